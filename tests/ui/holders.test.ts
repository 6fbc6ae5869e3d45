/** Who holds a statement is shown by name, not by the slug under which it is stored. */
import { describe, expect, it } from 'vitest'
import { holderName } from '../../src/ui/model/argument.ts'

describe('who says it', () => {
  it('is named as the piece names it', () => {
    const texts = [
      'Critics of the toll were few. In 1840 Ángel O’Hara wrote to them.',
      'The critics, said Brook, were right.',
    ]
    expect(holderName('angel-o-hara', texts)).toBe('Ángel O’Hara')
    expect(holderName('brook', texts)).toBe('Brook')
    expect(holderName('critics', texts)).toBe('critics')
  })

  it('is a word at the head of a text only in small letters', () => {
    expect(holderName('officials', ['Officials warned of it.'])).toBe('officials')
    expect(holderName('ada-brook', ['Ada Brook warned of it.'])).toBe('Ada Brook')
  })

  it('is a word at the head of a sentence as other places write it', () => {
    const text = 'The toll fell. “Officials warned of it.” On money the officials were right. Brook said so.'
    expect(holderName('officials', [text])).toBe('officials')
    expect(holderName('brook', [text])).toBe('Brook')
  })

  it('is told in the words of its slug where no text has it', () => {
    expect(holderName('lord-mayor', ['Nobody spoke.'])).toBe('lord mayor')
  })
})
