/** Definites that a reader knows by what else stands on the card: a date, a place, what a state counts. */
import { PLACE } from '../../read/mentions/lists.ts'
import type { NounPhrase } from '../../read/reading.ts'
import { ONE_OF_MANY } from './matter.ts'
import type { View, Word } from './view.ts'

/** "abandoned the practice in 1974": a date behind a noun does not say which. */
export const isDate = ({ desk }: View, sentence: number, i: number): boolean =>
  (desk.mentions[sentence] ?? []).some(({ kind, tokens }) => /^(?:date|period)$/.test(kind) && tokens.from === i)

/** Whether a country or another place is named on the card. */
export const namesPlace = ({ desk, front, back, candidate: { leadIn } }: View): boolean =>
  [...front, ...back].some(
    word =>
      word.sentence !== leadIn &&
      (desk.mentions[word.sentence] ?? []).some(
        ({ kind, tokens, entity }) =>
          kind === 'name' &&
          tokens.from <= word.i &&
          word.i < tokens.to &&
          (/^(?:place|other)$/.test(desk.reading.entities[entity ?? -1]?.kind ?? '') ||
            // "the Tokyo High Court": a body by its town.
            (tokens.to - tokens.from > 1 && PLACE.has(word.lower) && word.i === tokens.from)),
      ),
  )

/** "by the official count": what a state counts, of whatever the card is about. */
export const isOfficial = (s: Word['s'], from: number, head: number): boolean =>
  head === from + 2 &&
  /^(?:official|consensus|median)$/i.test(s.tokens[from + 1]?.form ?? '') &&
  /^(?:count|tally|figure|statistic|estimate|datum|record|rate|definition|measure|toll|forecast|number)$/.test(
    s.tokens[head]?.lemma ?? '',
  )

/** What happens in one place once at a time: "the election in December 2010" of a card that names the place. */
const ONCE =
  /^(?:election|referendum|coup|uprising|revolution|earthquake|census|eruption|invasion|partition|armistice)$/

/** "the coup in 1973" beside a place: its date says which. */
export const isDatedEvent = (view: View, { s, sentence }: Word, { head, to }: NounPhrase): boolean =>
  ONCE.test(s.tokens[head]?.lemma ?? '') &&
  /^(?:in|on|of)$/.test(s.tokens[to]?.form ?? '') &&
  isDate(view, sentence, to + 1) &&
  [...view.front, ...view.back].some(other => other.sentence === sentence && other.i === to + 1) &&
  namesPlace({ ...view, back: [] })

/** Whether the card names somebody in the sentence of a word. */
const namesPerson = ({ desk, front, back }: View, { s, sentence }: Word): boolean =>
  (desk.mentions[sentence] ?? []).some(
    ({ kind, tokens, entity }) =>
      kind === 'name' &&
      desk.reading.entities[entity ?? -1]?.kind === 'person' &&
      [...front, ...back].some(word => word.s === s && word.i === tokens.from),
  )

/** "Ada Lund took 54% in the first round on 24 March 2024": of the election that was held then and that she stood in. */
export const isBallot = (view: View, word: Word, { head, to }: NounPhrase): boolean => {
  const { s, sentence, i } = word
  const dated = /^(?:in|on|of)$/.test(s.tokens[to]?.form ?? '') && isDate(view, sentence, to + 1)
  const round = s.tokens[head]?.lemma === 'round' && /^(?:first|second|third|final)$/.test(s.tokens[i + 1]?.form ?? '')
  const won = (view.desk.mentions[sentence] ?? []).some(({ kind }) => kind === 'percent')
  return head === i + 2 && round && dated && won && namesPerson(view, word)
}

/** "a minister of the governing coalition", beside a name and a date: the one that governed where and when that was. */
export const isInOffice = (view: View, word: Word, head: number): boolean =>
  head === word.i + 2 &&
  /^(?:governing|ruling)$/.test(word.s.tokens[word.i + 1]?.form ?? '') &&
  /^(?:coalition|party|alliance|bloc)$/.test(word.s.tokens[head]?.lemma ?? '') &&
  (view.desk.mentions[word.sentence] ?? []).some(({ kind, date }) => kind === 'date' && date?.deictic === false) &&
  namesPerson(view, word)

/** "Ada Lund, the former mayor": an office that the person named before the comma once held. */
export const isBesideName = ({ desk }: View, { s, sentence, i }: Word): boolean =>
  s.tokens[i - 1]?.form === ',' &&
  (desk.mentions[sentence] ?? []).some(
    ({ kind, tokens, entity }) =>
      kind === 'name' && tokens.to === i - 1 && desk.reading.entities[entity ?? -1]?.kind === 'person',
  )

/** "the bread tax", "the debt brake": by the noun before it one of a kind, of which a piece need not have spoken before. */
export const isRuleOfState = ({ tokens }: Word['s'], from: number, head: number): boolean =>
  /^(?:tax|levy|law|policy|brake|amnesty|duty|reform)$/.test(tokens[head]?.lemma ?? '') &&
  tokens
    .slice(from, head)
    .every(({ xpos, deprel }) => /^(?:NN|HYPH)$/.test(xpos) || /^(?:amod|nummod)$/.test(deprel ?? '')) &&
  tokens.slice(from, head).some(({ xpos }) => xpos === 'NN')

