/** Figures and names exchanged for others. */
import { paragraphText } from '../../../core/piece.ts'
import type { ReplyCard } from '../../../write/assistant/format.ts'
import type { Bench, Damage } from './damage.ts'

const SIDES = ['answer', 'prompt'] as const
const DIGITS = /\d[\d,]*(?:\.\d+)?/g
const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve eighteen twenty forty fifty sixty'.split(' ')

/** Another last figure, never a zero: "1840" gives "1843". */
const otherDigits = (figure: string): string => figure.replace(/\d(?=\D*$)/, d => `${((Number(d) + 2) % 9) + 1}`)

function numberChanged(card: ReplyCard): readonly ReplyCard[] {
  const whole = `${card.prompt} ${card.answer}`
  return SIDES.flatMap(side => {
    // The numbers before the items of a list are no figures of the card.
    const found = [...card[side].matchAll(DIGITS)].filter(
      m => !/(?:^|\n)$/.test(card[side].slice(0, m.index)) || !/^[.)]\s/.test(card[side].slice(m.index + m[0].length)),
    )
    const digits = found.map(m => ({ at: m.index, old: m[0], put: otherDigits(m[0]) }))
    const words = [...card[side].matchAll(/\b[a-z]+\b/g)].flatMap(m => {
      const k = NUMBER_WORDS.indexOf(m[0])
      const put = NUMBER_WORDS[(k + 3) % NUMBER_WORDS.length] ?? ''
      // "Which two …" counts what the card asks for.
      const counts = side === 'prompt' && /\b(?:which|what|the|other)\s*$/i.test(card[side].slice(0, m.index))
      return k < 0 || counts ? [] : [{ at: m.index, old: m[0], put }]
    })
    return [...digits, ...words]
      .filter(({ old, put }) => old !== put && !whole.includes(put))
      .map(({ at, old, put }) => ({
        ...card,
        [side]: `${card[side].slice(0, at)}${put}${card[side].slice(at + old.length)}`,
      }))
  })
}

const paragraphsOf = (card: ReplyCard, { reading }: Bench): string =>
  card.evidence.map(({ s }) => paragraphText(reading.piece, reading.sentences[s - 1]?.paragraph ?? 0) ?? '').join('\n')

/** The figure of an answer exchanged for another that stands in the same paragraph. */
function numberNearby(card: ReplyCard, bench: Bench): readonly ReplyCard[] {
  const whole = `${card.prompt} ${card.answer}`
  const isYear = (figure: string): boolean => /^(?:1[0-9]|20)\d\d$/.test(figure)
  const others = [...paragraphsOf(card, bench).matchAll(DIGITS)].map(m => m[0])
  return [...card.answer.matchAll(DIGITS)].flatMap(m => {
    const put = others.find(one => !whole.includes(one) && isYear(one) === isYear(m[0]))
    return put === undefined
      ? []
      : [{ ...card, answer: `${card.answer.slice(0, m.index)}${put}${card.answer.slice(m.index + m[0].length)}` }]
  })
}

interface Swap {
  readonly side: 'prompt' | 'answer'
  readonly old: string
}

/** Names of the piece that stand on the card, but for its author's: whose view it is, is damage of its own. */
function namesOn(card: ReplyCard, { reading }: Bench): readonly (Swap & { readonly entity: number })[] {
  return reading.entities.flatMap((entity, i) => {
    const last = entity.name.split(' ').at(-1) ?? ''
    if (reading.piece.author.includes(last)) return []
    return SIDES.flatMap(side => {
      const old = [entity.name, ...(entity.kind === 'person' ? [last] : [])].find(name =>
        new RegExp(`\\b${escaped(name)}\\b`).test(card[side]),
      )
      return old === undefined ? [] : [{ side, old, entity: i }]
    })
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function swapped(card: ReplyCard, bench: Bench, near: boolean): readonly ReplyCard[] {
  const { reading } = bench
  const whole = `${card.prompt} ${card.answer}`
  const text = paragraphsOf(card, bench)
  return namesOn(card, bench).flatMap(({ side, old, entity }) => {
    const own = reading.entities[entity]
    const fits = reading.entities.filter(
      (other, i) =>
        i !== entity &&
        (own?.kind === other.kind || (!near && other.kind !== 'place')) &&
        other.name.includes(' ') === own?.name.includes(' ') &&
        !reading.piece.author.includes(other.name) &&
        !whole.includes(other.name) &&
        text.includes(other.name) === near,
    )
    const put = fits[entity % Math.max(1, fits.length)]?.name
    return put === undefined ? [] : [{ ...card, [side]: card[side].replace(new RegExp(`\\b${escaped(old)}\\b`), put) }]
  })
}

export const DAMAGE_OF_NAMES: readonly Damage[] = [
  { kind: 'number changed', lexical: true, make: numberChanged },
  { kind: 'number taken from the paragraph', lexical: false, make: numberNearby },
  { kind: 'name swapped', lexical: true, make: (card, bench) => swapped(card, bench, false) },
  { kind: 'name taken from the paragraph', lexical: false, make: (card, bench) => swapped(card, bench, true) },
]
