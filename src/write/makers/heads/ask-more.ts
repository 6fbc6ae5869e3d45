/** Further questions: deeds, aims and means, what something is, how many. */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import type { TokenRange } from '../../../read/reading.ts'
import { baseAt, kidsOf, marginAt, relAt, spanOf } from '../../../read/syntax/heads/tree.ts'
import type { WriterDesk } from '../../desk.ts'
import { asOf } from '../maker.ts'
import { isPersonal, kindAt, nameAt, wordFor } from './asking.ts'
import { firstOf } from './first-of.ts'
import { type Frame, visible } from './frame.ts'
import { type Ask, common, fits, isPlainMood, LIGHT, mentionIn, sizeOf } from './kit.ts'
import { askBehind, cueOf } from './questions.ts'
import type { Slot } from './slots.ts'
import { wordsLeft } from './trim.ts'

/** Verbs whose "to …" is what was undertaken, not what was meant by it. */
const UNDERTAKING =
  /^(?:agree|decide|plan|try|attempt|refuse|promise|vow|threaten|offer|seek|undertake|pledge|require|force|ask|allow|permit|order|oblige|expect|use|encourage|design|intend|forbid|invite|help|fail|manage|choose|propose|urge|compel|entitle|authorise|authorize|instruct)$/

/** Verbs by which one makes another do something, and the passive "is used to". */
const MAKING =
  /^(?:force|require|ask|permit|order|oblige|encourage|forbid|invite|urge|compel|instruct|persuade|enable|allow|bind)$/

const isMade = ({ s, clause }: Frame, { role }: Slot): boolean => {
  const verb = lemma(s, clause.verb.main)
  return role === 'aim' && ((verb === 'use' && clause.verb.passive) || MAKING.test(verb))
}

/** Whether the subject is a name, or somebody who can mean something by what is done. */
function hasAims(desk: WriterDesk, { s, t, at, sentence }: Frame): boolean {
  const head = kidsOf(t, at).find(kid => /^nsubj/.test(relAt(t, kid))) ?? -1
  return (
    head >= 0 &&
    (nameAt(desk, sentence, head) !== null ||
      /^(?:Who|Which country|Which (?:party|company|council|committee|court|university|bank|agency))/.test(
        wordFor(desk, sentence, s, head, true) ?? '',
      ))
  )
}

/** "went to war", "went to court": a deed, for all that its verb says little. */
const goesTo = ({ s, clause: { verb } }: Frame): boolean =>
  lemma(s, verb.main) === 'go' &&
  lower(s, verb.to) === 'to' &&
  /^(?:war|court|law|arbitration|tribunal|market)$/.test(lower(s, verb.to + 1))

/** "What did the council agree to do?", "Why did the council close the bridge?", "How …?" */
export const askForDeeds: Ask = (desk, frame) =>
  frame.slots.map(slot => {
    const { s, clause } = frame
    const verb = lemma(s, clause.verb.main)
    const last = visible(frame, frame.rest, null).range.to
    if (!isPlainMood(frame) || !fits(frame, slot.tokens) || slot.whole.from < frame.rest.from) return null
    if (slot.tokens.to - slot.tokens.from < 3) return null
    const asked = { ...common, answer: slot.tokens, without: slot.whole }
    if (slot.role === 'deed' || isMade(frame, slot)) {
      if (!UNDERTAKING.test(verb) || slot.whole.to < last || frame.fronted.to > frame.fronted.from + 1) return null
      if (clause.verb.passive && s.tokens.slice(slot.tokens.from, slot.tokens.to).some(({ form }) => form === 'by'))
        return null
      const answer = slot.role === 'aim' ? { from: slot.tokens.from + 1, to: slot.tokens.to } : slot.tokens
      return askBehind(desk, frame, {
        ...asked,
        answer,
        rule: 'to-do-question',
        wh: 'What',
        prior: 0.5,
        close: ' to do?',
      })
    }
    if (cueOf(frame, slot.whole) < 3 || slot.margin < 0.8 || verb === 'be') return null
    if (
      slot.role === 'aim' &&
      (!LIGHT.test(verb) || goesTo(frame)) &&
      // "became the first country to ban it": no aim.
      firstOf(frame) < 0 &&
      (clause.verb.passive || hasAims(desk, frame)) &&
      (clause.verb.tense === 'past' || clause.verb.passive) &&
      frame.slots.some(({ role }) => role === 'object' || role === 'oblique')
    )
      return askBehind(desk, frame, { ...asked, rule: 'aim-question', wh: 'Why', prior: 0.5 })
    if (slot.role === 'means')
      return askBehind(desk, frame, { ...asked, answer: slot.whole, rule: 'how-question', wh: 'How', prior: 0.5 })
    return null
  })

