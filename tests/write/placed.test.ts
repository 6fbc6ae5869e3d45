/** An argument is offered at once only when its question says by a word of its own what it is about. */
import { expect, it } from 'vitest'
import { pieceFrom, proposalsOf, shown } from './helper.ts'

/** Takes the place of the thesis, which would ask for the same. */
const DEMAND = 'The Halden council should pay for engines now, and it should say so.'

/** The reason asked for in a piece under this title: whether it is there, and whether it is offered at once. */
function reasonIn(sentence: string, title: string) {
  const { drafts, offered } = proposalsOf(pieceFrom([sentence, DEMAND], { title }))
  const at = drafts.findIndex(draft => shown(draft).rule === 'because')
  return { made: at >= 0, offered: at >= 0 && at < offered }
}

const LOOSE = 'Public engines are scarce because nobody is obliged to pay for engines.'

it('what may be asked of anything stands among the less sure', () => {
  expect(reasonIn(LOOSE, 'What the Council Forgot')).toEqual({ made: true, offered: false })
})

it('a word of the title, or a name, places it', () => {
  expect(reasonIn(LOOSE, 'Why Nothing Public Lasts')).toEqual({ made: true, offered: true })
  expect(
    reasonIn(
      'Public engines are scarce in Halden because nobody is obliged to pay for engines.',
      'What the Council Forgot',
    ),
  ).toEqual({
    made: true,
    offered: true,
  })
})
