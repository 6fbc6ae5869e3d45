/** Cards of an assistant checked against a short piece of ours. */
import type { Draft } from '../../../src/core/proposal.ts'
import type { Reading } from '../../../src/read/reading.ts'
import type { CheckedReply } from '../../../src/write/assistant/check.ts'
import { checkReply } from '../../../src/write/assistant/check.ts'
import type { ReplyCard } from '../../../src/write/assistant/format.ts'
import { readingOf } from '../helper.ts'

/** An invented piece by Ada Quill, "A Bridge Too Many", of May 2024. */
export const PARAGRAPHS: readonly string[] = [
  'In 1998 Halden opened the Astrid Bridge because the old ferry was slow. The bridge cost the town about £30 million, nearly twice what the council had promised. It was not a mistake.',
  'Critics say that the bridge ruined the ferry company. “Nobody asked the sailors,” said Tomas Reyl, who had run the ferry since 1971. But traffic rose by 37% within two years, and the ferry had been losing money before the bridge was built.',
  'The council may sell the bridge. In 2022 the mayor, Petra Lund, offered it to the port for £12 million; the port refused in 2023. A toll would probably keep lorries away. Most drivers will pay it.',
  'Granted, the toll is unpopular. Yet the town should charge one, and it must never charge cyclists.',
]

export const reading = (): Reading => readingOf(...PARAGRAPHS)

/** A true fact of the piece, but for the fields given. */
export const card = (over: Partial<ReplyCard> = {}): ReplyCard => ({
  id: null,
  kind: 'fact',
  prompt: 'Which bridge did Halden open in 1998?',
  answer: 'The Astrid Bridge',
  holder: 'author',
  inferred: false,
  evidence: [{ s: 1, quote: 'In 1998 Halden opened the Astrid Bridge' }],
  ...over,
})

export const checked = (cards: readonly ReplyCard[], ours: readonly Draft[] = []): CheckedReply =>
  checkReply(reading(), ours, { mode: 'propose', cards }, 'an assistant')

/** `passed`, `unsure: RULE, …` or `refused: RULE`. */
export function outcome(one: ReplyCard): string {
  const { drafts, refused } = checked([one])
  const [no] = refused
  if (no !== undefined) return `refused: ${no.rule}`
  const open = (drafts[0]?.second?.checks ?? []).filter(check => check.verdict === 'unsure')
  return open.length === 0 ? 'passed' : `unsure: ${open.map(check => check.rule).join(', ')}`
}
