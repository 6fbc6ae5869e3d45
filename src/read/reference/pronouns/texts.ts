/**
 * What is said of bills, treaties and plans, and never of those who make them: an "it" that was ratified, or that lay in
 * committee, is no parliament.
 */
import type { Scene, Thing } from './candidates.ts'

/** What is done to a text. */
const DONE = /^(?:draft|redraft|ratify|repeal|enact|amend|veto|codify|shelve|pass|sign|table)$/
/** What a text does before those who decide on it. */
const WAITS = /^(?:lie|languish|die|stall|sit|linger)$/

/** Whether the pronoun is the subject or the object of such a verb. */
export function isOfText(scene: Scene | undefined, pro: Thing): boolean {
  const above = pro.above[0] ?? -1
  const verb = scene?.s.tokens[above]
  const rel = scene?.s.tokens[pro.head]?.deprel ?? ''
  if (scene === undefined || verb === undefined) return false
  if (/^nsubj:pass/.test(rel)) return DONE.test(verb.lemma)
  if (!/^nsubj/.test(rel) || !WAITS.test(verb.lemma)) return false
  const kids = scene.below[above] ?? []
  return kids.some(kid => /^(?:committee|limbo|drawer|desk|chamber)$/.test(scene.s.tokens[kid]?.lemma ?? ''))
}
