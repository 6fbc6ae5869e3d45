/**
 * Lemmas by rules of English inflection, with the exceptions that a model brings along. Spelling is kept: "recognised"
 * is "recognise", "recognized" is "recognize".
 */

import { irregularBase, irregularPast } from '../light/lemma.ts'

/** Exceptions: `xpos` and the word in lower case, joined by a tab, to the lemma. */
export type LemmaTable = ReadonlyMap<string, string>

const VOWEL = /[aeiouy]/

/** Doubles that belong to the verb itself: "pass", "stuff", "call", "install". */
const KEEPS_DOUBLE = /(?:ss|ff|zz)$|^[^aeiou]*(?:qu)?[aeiou]ll$|(?:stall|enroll|recall)$|^add$/
const DOUBLED = /([bdgklmnprt])\1$/
/** Verbs in "-t" that lost an e although most of their ending do not, and two that lost none although most do. */
const TAKES_E_BEHIND_T =
  /mot$|[^i]vot$|[^k]not$|quot$|[lmp]ut$|[enx]cit$|gnit$|^(?:re|dis)?unit$|nvit$|(?:pe|tra)dit$|[^c]quit$|(?:pl|del|comp|cr)et$/
/** "convened", "postponed", "interfered", "restored": verbs with an e although most of their ending have none. */
const TAKES_E_BEHIND_N_OR_R =
  /(?:con|ter|tra|per)ven$|(?:post|tele)p?h?on$|[do]her$|(?:rev|sev|terf)er$|(?:gn|^ad|rest)or$/
const KEEPS_T = /(?:treat|combat|debut)$/
const TAKES_E = [
  /[^aeiou][aeiou]?[vu]$/,
  /[aeiou]v$/,
  /[^e]u$/,
  /[lrn]s$|eas$|[aiou]s$|ais$|ous$|aus$|[aeo]is$/,
  /[^t]z$|[aeiou]z$/,
  /[aeiouyn]c$|rc$/,
  /[lrd]g$|[aeiu]g$|..ang$|[aeiou]nng$|[eu]ng$/,
  /[bcdfgkptz]l$|st?l$/,
  /[^aeiou]at$|[iu]at$|reat$/,
  /[^aeiouw](?:id|ud|od|ad)$|suad$/,
  /[^aeiou][ui]r$|[^aeiou]ar$|[pgnsb]lor$|quir$/,
  /[ct]?rib$|sum$|[^aeiou]om$|cap$|ev$|iev$/,
  /[bfgmprsx]in$|[^aeiou]as$/,
  /[bcfhnst]ut$/,
  /rid$|yp$|yl$|[aeiou]th$/,
  /ul$|[^aeiou]ok$|[^aeiou]ak$|[^aeiou]ik$/,
] as const

const syllables = (stem: string): number => (stem.match(/[aeiouy]+/g) ?? []).length

/** Whether a word in lower case is the base form of some verb, as far as is known. */
export type IsVerb = (word: string) => boolean

/** What is put before verbs that dictionaries list without it: "rename", "overcharge", "outsource". */
const PREFIX = /^(?:re|un|mis|dis|over|under|out|pre|de|co)-?(?=[a-z]{3})/

/** The first of some base forms that is a verb; where none is, the first. */
function verbAmong(forms: readonly string[], isVerb: IsVerb): string {
  const known = forms.find(isVerb) ?? forms.find(form => PREFIX.test(form) && isVerb(form.replace(PREFIX, '')))
  return known ?? forms[0] ?? ''
}

/**
 * The verb behind a stem from which -ed or -ing was taken: "stopp" stop, "mak" make, "creat" create. Spelling alone does not
 * tell "conven" (convene) from "open": of the few that it may be, one that is a verb.
 */
function restored(stem: string, isVerb: IsVerb, ending: 'ed' | 'ing'): string {
  const single = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  // "dying", "tying"
  const tied = ending === 'ing' && /[^aeiou]y$/.test(stem) ? [`${stem.slice(0, -1)}ie`] : []
  // "singed": "sing" would be "sang".
  const singed = ending === 'ed' && irregularPast(stem) !== undefined ? [`${stem}e`].filter(isVerb) : []
  return verbAmong([...singed, restoreStem(stem), ...tied, ...single, stem, `${stem}e`], isVerb)
}

