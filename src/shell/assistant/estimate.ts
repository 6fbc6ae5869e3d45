/** About how much will be sent and come back, before anything is sent. */
import type { AssistantSettings, Estimate } from '../../ui/ports.ts'

/** English prose and JSON of the usual models: about four characters a token. */
const CHARACTERS_PER_TOKEN = 4

/** A card of the reply is some 110 tokens; 15 are asked for with a request of 1,900 words. Rather too many than too few. */
const OUTPUT_PER_WORD = 1.1

/** Rough on purpose: tokens are counted differently by every model. The cost is in the currency of the price. */
export function estimate({ price }: Pick<AssistantSettings, 'price'>, parts: readonly string[]): Estimate {
  const characters = parts.reduce((sum, part) => sum + part.length, 0)
  const words = parts.reduce((sum, part) => sum + (part.match(/\S+/g)?.length ?? 0), 0)
  const inputTokens = Math.ceil(characters / CHARACTERS_PER_TOKEN)
  const outputTokens = Math.ceil(words * OUTPUT_PER_WORD)
  const cost = price === null ? null : (inputTokens * price.input + outputTokens * price.output) / 1_000_000
  return { inputTokens, outputTokens, cost }
}
