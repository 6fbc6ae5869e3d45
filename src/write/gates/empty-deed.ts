/** Gates against predicates that say nothing: "did something", "had second thoughts", and dates of what nobody would look up. */
import type { Token } from '../../read/reading.ts'
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

const ANYTHING = /^(?:something|anything|nothing|everything|things|this|that|so|more|little|much)$/i

/** What somebody is said to have had in mind, or to have been up against: of what, stands behind the noun. */
const IN_MIND =
  /^(?:thought|doubt|misgiving|reservation|idea|problem|trouble|difficulty|chance|choice|reason|point|luck|fun|hope)$/

const childrenOf = ({ s, i }: Word, relation: RegExp): readonly number[] =>
  s.tokens.flatMap(({ head, deprel = '' }, k) => (head === i && relation.test(deprel) ? [k] : []))

/** "did something that no state had done": what it was, the card does not say. */
const isNothingDone = (word: Word): boolean =>
  /^(?:do|try|achieve|attempt)$/.test(word.token.lemma) &&
  childrenOf(word, /^obj/).some(k => ANYTHING.test(word.s.tokens[k]?.form ?? ''))

/** "had second thoughts": about what? */
const isMood = (word: Word): boolean =>
  word.token.lemma === 'have' &&
  childrenOf(word, /^obj/).some(
    k =>
      IN_MIND.test(word.s.tokens[k]?.lemma ?? '') &&
      !word.s.tokens.some(({ head, deprel = '' }, m) => head === k && m > k && /^(?:nmod|acl|ccomp)/.test(deprel)),
  )

/** Verbs by which one leaves or enters what a particle alone does not name: "voted itself out", "joined in". */
const LEAVES = /^(?:vote|opt|pull|back|drop|buy|walk|bow|lock|shut|stay|storm|join|move|sign|fall|get|let|keep|leave)$/

/** "voted itself out in 1961": of what, only the sentence before says; not "moved out of Orrin". */
const isOutOfNothing = (word: Word): boolean =>
  LEAVES.test(word.token.lemma) &&
  childrenOf(word, /^(?:compound:prt|advmod)/).some(
    k =>
      k > word.i &&
      /^(?:out|in|away)$/.test(word.s.tokens[k]?.form ?? '') &&
      !/^(?:of|from|to|with|on|into|for|loud|full)$/.test(word.s.tokens[k + 1]?.form ?? ''),
  ) &&
  // "shut out the Orrin firms": of whom it is told.
  childrenOf(word, /^obj/).every(k => /^PRP/.test(word.s.tokens[k]?.xpos ?? ''))

/** "had pointed the way with a film": to what, is not said. */
const isWayToNothing = (word: Word): boolean =>
  /^(?:point|show|lead|pave|prepare|clear|open)$/.test(word.token.lemma) &&
  childrenOf(word, /^obj/).some(
    k =>
      word.s.tokens[k]?.form === 'way' &&
      word.s.tokens[k - 1]?.form === 'the' &&
      !/^(?:to|for|in|into|through|toward|towards|out|home|back|forward)$/.test(word.s.tokens[k + 1]?.form ?? ''),
  )

const emptyDeed: Gate = {
  rule: 'empty-deed',
  asks: 'A fact tells what was done, not that “something” was.',
  refuses: ({ candidate, front }) => {
    const empty = (word: Word): boolean =>
      /^VB/.test(word.token.xpos) &&
      !word.resolved &&
      /^(?:root|conj|parataxis)/.test(word.token.deprel ?? '') &&
      (isNothingDone(word) || isMood(word) || isOutOfNothing(word) || isWayToNothing(word))
    const found = candidate.kind === 'fact' ? front.find(empty) : undefined
    return found === undefined ? null : `“${found.token.form} …” does not say what.`
  },
}

/** What happens to a thing once, or ends or begins it: its date is worth knowing with nothing else said. */
const ONCE =
  /^(?:die|marry|divorce|retire|resign|abdicate|surrender|capitulate|open|reopen|close|shut|collapse|burn|sink|erupt|explode|crash|fail|fall|end|begin|start|strike|default|secede|win|lose|launch|disappear|vanish|emigrate|depart|arrive|land|premiere|expire|flood|split|merge|dissolve|disband|quit|abstain|mutiny|revolt|rebel|drown|perish|defect|capsize|derail|graduate|debut)$/

/** Neither a year nor what has lost its own verb: "In 2019 most clerks voted, and half of the porters". */
const tellsMore = (token: Token | undefined): boolean =>
  token?.xpos !== 'CD' && !(token?.deprel === 'conj' && !token.xpos.startsWith('VB'))

/** "When did Orrin dry?": nothing but who or what, and a verb that is told of anything. */
function isBareDeed({ candidate, front }: View): Word | undefined {
  const shown = (word: Word, k: number): boolean => front.some(other => other.s === word.s && other.i === k)
  return front.find(
    word =>
      /^VB[DP]?$/.test(word.token.xpos) &&
      word.token.deprel === 'root' &&
      // "Half of them voted": in which vote is lost whatever is asked.
      (candidate.asks === 'time' || word.token.lemma === 'vote') &&
      !ONCE.test(word.token.lemma) &&
      childrenOf(word, /^nsubj$/).length > 0 &&
      !childrenOf(word, /^(?!nsubj|punct|aux|discourse|cc$)/).some(k => shown(word, k) && tellsMore(word.s.tokens[k])),
  )
}

const bareDeed: Gate = {
  rule: 'no-event',
  asks: 'A date is asked of what somebody did to something, or of what happens once.',
  refuses: view => {
    const found = view.candidate.kind === 'fact' ? isBareDeed(view) : undefined
    return found === undefined ? null : `“${found.token.form}” alone is no event that a stranger would know.`
  },
}

export const EMPTY_DEED_GATES: readonly Gate[] = [emptyDeed, bareDeed]
