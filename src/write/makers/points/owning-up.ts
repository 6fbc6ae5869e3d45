/**
 * What the author owns to by denying its denial: "I do not dispute that P", "Nobody should pretend that P", "Nor is it to be
 * denied that P"; and what he is careful not to ask for or to say: "I am not arguing that P".
 */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import type { Line } from '../../wording/line.ts'
import { LineBuilder } from '../../wording/line.ts'
import { QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'
import { topicsOf } from './view-topics.ts'

/** Behind "I do not" these grant what follows. */
const DENIES = /^(?:deny|dispute|doubt|contest)$/
/** What nobody should do with a thing that is not so, and with one that is so. */
const PRETENDS = /^(?:pretend|imagine|suppose|think|believe|forget|deny|doubt)$/
/** What the author says not to be doing. */
const CLAIMS = /^(?:argue|claim|say|suggest|propose|recommend)$/
const ASKS = /^(?:ask|call|plead|argue)$/

const WORDS = { least: 4, most: 20 } as const

const isSelf = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens.slice(from, to).some(({ form }) => /^(?:i|me|my|myself|you|your)$/i.test(form))

/** Where "not" stands among some words; -1 where it does not. */
const notAt = (s: Sentence, from: number, to: number): number =>
  s.tokens.findIndex(({ form }, i) => i >= from && i < to && /^(?:not|n['’]t)$/i.test(form))

/** The words of a range in small letters. */
const wordsOf = (s: Sentence, from: number, to: number): string =>
  s.tokens
    .slice(from, to)
    .map(({ form }) => form.toLowerCase())
    .join(' ')

/** A point with the words that stand for it on the front: the negation, and the verb behind it. */
interface Denied {
  readonly not: number
  readonly verb: number
  readonly said: TokenRange
}

/** "I do not dispute that P", "I don't for a moment doubt that P". */
function grantedAt(s: Sentence): Denied | null {
  const { start } = opening(s)
  const not = notAt(s, start + 1, start + 4)
  if (lower(s, start) !== 'i' || not < 0) return null
  for (let verb = not + 1; verb < not + 6; verb++)
    if (DENIES.test(lemma(s, verb)) && /^VB/.test(tag(s, verb)))
      return lower(s, verb + 1) === 'that'
        ? { not, verb, said: trimmed(s, { from: verb + 2, to: viewEnd(s, verb + 2) }) }
        : null
  return null
}

/** "What does A not dispute about the Orrin pier?" */
function granted(desk: WriterDesk, sentence: number, s: Sentence): readonly (Candidate | null)[] {
  const found = grantedAt(s)
  if (found === null || isSelf(s, found.said)) return []
  return topicsOf(s, found.said).map(topic => {
    const out = new LineBuilder(desk)
      .say(`What does ${desk.author} `)
      .inflect('not', sentence, found.not)
      .say(' ')
      .inflect(lemma(s, found.verb), sentence, found.verb)
    if (topic === null) out.say(` in ${desk.title}`)
    else out.say(' about ').copy(sentence, topic, QUOTING)
    return made(desk, sentence, s, found.said, out.say('?').line())
  })
}

const NOBODY =
  /^(?:nobody should|no one should|none of us should|nor should anyone|nor should anybody|no - one should)$/

interface Frowned {
  readonly verb: number
  readonly said: TokenRange
}

/** "Nobody should pretend that P", "Nor should anyone pretend that P". */
function frownedAt(s: Sentence): Frowned | null {
  for (let i = 2; i < 6; i++) {
    if (!PRETENDS.test(lemma(s, i)) || tag(s, i) !== 'VB') continue
    if (!NOBODY.test(wordsOf(s, 0, i)) || lower(s, i + 1) !== 'that') return null
    return { verb: i, said: trimmed(s, { from: i + 1, to: viewEnd(s, i + 2) }) }
  }
  return null
}

/** "What, according to A, should nobody pretend?" */
function frowned(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = frownedAt(s)
  if (found === null || isSelf(s, found.said)) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, should `)
    .inflect('nobody', sentence, 0)
    .say(' ')
    .copy(sentence, { from: found.verb, to: found.verb + 1 })
    .say('?')
    .line()
  return made(desk, sentence, s, found.said, front)
}

/** "I am not asking for the pier to be kept": what is not asked for; null where the author says nothing of the kind. */
function disclaimedAt(s: Sentence): (Denied & { readonly by: string }) | null {
  const { start } = opening(s)
  const at = start + 3
  if (lower(s, start) !== 'i' || !/^(?:am|['’]m)$/.test(lower(s, start + 1)) || lower(s, start + 2) !== 'not')
    return null
  const verb = lemma(s, at)
  if (tag(s, at) !== 'VBG') return null
  const by = /^(?:for|that)$/.test(lower(s, at + 1)) ? lower(s, at + 1) : ''
  if (by === '' || !(by === 'for' ? ASKS : CLAIMS).test(verb)) return null
  const said = trimmed(s, { from: at + 2, to: viewEnd(s, at + 2) })
  return { not: start + 2, verb: at, by: by === 'for' ? ' for' : '', said }
}

/** "What does A expressly not ask for in “T”?" */
function disclaimed(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = disclaimedAt(s)
  if (found === null || isSelf(s, found.said)) return null
  const front = new LineBuilder(desk)
    .say(`What does ${desk.author} expressly `)
    .inflect('not', sentence, found.not)
    .say(' ')
    .inflect(lemma(s, found.verb), sentence, found.verb)
    .say(`${found.by} in ${desk.title}?`)
    .line()
  return made(desk, sentence, s, found.said, front)
}

function made(desk: WriterDesk, sentence: number, s: Sentence, said: TokenRange, front: Line): Candidate | null {
  const words = shortLength(s, said)
  if (words < WORDS.least || words > WORDS.most) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, said, { bare: true, casing: 'upper' }).line()
  return toldPoint(desk, sentence, {
    rule: 'conceded',
    link: 'concession',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}

/** What is granted, frowned on or disclaimed in a sentence of the author's. */
export function ownsUp(desk: WriterDesk, sentence: number, s: Sentence): readonly Candidate[] {
  if (s.form !== 'statement' || s.asides.some(({ kind }) => kind === 'quote') || desk.speakers.length > 0) return []
  return [...granted(desk, sentence, s), frowned(desk, sentence, s), disclaimed(desk, sentence, s)].flatMap(card =>
    card === null ? [] : [card],
  )
}