/** Beside what something is nothing else is said, but for a date. */
function standsAlone(desk: WriterDesk, frame: Frame, { whole }: Slot): boolean {
  const left = visible(frame, frame.rest, whole)
  const words = wordsLeft(frame.t, left.range, left.skip)
  return words === 0 || (words <= 5 && mentionIn(desk, frame, /^(?:date|period)$/, left.range) !== null)
}

/** "the smallest unit of territory in Lysse": by an adjective and what it is of, only one thing is meant. */
const isToldClosely = ({ s, subject }: Frame): boolean => {
  const words = s.tokens.slice(subject.from, subject.to)
  const described = /^(?:JJ|JJS|RBS|NN)$/.test(tag(s, subject.from + 1))
  return lower(s, subject.from) === 'the' && described && words.some(({ form, xpos }) => form === 'of' && xpos === 'IN')
}

/** "What was the Orrin?", for what a named thing is said to be. */
export const askForComplement: Ask = (desk, frame) =>
  frame.slots.map(slot => {
    const { s, t, at, clause, subject } = frame
    if (slot.role !== 'complement' || clause.verb.modal !== null || clause.verb.negated) return null
    const head =
      kidsOf(t, at).find(kid => /^nsubj/.test(relAt(t, kid)) && subject.from <= kid && kid < subject.to) ?? -1
    const kind = kindAt(desk, frame.sentence, head)
    if (!/^NN/.test(tag(s, at)) || head < 0 || baseAt(t, head) !== 'nsubj' || !fits(frame, slot.tokens)) return null
    // One of many facts of a thing often named is no definition; of a thing named once it is.
    // "The smallest unit of the old law is a hundred": what is told so closely needs no more than its name.
    const least = isToldClosely(frame) ? 2 : 3
    if (
      !/^(?:a|an|the|one)$/.test(lower(s, slot.tokens.from)) ||
      sizeOf(frame, slot.tokens) < least ||
      sizeOf(frame, subject) > 8
    )
      return null
    if (!standsAlone(desk, frame, slot)) return null
    const definite = lower(s, slot.tokens.from) === 'the'
    const common = /^NNS?$/.test(tag(s, head)) && nameAt(desk, frame.sentence, head) === null
    if (definite && common) return null
    const wh = kind === 'person' || isPersonal(s, at) ? 'Who' : 'What'
    return askBehind(desk, frame, {
      rule: 'what-is-question',
      wh,
      answer: slot.tokens,
      without: slot.whole,
      prior: 0.46,
      asks: 'phrase',
    })
  })

/** Things that bear names of their own. */
const NAMED =
  /^(?:book|novel|memoir|film|play|opera|ballet|album|song|poem|painting|symphony|magazine|newspaper|journal|company|firm|party|ship|law|act|report|charity|campaign|festival|prize|award|school|college|museum)$/

/** "a book, Boats of the Fens": the name beside its noun, up to the next comma. */
function ownName({ s, t, comments }: Frame, slot: Slot): TokenRange | null {
  const named = kidsOf(t, slot.head).find(kid => kid > slot.head && baseAt(t, kid) === 'appos')
  if (named === undefined || marginAt(t, named) < 1) return null
  const { from, to } = spanOf(t, named)
  const comma = s.tokens.findIndex(({ form }, i) => i >= from && i < to && form === ',')
  const range = { from: lower(s, from) === ',' ? from + 1 : from, to: comma > from ? comma : to }
  const great = [range.from, range.to - 1].every(i => /^[\p{Lu}\d]/u.test(s.tokens[i]?.form ?? ''))
  return great && !comments.has(range.from) && range.to - range.from <= 9 ? range : null
}