function restoreStem(stem: string): string {
  if (/(?:panick|mimick|picnick|traffick)$/.test(stem)) return stem.slice(0, -1)
  if (KEEPS_DOUBLE.test(stem)) return stem
  if (DOUBLED.test(stem)) return stem.slice(0, -1)
  if (!VOWEL.test(stem)) return stem
  if (syllables(stem) === 1 && /^[^aeiouy]*[aeiouy][^aeiouwxy]$/.test(stem)) return `${stem}e`
  if (/^(?:aw|ow|ey)$/.test(stem)) return `${stem}e`
  if (KEEPS_T.test(stem)) return stem
  if (TAKES_E_BEHIND_T.test(stem) || TAKES_E_BEHIND_N_OR_R.test(stem)) return `${stem}e`
  if (/(?:er|en|on|it|el|et|ow|ew|ay|ey|oy|sh|ch|x)$/.test(stem)) return stem
  return TAKES_E.some(pattern => pattern.test(stem)) ? `${stem}e` : stem
}

function withoutS(word: string): string {
  if (word.length < 3) return word
  if (/[^aeiou]ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:s|x|z|ch|sh)es$/.test(word) && !/(?:[aeiounrlp]s|[aeiou]z|[ao]ch)es$/.test(word)) return word.slice(0, -2)
  if (/(?:ss|zz|tch|sh|x)es$/.test(word) || /(?:[bp]us|iss|[ct]rus|chorus)es$/.test(word)) return word.slice(0, -2)
  if (/(?:ea|ee|oa|ou|ro)ches$/.test(word) || /[^aeiou]oes$/.test(word)) return word.slice(0, -2)
  if (/(?:ss|us|is)$/.test(word) || !word.endsWith('s')) return word
  return word.slice(0, -1)
}

function singular(word: string): string {
  if (/^(?:series|species|headquarters|means|news)$/.test(word)) return word
  if (/[a-z]{2}men$/.test(word)) return `${word.slice(0, -2)}an`
  if (/(?:el|ol|al|ar|ea)ves$/.test(word) && !/(?:valves|slaves|curves|leaves)$/.test(word))
    return `${word.slice(0, -3)}f`
  if (/[lw]ives$|knives$/.test(word)) return `${word.slice(0, -3)}fe`
  if (/(?:lyses|crises|theses|gnoses)$/.test(word)) return `${word.slice(0, -2)}is`
  if (/\d/.test(word)) return word.endsWith("'s") ? word.slice(0, -2) : word
  return withoutS(word)
}

function baseVerb(word: string, xpos: string, isVerb: IsVerb): string {
  if (xpos === 'VBZ') return verbAmong([withoutS(word), word.replace(/s$/, ''), word.replace(/es$/, '')], isVerb)
  if (xpos === 'VBG' && word.endsWith('in')) return restored(word.slice(0, -2), isVerb, 'ing')
  if (xpos === 'VBG') return word.endsWith('ing') ? restored(word.slice(0, -3), isVerb, 'ing') : word
  if (/^[^aeiou]ied$/.test(word)) return word.slice(0, -1)
  // "untied", "taxied"
  if (/[^aeiou]ied$/.test(word))
    return verbAmong([`${word.slice(0, -3)}y`, word.slice(0, -1), word.slice(0, -2)], isVerb)
  if (word.endsWith('eed')) return word.length > 4 ? word.slice(0, -1) : word
  // "shed", "wed": without its ending nothing that could be said is left.
  if (!VOWEL.test(word.slice(0, -2))) return word
  return word.endsWith('ed') && word.length > 3 ? restored(word.slice(0, -2), isVerb, 'ed') : word
}

/** "tore", and with a prefix "overheard", "outshone", where that makes a verb. */
function irregular(word: string, isVerb: IsVerb): string | undefined {
  const own = irregularBase(word)
  const prefix = PREFIX.exec(word)?.[0]
  if (own !== undefined || prefix === undefined) return own
  const base = irregularBase(word.slice(prefix.length))
  return base !== undefined && isVerb(prefix + base) ? prefix + base : undefined
}

