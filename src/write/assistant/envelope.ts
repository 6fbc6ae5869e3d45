/** What stands around an answer: the requests of a copied conversation, and the envelope that a service puts it in. */
import { CLOSING, OPENING } from './request-text.ts'

/** A whole conversation may have been copied: its questions are ours and are cut out. */
export function withoutRequests(text: string): { readonly text: string; readonly cut: boolean } {
  const parts: string[] = []
  let from = 0
  for (let end = text.indexOf(CLOSING); end >= 0; end = text.indexOf(CLOSING, end + CLOSING.length)) {
    const start = text.slice(from, end).indexOf(OPENING)
    if (start < 0) continue
    parts.push(text.slice(from, from + start))
    const line = text.indexOf('\n', end)
    from = line < 0 ? text.length : line
  }
  parts.push(text.slice(from))
  return { text: parts.join('\n'), cut: from > 0 }
}

const THOUGHT = /<(think|thinking|thought|reasoning)>[\s\S]*?<\/\1>/gi
/** Some models are sent the opening mark and only close it. */
const OPEN_THOUGHT = /^[\s\S]*<\/(?:think|thinking|thought|reasoning)>/i

/** The answer without what the model thought before it, which may hold drafts of cards. As it is, where no cards would be left. */
export function withoutThoughts(text: string): string {
  if (!/<\/(?:think|thinking|thought|reasoning)>/i.test(text)) return text
  const bare = text.replace(THOUGHT, '')
  const rest = bare.replace(OPEN_THOUGHT, '')
  return [rest, bare].find(one => one.includes('"cards"')) ?? text
}

/** Levels of an envelope. */
const LEVELS = 6

/** The answer in what a service sent as a whole, or the text as it is. */
export function withoutEnvelope(text: string): string {
  if (!/^[\s\uFEFF]*\{/.test(text) || !text.includes('\\"')) return text
  try {
    const sent: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return answerIn(sent, 0) ?? text
  } catch {
    // Not from a program: the search for JSON sees what can be made of it.
    return text
  }
}

/** The first text that holds cards, where no cards stand beside it. */
function answerIn(sent: unknown, level: number): string | null {
  if (typeof sent === 'string') return level > 0 && sent.includes(`"cards"`) ? sent : null
  if (typeof sent !== 'object' || sent === null || level > LEVELS || 'cards' in sent) return null
  for (const [key, value] of Object.entries(sent)) {
    const found = /reasoning|thinking|thought/i.test(key) ? null : answerIn(value, level + 1)
    if (found !== null) return found
  }
  return null
}
