/** Whether a date behind other words is the time of the verb, or belongs to a noun before it; and whether it is the time of one verb. */
import { lemma, lower, tag } from '../../read/argument/scene.ts'
import type { Clause, Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { within } from './maker.ts'

/** Nouns for what happens at a time of its own: "for the vote in 2016". */
const isEvent = (s: Sentence, head: number): boolean =>
  /(?:tion|sion|ment|ance|ence|ing|al|ure|ism)$|^(?:war|vote|trial|election|crash|crisis|visit|summit|attack|strike|talks?|game|race|fair|festival|cup|games|year|day|season|coup|raid|riot|flood|storm|fire|bid|run|work|use|sale|launch|release|birth|death|loss|win|rise|fall|cut|change|plan)$/.test(
    lemma(s, head),
  )

const AT_ONCE = /^(?:publish|release|issue|launch|sign|sell|buy|open|close|win|lose|found|unveil|abolish|ban)$/

/**
 * Whether a preposition at `at` hangs on the verb: between them stands nothing, the verb's object, or a place name. Behind
 * any other noun ("before its trial in 2006") the date may be the noun's.
 */
export function hangsOnVerb(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause, at: number): boolean {
  if (/^(?:only|just|not|until|even|as)$/.test(lower(s, at - 1))) return false
  // "was brought a document, written in 1979, by a foreigner": when it was written, and not when it was brought.
  if (tag(s, at - 1) === 'VBN' && at - 1 !== clause.verb.main && lower(s, at - 2) === ',') return false
  const between = s.phrases.filter(phrase => phrase.from >= clause.verb.to && phrase.to <= at)
  return between.every((phrase, k) => {
    if (k === 0 && phrase.from === clause.verb.to + (tag(s, clause.verb.to) === 'RP' ? 1 : 0)) return true
    // "won approval for the ferry in June 2018": what it was for has no time of its own.
    if (k === 1 && lower(s, phrase.from - 1) === 'for' && !isEvent(s, phrase.head)) return true
    // "published the first part of its report in July": of what is done at one stroke the date is the deed's.
    if (
      k === 1 &&
      lower(s, phrase.from - 1) === 'of' &&
      AT_ONCE.test(lemma(s, clause.verb.main)) &&
      !isEvent(s, phrase.head)
    )
      return true
    return (
      (desk.mentions[sentence] ?? []).some(mention => mention.kind === 'name' && within(phrase, mention.tokens)) &&
      /^(?:in|at|to|from|of|with|by)$/.test(lower(s, phrase.from - 1))
    )
  })
}

/**
 * "In 2019 three ferries in four paid, and half of the barges": the second half has its verb from the first. Not "paid 4
 * crowns for coal and 2 for peat", where a question keeps the verb before both.
 */
export const leavesVerbOut = (s: Sentence, { verb, to }: Clause): boolean =>
  !s.tokens.some(({ head, deprel = '' }) => head === verb.main && deprel.startsWith('obj')) &&
  s.tokens.some(
    ({ head, deprel, xpos }, i) =>
      i >= verb.to &&
      i < to &&
      head === verb.main &&
      deprel === 'conj' &&
      /^(?:NN|CD|DT|PRP)/.test(xpos) &&
      !s.tokens.some(other => other.head === i && /^(?:aux|cop|nsubj)/.test(other.deprel ?? '')),
  )
