/** Gates against answers that a word on the front gives away to whoever knows the world (`CARDS.md` rule 6). */
import type { Gate } from './gate.ts'
import type { View } from './view.ts'

/** Countries, and bodies or seats of power that only one of them has. */
const BODIES: readonly (readonly [country: RegExp, body: RegExp])[] = [
  [
    /^(?:the )?(?:united states(?: of america)?|u\.?s\.?a?\.?|america)$/i,
    /\b(?:Congress|Fed|Federal Reserve|White House|Pentagon|Capitol|Wall Street|FBI|CIA|Democrats|Republicans|Americans?)\b/,
  ],
  [
    /^(?:the )?(?:united kingdom|u\.?k\.?|(?:great )?britain|england)$/i,
    /\b(?:Whitehall|Westminster|House of (?:Commons|Lords)|Downing Street|Bank of England|Tor(?:y|ies)|NHS|British|Britons)\b/,
  ],
  [/^germany$/i, /\b(?:Bundes\p{Ll}+|Germans?)\b/u],
  [/^france$/i, /\b(?:Élysée|Elysée|Elysee|French)\b/],
  [/^russia$/i, /\b(?:Kremlin|Duma|Russians?)\b/],
  [/^japan$/i, /\b(?:Bank of Japan|Japanese)\b/],
  [/^israel$/i, /\b(?:Knesset|Israelis?)\b/],
  [/^poland$/i, /\b(?:Sejm|Polish|Poles)\b/],
  [/^ireland$/i, /\b(?:Dáil|Taoiseach|Irish)\b/],
  [/^india$/i, /\b(?:Lok Sabha|Indians?)\b/],
  [/^china$/i, /\b(?:Politburo|Chinese)\b/],
  [/^spain$/i, /\b(?:Spanish|Spaniards)\b/],
  [/^italy$/i, /\bItalians?\b/],
]

/** "Where has Congress banned …?": there is but one country with a Congress of that name. */
const isOwnCountry = ({ candidate, frontText, backTexts }: View): boolean =>
  candidate.kind === 'fact' &&
  candidate.asks === 'name' &&
  BODIES.some(([country, body]) => country.test(backTexts.join('').trim()) && body.test(frontText))

const ALL = /\b(?:everything|everyone|everybody|everywhere|always)\b/i
const NONE = /^(?:\p{L}+ )?(?:nothing|nobody|no one|none|nowhere|never)(?: \p{L}+)?$/iu

/** "A rule that covers everything → protects nothing": whoever sees the one half says the other. */
const isOpposite = ({ frontText, backTexts }: View): boolean =>
  (ALL.test(frontText) && backTexts.some(text => NONE.test(text))) ||
  (/\b(?:nothing|nobody|nowhere|never)\b/i.test(frontText) &&
    backTexts.some(text => /^(?:\p{L}+ )?(?:everything|everyone|everybody|everywhere|always)$/iu.test(text)))

const OFFICE = /^(?:presidency|premiership|chancellorship|throne|papacy|power|office|crown)$/i
const ATTAINED =
  /\b(?:return|returns|returned|returning|rise|rises|rose|rising|accession|succession|succeeded|election|elected|restored|restoration|ascent|came|swept|path|road|way) (?:back )?(?:to|into) (?:the )?$/i

/** "her return to the […]": there is hardly anything else that one returns to. */
const isOffice = ({ candidate, backTexts, frontText }: View): boolean =>
  candidate.body.form === 'cloze' &&
  OFFICE.test(backTexts.join('')) &&
  ATTAINED.test(frontText.slice(0, frontText.indexOf('[…]')))

/** "In 1965 and 1966 they flew ten missions in [twenty months]": between which years it was tells how long it can have been. */
function isSpanOfDates({ candidate, desk, front, back }: View): boolean {
  const [hidden] = back
  if (candidate.kind !== 'fact' || candidate.asks !== 'figure' || hidden === undefined) return false
  if (!/^(?:in|for|over|within)$/.test(hidden.s.tokens[hidden.i - 1]?.form ?? '')) return false
  if (!back.some(({ token }) => /^(?:week|month|year|decade)$/.test(token.lemma))) return false
  const years = front.filter(({ sentence, token }) => sentence === hidden.sentence && YEAR.test(token.form))
  const clause = hidden.s.clauses.find(
    ({ kind, from, to }) => /^(?:main|coordinate)$/.test(kind) && from <= hidden.i && hidden.i < to,
  )
  const own = (desk.mentions[hidden.sentence] ?? []).filter(({ date }) => date !== undefined)
  return (
    years.filter(
      ({ i }) =>
        clause !== undefined &&
        clause.from <= i &&
        i < clause.to &&
        own.some(({ tokens }) => tokens.from <= i && i < tokens.to),
    ).length > 1
  )
}

const YEAR = /^(?:1[5-9]|20)\d\d$/

const given: Gate = {
  rule: 'given-away',
  asks: 'No word on the front leaves but one answer: no country beside its parliament, no “nothing” beside “everything”.',
  refuses: view => {
    if (isOwnCountry(view)) return 'A body on the front is of one country alone: it gives the answer away.'
    if (isOpposite(view)) return 'The answer is the opposite of a word on the front.'
    if (isSpanOfDates(view)) return 'The years on the front all but say how long it was.'
    return isOffice(view) ? 'One returns or rises to little else: the sentence gives the word away.' : null
  },
}

export const GIVEN_GATES: readonly Gate[] = [given]
