/**
 * A cloze as hashcards writes it: hidden parts in square brackets. `\[` and `\]` are brackets of the text itself, an image
 * `![alt](source)` is text with its brackets, and `\![` is an exclamation mark before a hidden part.
 */
import type { ClozePart } from '../note.ts'

export type ClozeFault = 'unclosed' | 'nested' | 'stray' | 'empty'

export interface ReadCloze {
  /** Holes are numbered 0, 1, 2 … as they come. */
  readonly parts: readonly ClozePart[]
  readonly fault: { readonly what: ClozeFault; readonly offset: number } | null
}

const IMAGE = /!\[[^[\]]*\]\([^()\s]*\)/y
const BACKSLASHES = /\\*/y

/** Reads a cloze's text. Linear: each character is looked at once or skipped with an image. */
export function readCloze(text: string): ReadCloze {
  const parts: ClozePart[] = []
  let run = ''
  let opened = -1
  let holes = 0
  const close = (hole: number | null) => {
    if (run !== '') parts.push({ text: run, hole })
    run = ''
  }
  const fault = (what: ClozeFault, offset: number): ReadCloze => ({ parts, fault: { what, offset } })
  for (let i = 0; i < text.length; ) {
    const literal = literalAt(text, i)
    if (literal !== null) {
      run += literal.text
      i += literal.units
      continue
    }
    if (text[i] === '[') {
      if (opened >= 0) return fault('nested', i)
      close(null)
      opened = i
    } else {
      if (opened < 0) return fault('stray', i)
      if (run.trim() === '') return fault('empty', opened)
      close(holes++)
      opened = -1
    }
    i++
  }
  if (opened >= 0) return fault('unclosed', opened)
  close(null)
  return { parts, fault: null }
}

/** The text at `i` that is no bracket of a hidden part, and how many units of the file it takes; null at such a bracket. */
function literalAt(text: string, i: number): { readonly text: string; readonly units: number } | null {
  const c = text[i] ?? ''
  if (c === '\\') {
    BACKSLASHES.lastIndex = i
    const run = BACKSLASHES.exec(text)?.[0] ?? c
    const next = text[i + run.length]
    if (next === '[' || next === ']') return { text: run.slice(1) + next, units: run.length + 1 }
    if (text.startsWith('![', i + run.length)) return { text: `${run.slice(1)}!`, units: run.length + 1 }
    return { text: run, units: run.length }
  }
  if (c === '!') {
    IMAGE.lastIndex = i
    const image = IMAGE.exec(text)?.[0]
    if (image !== undefined) return { text: image, units: image.length }
  }
  return c === '[' || c === ']' ? null : { text: c, units: 1 }
}

/** Writes a cloze's text, so that reading it gives the same parts (holes numbered in order). */
export function writeCloze(parts: readonly ClozePart[]): string {
  return parts
    .map((part, i) => {
      // A backslash would take our own bracket for one of the text: a space keeps them apart.
      const text = escapeBrackets(part.text).replace(/\\$/, '\\ ')
      if (part.hole !== null) return `[${text}]`
      const next = parts[i + 1]
      if (next === undefined) return escapeBrackets(part.text)
      return next.hole === null ? text : text.replace(/(\\*)!$/, '\\$1!')
    })
    .join('')
}

const escapeBrackets = (text: string): string =>
  text.replace(/(?<!\\)!\[[^[\]]*\]\([^()\s]*\)|[[\]]/g, match => (match.length > 1 ? match : `\\${match}`))

/** Parts as a file can hold them: none empty, none hidden that shows nothing, and no two shown ones side by side. */
export function mergeParts(parts: readonly ClozePart[]): readonly ClozePart[] {
  const out: ClozePart[] = []
  for (const given of parts) {
    const last = out.at(-1)
    const part = given.text.trim() === '' ? { ...given, hole: null } : given
    if (part.text === '') continue
    if (last !== undefined && last.hole === null && part.hole === null) {
      out[out.length - 1] = { text: last.text + part.text, hole: null }
    } else out.push(part)
  }
  return out
}