/** "What book did Ilka Brandt publish in 1983?", for a thing whose name stands beside it. */
export const askForName: Ask = (desk, frame) =>
  frame.slots.map(slot => {
    const { s } = frame
    const noun = lower(s, slot.head)
    if (
      slot.role !== 'object' ||
      !isPlainMood(frame) ||
      !NAMED.test(noun) ||
      !/^(?:a|an)$/.test(lower(s, slot.head - 1))
    )
      return null
    const answer = ownName(frame, slot)
    if (answer === null || cueOf(frame, slot.whole) < 2) return null
    return askBehind(desk, frame, {
      rule: 'what-question',
      wh: `What ${noun}`,
      answer,
      without: slot.whole,
      prior: 0.54,
      asks: 'name',
    })
  })

/** "won 23 of 160 seats", "lost two of its ships": how many of them; "How many of the 160 seats …?" */
function askForSome(desk: WriterDesk, frame: Frame, slot: Slot): ReturnType<typeof askBehind> {
  const { s, sentence, clause } = frame
  const mention = mentionIn(desk, frame, /^count$/, slot.tokens)
  if (mention === null || mention.tokens.from !== slot.tokens.from || mention.tokens.to !== slot.head + 1) return null
  const [of, first] = [slot.head + 1, slot.head + 2]
  const whole = slot.prep === '' && slot.tokens.from === clause.verb.to && lower(s, of) === 'of'
  const many = s.tokens.slice(first, slot.tokens.to).some(({ xpos, head }) => xpos === 'NNS' && head === slot.head)
  if (!whole || !many || slot.tokens.to - first > 8) return null
  const counted = tag(s, first) === 'CD'
  return askBehind(desk, frame, {
    rule: 'how-many-question',
    wh: counted ? 'How many of the' : 'How many',
    behind: { from: counted ? first : of, to: slot.tokens.to },
    answer: mention.tokens,
    without: slot.whole,
    prior: 0.58,
    asks: 'figure',
    close: `${asOf(desk, sentence, s, clause)}?`,
  })
}

/** "In how many countries …", "How many letters …": a figure before a noun that hangs on the verb. */
export const askForCounts: Ask = (desk, frame) =>
  frame.slots.map(slot => {
    if (tag(frame.s, slot.head) === 'CD' && isPlainMood(frame)) return askForSome(desk, frame, slot)
    const { s, sentence, clause, t } = frame
    if ((slot.role !== 'object' && slot.role !== 'oblique') || !isPlainMood(frame)) return null
    const mention = mentionIn(desk, frame, /^count$/, slot.tokens)
    if (mention === null || mention.tokens.from !== slot.tokens.from || tag(s, slot.head) !== 'NNS') return null
    const noun = { from: mention.tokens.to, to: slot.head + 1 }
    if (noun.to <= noun.from || noun.to - noun.from > 4 || kidsOf(t, slot.head).some(kid => baseAt(t, kid) === 'conj'))
      return null
    if (slot.prep !== '' && !/^(?:in|at|by|on|for|from|to|into|over|across)$/.test(slot.prep)) return null
    const first = slot.prep.charAt(0).toUpperCase() + slot.prep.slice(1)
    const wh = slot.prep === '' ? 'How many' : `${first} how many`
    // "by 60 votes to nine" is told whole.
    const against = slot.prep === 'by' && s.tokens[slot.head + 1]?.form === 'to' ? slot.head + 3 : 0
    if (against > 0 && tag(s, against - 1) !== 'CD') return null
    // What follows the noun stays with it, where the noun went.
    const behind = { from: noun.from, to: against > 0 ? noun.to : Math.max(noun.to, slot.tokens.to) }
    return askBehind(desk, frame, {
      rule: 'how-many-question',
      wh,
      behind,
      answer: against > 0 ? { from: mention.tokens.from, to: against } : mention.tokens,
      without: against > 0 ? { from: slot.whole.from, to: Math.max(slot.whole.to, against) } : slot.whole,
      prior: 0.58,
      asks: 'figure',
      close: `${asOf(desk, sentence, s, clause)}?`,
    })
  })
