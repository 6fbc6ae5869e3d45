/** Questions for time and quantity: "In what year did …?", "By how much did …?", "How many … did …?". */
import { lemma, lower, opening, tag, trimmed } from '../../read/argument/scene.ts'
import type { Clause, Mention, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import type { Asked } from '../wording/questions.ts'
import { questionAbout, rests } from '../wording/questions.ts'
import { restEnd } from '../wording/rest-end.ts'
import { hangsOnVerb, leavesVerbOut } from './hangs-on-verb.ts'
import { looseIn } from './heads/trees.ts'
import type { Maker } from './maker.ts'
import { asOf, factAt, figureOf, standing, within } from './maker.ts'
import { withSecond } from './second-deed.ts'

const STATE = /^(?:be|have|seem|remain|appear|look|contain|include|mean|know|believe|want|need|like)$/

const isSetApart = (s: Sentence, from: number, to: number): boolean =>
  s.asides.some(aside => aside.kind !== 'quote' && aside.from === from && aside.to === to)

/** How many tokens "at 12:33" has before "on Monday 28 April 2025": nothing else than the hour of that day. */
const hourBefore = (s: Sentence, from: number): number =>
  lower(s, from - 1) === 'on' && /^\d{1,2}[:.]\d\d$/.test(lower(s, from - 2)) && lower(s, from - 3) === 'at' ? 2 : 0

/** "last Tuesday" and "on 3 May" of a piece's own year: a date to be written out, that is no longer a day of the week. */
const isDay = (s: Sentence, { tokens: { from, to } }: Mention): boolean =>
  s.tokens.slice(from, to).some(({ form }) => /day$/i.test(form))

/** "As long ago as 1969", "as early as 1969": where the words before "in" would stand begin; -1 where there are none. */
function asEarlyFrom(s: Sentence, from: number): number {
  if (lower(s, from - 1) !== 'as') return -1
  const [far, long] = [from - 3, from - 4]
  if (/^(?:early|late|recently)$/.test(lower(s, from - 2)) && lower(s, far) === 'as') return far
  const back = /^(?:long ago|far back)$/.test(`${lower(s, far)} ${lower(s, from - 2)}`)
  return back && lower(s, long) === 'as' ? long : -1
}

/** The date with its preposition when it tells when the clause happened, else null. */
function timeOf(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause, date: Mention): TokenRange | null {
  const { from, to } = date.tokens
  // "Two months later", "that November", "the following year": no preposition leads them.
  const bare = date.date?.resolved != null && !/^(?:IN|TO|DT)$/.test(tag(s, from - 1))
  const early = asEarlyFrom(s, from)
  if (!bare && early < 0 && !/^(?:in|on|at)$/.test(lower(s, from - 1))) return null
  const tokens = { from: early < 0 ? (bare ? from : from - 1) - hourBefore(s, from) : early, to }
  const fronted =
    opening(s, clause.from).start === tokens.from &&
    clause.subject !== null &&
    to <= clause.subject.from &&
    (lower(s, to) === ',' || to === clause.subject.from || isSetApart(s, to, clause.subject.from))
  if (fronted || isSecond(s, clause, tokens)) return tokens
  if (from < clause.verb.to || to > restEnd(s, clause)) return null
  // At the clause's end, or before a comma or another preposition; behind a noun it may belong to the noun.
  const ends = to >= trimmed(s, clause.rest).to || /^[,;:.(–—]$/.test(lower(s, to)) || lower(s, to) === 'and'
  return ends && hangsOnVerb(desk, sentence, s, clause, tokens.from) ? tokens : null
}

/** "At Orrin, in March 1904, troops fired": a date between commas, behind another phrase that goes to the question's end. */
function isSecond(s: Sentence, clause: Clause, { from, to }: TokenRange): boolean {
  const { start } = opening(s, clause.from)
  if (clause.subject === null || from <= start || to >= clause.subject.from) return false
  const [first, ...words] = s.tokens.slice(start, from - 1)
  const plain =
    /^(?:in|at|near|on|outside)$/i.test(first?.form ?? '') &&
    words.every(({ xpos }) => /^(?:NN|DT|JJ|CD|IN|POS|HYPH)/.test(xpos))
  return plain && lower(s, from - 1) === ',' && lower(s, to) === ',' && to + 1 === clause.subject.from
}

/** "quit Orrin in 2019, Halden in 2021 and Lysse in 2022": where the first date is said, before what lacks its verb. */
function beforeGap(s: Sentence, clause: Clause, [first, ...others]: readonly Mention[]): number | null {
  if (first === undefined || lower(s, first.tokens.to) !== ',') return null
  const noVerb = s.tokens.slice(first.tokens.to, clause.rest.to).every(({ xpos }) => !/^(?:VB[DZPN]|MD|W)/.test(xpos))
  const named = others.every(({ tokens: { from } }) => {
    const before = /^(?:in|on)$/.test(lower(s, from - 1)) ? from - 2 : from - 1
    return /^NNP/.test(tag(s, before))
  })
  return noVerb && named ? first.tokens.to : null
}

const FIGURE = /^(?:money|percent|count|measure)$/

const timeQuestion = (
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  clause: Clause,
  date: Mention,
): Candidate | null => {
  if (date.date === undefined || date.date.deictic || date.kind !== 'date') return null
  // "The council will vote next month": in two years it has long voted.
  const fromNow = date.date.resolved !== null && date.date.told !== true
  if (fromNow && (isDay(s, date) || clause.verb.tense !== 'past' || clause.verb.modal !== null)) return null
  if (
    clause.verb.tense === 'present' ||
    STATE.test(lemma(s, clause.verb.main)) ||
    (clause.verb.modal !== null && clause.verb.modal !== 'will')
  )
    return null
  if (leavesVerbOut(s, clause)) return null
  // "Orrin followed in 2013": in what?
  const main = clause.verb.main
  if (lemma(s, main) === 'follow' && !s.tokens.some(({ head, deprel }) => head === main && deprel === 'obj'))
    return null
  // "opened in 1830 and the other in 1838": two dates for two halves.
  const dates = (desk.mentions[sentence] ?? []).filter(
    mention => mention.date !== undefined && within({ from: clause.verb.to, to: restEnd(s, clause) }, mention.tokens),
  )
  const end = dates.length > 1 && dates[0] === date ? beforeGap(s, clause, dates) : null
  if (dates.length > 1 && end === null) return null
  const without = timeOf(desk, sentence, s, clause, date)
  if (without === null) return null
  const wh = date.date.grain === 'year' ? 'In what year' : 'When'
  const skip = looseIn(s, clause, { from: clause.from, to: clause.to }, without)
  const front = questionAbout(desk, sentence, clause, { wh, according: '', without, end, skip })
  if (front === null) return null
  const whole =
    end === null && clause.subject !== null && without.to <= clause.subject.from
      ? withSecond(desk, sentence, s, clause, front)
      : front
  const out = new LineBuilder(desk)
  const back = (
    date.date.resolved === null
      ? out.copy(sentence, date.tokens, { casing: 'keep' })
      : out.stand(date.date.resolved, sentence, date.tokens)
  ).line()
  return {
    ...factAt(desk, sentence, s, clause),
    rule: 'when-question',
    body: { form: 'question', front: whole, back },
    // With a figure in the clause it is the figure that is worth knowing.
    prior: (desk.mentions[sentence] ?? []).some(mention => FIGURE.test(mention.kind) && within(clause, mention.tokens))
      ? 0.48
      : 0.62,
    asks: 'time',
  }
}

const CHANGE =
  /^(?:rise|fall|grow|shrink|drop|plummet|increase|decrease|decline|soar|jump|surge|expand|contract|climb|plunge|slip|cut|raise|reduce|slow|exceed|improve|slump|swell|tumble|weaken|strengthen)$/
const SPENDING = /^(?:spend|pay|cost|lose|raise|invest|earn|borrow|owe|donate|save|contribute|receive|give)$/

/** "by 37%" behind a verb of change. */
const changeQuestion = (
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  clause: Clause,
  quantity: Mention,
): Candidate | null => {
  const { from, to } = quantity.tokens
  const others = (desk.mentions[sentence] ?? []).filter(
    mention =>
      mention.kind === quantity.kind &&
      mention !== quantity &&
      within({ from: clause.verb.to, to: clause.to }, mention.tokens),
  )
  if (others.length > 0) return null
  if (lower(s, from - 1) !== 'by' || !CHANGE.test(lemma(s, clause.verb.main)) || from < clause.verb.to) return null
  const asked: Asked = {
    wh: 'By how much',
    according: '',
    without: { from: from - 1, to },
    end: null,
    close: `${asOf(desk, sentence, s, clause)}?`,
  }
  const front = questionAbout(desk, sentence, clause, asked)
  if (front === null) return null
  const back = new LineBuilder(desk).copy(sentence, quantity.tokens).line()
  return {
    ...factAt(desk, sentence, s, clause),
    rule: 'by-how-much-question',
    body: { form: 'question', front, back },
    prior: 0.68,
    asks: 'figure',
  }
}

/** "spent £300,000 on …": the sum is the verb's object. */
const moneyQuestion = (
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  clause: Clause,
  quantity: Mention,
): Candidate | null => {
  const { from, to } = quantity.tokens
  if (
    quantity.kind !== 'money' ||
    from !== clause.verb.to ||
    !SPENDING.test(lemma(s, clause.verb.main)) ||
    clause.verb.negated
  )
    return null
  if (/^(?:NN|JJ|HYPH)/.test(tag(s, to)) || /^(?:more|less)$/.test(lower(s, to))) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'How much',
    according: '',
    without: { from, to },
    end: null,
    close: `${asOf(desk, sentence, s, clause)}?`,
  })
  if (front === null) return null
  const back = new LineBuilder(desk).copy(sentence, quantity.tokens).line()
  return {
    ...factAt(desk, sentence, s, clause),
    rule: 'how-much-question',
    body: { form: 'question', front, back },
    prior: 0.62,
    asks: 'figure',
  }
}

