/**
 * A sentence that leans on the one before it ("They left it two years later") is asked behind that one: "The council bought
 * the mill in 1990. When did …?". Both are the piece's own words, so nothing has to be guessed about what a pronoun stands
 * for (`CARDS.md`, rule 1). The gates are asked about the whole once more.
 */
import { datedVerb, mainVerbs, timeOf } from '../read/mentions/clause-time.ts'
import type { Mention, Sentence, Token, TokenRange } from '../read/reading.ts'
import { hasLetter } from '../read/text/letters.ts'
import { beginsQuoted } from '../read/text/quotations.ts'
import type { Candidate } from './candidate.ts'
import { backLines, frontLines } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import type { Line } from './wording/line.ts'
import { LineBuilder, lineText } from './wording/line.ts'

/** Refusals that the sentence before may mend: something on the card stands for what was said before. */
export const LEANS = /^loose-(?:pronoun|definite|demonstrative|pointer|answer|noun)$/

/** Words of a sentence that may stand before a card: fewest, most. */
export const WORDS = { least: 4, most: 24 } as const

/** What ties a sentence to those before it and may go. */
const TIES = /^(?:And|But|Yet|So|For|Still|Thus|Hence|Indeed|Now)$/

/** What ties it so that it may not, or tells how it is meant rather than what happened. */
const TIED = /^(?:Or|Nor|Instead|Otherwise|Consider|Take|Imagine|Suppose|Perhaps)$/

const isWord = ({ form }: Token): boolean => hasLetter(form)

/** "Then, in December 2013, the council met": a time of its own says when, and "then" may go. */
const isDatedThen = ({ tokens: [first, comma, prep] }: Sentence): boolean =>
  first?.form === 'Then' && comma?.form === ',' && prep?.xpos === 'IN'

/** Where a sentence begins when nothing stands before it. */
export function begins(s: Sentence): number {
  const [first, second] = s.tokens
  if (isDatedThen(s)) return 2
  // "For years nobody came": no conjunction.
  const tied = TIES.test(first?.form ?? '') && /^(?:CC|RB|IN)$/.test(first?.xpos ?? '') && first?.deprel !== 'case'
  return tied ? (second?.form === ',' ? 2 : 1) : 0
}

/** Where a sentence may end early with nothing of what is left changed: before ", and it …", ", which …", "; …". */
function endsOf(s: Sentence): readonly number[] {
  const cuts = s.tokens.flatMap(({ form }, i): readonly number[] => {
    if (form === ';') return [i]
    if (form !== ',') return []
    const next = s.tokens[i + 1]
    const goesOn = s.clauses.some(
      ({ kind, subject, marker }) =>
        subject !== null &&
        ((kind === 'coordinate' && next?.xpos === 'CC' && subject.from === i + 2) ||
          (kind === 'relative' && marker?.from === i + 1)),
    )
    return goesOn ? [i] : []
  })
  return [s.tokens.length, ...cuts.reverse()]
}

/** "It had been cut before": of what the end of the sentence before told of, as well as of its beginning. */
const opensWithPronoun = (s: Sentence): boolean =>
  s.clauses.some(
    ({ subject }) =>
      subject !== null &&
      subject.to === subject.from + 1 &&
      /^(?:it|they|he|she)$/i.test(s.tokens[subject.from]?.form ?? ''),
  )

/** Whether a clause with a subject of its own is left out where a sentence ends early. */
const isBeforeSubject = (s: Sentence, to: number): boolean =>
  s.clauses.some(({ kind, subject }) => kind !== 'relative' && subject !== null && subject.from >= to)

/** How a stretch of a sentence stands before a card. */
export const leadLine = (desk: WriterDesk, index: number, range: TokenRange): Line => {
  const out = new LineBuilder(desk).copy(index, range, { resolve: true, bare: true, casing: 'upper' })
  return (range.to < (desk.sentences[index]?.tokens.length ?? 0) ? out.say('.') : out).line()
}

/** Words as they stand in the piece, or without the remarks that are left out before a card, whichever are fewer. */
export const leadWords = (desk: WriterDesk, index: number, { from, to }: TokenRange): number =>
  Math.min(
    desk.sentences[index]?.tokens.slice(from, to).filter(isWord).length ?? 0,
    lineText(leadLine(desk, index, { from, to }))
      .split(' ')
      .filter(hasLetter).length,
  )

/** The longest beginning of a sentence that is short enough to stand before a card; null where there is none. */
function leadOf(desk: WriterDesk, index: number, s: Sentence, next: Sentence): TokenRange | null {
  const from = begins(s)
  const whole = opensWithPronoun(next)
  for (const to of endsOf(s)) {
    if (whole && isBeforeSubject(s, to)) continue
    const words = leadWords(desk, index, { from, to })
    if (words > WORDS.most) continue
    const told = s.clauses.some(
      ({ kind, subject, verb }) => kind === 'main' && subject !== null && subject.from >= from && verb.to <= to,
    )
    return words < WORDS.least || !told ? null : { from, to }
  }
  return null
}

