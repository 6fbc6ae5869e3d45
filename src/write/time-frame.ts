/**
 * The second half of a sentence stands under the date at its head, too: "In March 2019 the council closed the mill, and 4,000
 * dockers left". Asked by itself it is given that date back: "In March 2019, how many dockers left?" A day holds for the first
 * half alone ("on 26 July … and within four days"), a month, a year or a row of years for both.
 */
import { lower } from '../read/argument/scene.ts'
import type { Mention } from '../read/reading.ts'
import type { Candidate } from './candidate.ts'
import { underTime } from './candidate.ts'
import type { View } from './gates/view.ts'
import { beginsWithName } from './gates/view.ts'
import { LineBuilder } from './wording/line.ts'

/** What a card lacks that this mends. */
export const LACKS_TIME = /^time-frame-lost$/

/** Words by which the second half has a time of its own. */
const OWN_TIME =
  /^(?:later|then|soon|now|since|already|eventually|afterwards?|subsequently|finally|until|when|after|before|ever|still|once|next|today)$/

const holdsOn = ({ kind, date }: Mention): boolean =>
  (kind === 'date' || kind === 'period') &&
  date !== undefined &&
  !date.deictic &&
  /^(?:year|month|season)$/.test(date.grain)

/** The card under the month or year that its sentence begins with; null where that may be no time of its own clause. */
export function withTimeFrame(view: View): Candidate | null {
  const { candidate, desk, front, back } = view
  const [sentence = -1] = candidate.sentences
  const s = desk.sentences[sentence]
  const main = s?.clauses.find(({ kind }) => kind === 'main')
  if (s === undefined || main?.fronted == null || candidate.kind !== 'fact') return null
  const { fronted } = main
  const dates = (desk.mentions[sentence] ?? []).filter(
    ({ date, tokens }) => date !== undefined && fronted.from <= tokens.from && tokens.to <= fronted.to,
  )
  const [date] = dates
  if (date === undefined || dates.length > 1 || !holdsOn(date)) return null
  const shown = [...front, ...back].filter(word => word.s === s)
  const own = s.clauses.find(
    ({ kind, subject, verb }) =>
      kind === 'coordinate' && subject !== null && verb.tense === 'past' && shown.some(({ i }) => i === verb.main),
  )
  if (own === undefined || /^(?:had|would|could)$/.test(lower(s, own.verb.finite))) return null
  if (s.tokens.slice(own.from, own.to).some(({ form }) => OWN_TIME.test(form.toLowerCase()))) return null
  const { from, to } = date.tokens
  const at = /^(?:in|during)$/.test(lower(s, from - 1)) ? from - 1 : from
  // "From 2017 to 2022, …", "Between 1801 and 1805, …"
  const spans = date.kind === 'period' && /^(?:from|between)$/.test(lower(s, from))
  if (at === from && date.date?.resolved == null && !spans) return null
  const lead = new LineBuilder(desk)
    .copy(sentence, { from: at, to }, { resolve: true, casing: 'upper' })
    .say(', ')
    .line()
  return underTime(candidate, desk, beginsWithName(view), lead)
}
