/** "Halden threw out its mayor in 1991, 2011 and 2021": "In which three years …?", with the years as a list. */
import { lower } from '../../read/argument/scene.ts'
import type { Clause, Mention, Sentence } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { questionAbout } from '../wording/questions.ts'
import { hangsOnVerb } from './hangs-on-verb.ts'
import { looseIn } from './heads/trees.ts'
import type { Maker } from './maker.ts'
import { factAt, standing, within } from './maker.ts'

const NUMBERS: readonly string[] = ['', '', 'two', 'three', 'four', 'five']

const isYear = ({ kind, date, tokens }: Mention): boolean =>
  kind === 'date' && date?.grain === 'year' && date.resolved === null && !date.deictic && tokens.to - tokens.from === 1

/** The years that stand behind one "in" as a row; empty where there is none. */
function rowOf(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): readonly Mention[] {
  const years = (desk.mentions[sentence] ?? []).filter(each => isYear(each) && within(clause, each.tokens))
  const [first] = years
  if (first === undefined || lower(s, first.tokens.from - 1) !== 'in') return []
  for (const [k, year] of years.entries()) {
    const before = years[k - 1]
    if (before === undefined) continue
    const between = s.tokens.slice(before.tokens.to, year.tokens.from).map(({ form }) => form)
    const last = k === years.length - 1
    if (!(last ? /^(?:, )?and$/ : /^,$/).test(between.join(' '))) return []
  }
  return years
}

function asked(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null {
  const years = rowOf(desk, sentence, s, clause)
  const [first, last] = [years[0], years.at(-1)]
  const number = NUMBERS[years.length] ?? ''
  if (first === undefined || last === undefined || number === '' || clause.verb.negated) return null
  if (first.tokens.from < clause.verb.to || !hangsOnVerb(desk, sentence, s, clause, first.tokens.from - 1)) return null
  const without = { from: first.tokens.from - 1, to: last.tokens.to }
  const front = questionAbout(desk, sentence, clause, {
    wh: `In which ${number} years`,
    according: '',
    without,
    end: last.tokens.to,
    skip: looseIn(s, clause, { from: clause.from, to: clause.to }, without),
  })
  if (front === null) return null
  return {
    ...factAt(desk, sentence, s, clause),
    rule: 'which-years',
    body: {
      form: 'list',
      front,
      items: years.map(({ tokens }) => new LineBuilder(desk).copy(sentence, tokens).line()),
    },
    prior: 0.56,
    asks: 'list',
  }
}

export const makeWhichYears: Maker = (desk, sentence, s) =>
  standing(s).flatMap(clause => {
    const card = asked(desk, sentence, s, clause)
    return card === null ? [] : [card]
  })
