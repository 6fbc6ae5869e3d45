/**
 * The two sides of a foreign card, from its note type's templates. Only what is plain is filled in: fields, sections that
 * depend on a field, and a few filters that change no words. A template that does more (scripts, filters of add-ons) asks
 * something that cannot be known from here, and is refused.
 */
import type { NoteType, PackageNote } from './collection.ts'

export type Side = 'front' | 'back'

const FILTERS = new Set(['text', 'hint', 'type', 'furigana', 'kana', 'kanji', 'cloze'])
/** Not fields, and nothing that one is asked. */
const SPECIAL = new Set(['FrontSide', 'Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag', 'CardID'])
const MUSTACHE = /\{\{([#^/]?)([^{}]*)\}\}/g

type Token =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'field'; readonly name: string; readonly filters: readonly string[] }
  | { readonly kind: 'open'; readonly name: string; readonly unless: boolean }
  | { readonly kind: 'close'; readonly name: string }

/** The template in pieces; null when it is not plain. */
function tokensOf(source: string, fields: readonly string[]): readonly Token[] | null {
  const html = withoutComments(source)
  if (/<script\b/i.test(html)) return null
  const tokens: Token[] = []
  let at = 0
  for (const match of html.matchAll(MUSTACHE)) {
    const [whole, mark = '', inner = ''] = match
    tokens.push({ kind: 'html', html: html.slice(at, match.index) })
    at = match.index + whole.length
    const chain = inner
      .trim()
      .split(':')
      .map(part => part.trim())
    const name = chain.pop() ?? ''
    const known = fields.includes(name) || SPECIAL.has(name)
    if (mark === '/') tokens.push({ kind: 'close', name: inner.trim() })
    else if (mark !== '') tokens.push({ kind: 'open', name: inner.trim(), unless: mark === '^' })
    else if (!known || chain.some(filter => !FILTERS.has(filter))) return null
    else tokens.push({ kind: 'field', name, filters: chain })
  }
  tokens.push({ kind: 'html', html: html.slice(at) })
  return tokens
}

/** A comment without an end is none; it is looked for once. */
function withoutComments(html: string): string {
  let out = ''
  let at = 0
  for (let from = html.indexOf('<!--'); from >= 0; from = html.indexOf('<!--', at)) {
    const end = html.indexOf('-->', from + 4)
    if (end < 0) break
    out += html.slice(at, from)
    at = end + 3
  }
  return out + html.slice(at)
}

/** Whether both sides of a template can be filled in. */
export const isPlain = ({ fields, templates }: NoteType, ordinal: number): boolean => {
  const template = templates[ordinal]
  return template !== undefined && [template.front, template.back].every(side => tokensOf(side, fields) !== null)
}

/** The field that a cloze hides words of; null when there is none, or more than one. */
export function clozeField({ fields, templates }: NoteType): string | null {
  const tokens = tokensOf(templates[0]?.front ?? '', fields) ?? []
  const names = tokens.flatMap(token => (token.kind === 'field' && token.filters.includes('cloze') ? [token.name] : []))
  return names.length === 1 ? (names[0] ?? null) : null
}

/** HTML of a side, without the front where the back repeats it. */
export function render(type: NoteType, note: PackageNote, ordinal: number, side: Side): string {
  const template = type.templates[ordinal]
  const tokens = tokensOf(template?.[side] ?? '', type.fields) ?? []
  const fieldValue = (name: string): string => note.fields[type.fields.indexOf(name)] ?? ''
  /** For each section that is open, whether it shows; and how many do not. */
  const open: boolean[] = []
  let hidden = 0
  let out = ''
  for (const token of tokens) {
    if (token.kind === 'open') {
      const shows = isEmpty(fieldValue(token.name)) === token.unless
      open.push(shows)
      if (!shows) hidden++
    } else if (token.kind === 'close') {
      if (open.pop() === false) hidden--
    } else if (hidden > 0) continue
    else if (token.kind === 'html') out += token.html
    else if (!SPECIAL.has(token.name) && !(side === 'front' && token.filters.includes('type')))
      out += fieldValue(token.name)
  }
  return side === 'back' ? behindAnswerLine(out) : out
}

/** What stands behind the last `<hr id=answer>`: each rule is found first and looked at then, so that none is read twice. */
function behindAnswerLine(html: string): string {
  let at = 0
  for (const { 0: rule, index } of html.matchAll(/<hr[^<>]*>/gi))
    if (/\bid\s*=\s*["']?answer\b/i.test(rule)) at = index + rule.length
  return html.slice(at)
}

/** As Anki understands it: white space and empty lines. */
const isEmpty = (html: string): boolean => html.replace(/<\/?(?:br|div)\s*\/?>/gi, '').trim() === ''
