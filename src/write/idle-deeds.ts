/**
 * "Ada Brandt stood on the steps of the hall in 1999", "warned that he would make mistakes", "has a theory to go with the
 * practice": true, and nothing that anybody would want to know years later. The gates let them pass; they are not offered first.
 */
import type { View, Word } from './gates/view.ts'

/** What somebody's body does in a scene. */
const POSTURE = /^(?:stand|sit|lean|kneel|pose|smile|nod|wave|stroll|glance|gaze|shrug|grin|pause)$/
/** Where who sits holds an office. */
const SEAT =
  /^(?:council|board|committee|bench|jury|panel|commission|court|parliament|congress|senate|house|assembly|cabinet|throne|trial|ballot|seat|election)$/
/** What everybody makes or gets now and then. */
const SLIP = /^(?:mistake|error|blunder|slip|thing)$/
/** What one may have of one's own, which says nothing until it is told. */
const NOTION = /^(?:theory|idea|answer|explanation|view|opinion|point|notion|hunch|question|word|joke|story)$/

const kidsOf = ({ s, i }: Word, relation: RegExp): readonly number[] =>
  s.tokens.flatMap(({ head, deprel = '' }, k) => (head === i && relation.test(deprel) ? [k] : []))

const isPerson = ({ desk }: View, { sentence }: Word, at: number): boolean =>
  (desk.mentions[sentence] ?? []).some(
    ({ tokens, entity }) =>
      tokens.from <= at && at < tokens.to && desk.reading.entities[entity ?? -1]?.likely === 'person',
  )

/** Whether a verb is what a card tells: the main one of its sentence, or of a clause that is a card of its own. */
const isDeed = ({ front }: View, { token, i }: Word): boolean =>
  token.deprel === 'root' || !front.some(other => other.i !== i && /^(?:VB[DZP]|MD)$/.test(other.token.xpos))

/** "stood on the steps of the hall": somebody, and where; not a tower, and not for office. */
const isPosture = (view: View, word: Word): boolean =>
  POSTURE.test(word.token.lemma) &&
  isDeed(view, word) &&
  kidsOf(word, /^nsubj$/).some(k => isPerson(view, word, k)) &&
  kidsOf(word, /^(?:obj|xcomp|ccomp|compound:prt)/).length === 0 &&
  !kidsOf(word, /^obl/).some(k => SEAT.test(word.s.tokens[k]?.form.toLowerCase() ?? '')) &&
  kidsOf(word, /^obl/).some(k =>
    word.s.tokens.some(
      ({ head, form }, m) => head === k && m < k && /^(?:on|in|at|by|beside|before|behind)$/.test(form),
    ),
  ) &&
  !word.s.tokens.some(
    ({ form }, k) => k === word.i + 1 && /^(?:for|against|by|trial|down|up|in)$/.test(form) && !isPlace(word, k),
  )

/** "sat in the front row": what "in" leads is where. */
const isPlace = ({ s }: Word, k: number): boolean => /^(?:DT|PRP\$)$/.test(s.tokens[k + 1]?.xpos ?? '')

/** "would make mistakes", with nothing that says which. */
const isSlip = (word: Word): boolean =>
  /^(?:make|get)$/.test(word.token.lemma) &&
  kidsOf(word, /^(?:obj|xcomp|nsubj)/).some(
    k => k > word.i && SLIP.test(word.s.tokens[k]?.lemma ?? '') && isBareNoun(word, k),
  )

const isBareNoun = ({ s }: Word, k: number): boolean =>
  !s.tokens.some(({ head, deprel = '' }) => head === k && /^(?:nmod|acl|amod|compound|nummod)/.test(deprel))

/** "has a theory to go with the practice": which one, is not said. */
const isNotion = (word: Word): boolean =>
  word.token.lemma === 'have' &&
  word.token.deprel === 'root' &&
  kidsOf(word, /^obj$/).some(
    k => NOTION.test(word.s.tokens[k]?.lemma ?? '') && /^an?$/.test(word.s.tokens[k - 1]?.form ?? ''),
  )

/** What is done to be looked at. */
const SHOW =
  /^(?:trail|flutter|flap|glitter|gleam|glint|wave|parade|circle|hover|swoop|cheer|chant|adorn|deck|bedeck|garland|flank)$/

/** "Jets trailed the colours over Orrin": a show, of nobody in particular. */
const isShow = (word: Word): boolean =>
  SHOW.test(word.token.lemma) &&
  word.token.deprel === 'root' &&
  kidsOf(word, /^nsubj/).some(k => /^NNS$/.test(word.s.tokens[k]?.xpos ?? '') && isBareNoun(word, k))

/** Whether a fact tells nothing worth knowing of somebody. */
export const isIdleDeed = (view: View): boolean =>
  view.candidate.kind === 'fact' &&
  view.front.some(word => !word.resolved && (isPosture(view, word) || isSlip(word) || isNotion(word) || isShow(word)))
