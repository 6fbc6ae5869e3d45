/**
 * The words before a noun that say which one is meant: "de minimis" of "a new de minimis exemption", not "new". Words that
 * only praise or measure fall away; words that tell one of a kind from another show that there is more than one.
 */
import type { NounPhrase, Sentence, Token } from '../../read/reading.ts'

/** Words that tell one thing from others of its kind: behind them "the plan" may be either. */
const APART =
  /^(?:same|other|another|old|next|last|first|second|third|fourth|fifth|former|latter|previous|current|earlier|later|own|such|similar|different|particular|certain|whole|entire|further|present|rival|separate|original|successive|various|final|initial|only|sole|single|early|late|possible|average|typical|ordinary|normal|usual|individual|actual|proper|right|wrong|best|worst)$/
/** Adjectives with the ending of a kind that only praise, blame or measure. */
const PRAISE =
  /^(?:.*ful|real|crucial|substantial|critical|radical|dramatic|drastic|enormous|massive|extensive|expensive|effective|impressive|considerable|remarkable|historic|historical|ironic|tragic|fantastic|terrific|substantive|positive|negative|decisive|aggressive|ambitious|total|additional|essential|vital|fatal|brutal|modern|recent|partial|principal|ideal|equal|practical|logical|controversial|basic|simple|annual|occasional|eventual|notable|able|available|reasonable|necessary|extraordinary|so-called|top|main|chief|core|key|new|big|great|small|large|huge|vast|tiny|little|good|bad|fine|nice|long|short|grand|major|minor|much|strange|odd|curious|fresh|sudden|strong|weak|famous|high|low|full|several|many|few|numerous|multiple|countless)$/
/** Adjectives that belong to a noun but say little by themselves: "the special fund". */
const WEAK = /^(?:special|central|general|potential|joint|common|mutual|public|private)$/
/** Endings of adjectives that name a kind: "fiscal", "hydroelectric", "Italian", "monetary". */
const KIND = /(?:al|ic|ary|ese|ish|ine|ory|ar|ian|ean|ive)$/

export interface Modifiers {
  /** Base forms of the words that tell, in small letters. */
  readonly telling: readonly string[]
  /** How many of them are nouns or names, which tell more than adjectives. */
  readonly firm: number
  /** From this token on the words are worth saying; the head where none is. */
  readonly from: number
  /** Words that stand for "another one", or that may. */
  readonly apart: boolean
}

const low = ({ form }: Token): string => form.toLowerCase()

const isTelling = (token: Token): boolean => {
  // "New Zealand": a word of a name is no praise.
  if (PRAISE.test(token.form) || WEAK.test(low(token))) return false
  if (/^(?:NNS?|NNPS?|FW)$/.test(token.xpos)) return true
  return (
    token.xpos === 'JJ' && (/^\p{Lu}/u.test(token.form) || /\p{L}-\p{L}/u.test(token.form) || KIND.test(low(token)))
  )
}

const isFirm = (token: Token): boolean =>
  isTelling(token) && (token.xpos !== 'JJ' || /^\p{Lu}|\p{L}-\p{L}/u.test(token.form))

const adds = (token: Token): boolean => isTelling(token) || WEAK.test(low(token))

/** Words that say nothing of which one: "a hugely important new …". */
const isIdle = (token: Token): boolean => PRAISE.test(token.form) || /^(?:RB|HYPH|``|'')$/.test(token.xpos)

/** Where the words between article, or owner, and head begin. */
export function modifiersFrom(s: Sentence, phrase: NounPhrase): number {
  let from = phrase.from
  while (from < phrase.head && /^(?:DT|PDT|POS|PRP\$|``|'')$/.test(s.tokens[from]?.xpos ?? '')) from++
  return from
}

/** What the words before a head say. */
export function modifiersOf(s: Sentence, phrase: NounPhrase): Modifiers {
  const own = modifiersFrom(s, phrase)
  const words = s.tokens.slice(own, phrase.head)
  const many = words.some(({ xpos }) => /^(?:CD|JJR|JJS|RBR|RBS|POS|PRP\$|,|CC)$/.test(xpos))
  const first = words.findIndex(adds)
  // "a wooden mast": neither praise nor a kind that we know of.
  const unknown = first < 0 && !words.every(isIdle)
  return {
    telling: words.flatMap(token => (isTelling(token) ? [token.lemma.toLowerCase()] : [])),
    firm: words.filter(isFirm).length,
    from: first < 0 ? phrase.head : own + first,
    apart: many || unknown || words.some(token => APART.test(low(token))),
  }
}
