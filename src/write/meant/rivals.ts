/**
 * What else a piece may mean by "the bank": every phrase of that noun that is no name, by whether it comes back to what was
 * spoken of ("the bank") or speaks of another ("a Lysse bank", "its bank").
 */
import type { NounPhrase, Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { Names } from './named.ts'
import { isCalled, isLimited, low, nounAt, ownersIn, PAIR, wordAt } from './nouns.ts'

export interface Phrase {
  readonly sentence: number
  readonly from: number
  /** `back`: comes back to a thing; `other`: another one; `idle`: may be either, or speaks of none. */
  readonly how: 'back' | 'other' | 'idle'
}

/** Words that tell another of a kind, or that there are several. */
const APART =
  /^(?:other|another|new|old|second|third|first|next|former|latter|previous|rival|separate|different|own|same|both|two|three|several|many|most|every|each|any|no|some|either|neither|which|what|whose|such|similar|local|private|foreign|international|national|regional|central)$/

/** "cannot join an alliance that …", "needs a bank": of any, not of one that the piece brings in. */
function isOfAny(s: Sentence, { from, head }: NounPhrase): boolean {
  if (!/^an?$/.test(low(s, from))) return false
  return s.clauses.some(
    ({ from: first, to, verb }) =>
      first <= head && head < to && (verb.modal !== null || verb.negated) && verb.from < from,
  )
}

/** "A canal belongs to whoever can keep it full": of any. */
const isOfEvery = (s: Sentence, { from, head, to }: NounPhrase): boolean =>
  /^an?$/.test(low(s, from)) &&
  head === from + 1 &&
  s.clauses.some(
    ({ kind, subject, verb }) =>
      kind === 'main' &&
      subject?.from === from &&
      subject.to === to &&
      verb.tense === 'present' &&
      /^(?:be|belong|have|need|mean|exist|depend)$/.test(s.tokens[verb.main]?.lemma ?? ''),
  )

/** Whether a phrase is said of a name beside it: "Nato, a military alliance", "Nato is an alliance". */
function isOfName(s: Sentence, index: number, { head }: NounPhrase, names: Names): boolean {
  const own = s.tokens[head]
  const here = names.here[index] ?? []
  const inName = (i: number): boolean => here.some(({ from, to }) => from <= i && i < to)
  if (own?.deprel === 'appos' && inName(own.head ?? -1)) return true
  if (isCalled(s, head + 1) && inName(head + 2)) return true
  return s.tokens.some(
    (token, k) =>
      token.head === head &&
      /^(?:nsubj|appos|flat|compound)/.test(token.deprel ?? '') &&
      inName(k) &&
      (token.deprel !== 'nsubj' || s.tokens.some(other => other.head === head && other.deprel === 'cop')),
  )
}

/** "the act of writing": something done, no thing that has a name. */
const isDeed = (s: Sentence, { head }: NounPhrase): boolean =>
  low(s, head + 1) === 'of' && /^(?:VBG|PRP\$?|DT)$/.test(s.tokens[head + 2]?.xpos ?? '') && low(s, head) === 'act'

function howOf(s: Sentence, index: number, phrase: NounPhrase, many: boolean, names: Names): Phrase['how'] {
  const { from, head } = phrase
  const first = low(s, from)
  const pair = PAIR.test(nounAt(s, head)) ? 1 : 0
  const own = s.tokens.slice(from, head - pair)
  if (isOfName(s, index, phrase, names) || isDeed(s, phrase)) return 'idle'
  if (many)
    return own.some(({ xpos, form }) => xpos === 'CD' || /^(?:both|these|those|other|several)$/i.test(form))
      ? 'other'
      : 'idle'
  if (/^(?:the|this|that)$/.test(first) && own.length === 1) return isLimited(s, phrase) ? 'other' : 'back'
  if (isOfAny(s, phrase) || isOfEvery(s, phrase)) return 'idle'
  const telling = own.slice(1)
  const tells = telling.some(
    ({ form, xpos }) => /^(?:NN|POS|CD|PRP\$|VB)/.test(xpos) || /^\p{Lu}/u.test(form) || APART.test(form.toLowerCase()),
  )
  // "the powerful court": may be the one that was named.
  if (first === 'the') return tells || isLimited(s, phrase) ? 'other' : 'idle'
  // "union membership", "court": of none.
  return own.length === 0 ? 'idle' : 'other'
}

const tables = new WeakMap<WriterDesk, Map<string, readonly Phrase[]>>()

/** All phrases of a noun that stand in no name, in the order of the text. Worked out once for each noun. */
export function phrasesOf(desk: WriterDesk, names: Names, noun: string): readonly Phrase[] {
  const table = tables.get(desk) ?? new Map<string, readonly Phrase[]>()
  tables.set(desk, table)
  const known = table.get(noun)
  if (known !== undefined) return known
  const last = noun.split(' ').at(-1) ?? noun
  const inName = (sentence: number, i: number): boolean =>
    (names.here[sentence] ?? []).some(one => one.from <= i && i < one.to)
  const made = desk.sentences.flatMap((s, sentence) =>
    s.phrases
      .flatMap(phrase => [...ownersIn(s, phrase), phrase])
      .flatMap((phrase): readonly Phrase[] => {
        const token = s.tokens[phrase.head]
        if (
          token === undefined ||
          wordAt(s, phrase.head) !== last ||
          nounAt(s, phrase.head) !== noun ||
          inName(sentence, phrase.head)
        )
          return []
        const how = howOf(s, sentence, phrase, token.xpos.endsWith('S'), names)
        return [{ sentence, from: phrase.from, how }]
      }),
  )
  table.set(noun, made)
  return made
}
