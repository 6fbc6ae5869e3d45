/**
 * A gate against views that the author only goes through: "On this view, the bank lives by its rule. If it bent the rule,
 * investors would flee." Until the author turns, what follows such words is said in the mind of others.
 */
import { AUTHOR } from '../../read/argument/holders.ts'
import { isDismissal } from '../../read/argument/objections.ts'
import { lemma, lower, opening, tag } from '../../read/argument/scene.ts'
import type { Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { Gate } from './gate.ts'

const THOUGHT = /^(?:view|reading|account|telling|theory|reasoning|logic|argument|thinking|story|case|line)$/
const RUNS = /^(?:run|go)$/
const OBJECTION = /^(?:objection|counter-argument|counterargument|criticism|rejoinder)$/
const FOES = /^(?:defender|critic|opponent|supporter|advocate|apologist|proponent|sceptic|skeptic|champion)$/
const SAYS = /^(?:say|argue|reply|object|insist|warn|claim|maintain|answer|protest|fear)$/

/** "on this view", "by that logic", "the argument runs", "so the thinking goes". */
function lends(s: Sentence): boolean {
  return s.tokens.some((_, i) => {
    if (!THOUGHT.test(lemma(s, i)) || tag(s, i) !== 'NN') return false
    const told = /^(?:this|that|their|his|her)$/.test(lower(s, i - 1)) && /^(?:on|by|in|under)$/.test(lower(s, i - 2))
    const runs = RUNS.test(lemma(s, i + 1)) && /^VB[ZD]$/.test(tag(s, i + 1))
    return told || (runs && /^(?:the|this|that|their|his|her)$/.test(lower(s, i - 1)))
  })
}

/** "The first objection is cost": such are counted up by who makes them, and that may be the author. */
const COUNTED = /^(?:first|second|third|final|last|main|chief|other|another|real|deeper|deepest|fundamental)$/

/** "Hers is the serious objection", "The objection that counts is about coal": what it is comes next. */
function announces(s: Sentence): boolean {
  const main = s.clauses.find(({ kind }) => kind === 'main')
  if (main === undefined || lemma(s, main.verb.main) !== 'be' || main.verb.negated) return false
  return s.tokens.some(
    ({ xpos }, i) =>
      xpos === 'NN' &&
      OBJECTION.test(lemma(s, i)) &&
      !COUNTED.test(lower(s, i - 1)) &&
      (/^JJ/.test(tag(s, i - 1)) || /^(?:the|an?|one)$/.test(lower(s, i - 1))),
  )
}

/** "Defenders of the tunnel say that …": the next sentence may go on in their words. */
function foesSpeak(s: Sentence): boolean {
  const main = s.clauses.find(({ kind }) => kind === 'main')
  if (main?.subject == null || !SAYS.test(lemma(s, main.verb.main))) return false
  const { from, to } = main.subject
  return s.tokens.slice(from, to).some((_, k) => FOES.test(lemma(s, from + k)))
}

const TURNS =
  /^(?:but|yet|however|still|nevertheless|nonetheless|in fact|in reality|in practice|in truth|and yet|even so)$/

/** Whether the author turns or speaks up in a sentence. */
const isTurn = (s: Sentence): boolean =>
  s.form === 'question' ||
  isDismissal(s) ||
  opening(s).connectives.some(word => TURNS.test(word)) ||
  s.tokens.some(({ form }, i) => /^(?:I|my|me)$/.test(form) || (i === 0 && /^(?:but|yet|not|nor)$/i.test(form)))

/** "would", "if …, they will": how one goes on in the mind of others. */
const supposes = (s: Sentence): boolean =>
  s.tokens.some(({ form, xpos }) => (xpos === 'MD' && /^(?:would|could|['’]d)$/.test(form)) || /^if$/i.test(form))

/** How far back the words may stand under which a sentence is others'. */
const BACK = 2

function isLent(desk: WriterDesk, index: number): boolean {
  const s = desk.sentences[index]
  if (s === undefined || isTurn(s)) return false
  if (lends(s)) return true
  for (let k = index - 1; k >= index - BACK; k--) {
    const before = desk.sentences[k]
    if (before === undefined || before.paragraph !== s.paragraph) return false
    if (lends(before) || announces(before)) return true
    if (k === index - 1 && foesSpeak(before) && supposes(s)) return true
    if (isTurn(before)) return false
  }
  return false
}

const lent: Gate = {
  rule: 'lent-view',
  asks: 'What the author only goes through in the mind of others is not asked as the author’s view.',
  refuses: ({ candidate, desk }) =>
    candidate.kind === 'argument' &&
    candidate.holder === AUTHOR &&
    !/^(?:attribution|objection|concession)$/.test(candidate.link ?? '') &&
    candidate.sentences.some(index => isLent(desk, index))
      ? 'It goes on with an argument of others, and is not the author’s own.'
      : null,
}

export const BORROWED_GATES: readonly Gate[] = [lent]
