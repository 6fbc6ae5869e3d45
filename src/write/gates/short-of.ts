/** Gates against a verb that stands on a card without what it says: "the council announced", "told them that it would leave". */
import type { Gate } from './gate.ts'
import { TAKES_OBJECT } from './takes-object.ts'
import type { View, Word } from './view.ts'

/** What a verb governs, in the tree. */
const GOVERNED = /^(?:obj|iobj|ccomp|xcomp)/

/** Verbs that say nothing without what is told, meant or done by them. */
const NEEDS =
  /^(?:announce|declare|claim|assert|allege|reveal|disclose|confirm|estimate|discover|mention|demand|require|enable|cause|ensure|assure|convince|persuade|force|regard|blame|describe|predict|foresee|anticipate|envisage|suggest|imply|deny|accuse|inform|remind|stipulate|maintain|reckon|rehearse|practise)$/

/** Verbs that may stand alone where somebody acts, and not where it is only told of: "it would leave" – what? */
const OPEN =
  /^(?:leave|quit|join|rejoin|withdraw|ratify|sign|accept|reject|refuse|follow|enter|renew|repeal|comply|approve|adopt)$/

/** The words of a verb's own sentence that the card shows, what is asked for among them. */
const isShown = ({ front, back }: View, { s }: Word, i: number): boolean =>
  front.some(other => other.s === s && other.i === i) || back.some(other => other.s === s && other.i === i)

/** "What novel did Ilka Brandt publish?": the name beside the noun stands for it. */
const isNamedFor = (view: View, word: Word, noun: number): boolean =>
  word.s.tokens.some(({ head, deprel }, k) => head === noun && deprel === 'appos' && isShown(view, word, k))

const governedBy = ({ s, i }: Word): readonly number[] =>
  s.tokens.flatMap(({ head, deprel, xpos }, k) =>
    head === i && k > i && GOVERNED.test(deprel ?? '') && !/^W/.test(xpos) ? [k] : [],
  )

const isPassive = ({ s, i, token }: Word): boolean =>
  (token.deprel === 'acl' && token.xpos === 'VBN') ||
  s.tokens.some(({ head, deprel }) => head === i && deprel === 'aux:pass')

/** A verb in a relative clause may have its object before it: "the levy that it announced", "of what the town produces". */
const isInRelative = ({ s, i, token }: Word): boolean =>
  s.clauses.some(({ kind, verb }) => kind === 'relative' && verb.main === i) ||
  (token.deprel === 'acl:relcl' && s.tokens[token.head ?? -1]?.lemma === 'what')

/** Of a verb and its "and" partner one object may be meant: "signed and ratified the pact". */
const isJoined = ({ s, i, token }: Word): boolean =>
  token.deprel === 'conj' ||
  s.tokens.some(({ head, deprel, xpos }) => head === i && deprel === 'conj' && xpos.startsWith('VB'))

/** "moved to Halden, where illness forced her to leave": what is left has been named. */
const hasNamedBefore = ({ desk, front }: View, { s, sentence, i }: Word): boolean =>
  (desk.mentions[sentence] ?? []).some(
    ({ kind, tokens }) =>
      kind === 'name' &&
      tokens.to <= i &&
      s.clauses.some(({ verb }) => verb.to <= tokens.from) &&
      front.some(word => word.s === s && word.i === tokens.from),
  )

/** "It would leave": inside what is told, with nothing behind it that says what or where. */
const isOpen = (view: View, word: Word): boolean => {
  const { s, i, token } = word
  if (!OPEN.test(token.lemma) || token.xpos !== 'VB' || !/^(?:ccomp|xcomp|acl|advcl)/.test(token.deprel ?? ''))
    return false
  if (hasNamedBefore(view, word)) return false
  return !s.tokens.some(({ head, deprel, xpos }, k) => {
    const place = /^(?:obj|iobj|obl|ccomp|xcomp|compound:prt)/.test(deprel ?? '') || (deprel === 'advmod' && k > i)
    return head === i && place && (isShown(view, word, k) || /^W/.test(xpos))
  })
}

/** "knocked a cent off": off what, only the sentence before says. */
const isOffNothing = ({ s, i, lower, token }: Word): boolean =>
  lower === 'off' &&
  /^(?:compound:prt|advmod)$/.test(token.deprel ?? '') &&
  i > (token.head ?? i) + 1 &&
  /^(?:take|knock|shave|cut|put)$/.test(s.tokens[token.head ?? -1]?.lemma ?? '') &&
  /^(?:penny|pence|cent|percent|%|pound|dollar|euro|point|billion|million|bn|m)$/.test(s.tokens[i - 1]?.lemma ?? '') &&
  !/^(?:DT|PRP\$?|NN|CD|JJ)/.test(s.tokens[i + 1]?.xpos ?? '')

/** "announced", "had announced": what somebody did, and no mere participle. */
const isTold = ({ s, i, token }: Word): boolean =>
  /^VB[DZP]$/.test(token.xpos) ||
  (token.xpos === 'VBN' &&
    s.tokens.some(({ head, deprel, lemma }) => head === i && deprel === 'aux' && lemma === 'have'))

/** Whether what a verb does something to may stand right behind it, whatever the tree calls it, or is what is asked for. */
function mayHaveObject(view: View, word: Word): boolean {
  const { s, i } = word
  const next = s.tokens.findIndex(({ xpos }, k) => k > i && !/^RB/.test(xpos))
  // "what the country produces"
  if (s.tokens.some(({ head, deprel }) => head === i && /^(?:obj|iobj|ccomp|xcomp)/.test(deprel ?? ''))) return true
  const begins = /^(?:DT|PDT|PRP\$?|CD|JJ[RS]?|NN[PS]*|VBG|``|"|\$|EX|W.*)$/.test(s.tokens[next]?.xpos ?? '')
  return begins || /^["“‘$£€]/.test(s.tokens[next]?.form ?? '') || /^(?:what|whom?|which)\b/i.test(view.frontText)
}

/** "who had begun campaigning": what was begun is the deed itself, whatever the tree calls it. */
const isBegun = (view: View, word: Word): boolean =>
  /^(?:begin|start|stop|keep|cease|finish|avoid|resume)$/.test(word.token.lemma) &&
  word.s.tokens[word.i + 1]?.xpos === 'VBG' &&
  !isShown(view, word, word.i + 1)

function lacksObject(view: View, word: Word): boolean {
  if (isOffNothing(word) || isBegun(view, word)) return true
  if (word.resolved || !/^VB/.test(word.token.xpos) || word.token.deprel === undefined || isPassive(word)) return false
  const governed = governedBy(word)
  if (governed.length > 0) return !governed.some(k => isShown(view, word, k) || isNamedFor(view, word, k))
  if (isJoined(word) || isInRelative(word)) return false
  if (isOpen(view, word) || (NEEDS.test(word.token.lemma) && isTold(word))) return true
  return TAKES_OBJECT.has(word.token.lemma) && isTold(word) && !mayHaveObject(view, word)
}

const shortOf: Gate = {
  rule: 'short-of',
  asks: 'A verb on the front stands with what it governs: what was announced, what they would leave.',
  refuses: view => {
    const found = view.candidate.kind === 'fact' ? view.front.find(word => lacksObject(view, word)) : undefined
    return found === undefined ? null : `“${found.token.form}” does not say what.`
  },
}

export const SHORT_GATES: readonly Gate[] = [shortOf]
