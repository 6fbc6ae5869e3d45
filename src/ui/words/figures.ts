/** What a figure or a date of a piece means, in words: its value, and not how it was written. */
import type { DateValue, Quantity, TimeSpan } from '../../read/reading.ts'
import type { FigureView } from '../../read/view.ts'
import { LOCALE, number, percent } from '../format.ts'
import { published } from '../format-more.ts'

const KINDS: Readonly<Record<FigureView['kind'], string>> = {
  date: 'a date',
  period: 'a length of time',
  money: 'a sum of money',
  percent: 'a share',
  count: 'a count',
  measure: 'a measure',
}

/** “a sum of money: about £300,000”; only its kind where it stands so in the piece (`written`). */
export function figureWord({ kind, quantity, date }: FigureView, written: string): string {
  const value = quantity !== null ? quantityWord(quantity) : date === null ? null : dateWord(date)
  return value === null || value === written ? KINDS[kind] : `${KINDS[kind]}: ${value}`
}

const long = new Intl.NumberFormat(LOCALE, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 })

/** “1.63 million”, but “9,192,631,770”: nothing of a figure is rounded away. */
function amount(n: number): string {
  const thousands = Math.floor(Math.log10(Math.abs(n)) / 3)
  const exact = Number.isInteger(Math.round((n / 1000 ** (thousands - 1)) * 1e6) / 1e6)
  return thousands >= 2 && exact ? long.format(n) : number(n)
}

function withUnit(n: number, unit: string): string {
  if (unit === '%') return percent(n / 100, 2)
  if (/^\p{Sc}$/u.test(unit)) return `${unit}${amount(n)}`
  if (unit === '') return amount(n)
  return `${amount(n)} ${unit}${n === 1 || !/^[a-z ]{3,}$/.test(unit) || unit.endsWith('s') ? '' : 's'}`
}

const APPROX = { about: 'about ', over: 'more than ', under: 'less than ' } as const

function quantityWord({ value, high, unit, approx, change }: Quantity): string {
  const range = high === undefined ? withUnit(value, unit) : `${amount(value)} to ${withUnit(high, unit)}`
  const by = change === null ? '' : `${change} by `
  return `${by}${approx === null ? '' : APPROX[approx]}${range}`
}

function dateWord({ resolved, deictic, when }: DateValue): string | null {
  if (when !== undefined) return spanWord(when)
  if (resolved !== null) return resolved
  return deictic ? 'depends on the day of writing' : null
}

function spanWord({ from, to, part }: TimeSpan): string {
  const days = from === to ? day(from) : `${day(from)} to ${day(to)}`
  return part === undefined ? days : `${part === 'mid' ? 'the middle' : `the ${part} part`} of ${days}`
}

const day = (date: string): string => (date.startsWith('-') ? `${number(Number(date.slice(1)))} BC` : published(date))