/** What a figure counts: the words of its noun phrase behind it, "paid letters". */
function counted(s: Sentence, quantity: Mention): TokenRange | null {
  const phrase = s.phrases.find(
    candidate => candidate.from <= quantity.tokens.from && quantity.tokens.to < candidate.to,
  )
  if (phrase === undefined || tag(s, phrase.head) !== 'NNS' || phrase.from < quantity.tokens.from) return null
  return { from: quantity.tokens.to, to: phrase.to }
}

/** "carried 169 million letters", "Some 400 flights were delayed". */
const countQuestion = (
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  clause: Clause,
  quantity: Mention,
): Candidate | null => {
  if (quantity.kind !== 'count' || clause.subject === null || clause.verb.negated) return null
  const noun = counted(s, quantity)
  if (noun === null) return null
  const back = new LineBuilder(desk).copy(sentence, quantity.tokens, { casing: 'lower' }).line()
  const build = (front: Candidate['body']): Candidate => ({
    ...factAt(desk, sentence, s, clause),
    rule: 'how-many-question',
    body: front,
    prior: 0.6,
    asks: 'figure',
  })
  if (quantity.tokens.from === clause.verb.to && lemma(s, clause.verb.main) !== 'be') {
    const wh = new LineBuilder(desk).say('How many ').copy(sentence, noun).line()
    const rest = questionAbout(desk, sentence, clause, {
      wh: '',
      according: '',
      without: { from: quantity.tokens.from, to: noun.to },
      end: null,
    })
    if (rest === null) return null
    return build({
      form: 'question',
      front: {
        runs: [...wh.runs, ...rest.runs.slice(1)].toSpliced(wh.runs.length, 0, { how: 'template', text: ' ' }),
        kept: [...wh.kept, ...rest.kept],
      },
      back,
    })
  }
  if (quantity.tokens.from !== clause.subject.from || clause.verb.tense === 'present') return null
  const out = new LineBuilder(desk)
    .say('How many ')
    .copy(sentence, { from: noun.from, to: clause.subject.to }, { resolve: true, bare: true })
  for (const part of rests(trimmed(s, { from: clause.verb.from, to: restEnd(s, clause) }), null))
    out.say(' ').copy(sentence, part, { resolve: true, bare: true })
  return build({ form: 'question', front: out.say(`${asOf(desk, sentence, s, clause)}?`).line(), back })
}

/** The question that one date or quantity of a clause allows. */
export function figureQuestion(
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  clause: Clause,
  mention: Mention,
): Candidate | null {
  if (mention.kind === 'date') return timeQuestion(desk, sentence, s, clause, mention)
  // With a tree figures are asked for by heads.
  if (s.tokens[0]?.deprel !== undefined) return null
  return (
    changeQuestion(desk, sentence, s, clause, mention) ??
    moneyQuestion(desk, sentence, s, clause, mention) ??
    countQuestion(desk, sentence, s, clause, mention)
  )
}

/** All questions for time and quantity in one sentence. */
export const makeFigureQuestions: Maker = (desk, sentence, s) =>
  standing(s).flatMap(clause =>
    (desk.mentions[sentence] ?? [])
      .filter(mention => within(clause, mention.tokens))
      .flatMap(mention => {
        const made = figureQuestion(desk, sentence, s, clause, mention)
        return made === null ? [] : [made]
      }),
  )

/** For clozes: the tokens to hide of a mention. */
export const hiddenOf = (s: Sentence, mention: Mention): TokenRange =>
  /^(?:money|percent|count|measure)$/.test(mention.kind) ? figureOf(s, mention) : mention.tokens
