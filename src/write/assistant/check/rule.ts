/** A check of what an assistant wrote. It passes, cannot tell, or fails; what it says is a sentence for a person. */
import type { CardScene } from './scene.ts'

export type Verdict =
  | { readonly verdict: 'passed' | 'unsure'; readonly says: string }
  /** `rule`: the gate behind the check that failed, where it is one of several. */
  | { readonly verdict: 'failed'; readonly says: string; readonly rule?: string }

export interface CardCheck {
  readonly rule: string
  /** What the check asks for, for people who want to know. */
  readonly asks: string
  readonly judges: (scene: CardScene) => Verdict
}

export const passed = (says: string): Verdict => ({ verdict: 'passed', says })
export const unsure = (says: string): Verdict => ({ verdict: 'unsure', says })
export const failed = (says: string, rule?: string): Verdict =>
  rule === undefined ? { verdict: 'failed', says } : { verdict: 'failed', says, rule }