/** Stems of adjectives that lost an e before -er and -est. */
const LOST_E = /(?:[vcszf]|rg|[bptdgmk]l|[aeiou]t|[iu]r|ar|[iu]d|[iau]k|in|am|im)$/
const WHOLE = /(?:ea|ee|oo|ou|ie|ai)[a-z]$|(?:ss|ff|et|ight|ow|ild|ind)$/

function positive(word: string): string {
  const stem = word.replace(/(?:er|est)$/, '')
  if (stem === word || stem.length < 2) return word
  if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`
  if (DOUBLED.test(stem)) return /(?:ll|ss)$/.test(stem) ? stem : stem.slice(0, -1)
  return LOST_E.test(stem) && !WHOLE.test(stem) ? `${stem}e` : stem
}

function byRule(lower: string, form: string, xpos: string, isVerb: IsVerb): string {
  switch (xpos) {
    case 'NNS':
      return singular(lower)
    case 'NNPS':
      return form === form.toUpperCase() ? form : withoutS(form)
    case 'NNP':
    case 'ADD':
    case 'GW':
      return form
    case 'VBD':
    case 'VBN':
      // "tore", which the model's texts do not have.
      return irregular(lower, isVerb) ?? baseVerb(lower, xpos, isVerb)
    case 'VBZ':
    case 'VBG':
      return baseVerb(lower, xpos, isVerb)
    case 'JJR':
    case 'JJS':
    case 'RBR':
    case 'RBS':
      return positive(lower)
    default:
      return lower
  }
}

const straight = (word: string): string => word.replace(/[’ʼ`´]/g, "'")

export const lemmaKey = (form: string, xpos: string): string => `${xpos}\t${straight(form.toLowerCase())}`

/**
 * The lemma of a word, in the treebanks' manner: names keep their capitals, everything else is in lower case.
 * @param xpos the Penn tag (VBZ, NNS …)
 */
export function lemmaOf(form: string, xpos: string, table: LemmaTable, isVerb: IsVerb = () => false): string {
  const known = table.get(lemmaKey(form, xpos))
  const lower = straight(form.toLowerCase())
  if (known === undefined) return byRule(lower, form, xpos, isVerb)
  if (!xpos.startsWith('VB')) return known
  const ruled = byRule(lower, form, xpos, isVerb)
  // A slip of the model's texts ("fled": "flead") does not stand against a verb that the rules find.
  return isVerb(ruled) && (!isVerb(known) || isAnother(lower, known, ruled)) ? ruled : known
}

/** "leaned": a form with a regular ending is of the verb that it is built on, not of another one ("learn"). */
const isAnother = (word: string, known: string, ruled: string): boolean =>
  /(?:ed|ing|s)$/.test(word) && irregularBase(word) === undefined && isBuiltOn(word, ruled) && !isBuiltOn(word, known)

/** Whether a regular form may come of a base: "stopped" of "stop", "making" of "make", "dying" of "die". */
const isBuiltOn = (word: string, base: string): boolean => word.startsWith(base.replace(/(?:ie|[ey])$/, ''))

const LIMIT = 20_000

/** Lemmas by tag and form. Remembers what it has seen, up to a limit: the answers never depend on the memory. */
export class Lemmas {
  private readonly known = new Map<string, Map<string, string>>()
  private readonly table: LemmaTable
  private readonly isVerb: IsVerb
  private count = 0

  constructor(table: LemmaTable, isVerb: IsVerb) {
    this.table = table
    this.isVerb = isVerb
  }

  of(form: string, xpos: string): string {
    const forms = this.known.get(xpos)
    const known = forms?.get(form)
    if (known !== undefined) return known
    const found = lemmaOf(form, xpos, this.table, this.isVerb)
    this.keep(form, xpos, found)
    return found
  }

  private keep(form: string, xpos: string, lemma: string): void {
    if (this.count >= LIMIT) {
      this.known.clear()
      this.count = 0
    }
    const forms = this.known.get(xpos) ?? new Map<string, string>()
    forms.set(form, lemma)
    this.known.set(xpos, forms)
    this.count++
  }
}
