/** "had stopped": a past before another past that a card does not show is a plain past there. */
import type { Clause, Sentence } from '../../read/reading.ts'

/** "had stopped" as "stopped": the clause with its verb as the only one. Null where there is no such "had". */
export function sinceTold(s: Sentence, clause: Clause): Clause | null {
  const { verb } = clause
  const main = s.tokens[verb.main]
  // "had cost": read as a noun more often than not.
  const participle =
    main?.xpos === 'VBN' || (verb.main !== verb.finite && (main?.form === 'cost' || main?.xpos === 'VBD'))
  const had = s.tokens[verb.finite]?.form.toLowerCase() === 'had' && participle
  if (!had || verb.passive || verb.negated || verb.from !== verb.finite) return null
  const between = s.tokens.slice(verb.finite + 1, verb.main).some(({ xpos }) => /^VB/.test(xpos))
  return between ? null : { ...clause, verb: { ...verb, from: verb.finite + 1, finite: verb.main } }
}

/** Words that tell of the time which it was before. */
const BEFORE = /^(?:by|before|when|until|till|after|since|already|never|ever|yet|once|earlier|previously|than|first)$/i

/** The same where nothing in the clause or around it tells of the time which it was before. */
export function plainPast(s: Sentence, clause: Clause): Clause | null {
  // "found that nurses had thought of leaving": before what was found.
  const told = clause.kind === 'complement' ? null : sinceTold(s, clause)
  if (told === null) return null
  const bound = s.tokens.some(
    ({ form, head }, i) => BEFORE.test(form) && ((clause.from <= i && i < clause.to) || head === clause.verb.main),
  )
  return bound ? null : told
}

/** Verbs whose past is written as their participle, beside those in "-ed". */
const SAME =
  /^(?:made|said|told|held|found|left|lost|paid|sold|sent|spent|lent|bent|built|bought|brought|thought|caught|taught|fought|sought|kept|slept|swept|wept|led|fed|fled|bred|met|won|stood|understood|withstood|put|set|cut|hit|let|shut|split|cost|quit|burst|cast|hurt|laid|heard|dealt|meant|felt|dug|struck|stuck|hung|spun|swung|clung|shot|sat|slid|lit|bound|wound|ground|burnt|learnt|spelt|spoilt|dreamt|leapt|bid|bet|rid|shed|spread|thrust|upset|beheld|upheld|withheld|overheard|rebuilt|resold|repaid|reset|undercut|misled)$/

/** The "had" that a sentence with a gap can do without: where the past looks like the participle. */
export function looseHad(s: Sentence, clause: Clause): number | null {
  const form = s.tokens[clause.verb.main]?.form.toLowerCase() ?? ''
  if (!/ed$/.test(form) && !SAME.test(form)) return null
  return plainPast(s, clause) === null ? null : clause.verb.finite
}
