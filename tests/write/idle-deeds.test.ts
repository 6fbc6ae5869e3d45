/** Facts that are true and not worth knowing: passed by the gates, and not offered first. */
import { describe, expect, it } from 'vitest'
import { pieceFrom, proposalsOf, shown } from './helper.ts'

const offeredOf = (text: string): readonly string[] => {
  const { drafts, offered } = proposalsOf(pieceFrom([text]))
  return drafts.slice(0, offered).map(draft => shown(draft).front)
}

describe('what nobody would want to know', () => {
  it.each([
    'Ada Brandt stood on the steps of the Orrin courthouse in 1999.',
    'Osric Krag sat in the front row of the Halden theatre in 2011.',
    'Ada Brandt warned in 2019 that she would probably make mistakes.',
    'In 1999 Ada Brandt had a theory about the ferries of Halden.',
    'When Ada Brandt stood on the steps of the Halden hall in 1999 and told the crowd that no money was left, she was believed.',
  ])('is not offered: %s', text => {
    expect(offeredOf(text)).toEqual([])
  })

  it.each([
    'Ada Brandt stood for mayor of Halden in 1999.',
    'Ada Brandt sat on the Halden council until 1999.',
    'Ada Brandt warned in 2019 that Halden would lose 40 ferries.',
  ])('but this may be: %s', text => {
    expect(offeredOf(text)).not.toEqual([])
  })
})
