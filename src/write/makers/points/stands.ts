/** What the author says in so many words to think or to propose: "I propose that P", "My point is that P". */
import { AUTHOR } from '../../../read/argument/holders.ts'
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { holderAt, sentenceSpan } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { askedOf, topicsOf, viewEnd } from './saying.ts'

/** The verb of a stand as the question has it: what is thought is believed. */
const STANDS: ReadonlyMap<string, string> = new Map([
  ['propose', 'propose'],
  ['suggest', 'suggest'],
  ['recommend', 'recommend'],
  ['urge', 'urge'],
  ['argue', 'argue'],
  ['maintain', 'maintain'],
  ['contend', 'contend'],
  ['submit', 'submit'],
  ['believe', 'believe'],
  ['think', 'believe'],
  ['suspect', 'suspect'],
  ['fear', 'fear'],
  ['predict', 'predict'],
  ['expect', 'expect'],
  ['conclude', 'conclude'],
  ['insist', 'insist'],
])

interface Stand {
  readonly verb: number
  readonly asked: string
  readonly view: TokenRange
}

/** "I (now) think that P", also behind "that is why"; of "I used to think" nothing is asked. */
function standIn(s: Sentence): Stand | null {
  for (let i = 1; i < Math.min(s.tokens.length, 9); i++) {
    const asked = STANDS.get(lemma(s, i))
    if (asked === undefined || !/^VBP?$/.test(tag(s, i))) continue
    let k = i - 1
    while (k > 0 && /^(?:RB|MD)$/.test(tag(s, k))) k--
    const plain = s.tokens.slice(k, i).every(({ form }) => !/^(?:not|n['’]t|never|cannot|would|might)$/i.test(form))
    if (lower(s, k) !== 'i' || !plain) return null
    const that = lower(s, i + 1) === 'that' ? 1 : 0
    // Without "that" the subject of what is thought must come at once.
    if (that === 0 && !/^(?:DT|NN|PRP\$|JJ)/.test(tag(s, i + 1))) return null
    return { verb: i, asked, view: trimmed(s, { from: i + 1 + that, to: viewEnd(s, i + 1 + that) }) }
  }
  return null
}

const isSelf = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens.slice(from, to).some(({ form }) => /^(?:i|me|my|myself|you|your)$/i.test(form))

/** "What does A propose in “T”?", "What does A believe about the true explanation?" */
export function stand(desk: WriterDesk, sentence: number, s: Sentence): readonly Candidate[] {
  const found = s.form === 'statement' ? standIn(s) : null
  if (found === null || isSelf(s, found.view) || shortLength(s, found.view) < 5) return []
  const main = mainClause(s)
  if (main === null || holderAt(desk, sentence, main) !== AUTHOR) return []
  if (s.asides.some(({ kind, from, to }) => kind === 'quote' && from < found.verb && found.verb < to)) return []
  const proposes = /^(?:propose|suggest|recommend|urge)$/.test(found.asked)
  const back = copyShort(new LineBuilder(desk), sentence, s, found.view, { bare: true, casing: 'upper' }).line()
  const topics = proposes ? [null] : topicsOf(s, found.view)
  return topics.map(topic => ({
    rule: proposes ? 'proposed' : 'stand',
    kind: 'argument',
    link: 'conclusion',
    body: { form: 'question', front: askedOf(desk, sentence, found.asked, topic), back },
    sentences: [sentence],
    anchors: [sentenceSpan(s)],
    statements: (desk.said[sentence] ?? []).slice(0, 1).map(({ id }) => id),
    holder: AUTHOR,
    attributed: true,
    prior: proposes ? 0.6 : 0.52,
    asks: 'clause',
  }))
}

const MINE =
  /^(?:point|view|argument|proposal|claim|contention|thesis|conclusion|answer|suggestion|objection|fear|hope|worry|belief)$/

/** "My point is that P": "What is A’s point in “T”?" */
export function mine(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const at = opening(s).start
  const main = mainClause(s)
  if (
    lower(s, at) !== 'my' ||
    main === null ||
    s.form !== 'statement' ||
    lemma(s, main.verb.main) !== 'be' ||
    main.verb.negated
  )
    return null
  const noun = main.verb.from - 1
  if (!MINE.test(lemma(s, noun)) || noun - at > 2 || lower(s, main.verb.to) !== 'that') return null
  const view = trimmed(s, { from: main.verb.to + 1, to: viewEnd(s, main.verb.to + 1) })
  if (isSelf(s, view) || shortLength(s, view) < 4) return null
  const front = new LineBuilder(desk)
    .say(`What is ${desk.author}’s `)
    .copy(sentence, { from: at + 1, to: noun + 1 })
    .say(` in ${desk.title}?`)
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, view, { bare: true, casing: 'upper' }).line()
  return {
    rule: 'mine',
    kind: 'argument',
    link: 'conclusion',
    body: { form: 'question', front, back },
    sentences: [sentence],
    anchors: [sentenceSpan(s)],
    statements: (desk.said[sentence] ?? []).slice(0, 1).map(({ id }) => id),
    holder: AUTHOR,
    attributed: true,
    prior: 0.58,
    asks: 'clause',
  }
}
