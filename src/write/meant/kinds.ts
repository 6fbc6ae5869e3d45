/** The common nouns for bodies, laws and firms by which a piece comes back to one that it has named. */

/** Last words of full names that are used alone for the whole: "West Virginia University", "the Artificial Intelligence Act". */
const ENDS =
  /^(?:alliance|bank|fund|court|council|commission|committee|agency|authority|board|institute|academy|university|college|museum|party|society|foundation|ministry|department|assembly|act|bill|convention|treaty|protocol|league|federation|bureau|corporation|company|trust|association|forum|tribunal|conference|summit|accord|agreement|pact|charter|union|church|organi[sz]ation|administration|parliament|senate|observatory|laboratory|theatre|orchestra|canal|river|railway|bridge|dam|pipeline|tunnel|airport|strait|reservoir)$/

/** First words of full names before "of" or "for": "the University of Orrin", "the Office for Budget Responsibility". */
const BEGINS =
  /^(?:bank|court|council|ministry|department|institute|academy|university|college|museum|society|treaty|league|federation|bureau|board|church|organi[sz]ation|office|conference|union|association|school)$/

/** Last words of full names that are written small: "the Suez canal", "the Orrin administration". */
const SMALL_ENDS =
  /^(?:canal|river|railway|bridge|dam|pipeline|tunnel|airport|strait|reservoir|treaty|accord|agreement|pact|protocol|convention|administration|tribunal|foundation|institute|museum|university)$/

export const endsName = (word: string): boolean => ENDS.test(word)
export const endsNameSmall = (word: string): boolean => SMALL_ENDS.test(word)
export const beginsName = (word: string): boolean => BEGINS.test(word)

/** What a thing of a kind is also called. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['act', ['act', 'law']],
  ['convention', ['convention', 'treaty']],
  ['accord', ['accord', 'agreement']],
  ['pact', ['pact', 'agreement']],
  ['tribunal', ['tribunal', 'court']],
  ['newspaper', ['newspaper', 'paper']],
  ['daily', ['daily', 'newspaper', 'paper']],
  ['weekly', ['weekly', 'newspaper', 'paper']],
  ['guild', ['guild', 'union']],
  ['organization', ['organization', 'organisation']],
  ['organisation', ['organisation', 'organization']],
])

/** Firms by what they make or sell: each is a company as well. */
const FIRM =
  /^(?:company|firm|airline|manufacturer|carmaker|automaker|chipmaker|planemaker|retailer|insurer|start-up|startup|utility|brewer|drugmaker|shipbuilder|supermarket|developer|contractor|supplier|miner|steelmaker|publisher|conglomerate)$/

/** Other kinds of bodies and laws that an apposition tells: "the Orrin Forum, a research group". */
const TOLD =
  /^(?:bank|lender|group|movement|party|charity|think-tank|newspaper|magazine|broadcaster|network|university|college|school|agency|watchdog|regulator|union|club|organi[sz]ation|alliance|bloc|cartel|treaty|pact|law|act|bill|agreement|fund|foundation|institute|museum|hospital|church|militia|federation|association|body|commission|committee|council|court|tribunal|ministry|department|laboratory|observatory|journal)$/

/** The nouns that come back to a thing of which one has been said; none where it says nothing of a body or a law. */
export function nounsFor(noun: string): readonly string[] {
  if (FIRM.test(noun)) return [...new Set([noun, 'company', 'firm'])]
  if (ALSO.has(noun)) return ALSO.get(noun) ?? []
  return TOLD.test(noun) || ENDS.test(noun) || noun === 'office' ? [noun] : []
}

/**
 * Of these there are so many in any piece that only the one named right before can be meant: a name whose kind the piece does
 * not tell may be another of them.
 */
const COMMON =
  /^(?:company|firm|group|movement|party|organi[sz]ation|body|bank|lender|service|corporation|network|newspaper|paper|daily|weekly|magazine|charity|law|bill|agreement|regulator|club|school|church|hospital|trust|parliament|administration|board|department|office|ministry|association|society|union|journal|airline|retailer|insurer|manufacturer|carmaker|chipmaker|start-up|startup|developer|contractor|supplier|publisher|college|committee|theatre|river)$/

export const isCommon = (noun: string): boolean => COMMON.test(noun)

/** Whether a noun is one of a law or treaty, which no name of a body or firm may be. */
export const isLaw = (noun: string): boolean =>
  /^(?:law|act|bill|treaty|convention|protocol|accord|agreement|pact|charter|conference|summit)$/.test(noun)

/** Nouns that any body goes by, and the bodies besides that a company may be. */
const ANY_BODY = /^(?:group|organi[sz]ation|body|movement|network|association|society|charity|service|corporation)$/
const COMPANY = /^(?:company|firm)$/
const TRADES = /^(?:bank|lender|broadcaster|newspaper|magazine|network|club)$/

/** Whether what is known by some nouns may be called by another one as well: Amnesty is "the group" as much as Hamas. */
export function mayBeCalled(noun: string, nouns: ReadonlySet<string>): boolean {
  if (nouns.has(noun)) return true
  const known = [...nouns]
  if (ANY_BODY.test(noun)) return !known.some(isLaw)
  return COMPANY.test(noun) && known.some(other => TRADES.test(other))
}
