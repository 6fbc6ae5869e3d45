/** A gate for figures of which somebody must be named: whose output, cases of what, in which country it took so long. */

import { isBareOwned } from '../owners.ts'
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

/** Counted things that say nothing without what they are of. */
const OF_WHAT = /^(?:case|infection|outbreak|dose|death|member|seat|attack|incident|transit|crossing)$/

const isNamed = ({ desk, front, frontText }: View, bare?: Word): boolean =>
  (bare === undefined && frontText.includes(desk.title)) ||
  front.some(
    ({ resolved, sentence, i }) =>
      resolved ||
      (desk.mentions[sentence] ?? []).some(
        ({ kind, tokens }) => kind === 'name' && tokens.from <= i && i < tokens.to && i !== bare?.i,
      ),
  )

/** "How many cases were reported": of what? */
function isUntold({ s, i, token }: Word): boolean {
  if (!OF_WHAT.test(token.lemma.toLowerCase()) || token.xpos !== 'NNS') return false
  const phrase = s.phrases.find(({ head }) => head === i)
  const own = s.tokens.slice(phrase?.from ?? i, i).some(({ xpos }) => /^(?:NN|POS|PRP)/.test(xpos))
  return !own && !/^(?:of|from|in|among)$/.test(s.tokens[i + 1]?.form ?? '')
}

const CHANGES = /^(?:by-how-much|from-what|to-what)-question$/

/** Whether the front says when: a date, or what happened then. */
const saysWhen = ({ desk, front, frontText }: View): boolean =>
  / \(as of |\b(?:1[5-9]|20)\d\d\b/.test(frontText) ||
  front.some(
    ({ lower, sentence, i }) =>
      /^(?:when|after|before|during|under|since|between|once|while)$/.test(lower) ||
      (desk.mentions[sentence] ?? []).some(
        ({ date, tokens }) => date !== undefined && tokens.from <= i && i < tokens.to,
      ),
  )

/** Verbs of what grows or shrinks. */
const MOVES =
  /^(?:fall|rise|plunge|drop|jump|surge|climb|grow|decline|shrink|increase|decrease|slump|soar|tumble|slide|dip|lose|gain)$/

/** "The krona plunged by 12 percent": when? */
const isMoved = ({ front }: View): boolean =>
  front.some(
    ({ s, i, token }) =>
      token.xpos === 'VBD' &&
      MOVES.test(token.lemma) &&
      s.clauses.some(({ kind, verb }) => kind === 'main' && verb.main === i),
  )

/** "By how much did turnout fall?", "has governed for 34 years": from when, or up to when? */
function isTimeless(view: View): boolean {
  const { candidate, back, front } = view
  if (saysWhen(view)) return false
  if (CHANGES.test(candidate.rule)) return true
  if (candidate.rule === 'cloze-percent' && isMoved(view)) return true
  const lasting = back.some(({ token }) => /^(?:year|month|week|decade|century)$/.test(token.lemma))
  return lasting && front.some(({ token }) => /^VB[PZ]$/.test(token.xpos) && token.lemma === 'have')
}

const whose: Gate = {
  rule: 'whose-figure',
  asks: 'A figure is somebody’s, somewhere: the front names whose.',
  refuses: view => {
    const { candidate, front } = view
    if (candidate.kind !== 'fact' || !/^(?:figure|time)$/.test(candidate.asks)) return null
    const bare = front.find(({ resolved, s, i }) =>
      resolved ? false : s.phrases.some(phrase => phrase.head === i && isBareOwned(s, phrase)),
    )
    if (bare !== undefined && !isNamed(view, bare)) return `“${bare.token.form}” does not say whose.`
    const untold = candidate.rule === 'how-many-question' ? front.find(isUntold) : undefined
    if (untold !== undefined) return `“${untold.token.form}” does not say of what.`
    if (isTimeless(view)) return 'Nothing on the front says when that was.'
    const it = front.find(({ lower, token }) => lower === 'it' && /^nsubj|^expl/.test(token.deprel ?? ''))
    return it !== undefined && !it.resolved && !isNamed(view) ? 'Nothing on the front says where that was.' : null
  },
}

export const WHOSE_GATES: readonly Gate[] = [whose]
