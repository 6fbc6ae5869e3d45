/**
 * A short argument cut into units (clauses or sentences): which one is the point that the others serve, and which speak
 * for the other side. No single rule holds for all kinds of text (Peldszus and Stede's two collections differ: in one the
 * first unit is the point three times of four, in the other every second time), so place, modality, markers and shared
 * words each have a vote.
 */
import type { Token } from '../reading.ts'

export interface ArgumentUnit {
  readonly tokens: readonly Pick<Token, 'form' | 'lemma' | 'xpos'>[]
}

export type Side = 'own' | 'other'

export interface UnitReading {
  /** Index of the central claim; -1 when there are no units. */
  readonly claim: number
  /** Votes for each unit as the claim. */
  readonly scores: readonly number[]
  readonly sides: readonly Side[]
}

/** Words of a unit in small letters with single spaces, so that phrases can be looked for. */
const plain = (unit: ArgumentUnit): string =>
  ` ${unit.tokens.map(token => token.form.toLowerCase().replaceAll('’', "'")).join(' ')} `

const TURN =
  /^ (?:and )?(?:but|however|yet|nevertheless|nonetheless|still ,|even so|that said|all the same|conversely|instead)(?![a-z])/
const INNER_TURN = / , (?:however|nevertheless|nonetheless) ,/
/** What grants a point to the other side wherever it stands. */
const GRANT =
  /^ (?:and |yes ,? ?|well ,? ?)?(?:(?:but )?(?:although|though|even though|even if|even when)|albeit|while|whereas|granted|admittedly|of course|certainly|surely|sure|naturally|undoubtedly|no doubt|to be sure|true|it is true|it 's true|it is right|despite|in spite of|notwithstanding|regardless|on the one hand|on one hand|yes|it may|it might|one may|one might|one could|you may|you might|you could|in theory|at first glance|at first sight|it seems|it appears|it would be (?:nice|good|easy)|there (?:may|might) be|no matter)\b/
const INNER_GRANT =
  / (?:admittedly|granted|of course|certainly|undoubtedly|to be sure|no doubt|naturally|surely|it is true that) /
/** "Some people say", "critics argue", "it is often claimed". */
const OTHERS =
  / (?:some|many|most|critics|opponents|proponents|supporters|advocates|others|people|sceptics|skeptics|those|politicians|they) (?:\w+ ){0,4}?(?:say|argue|claim|think|believe|fear|object|complain|worry|suggest|insist|maintain|feel|might|may|could) /
const IT_IS_SAID =
  / (?:it (?:is|was|has been|can be|could be|may be|might be) (?:\w+ )?(?:said|argued|claimed|objected|thought|believed)|the (?:argument|objection|counter-argument|counterargument|fear|opposition)) /
/** What only carries on or gives grounds. */
const SERVES =
  /^ (?:and |but )?(?:because|since|as|for|due to|given|also|moreover|furthermore|in addition|additionally|besides|plus|likewise|similarly|after all|for example|for instance|such|first|firstly|second|secondly|third|thirdly|another|indeed|in fact|in particular|especially|not to mention|then|only then|otherwise|this way|that way|in this way|this|that|these|those|here|there|which|who|where|whose|so that|in order|thereby)\b/
const CONDITION = /^ (?:if|when|whenever|as long as|as soon as|once|until|unless|after|before)\b/
const CONCLUDES =
  /^ (?:and )?(?:therefore|thus|hence|consequently|accordingly|so|as a result|for this reason|for that reason|for these reasons|that is why|that 's why|this is why|in conclusion|to conclude|in short|in sum|all in all|overall|to sum up|ultimately|in the end|in summary|on balance|all things considered)\b/
const INNER_CONCLUDES = / (?:therefore|thus|hence|consequently) /
const OUGHT = / (?:should|must|ought|shall|shouldn't|mustn't) /
const NEED =
  / (?:need to|needs to|needed to|have to|has to|had better|it is time|is necessary|be obliged to|is needed|are needed|may not|cannot be allowed|be allowed to) /
const OWN_STAND =
  / (?:i think|i believe|i feel|i find|i am (?:for|against|in favou?r|convinced|of the opinion|certain|sure)|i 'm (?:for|against|in favou?r|convinced)|i would|i support|i oppose|i agree|i disagree|in my (?:opinion|view|eyes)|my opinion|personally|i consider|to my mind|we believe) /
const VALUES =
  / (?:is|are|was|were|be|seems|remains|'s|would be) (?:(?:not|n't|a|an|the|very|quite|only|absolutely|clearly|simply|still|rather|more|most|also|just|therefore|thus|really|much|far|definitely|certainly|certain|totally|completely|by) )*(?:right|wrong|fair|unfair|good|bad|better|best|worse|sensible|reasonable|unreasonable|necessary|unnecessary|important|essential|justified|unjustified|acceptable|unacceptable|mistake|nonsense|absurd|idea|useful|useless|worth|worthwhile|appropriate|inappropriate|pointless|desirable|great|solution|way|unjust|just|beneficial|harmful|crucial|vital|legitimate|imperative|superfluous|outdated|overdue|overrated) /

const EMPTY = new Set('be have do make take get go say one more most very not so also just even'.split(' '))
const stemsOf = (unit: ArgumentUnit): ReadonlySet<string> =>
  new Set(
    unit.tokens
      .filter(token => /^(?:NN|VB|JJ)/.test(token.xpos) && !EMPTY.has(token.lemma.toLowerCase()))
      .map(token => token.lemma.toLowerCase().slice(0, 6)),
  )

const isQuestion = (unit: ArgumentUnit): boolean => unit.tokens.at(-1)?.form === '?'

/** Whether a unit by its own words speaks for the other side. */
const grants = (text: string): boolean =>
  GRANT.test(text) || INNER_GRANT.test(text) || OTHERS.test(text) || IT_IS_SAID.test(text)

/** Whether it turns against what came before. */
const turns = (text: string): boolean => TURN.test(text) || (INNER_TURN.test(text.slice(0, 60)) && !GRANT.test(text))

/** How much each unit shares with the others: a point is what they all speak of. */
function centrality(units: readonly ArgumentUnit[]): readonly number[] {
  const stems = units.map(stemsOf)
  return stems.map((own, i) => {
    let shared = 0
    for (const stem of own) if (stems.some((other, k) => k !== i && other.has(stem))) shared++
    return Math.min(1, shared / Math.max(3, Math.min(6, own.size)))
  })
}

/**
 * Votes by hand from what the markers mean, in halves: what the writer says ought to be counts most, then what concludes;
 * what serves another unit counts against it. Not fitted to any collection, on purpose: those that could be fitted to are
 * for measuring.
 */
function claimVotes(text: string, unit: ArgumentUnit, at: number, count: number, answers: boolean): number {
  let score = at === 0 ? 1 : 0
  if (OUGHT.test(text)) score += 2
  else if (NEED.test(text)) score += 1
  if (CONCLUDES.test(text) || INNER_CONCLUDES.test(text)) score += at === count - 1 ? 1.5 : 1
  if (OWN_STAND.test(text)) score += 1
  if (VALUES.test(text)) score += 0.5
  if (answers) score += 0.5
  if (SERVES.test(text)) score -= at === 0 ? 0.5 : 1
  if (CONDITION.test(text)) score -= 0.5
  if (isQuestion(unit)) score -= 1
  // A pronoun for a subject leans on what was said before.
  if (/^(?:he|she|it|they|his|her|its|their|them)$/.test(unit.tokens[0]?.form.toLowerCase() ?? '')) score -= 0.5
  return score
}

const LEANS = /^ (?:and|or|also|because|since|as|which|who|moreover|furthermore|in addition|besides)\b/

/** What carries on with what was granted just before. */
const CARRIES = /^ (?:and|or|because|since|as|which|who)\b/

/** What is answered is the other side's, and so is what it leans on. */
function concede(texts: readonly string[], sides: Side[], at: number, claim: number): void {
  sides[at] = 'other'
  for (let i = at; i > 0 && i - 1 !== claim && LEANS.test(texts[i] ?? '') && !OUGHT.test(texts[i - 1] ?? ''); i--)
    sides[i - 1] = 'other'
}

/** The side of each unit, when `claim` is the point. Read from the end: the last turn of all leads back to the author. */
function sidesOf(texts: readonly string[], claim: number): readonly Side[] {
  const sides: Side[] = texts.map((text, i) => (i !== claim && grants(text) ? 'other' : 'own'))
  for (let i = texts.length - 1; i > 0; i--) {
    if (!turns(texts[i] ?? '') || sides[i] === 'other') continue
    const before = i - 1
    if (before !== claim && sides[before] === 'own' && !CONCLUDES.test(texts[before] ?? ''))
      concede(texts, sides, before, claim)
  }
  for (let i = 1; i < texts.length; i++)
    if (i !== claim && sides[i - 1] === 'other' && CARRIES.test(texts[i] ?? '')) sides[i] = 'other'
  return sides
}

/** Reads the units of a short text. Linear in their number but for shared words, which are compared pair by pair. */
export function readUnits(units: readonly ArgumentUnit[]): UnitReading {
  const texts = units.map(plain)
  const shared = centrality(units)
  const first = sidesOf(texts, -1)
  const scores = units.map((unit, i) => {
    const text = texts[i] ?? ''
    const answers = i > 0 && turns(text) && first[i - 1] === 'other'
    const other = first[i] === 'other' ? 2 : 0
    return claimVotes(text, unit, i, units.length, answers) + (shared[i] ?? 0) - other
  })
  let claim = units.length === 0 ? -1 : 0
  scores.forEach((score, i) => {
    if (score > (scores[claim] ?? 0) + 1e-9) claim = i
  })
  return { claim, scores, sides: sidesOf(texts, claim) }
}
