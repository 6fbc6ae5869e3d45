/**
 * Gates against halves: an answer into which a second verb has run, a part of "four in five", a verb of saying without what
 * was said.
 */
import type { Gate } from './gate.ts'
import type { Word } from './view.ts'

/** A word behind "and" that must be a verb: by its tag, or since what follows can be no part of a noun's row. */
const isVerb = ({ s, i, token }: Word): boolean => {
  const next = s.tokens[i + 1]?.xpos ?? ''
  if (/^(?:VBZ|MD)$/.test(token.xpos)) return true
  return /^(?:VBD|VBP|NNS)$/.test(token.xpos) && /^(?:CD|DT|PRP\$)$/.test(next) && s.tokens[i + 1]?.form !== 'both'
}

/** Words with which a clause inside the answer begins: its verb belongs there. */
const OPENS = /^(?:WDT|WP|WP\$|WRB|EX|PRP)$/

const secondVerb: Gate = {
  rule: 'second-verb',
  asks: 'An answer that is a thing holds no second verb of the subject.',
  refuses: ({ candidate, back }) => {
    if (candidate.kind !== 'fact' || !/^(?:what|who|which|where|prep|agent)-question$|^cloze-n/.test(candidate.rule))
      return null
    if (
      back.some(({ token }) => OPENS.test(token.xpos) || token.lemma === 'that') ||
      /^VB/.test(back[0]?.token.xpos ?? '')
    )
      return null
    const found = back.find(
      (word, k) => /^(?:and|but|or)$/.test(back[k - 1]?.lower ?? '') && back[k - 1]?.s === word.s && isVerb(word),
    )
    return found === undefined ? null : `With “${found.token.form}” the answer runs into a second verb.`
  },
}

/** "four workers in five", "nine in every ten": where the ratio's other figure stands on the front. */
const ratio: Gate = {
  rule: 'half-ratio',
  asks: 'Of “four workers in five” both figures are hidden, or none.',
  refuses: ({ candidate, back }) => {
    const [first, last] = [back[0], back.at(-1)]
    if (candidate.asks !== 'figure' || first === undefined || last === undefined) return null
    const { tokens } = last.s
    const xpos = (i: number): string => tokens[i]?.xpos ?? ''
    const form = (i: number): string => tokens[i]?.form.toLowerCase() ?? ''
    const small = (i: number): boolean => xpos(i) === 'CD' && !/\d{3}/.test(form(i))
    const noun = /^NNS$/.test(xpos(last.i + 1)) ? 1 : 0
    const link = last.i + 1 + noun
    const every = /^(?:every|each)$/.test(form(link + 1)) ? 1 : 0
    if (last.token.xpos === 'CD' && form(link) === 'in' && small(link + 1 + every) && !isUnit(xpos(link + 2 + every)))
      return `“in ${form(link + 1 + every)}” is half of what is asked for.`
    // "five museums per [one million] residents"
    if (form(first.i - 1) === 'per' && first.token.xpos === 'CD')
      return 'How much there is “per” so many is half of what is asked for.'
    const before = first.i - 1 - (/^(?:every|each)$/.test(form(first.i - 1)) ? 1 : 0)
    const counted = /^NNS$/.test(xpos(before - 1)) ? before - 2 : before - 1
    return form(before) === 'in' &&
      small(first.i) &&
      small(counted) &&
      (counted === before - 1 || !isUnit(xpos(last.i + 1)))
      ? `“${form(counted)} … in” is half of what is asked for.`
      : null
  },
}

/** "four workers in five years": a time, no ratio. */
const isUnit = (xpos: string): boolean => /^NN/.test(xpos)

/** Verbs that say nothing without what was said or found. */
const CONTENT =
  /^(?:write|argue|say|claim|find|show|suggest|warn|predict|estimate|conclude|observe|propose|declare|announce|report|note|insist|admit|believe|think|know|hope|fear|decide|agree|demonstrate|prove|discover|promise|complain|explain)$/

/** Whether a verb's clause of content was cut away, and nothing else that it could be about is left. */
function hasLostContent(shown: readonly Word[], { s, i, token }: Word): boolean {
  if (!/^VB/.test(token.xpos) || !CONTENT.test(token.lemma)) return false
  const own = s.tokens.flatMap(({ head, deprel }, k) =>
    head === i && /^(?:ccomp|xcomp|obj|obl)/.test(deprel ?? '') ? [{ k, deprel: deprel ?? '' }] : [],
  )
  const isShown = (k: number): boolean => shown.some(word => word.s === s && word.i === k)
  const lost = own.some(({ k, deprel }) => /^[cx]comp/.test(deprel) && !isShown(k))
  return lost && !own.some(({ k, deprel }) => /^(?:[cx]comp|obj)/.test(deprel) && isShown(k))
}

const saidNothing: Gate = {
  rule: 'said-nothing',
  asks: 'Of “wrote” or “found” the card says what.',
  refuses: ({ candidate, front, back }) => {
    if (candidate.kind !== 'fact' || candidate.body.form === 'list') return null
    const shown = [...front, ...back]
    const found = front.find(word => !word.resolved && hasLostContent(shown, word))
    return found === undefined ? null : `What was cut off is what “${found.token.form}” tells of.`
  },
}

export const HALF_GATES: readonly Gate[] = [secondVerb, ratio, saidNothing]