/** "Orrin fell, and the council spent millions. It …": without the council "it" would be Orrin. */
function losesSubject(before: Sentence, { to }: TokenRange, { tokens: [first] }: Sentence): boolean {
  if (!/^(?:it|its|they|their|he|his|she|her)$/i.test(first?.form ?? '')) return false
  return before.clauses.some(
    ({ subject, verb }) =>
      subject !== null &&
      verb.from >= to &&
      subject.from >= to &&
      !/^PRP|^W/.test(before.tokens[subject.from]?.xpos ?? ''),
  )
}

/** "She kept the tales of her aunts. They won her a prize.": of two things that neither tell nor act, "they" may be either. */
function isEither(before: Sentence, { from, to }: TokenRange, { clauses, tokens }: Sentence): boolean {
  const they = clauses.some(
    ({ kind, subject }) =>
      kind === 'main' &&
      subject !== null &&
      subject.to === subject.from + 1 &&
      /^they$/i.test(tokens[subject.from]?.form ?? ''),
  )
  const own = before.clauses.find(({ kind }) => kind === 'main')?.subject ?? null
  const isMany = (a: number, b: number): boolean =>
    before.tokens.slice(a, b).some(({ xpos, form }) => /^NNP?S$/.test(xpos) || /^(?:and|they|we)$/i.test(form))
  if (!they || own === null || isMany(own.from, own.to)) return false
  return before.tokens.slice(from, to).filter(({ xpos }) => /^NNP?S$/.test(xpos)).length > 1
}

/** "Lysse and Halden had not.": what they had not done, the sentence before it says. */
const isElliptic = ({ tokens, clauses }: Sentence): boolean =>
  clauses.some(({ verb, rest, kind }) => {
    const { lemma = '', xpos = '' } = tokens[verb.main] ?? {}
    const bare = tokens.slice(rest.from, rest.to).every(token => /^(?:RB|,|\.)$/.test(token.xpos))
    return kind !== 'relative' && bare && (/^(?:have|do|be)$/.test(lemma) || xpos === 'MD')
  })

/** "It would be wrong to think that …": how its author takes what follows, which says nothing of what happened. */
const isVerdict = ({ tokens, clauses }: Sentence): boolean =>
  clauses.some(
    ({ kind, subject, verb, rest }) =>
      kind === 'main' &&
      subject !== null &&
      /^it$/i.test(tokens[subject.from]?.form ?? '') &&
      tokens[verb.main]?.lemma === 'be' &&
      /^(?:JJ|NN|DT)/.test(tokens[rest.from]?.xpos ?? '') &&
      tokens.slice(rest.from, rest.from + 5).some(({ xpos, form }) => xpos === 'TO' || form === 'that'),
  )

