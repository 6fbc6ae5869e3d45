/** A gate refuses cards by one rule and says why in a sentence. */
import type { View } from './view.ts'

export interface Gate {
  readonly rule: string
  /** What the rule asks for, for people who want to know. */
  readonly asks: string
  /** Why this card is refused, or null when it passes. */
  readonly refuses: (view: View) => string | null
}