/** "after the first demonstrations", on a card under its country that says on which day: those of that time. */
export const isFirstOfTime = (view: View, { s, i }: Word, head: number): boolean =>
  head === i + 2 &&
  view.candidate.under !== undefined &&
  /^(?:first|last)$/.test(s.tokens[i + 1]?.form ?? '') &&
  /^(?:demonstration|protest|strike|riot|march|shot|arrest|election|raid|attack|blockade)$/.test(
    s.tokens[head]?.lemma ?? '',
  ) &&
  view.front.some(({ sentence, i: at }) =>
    (view.desk.mentions[sentence] ?? []).some(
      ({ kind, date, tokens }) => kind === 'date' && date !== undefined && tokens.from === at,
    ),
  )

/** "a surplus of 4 million, the biggest in its history": of all there were. */
export const isRecord = ({ tokens }: Word['s'], head: number): boolean =>
  /^(?:JJS|RBS)$/.test(tokens[head]?.xpos ?? '') &&
  (/^(?:ever|since)$/.test(tokens[head + 1]?.form ?? '') ||
    (/^(?:in|on)$/.test(tokens[head + 1]?.form ?? '') &&
      tokens.slice(head + 2, head + 5).some(({ form }) => /^(?:history|record|years|decades|century)$/.test(form))))

/** "raised the tariff on Lyssian steel from 25% to 50%": what such a thing is on belongs to it, whatever it was read with. */
export const isTaxOn = ({ tokens }: Word['s'], { head }: NounPhrase): boolean =>
  /^(?:tariff|tax|duty|levy|ban|embargo|toll|excise|surcharge)$/.test(tokens[head]?.lemma ?? '') &&
  tokens[head + 1]?.form === 'on' &&
  /^(?:NN|JJ)/.test(tokens[head + 2]?.xpos ?? '') &&
  !/^(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    tokens[head + 2]?.form ?? '',
  )

/** "the desert north of Lysse": by the place on whose side it lies. */
export const isSideOf = ({ tokens }: Word['s'], { head }: NounPhrase): boolean =>
  /^(?:north|south|east|west|(?:north|south)(?:east|west))$/.test(tokens[head + 1]?.form ?? '') &&
  tokens[head + 2]?.form === 'of' &&
  tokens[head + 3]?.xpos.startsWith('NNP') === true

const counts = new WeakMap<View['desk'], ReadonlySet<string>>()

/** Numbers that the piece counts something by: "640 boats". Found once. */
function countsIn(desk: View['desk']): ReadonlySet<string> {
  const known = counts.get(desk)
  if (known !== undefined) return known
  const made = new Set(
    desk.sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ form }, i) =>
        /^\d{3}/.test(form) && /^(?:NNS|HYPH)$/.test(tokens[i + 1]?.xpos ?? '') ? [form] : [],
      ),
    ),
  )
  counts.set(desk, made)
  return made
}

/** "the 640 was sold to nobody": a model, by its number; no "640 boats" of which a piece counts as many. */
export const isModel = ({ desk }: View, s: Word['s'], head: number): boolean => {
  const form = s.tokens[head]?.form ?? ''
  return (
    /^\d{3}(?:-\d+)?$/.test(form) &&
    /^the$/i.test(s.tokens[head - 1]?.form ?? '') &&
    !countsIn(desk).has(form) &&
    !s.clauses.some(
      ({ subject, verb }) =>
        subject?.to === head + 1 && /^(?:are|were|have)$/.test(s.tokens[verb.finite ?? verb.main]?.form ?? ''),
    )
  )
}

/** "They won the cup" that was written out as "The team won the cup": the bare noun that the pronoun stood for. */
export function looseAntecedent({ desk, frontText }: View, { resolved, token, sentence, i }: Word): string | null {
  if (!resolved || token.xpos !== 'PRP') return null
  const text = desk.references[sentence]?.find(({ tokens }) => tokens.from === i)?.text ?? ''
  const noun = /^the (\p{Ll}+)$/iu.exec(text)?.[1] ?? ''
  return ONE_OF_MANY.test(noun) && frontText.toLowerCase().includes(text.toLowerCase()) ? text : null
}

/** Votes of which every place and body holds more than one. */
const VOTE = /^(?:vote|election|referendum|ballot|poll)$/

/** "went into the vote with a majority": how, not which. */
export const isHow = (lemma: string, next: string): boolean => next === 'with' && VOTE.test(lemma)

/** "In 1998 the Halden Party won the vote": the one of that year, of whoever is named. */
export const isVoteOfYear = ({ desk, front }: View, { s, sentence }: Word, lemma: string): boolean => {
  if (!VOTE.test(lemma)) return false
  const here = (desk.mentions[sentence] ?? []).filter(({ tokens }) =>
    front.some(word => word.s === s && tokens.from <= word.i && word.i < tokens.to),
  )
  return (
    here.some(({ kind, date }) => kind === 'date' && date !== undefined) && here.some(({ kind }) => kind === 'name')
  )
}
