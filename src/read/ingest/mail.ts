/**
 * A letter: what mail programs write above what was sent ("From: …", "Subject: …") and how they encode it. The innermost
 * letter of one that was passed on is the piece; its subject is a title, its day a date.
 */
import { utf8 } from './decode.ts'
import { dateIn } from './matter.ts'

export interface Letter {
  /** '' where the header names none. */
  readonly subject: string
  /** As of `dateLine`. */
  readonly sent: string
  /** What stands below the header. */
  readonly body: string
}

const FIELD =
  /^[> ]*\*?(from|to|cc|bcc|date|sent|subject|reply-to|message-id|mime-version|content-[a-z-]+|received|return-path|list-[a-z-]+|x-[a-z-]+):\*?\s*(.*)$/iu
/** Fewest lines of a header, and how far down a text the last may stand. */
const LEAST_FIELDS = 3
const DEEPEST = 80

/** The letter in a text; null where it is none. */
export function letterIn(text: string): Letter | null {
  const lines = text.split('\n')
  let best: Letter | null = null
  for (let at = 0; at < Math.min(lines.length, DEEPEST); at++) {
    const fields = new Map<string, string>()
    let end = at
    for (let field = FIELD.exec(lines[end] ?? ''); field !== null; field = FIELD.exec(lines[++end] ?? ''))
      fields.set((field[1] ?? '').toLowerCase(), (field[2] ?? '').trim())
    if (fields.size < LEAST_FIELDS || !(fields.has('from') || fields.has('subject'))) continue
    best = {
      subject: (fields.get('subject') ?? '').replace(/^(?:(?:re|fwd?|aw|wg):\s*|\[[^\]]{1,40}\]\s*)+/iu, ''),
      sent: dateIn(fields.get('date') ?? fields.get('sent') ?? ''),
      body: lines.slice(end).join('\n'),
    }
    at = end
  }
  return best
}

const ESCAPES = /=(?:E2=80|C[23]=[89AB][0-9A-F]|20$|\n)/gmu
/** Fewest escapes that are no accident. */
const LEAST_ESCAPES = 2

/** Undoes quoted-printable (RFC 2045, 6.7) where a text was copied without being decoded. */
export function unquoted(text: string): string {
  if ((text.match(ESCAPES)?.length ?? 0) < LEAST_ESCAPES) return text
  return text
    .replace(/=\n/g, '')
    .replace(
      /(?:=[0-9A-F]{2})+/g,
      run => utf8(Uint8Array.from(run.slice(1).split('='), byte => Number.parseInt(byte, 16))) ?? run,
    )
}
