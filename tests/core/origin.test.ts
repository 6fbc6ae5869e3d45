import { describe, expect, it } from 'vitest'
import { facesOf } from '../../src/core/note.ts'
import { originOf } from '../../src/core/origin.ts'

const asked = (front: string, back: string) => facesOf({ form: 'question', front, back, reverse: false }, 0)
const NAME = 'The Lysse bridge was a desperate move'

describe('the line above a question', () => {
  it('names the deck', () => {
    expect(originOf(NAME, asked('In what year did the council close the bridge?', '1998'))).toBe(NAME)
    const cloze = facesOf(
      {
        form: 'cloze',
        parts: [
          { text: 'The council closed it in ', hole: null },
          { text: '1998', hole: 0 },
        ],
      },
      0,
    )
    expect(originOf(NAME, cloze)).toBe(NAME)
  })

  it('is left out where it gives a word of the answer, in whatever form', () => {
    expect(originOf(NAME, asked('What does the plan show of the council?', 'Its desperation'))).toBe('')
    expect(originOf(NAME, asked('Which town closed its bridge in 1998?', 'Lysse'))).toBe('')
    expect(originOf('The class of 1998', asked('In what year did the council close the bridge?', '1998'))).toBe('')
  })

  it('is left out where the question has as much of a long title as there is room for', () => {
    const long = 'The bridge over the Lysse was never going to be what the council had in mind for it'
    const front = 'What does Ada Quill call for in “The bridge over the Lysse was never going to be…”?'
    expect(originOf(long, asked(front, 'A toll'))).toBe('')
  })

  it('stays where the question itself has that word', () => {
    expect(originOf(NAME, asked('Who built the Lysse bridge?', 'The founders of Lysse'))).toBe(NAME)
  })

  it('is left out where the question says it', () => {
    expect(originOf(NAME, asked(`What does Ada Quill argue in “${NAME}”?`, 'That nobody needed it'))).toBe('')
    const cut = 'What does Ada Quill call for in “The Lysse bridge was…”?'
    expect(originOf(NAME, asked(cut, 'A ferry'))).toBe('')
    expect(originOf('Something else', asked(cut, 'A ferry'))).toBe('Something else')
    expect(originOf('  ', asked('Who built it?', 'Ada Quill'))).toBe('')
  })
})
