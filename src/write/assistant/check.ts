/**
 * Checks what an assistant wrote against the piece. Nothing of a reply is believed: quotes are looked up, and every card
 * passes the checks below in order. The first that fails refuses the card and says why; what a check cannot show makes
 * the card unsure, and unsure cards stand below all others. The text of a card is data: it is parsed and shown, no more.
 */
import type { Check, Draft } from '../../core/proposal.ts'
import type { Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'
import type { Reading } from '../../read/reading.ts'
import type { Parse } from '../../read/syntax/light.ts'
import { parseLightly } from '../../read/syntax/light.ts'
import type { RefusedDraft } from '../propose.ts'
import { CHECKS } from './check/checks.ts'
import type { CheckDesk } from './check/desk.ts'
import { checkDesk } from './check/desk.ts'
import { draftOf } from './check/draft.ts'
import type { FoundQuote } from './check/quote.ts'
import { rewritten } from './check/rewrite.ts'
import { cardScene } from './check/scene.ts'
import { onceEach, withoutTwins } from './check/twins.ts'
import type { Reply, ReplyCard } from './format.ts'

export interface CheckedReply {
  /** Verified or unsure, best first; each has `second`. */
  readonly drafts: readonly Draft[]
  readonly refused: readonly RefusedDraft[]
}

/** Why a quote is not to be had, for a person. */
const NO_QUOTE = {
  absent: 'The words that it quotes do not stand in the piece.',
  many: 'The words that it quotes stand in several places of the piece, and not where it says.',
  empty: 'It quotes nothing.',
} as const

export const QUOTE_RULE = {
  rule: 'quote',
  asks: 'Every quote stands in the sentence named, or in exactly one place of the piece.',
} as const

/** The quotes of a card found in the piece, with what is to be said of it. */
function quotesOf(
  desk: CheckDesk,
  card: ReplyCard,
): { readonly quotes: readonly FoundQuote[]; readonly check: Check | null; readonly why: string } {
  const quotes: FoundQuote[] = []
  for (const evidence of card.evidence) {
    const found = desk.finder.find(evidence)
    if (typeof found === 'string') return { quotes: [], check: null, why: NO_QUOTE[found] }
    quotes.push(found)
  }
  if (quotes.length === 0) return { quotes, check: null, why: NO_QUOTE.empty }
  const moved = quotes.some(quote => quote.moved)
  const says = moved
    ? 'The quote stands in another sentence than the assistant said; it was found there.'
    : 'The quote stands in the piece.'
  return { quotes, check: { rule: QUOTE_RULE.rule, verdict: 'passed', says }, why: '' }
}

/** One card of a `propose` reply. */
export function checkCard(desk: CheckDesk, card: ReplyCard, name: string): Result<Draft, RefusedDraft> {
  const { quotes, check, why } = quotesOf(desk, card)
  const scene = cardScene(desk, card, quotes)
  if (check === null) return err({ draft: draftOf(scene, name, []), rule: QUOTE_RULE.rule, why })
  const checks: Check[] = [check]
  for (const { rule, judges } of CHECKS) {
    const made = judges(scene)
    const { says } = made
    if (made.verdict === 'failed')
      return err({ draft: draftOf(scene, name, checks), rule: made.rule ?? rule, why: says })
    checks.push({ rule, verdict: made.verdict, says })
  }
  return ok(draftOf(scene, name, checks))
}

/**
 * Cards of a reply as drafts, or refused with the rule and a reason. `drafts`: in `propose` what is proposed already, in
 * `rewrite` the cards that ids mean. `name`: what the person knows the assistant by. Never throws; linear in the cards.
 */
export function checkReply(
  reading: Reading,
  drafts: readonly Draft[],
  reply: Reply,
  name: string,
  parse: Parse = parseLightly,
): CheckedReply {
  const desk = checkDesk(reading, parse)
  const good: Draft[] = []
  const refused: RefusedDraft[] = []
  for (const card of reply.cards) {
    const one = reply.mode === 'rewrite' ? rewritten(desk, drafts, card, name) : checkCard(desk, card, name)
    if (one.ok) good.push(one.value)
    else refused.push(one.error)
  }
  good.sort((a, b) => b.score - a.score)
  const { kept, twins } = reply.mode === 'rewrite' ? onceEach(good) : withoutTwins(good, drafts)
  return { drafts: kept, refused: [...refused, ...twins] }
}