/** Whether a sentence can stand for itself before a card: a statement with a clause, in nobody's mouth. */
function canLead(desk: WriterDesk, s: Sentence): boolean {
  if (s.form !== 'statement' || s.tokens.at(-1)?.form !== '.') return false
  const [first] = s.tokens
  if (TIED.test(first?.form ?? '') || (first?.form === 'Then' && !isDatedThen(s))) return false
  // "It suffered a different blow": than which, only the sentence before it says.
  if (
    s.tokens.some(({ form }) => /^(?:different|another|other|others|same|similar|also|too|likewise|such)$/i.test(form))
  )
    return false
  if (isElliptic(s) || isVerdict(s)) return false
  // "There is a tone of voice …": it brings in what the card is to ask for.
  if (/^there$/i.test(s.tokens[0]?.form ?? '')) return false
  if (s.tokens.some(({ form }) => /^(?:I|me|my|[“”"]|[:?!])$/.test(form))) return false
  return !beginsQuoted(desk.quotations[s.paragraph - 1] ?? [], s)
}

/** Whether a sentence tells what can be checked: it has a date, a figure or a name, and no "should". */
const tells = (desk: WriterDesk, index: number, s: Sentence): boolean =>
  (desk.mentions[index] ?? []).length > 0 &&
  s.clauses.every(({ kind, verb }) => kind !== 'main' || !/^(?:should|must|ought|may|might)$/.test(verb.modal ?? ''))

/** "China buys most: its trade passed $100bn": what the first half of its own sentence tells, the card leans on, not on the one before. */
function isSecondHalf({ body }: Candidate, index: number, s: Sentence): boolean {
  const shown = [...frontLines(body), ...backLines(body)]
    .flatMap(({ kept }) => kept)
    .filter(({ sentence }) => sentence === index)
    .map(({ token }) => token)
  const first = Math.min(...shown)
  // "The union called a strike, and it lasted nine weeks": what "it" is, its own sentence says.
  const joined = s.clauses.some(
    ({ kind, subject }) =>
      kind === 'coordinate' &&
      subject?.from === first &&
      subject.to === first + 1 &&
      /^(?:it|they)$/.test(s.tokens[first]?.form ?? ''),
  )
  return (
    joined ||
    s.clauses.some(
      ({ kind, verb, to }) =>
        kind === 'main' && verb.to <= first && to <= first && /^[:;]$/.test(s.tokens[to]?.form ?? ''),
    )
  )
}

/** "The printers wrote about the doctor. He …": who "he" is, a lead says only where it has somebody’s name. */
const namesNobody = (
  desk: WriterDesk,
  index: number,
  { from, to }: TokenRange,
  { clauses, tokens }: Sentence,
): boolean =>
  clauses.some(
    ({ kind, subject }) =>
      kind === 'main' &&
      subject !== null &&
      subject.to === subject.from + 1 &&
      /^(?:he|she)$/i.test(tokens[subject.from]?.form ?? ''),
  ) &&
  !(desk.mentions[index] ?? []).some(
    ({ kind, entity, tokens: range }) =>
      kind === 'name' &&
      from <= range.from &&
      range.to <= to &&
      /^(?:person|other)$/.test(desk.reading.entities[entity ?? -1]?.kind ?? ''),
  ) &&
  !(desk.references[index] ?? []).some(({ tokens: range }) => from <= range.from && range.to <= to)

const joined = (lead: Line, line: Line): Line => ({
  runs: [...lead.runs, { how: 'template', text: ' ' }, ...line.runs],
  kept: [...lead.kept, ...line.kept],
})

/** A card with a line before it. */
export function behind(lead: Line, candidate: Candidate): Candidate {
  const { body } = candidate
  return body.form === 'cloze'
    ? { ...candidate, body: { ...body, before: joined(lead, body.before) } }
    : { ...candidate, body: { ...body, front: joined(lead, body.front) } }
}

/** "What is it?", "What was Loran?": a sentence before them would only say once more what they ask for. */
export const ASKS_WHAT = /^(?:what-is-question|apposed|gloss|who-was-led)$/

/** The card behind the sentence before its own; null where that is none to stand before it. */
export function withLeadIn(desk: WriterDesk, candidate: Candidate): Candidate | null {
  const { body } = candidate
  if (candidate.leadIn !== undefined || candidate.halfTo !== undefined || ASKS_WHAT.test(candidate.rule)) return null
  const own = [...frontLines(body), ...backLines(body)].flatMap(({ kept }) => kept.map(({ sentence }) => sentence))
  const index = Math.min(candidate.sentences[0] ?? 0, ...own) - 1
  const [before, s] = [desk.sentences[index], desk.sentences[index + 1]]
  if (before === undefined || s === undefined || before.paragraph !== s.paragraph) return null
  if (isSecondHalf(candidate, index + 1, s)) return null
  if (!canLead(desk, before) || (candidate.kind === 'fact' && !tells(desk, index, before))) return null
  const range = leadOf(desk, index, before, s)
  if (
    range === null ||
    namesNobody(desk, index, range, s) ||
    losesSubject(before, range, s) ||
    isEither(before, range, s)
  )
    return null
  const lead = leadLine(desk, index, range)
  if (!/[^.]\.$/.test(lineText(lead))) return null
  return behind(lead, { ...candidate, leadIn: index, prior: candidate.prior - 0.03 })
}

/** Deeds from which a story only begins. */
const BEGINS = /^(?:found|bear|establish|create|open|build|begin|start|set|launch|be)$/

/** Refusals that the date of the sentence before may mend. */
export const LACKS_DATE = /^(?:undated|here-and-now)$/

/** The one date that a sentence is told under, where it needs no day of writing to be understood; null for none or several. */
export function ownDate(desk: WriterDesk, index: number): Mention | null {
  const s = desk.sentences[index]
  const dates = (desk.mentions[index] ?? []).filter(({ date }) => date !== undefined)
  const [date] = dates
  if (s === undefined || date?.date?.when === undefined || date.date.deictic || dates.length > 1) return null
  return datedVerb(s.tokens, date.tokens) >= 0 ? date : null
}

/** "In 1990 the council of Lysse met. It closed the mill": what the sentence before dates, the card may go on from. */
export function withDatedLead(desk: WriterDesk, candidate: Candidate): Candidate | null {
  const own = desk.sentences[candidate.sentences[0] ?? -1]
  const date = ownDate(desk, (candidate.sentences[0] ?? 0) - 1)
  if (candidate.kind !== 'fact' || own === undefined || date === null) return null
  // "was founded in 1911": what is told next may be of any time since.
  const before = desk.sentences[(candidate.sentences[0] ?? 0) - 1]
  const begun = before?.clauses.some(
    ({ kind, verb }) => kind === 'main' && BEGINS.test(before.tokens[verb.main]?.lemma ?? ''),
  )
  if (begun === true) return null
  // "It had closed": when that was, no date that was told before it says.
  const [main = -1] = mainVerbs(own.tokens)
  if (timeOf(own.tokens, main) !== 'past') return null
  const led = withLeadIn(desk, candidate)
  const isShown = frontLines(led?.body ?? candidate.body).some(({ kept }) =>
    kept.some(({ sentence, token }) => sentence === led?.leadIn && token === date.tokens.from),
  )
  return isShown ? led : null
}
