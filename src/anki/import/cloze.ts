/**
 * Anki's gaps (`{{c1::text::hint}}`) as the parts of a cloze. They are found in the HTML, where an escaped brace is a brace
 * of the text, and carried through the reading of it by marks that no text has.
 */
import type { ClozePart } from '../../core/note.ts'
import type { White } from './html.ts'
import { plainText } from './html.ts'

export type ClozeRefusal = 'nested' | 'unclosed' | 'no-gap' | 'occlusion'
export type ReadCloze =
  | { readonly ok: true; readonly parts: readonly ClozePart[] }
  | { readonly ok: false; readonly why: ClozeRefusal }

/** Code points that are no characters, and are taken out of what comes in. */
const OPEN = '\ufdd0'
const NUMBER = '\ufdd1'
const HINT = '\ufdd2'
const CLOSE = '\ufdd3'
const MARKS = /[\ufdd0-\ufdd3]/g
const TOKEN = /\{\{c(\d{1,6}(?:,\d{1,6})*)::|\}\}|::/g

/** Anki folds all higher ones into one card. */
const MAX_GAP = 499

export function readCloze(html: string, white: White): ReadCloze {
  if (/\{\{c\d+::image-occlusion:/.test(html)) return { ok: false, why: 'occlusion' }
  const marked = mark(html.replace(MARKS, ''))
  if (typeof marked !== 'string') return marked
  return partsOf(plainText(marked, white))
}

/** The source with a mark for each brace that matters. Gaps within gaps, and gaps with two numbers, have no form here. */
function mark(html: string): string | (ReadCloze & { readonly ok: false }) {
  let out = ''
  let at = 0
  let open: 'text' | 'hint' | null = null
  for (const token of html.matchAll(TOKEN)) {
    const [whole, numbers] = token
    const put = (s: string): void => {
      out += html.slice(at, token.index) + s
      at = token.index + whole.length
    }
    if (numbers !== undefined) {
      if (open !== null || numbers.includes(',')) return { ok: false, why: 'nested' }
      open = 'text'
      put(OPEN + numbers + NUMBER)
    } else if (open !== null && whole === '}}') {
      open = null
      put(CLOSE)
    } else if (open === 'text' && whole === '::') {
      open = 'hint'
      put(HINT)
    }
  }
  return open === null ? out + html.slice(at) : { ok: false, why: 'unclosed' }
}

const GAP = /\ufdd0(\d+)\ufdd1([^\ufdd0\ufdd2\ufdd3]*)(?:\ufdd2([^\ufdd0\ufdd3]*))?\ufdd3/g

/** A hint stays as words in brackets behind its gap: cards of ours have no other place for it. */
function partsOf(text: string): ReadCloze {
  const parts: ClozePart[] = []
  const put = (words: string, hole: number | null): void => {
    const last = parts.at(-1)
    if (words === '') return
    if (hole === null && last?.hole === null) parts[parts.length - 1] = { text: last.text + words, hole: null }
    else parts.push({ text: words, hole })
  }
  let at = 0
  for (const gap of text.matchAll(GAP)) {
    const [whole, number, words = '', hint = ''] = gap
    const n = Number(number)
    put(text.slice(at, gap.index), null)
    put(words, n >= 1 && words.trim() !== '' ? Math.min(n, MAX_GAP + 1) - 1 : null)
    if (hint.trim() !== '') put(` (${hint.trim()})`, null)
    at = gap.index + whole.length
  }
  put(text.slice(at), null)
  if (/[\ufdd0-\ufdd3]/.test(parts.map(part => part.text).join(''))) return { ok: false, why: 'unclosed' }
  return parts.some(part => part.hole !== null) ? { ok: true, parts } : { ok: false, why: 'no-gap' }
}
