/**
 * An assistant's answer, as it was pasted or received, to cards. What is safe to mend is mended and said; what is not, is
 * left out and said; when nothing is left, there is a problem with words ready for the assistant. Never throws.
 */
import type { Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'
import { BROKE_OFF, PROBLEMS, UNREAD } from './ask.ts'
import { withoutEnvelope, withoutRequests, withoutThoughts } from './envelope.ts'
import type { CardFault, ReadReply, ReplyCard, ReplyProblem } from './format.ts'
import { LIMITS } from './format.ts'
import { Haul } from './haul.ts'
import { eachJson } from './repair.ts'
import type { Notes } from './reply-card.ts'
import { readCard } from './reply-card.ts'
import { EXAMPLE } from './request-text.ts'

/** Reads a reply. `author` is the piece's: an assistant may name the holder of a view instead of saying “author”. */
export function readReply(text: string, author = ''): Result<ReadReply, ReplyProblem> {
  if (text.length > LIMITS.reply) return err(PROBLEMS.tooLarge(text.length))
  const answer = withoutRequests(text)
  if (isBlank(answer.text)) return err(answer.cut ? PROBLEMS.ownRequest() : PROBLEMS.empty())
  const haul = new Haul()
  const bare = withoutThoughts(withoutEnvelope(answer.text))
  eachJson(bare, found => haul.take(found))
  if (haul.items.length === 0 && !haul.empty) return err(whyNothing(bare, haul))
  return cardsOf(haul, author)
}

const isBlank = (text: string): boolean => !/[^\s\p{Cc}\p{Cf}]/u.test(text)

function whyNothing(text: string, haul: Haul): ReplyProblem {
  if (haul.version !== null) return PROBLEMS.version(haul.version)
  if (haul.error !== null) return PROBLEMS.reported(haul.error)
  if (haul.brokeOff) return PROBLEMS.cutOff()
  if (/^[\s\uFEFF]*(?:<!--|<!doctype\b|<\?xml\b|<html\b|<head\b|<body\b)/i.test(text)) return PROBLEMS.page()
  return haul.json || haul.unread ? PROBLEMS.noCards() : PROBLEMS.noJson(text)
}

function cardsOf(haul: Haul, author: string): Result<ReadReply, ReplyProblem> {
  const notes: Notes = { unknown: new Set(), evidence: 0 }
  const mode = haul.items[0]?.mode ?? 'propose'
  const meant = haul.items.filter(item => item.mode === mode)
  // The same card may come twice, when a draft and its final form are both sent.
  const cards = new Map<string, ReplyCard>()
  const faults: CardFault[] = []
  let examples = 0
  for (const { json } of meant.slice(0, LIMITS.cards)) {
    const read = readCard(json, mode, author, notes)
    if ('fault' in read) faults.push(read.fault)
    else if (read.card.prompt === EXAMPLE.prompt) examples++
    else cards.set(JSON.stringify(read.card), read.card)
  }
  const [first] = faults
  if (cards.size === 0 && first !== undefined) return err(PROBLEMS.noneFits(faults.length, first.why))
  if (cards.size === 0 && examples > 0) return err(PROBLEMS.ownRequest())
  const notices = [...whatWasMended(haul), ...whatWasLeft(meant.length, haul.items.length - meant.length, notes)]
  return ok({ reply: { mode, cards: [...cards.values()] }, faults, notices })
}

function whatWasMended({ mends, brokeOff, unread }: Haul): readonly string[] {
  return [
    ...(brokeOff ? [BROKE_OFF] : []),
    ...(unread ? [UNREAD] : []),
    ...(mends.size > 0 ? [`The form of the reply was mended: ${[...mends].sort().join(', ')}.`] : []),
  ]
}

function whatWasLeft(count: number, otherMode: number, { unknown, evidence }: Notes): readonly string[] {
  const { cards, evidence: places } = LIMITS
  return [
    ...(count === 0 ? ['The assistant proposed no cards.'] : []),
    ...(count > cards ? [`The reply has ${count.toLocaleString('en')} cards; the first ${cards} were read.`] : []),
    ...(otherMode > 0
      ? [
          `New cards and new questions for old cards came in one reply; ${otherMode} of the second sort were left out. Paste them by themselves.`,
        ]
      : []),
    ...(unknown.size > 0 ? [`Passed over, because Tenet does not know it: ${[...unknown].join(', ')}.`] : []),
    ...(evidence > 0 ? [`Where a card names more than ${places} places, the first ${places} were read.`] : []),
  ]
}
