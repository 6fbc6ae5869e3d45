/** What the author says in so many words to think or to propose: "I propose that P", "My point is that P". */
import { AUTHOR } from '../../../read/argument/holders.ts'
import { after, lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { holderAt } from '../maker.ts'
import { compressed, copyShort, shortLength } from './compress.ts'
import { toldPoint } from './own.ts'
import { askedOf, viewEnd } from './saying.ts'
import { topicsOf } from './view-topics.ts'

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
  return topics.map(topic =>
    toldPoint(desk, sentence, {
      rule: proposes ? 'proposed' : 'stand',
      link: 'conclusion',
      body: { form: 'question', front: askedOf(desk, sentence, found.asked, topic), back },
      prior: proposes ? 0.6 : 0.52,
    }),
  )
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
  return toldPoint(desk, sentence, {
    rule: 'mine',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}

/** Verbs by which an author says what he is for or against, with the thing as their object. */
const SIDES = /^(?:blame|oppose|favour|favor|support|reject|distrust|propose|recommend|prefer)$/

/** "I blame the notion that P", "I would like to see a rule that P": where what is meant begins; -1 where nothing is. */
function sideAt(s: Sentence): { readonly asks: string; readonly at: number } | null {
  const { start } = opening(s)
  if (lower(s, start) !== 'i') return null
  const verb = start + 1
  if (SIDES.test(lemma(s, verb)) && tag(s, verb) === 'VBP') return { asks: `does A ${lemma(s, verb)}`, at: verb + 1 }
  for (const [words, asks] of [
    ['would like to see', 'would A like to see'],
    ['want to see', 'does A want to see'],
    ["'d like to see", 'would A like to see'],
  ] as const) {
    const to = after(s, verb, words)
    if (to > 0) return { asks, at: to }
  }
  return null
}

/** "In “T”, what does A blame?" – "The notion that P" */
export function takesSide(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = s.form === 'statement' ? sideAt(s) : null
  const main = mainClause(s)
  if (found === null || main === null || holderAt(desk, sentence, main) !== AUTHOR) return null
  const view = trimmed(s, { from: found.at, to: viewEnd(s, found.at) })
  if (!/^(?:DT|NN|JJ)/.test(tag(s, view.from)) || /^(?:this|that|these|those|neither|both)$/.test(lower(s, view.from)))
    return null
  // What is left when comments are cut; a bare noun is no view.
  if (shortLength(s, view) < 6 || compressed(s, view).some(part => isSelf(s, part))) return null
  const front = new LineBuilder(desk).say(`In ${desk.title}, what ${found.asks.replace('A', desk.author)}?`).line()
  const back = copyShort(new LineBuilder(desk), sentence, s, view, { bare: true, casing: 'upper' }).line()
  return toldPoint(desk, sentence, {
    rule: 'proposed',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}
