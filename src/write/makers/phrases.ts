/** Facts that stand inside noun phrases: "its 1874 seizure of a ship", "the doctrine of hekla – lending to both sides …". */
import { lower, tag, trimmed } from '../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import type { Maker } from './maker.ts'
import { holderAt, sentenceSpan, within } from './maker.ts'

const base = (desk: WriterDesk, sentence: number, s: Sentence) => {
  const main = s.clauses.find(clause => clause.kind === 'main')
  return {
    kind: 'fact' as const,
    link: null,
    sentences: [sentence],
    anchors: [sentenceSpan(s)],
    statements: [],
    holder: main === undefined ? 'author' : holderAt(desk, sentence, main),
    attributed: false,
  }
}

/** The name that a leading "its" goes back to: the sentence's subject, as written or as resolved. */
function ownerOf(desk: WriterDesk, sentence: number, s: Sentence): TokenRange | null {
  const subject = s.clauses.find(clause => clause.kind === 'main' && clause.sure)?.subject ?? null
  if (subject === null) return null
  const named = (desk.mentions[sentence] ?? []).some(
    mention => mention.kind === 'name' && mention.tokens.from >= subject.from && mention.tokens.to === subject.to,
  )
  const resolved = (desk.references[sentence] ?? []).some(
    reference => reference.tokens.from === subject.from && reference.tokens.to === subject.to,
  )
  return (named && subject.to - subject.from <= 4) || resolved ? subject : null
}

/** Where a phrase ends that may be joined to another: "the Albatross and its 1879 blockade". */
function alone(s: Sentence, { from, to }: TokenRange): number {
  const joint = s.tokens.findIndex((token, i) => i > from && i < to && /^(?:CC|,)$/.test(token.xpos))
  return joint < 0 ? to : joint
}

/** "NAME's 2014 annexation of Crimea": "In what year was …?" */
function yearOfEvent(desk: WriterDesk, sentence: number, s: Sentence, year: TokenRange): Candidate | null {
  const noun = year.to
  if (!/^(?:NN)$/.test(tag(s, noun)) || lower(s, noun + 1) !== 'of') return null
  const object = s.phrases.find(phrase => phrase.from === noun + 2)
  if (
    object === undefined ||
    !(desk.mentions[sentence] ?? []).some(mention => mention.kind === 'name' && within(object, mention.tokens))
  )
    return null
  const before = year.from - 1
  const named =
    tag(s, before) === 'POS' ? s.phrases.find(phrase => phrase.from < before && before < phrase.to) : undefined
  const owner =
    named !== undefined
      ? { from: named.from, to: before }
      : tag(s, before) === 'PRP$' && /^(?:its|his|her)$/.test(lower(s, before))
        ? ownerOf(desk, sentence, s)
        : null
  if (owner === null) return null
  const front = new LineBuilder(desk)
    .say('In what year was ')
    .copy(sentence, owner, { resolve: true, bare: true, casing: 'lower' })
    .say('’s ')
    .copy(sentence, { from: noun, to: alone(s, object) }, { bare: true })
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(sentence, year).line()
  return {
    ...base(desk, sentence, s),
    rule: 'year-of-event',
    body: { form: 'question', front, back },
    prior: 0.58,
    asks: 'time',
  }
}

/** Nouns that are explained by what stands behind them. */
const CONCEPT =
  /^(?:policy|doctrine|concept|practice|idea|principle|strategy|tactic|method|technique|system|notion|theory|law|rule|phenomenon|process|term)$/

/** The word or name between "of" and the dash; a foreign word need not be taken for a noun. */
function glossed(s: Sentence, dash: number): TokenRange | null {
  const from = [dash - 1, dash - 2, dash - 3].find(at => lower(s, at - 1) === 'of')
  if (from === undefined) return null
  const words = s.tokens.slice(from, dash)
  return words.every(token => /^(?:NN|FW|JJ|DT)/.test(token.xpos)) ? { from, to: dash } : null
}

/** "the doctrine of hekla – lending to both sides …": "What was …?" */
function gloss(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const dash = s.asides.find(aside => aside.kind === 'dash')
  const main = s.clauses.find(clause => clause.kind === 'main')
  if (dash === undefined || main === undefined) return null
  const name = glossed(s, dash.from)
  if (name === null) return null
  const concept = s.phrases.find(phrase => phrase.to === name.from - 1)
  if (concept === undefined || !CONCEPT.test(s.tokens[concept.head]?.lemma ?? '')) return null
  const end = dash.to - (/^[–—-]+$/.test(s.tokens[dash.to - 1]?.form ?? '') ? 1 : 0)
  const inner = trimmed(s, { from: dash.from + 1, to: end })
  if (!/^(?:VBG|DT|NN)/.test(tag(s, inner.from)) || s.clauses.some(clause => within(inner, clause.verb))) return null
  const front = new LineBuilder(desk)
    .say(main.verb.tense === 'past' ? 'What was ' : 'What is ')
    .copy(sentence, { from: concept.from, to: name.to }, { resolve: true })
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(sentence, inner, { casing: 'upper' }).line()
  return {
    ...base(desk, sentence, s),
    rule: 'gloss',
    body: { form: 'question', front, back },
    prior: 0.55,
    asks: 'term',
  }
}

/** Facts inside the noun phrases of one sentence. */
export const makePhraseFacts: Maker = (desk, sentence, s) => {
  if (s.form !== 'statement') return []
  const years = (desk.mentions[sentence] ?? []).filter(
    mention => mention.kind === 'date' && mention.date?.grain === 'year' && !mention.date.deictic,
  )
  return [gloss(desk, sentence, s), ...years.map(year => yearOfEvent(desk, sentence, s, year.tokens))].flatMap(made =>
    made === null ? [] : [made],
  )
}
