/** What the author grants: in so many words ("I concede that P"), or by saying that somebody is right. */
import { lemma, lower, mainClause, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { aboutOf, sayAbout, viewLine } from './about.ts'
import { copyShort, shortLength } from './compress.ts'
import { flatSaying } from './flat.ts'
import { toldPoint } from './own.ts'
import { introducedAt, saySpeaker } from './said-front.ts'
import { askedOf, REPORTS, viewEnd, viewFrom } from './saying.ts'
import { isSort, isTold, leans, onlyPerson } from './speakers.ts'
import { topicsOf } from './view-topics.ts'

const GRANTS = /^(?:concede|grant|admit|accept|acknowledge|allow)$/

/** "It must be said that P", "it should also be admitted that P": the verb; -1 where nobody has to grant anything. */
function owedAt(s: Sentence): number {
  const start = s.tokens.findIndex(({ form }, i) => i < 3 && form.toLowerCase() === 'it')
  const be = [start + 2, start + 3, start + 4].find(i => lower(s, i) === 'be')
  if (start < 0 || be === undefined) return -1
  const ought = s.tokens.slice(start + 1, be).map(({ form }) => form.toLowerCase())
  const plain = ought.every(word => /^(?:must|should|has|have|ought|to|also|of|course|indeed|however)$/.test(word))
  return plain && ought.length > 0 && /^(?:say|concede|grant|admit|acknowledge)$/.test(lemma(s, be + 1)) ? be + 1 : -1
}

/** "I", or "let me", with at most an adverb or "must" before the verb. */
function grantingAt(s: Sentence): number {
  for (let i = 1; i < Math.min(s.tokens.length, 10); i++) {
    if (!GRANTS.test(lemma(s, i)) || !/^VBP?$/.test(tag(s, i))) continue
    let k = i - 1
    while (k > 0 && (/^(?:RB|MD)$/.test(tag(s, k)) || /^(?:to|have)$/.test(lower(s, k)))) k--
    const spoken = /^(?:i|we)$/.test(lower(s, k)) || (/^(?:me|us)$/.test(lower(s, k)) && lower(s, k - 1) === 'let')
    const denied = s.tokens.slice(k, i).some(token => /^(?:not|n['’]t|never|cannot)$/.test(token.form))
    return spoken && !denied ? i : -1
  }
  return -1
}

/** Behind "that", with a comment between commas before it left out: "concede, before anyone says so, that P". */
function grantedFrom(s: Sentence, verb: number): number {
  if (lower(s, verb + 1) === 'that') return verb + 2
  if (lower(s, verb + 1) !== ',') return -1
  for (let i = verb + 2; i < Math.min(s.tokens.length, verb + 12); i++)
    if (lower(s, i) === ',') return lower(s, i + 1) === 'that' ? i + 2 : -1
  return -1
}

const isSelf = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens.slice(from, to).some(({ form }) => /^(?:i|me|my|myself)$/i.test(form))

/** "What does A concede about renewing a passport?" */
export function conceded(desk: WriterDesk, sentence: number, s: Sentence): readonly Candidate[] {
  const verb = s.form === 'statement' ? Math.max(grantingAt(s), owedAt(s)) : -1
  const from = verb < 0 ? -1 : grantedFrom(s, verb)
  if (from < 0 || s.asides.some(({ kind, from: open, to }) => kind === 'quote' && open < verb && verb < to)) return []
  const view = trimmed(s, { from, to: viewEnd(s, from) })
  if (shortLength(s, view) < 4 || isSelf(s, view)) return []
  const back = copyShort(new LineBuilder(desk), sentence, s, view, { bare: true, casing: 'upper' }).line()
  return topicsOf(s, view).map(topic =>
    toldPoint(desk, sentence, {
      rule: 'conceded',
      link: 'concession',
      body: { form: 'question', front: askedOf(desk, sentence, 'concede', topic), back },
      prior: topic === null ? 0.5 : 0.56,
    }),
  )
}

/** ", and so they did", ", which is true": a few words at the end by which the author agrees. */
const AGREES =
  /^(?:and so (?:they|he|she|it) (?:did|do|does|are|is|were|was|have|has|had|will|would|should)|and (?:they|he|she) (?:are|is|were|was) (?:quite |partly |half |entirely )?right|which is (?:quite |largely |perfectly )?(?:true|right|fair)|and (?:that|this|it) is (?:quite |largely |perfectly )?(?:true|right|fair))$/

/** The same as a sentence of its own. */
const AGREED =
  /^(?:and )?(?:so (?:they|he|she|it) (?:did|do|does|are|is|were|was|have|has|had|will)|(?:they|he|she) (?:are|is) (?:quite |perfectly |absolutely )?right(?: about (?:that|this|it))?|there is (?:something|some truth|truth|much|a good deal) in (?:that|this|it)|(?:they|he|she) (?:have|has) a (?:fair |good )?point|(?:that|this|it|all this|all of this|all) (?:is )?(?:quite |perfectly |all )?(?:true|fair|right|so)|true|true enough|fair enough)$/

const wordsOf = (s: Sentence, { from, to }: TokenRange): string =>
  s.tokens
    .slice(from, to)
    .map(({ form }) =>
      form
        .toLowerCase()
        .replace(/^[’']s$/, 'is')
        .replace(/^[’']re$/, 'are'),
    )
    .filter(form => /\p{L}/u.test(form))
    .join(' ')

/** Whether the author agrees with a view that ends at `end`: in the words behind it, or in the whole of the next sentence. */
function isAgreed(desk: WriterDesk, sentence: number, s: Sentence, end: number): boolean {
  if (AGREES.test(wordsOf(s, { from: end, to: s.tokens.length }))) return true
  const next = desk.sentences[sentence + 1]
  const last = end >= s.tokens.length - 1
  return last && next?.paragraph === s.paragraph && AGREED.test(wordsOf(next, { from: 0, to: next.tokens.length }))
}

const RIGHTLY = /^(?:rightly|correctly|justly|fairly|reasonably|truly)$/

interface Right {
  readonly speaker: TokenRange
  readonly view: TokenRange
}

/** "Critics are right that P", "X is right to warn that P", "pilots rightly say that P", "pilots say that P, and so they do". */
function rightIn(desk: WriterDesk, sentence: number, s: Sentence): Right | null {
  const main = mainClause(s)
  const flat = flatSaying(desk, sentence, s)
  const clause = flat ?? main
  if (clause?.subject == null || !clause.sure || clause.verb.negated || clause.verb.modal !== null) return null
  const { verb, subject } = clause
  const speaker = trimmed(s, subject)
  if (lemma(s, verb.main) === 'be' || lower(s, verb.to) === 'right') {
    const at = s.tokens.findIndex((_, i) => i >= verb.to && i < verb.to + 3 && lower(s, i) === 'right')
    if (at < 0 || s.tokens.slice(verb.to, at).some(({ xpos }) => xpos !== 'RB' && !/^VB/.test(xpos))) return null
    const says = lower(s, at + 1) === 'to' && REPORTS.test(lemma(s, at + 2)) ? at + 3 : at + 1
    return lower(s, says) === 'that'
      ? { speaker, view: trimmed(s, { from: says + 1, to: viewEnd(s, says + 1) }) }
      : null
  }
  const found = REPORTS.test(lemma(s, verb.main)) ? viewFrom(s, verb.main) : null
  if (found === null) return null
  const end = viewEnd(s, found.at, verb.main)
  const rightly = s.tokens.some(({ form }, i) => i >= speaker.to && i < found.at && RIGHTLY.test(form.toLowerCase()))
  return rightly || isAgreed(desk, sentence, s, end) ? { speaker, view: trimmed(s, { from: found.at, to: end }) } : null
}

/** "Nor is Brandt wrong that P", "Nor was she wrong to say that P": a denial turned round, which no tree reads well. */
function notWrong(s: Sentence): Right | null {
  if (!/^(?:nor|neither)$/.test(lower(s, 0)) || !/^(?:is|are|was|were)$/.test(lower(s, 1))) return null
  const wrong = s.tokens.findIndex((_, i) => i > 2 && i < 8 && /^(?:wrong|mistaken)$/.test(lower(s, i)))
  if (wrong < 0 || s.tokens.slice(2, wrong).some(({ xpos }) => /^(?:VB|MD|IN|W|,|RB)/.test(xpos))) return null
  const says = lower(s, wrong + 1) === 'to' && REPORTS.test(lemma(s, wrong + 2)) ? wrong + 3 : wrong + 1
  if (lower(s, says) !== 'that') return null
  return { speaker: { from: 2, to: wrong }, view: trimmed(s, { from: says + 1, to: viewEnd(s, says + 1) }) }
}

/** "What does A grant to defenders of the bridge?": "They inherited a ruin". */
export function grantedTo(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const turned = s.form === 'statement' ? notWrong(s) : null
  const right = turned ?? (s.form === 'statement' ? rightIn(desk, sentence, s) : null)
  if (right === null || isSelf(s, right.view) || isSelf(s, right.speaker)) return null
  const { speaker, view } = right
  const sort = isSort(s, speaker)
  const standsFor = onlyPerson(desk, sentence, s, speaker)
  const told = sort || isTold(desk, sentence, s, speaker)
  if (standsFor === null && (!told || leans(desk, sentence, s, speaker))) return null
  const said = { s, sentence, view, speaker, standsFor }
  // What a named person is not wrong about is one thing, and all of it the answer.
  const about = turned === null ? aboutOf(desk, said) : null
  // What is granted to "critics" may be anything: without its topic the card asks for nothing.
  if (shortLength(s, view) < 4 || (about === null && sort)) return null
  const out = new LineBuilder(desk).say(`${turned === null ? 'What' : 'Which point'} does ${desk.author} grant to `)
  saySpeaker(out, desk, said)
  if (about !== null) sayAbout(out, sentence, about)
  const card = toldPoint(desk, sentence, {
    rule: 'conceded',
    link: 'concession',
    body: { form: 'question', front: out.say('?').line(), back: viewLine(desk, said, about) },
    prior: 0.56,
  })
  return { ...card, anchors: [...card.anchors, ...introducedAt(desk, said)] }
}
