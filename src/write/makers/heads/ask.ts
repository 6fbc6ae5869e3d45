/** What of a clause is asked for, and with which words: subject, object, what stands behind a preposition, aims, deeds. */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import type { TokenRange } from '../../../read/reading.ts'
import { kidsOf, relAt } from '../../../read/syntax/heads/tree.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { SIGNS } from '../../topic/countries.ts'
import { askForComplement, askForCounts, askForDeeds, askForName } from './ask-more.ts'
import { askForThat } from './ask-that.ts'
import { isPersonal, kindAt, nameAt, wordFor } from './asking.ts'
import { firstOf } from './first-of.ts'
import { type Frame, visible } from './frame.ts'
import { type Ask, answers, common, fits, isPlainMood, LIGHT, mentionIn, SAYING, sizeOf } from './kit.ts'
import { askBehind, askSubject, cueOf } from './questions.ts'
import type { Slot } from './slots.ts'
import { isHalf } from './sound.ts'

/** "Ilka Brandt discovered that the board had lied": what somebody came to think is hers, as much as what she says. */
const isLearnt = ({ s, at }: Frame, verb: string): boolean =>
  /^(?:discover|realise|realize|notice|learn)$/.test(verb) &&
  s.tokens.some(({ head, deprel = '' }) => head === at && deprel.startsWith('ccomp'))

/** The subject: "Who restored the patents in 1943?" */
export const askForSubject: Ask = (desk, frame) => {
  const { s, t, clause, at, subject } = frame
  const own = kidsOf(t, at).find(kid => /^nsubj/.test(relAt(t, kid)) && subject.from <= kid && kid < subject.to)
  const head = own ?? frame.told ?? -1
  const verb = lemma(s, clause.verb.main)
  if (head < 0 || !isPlainMood(frame) || SAYING.test(verb) || !answers(frame, subject, head)) return []
  if (isLearnt(frame, verb)) return []
  if (sizeOf(frame, subject) > 9 || isHalf(frame, head, subject)) return []
  if (mentionIn(desk, frame, /^(?:money|percent|measure|count|date|period)$/, subject)?.tokens.from === subject.from)
    return []
  const behind = frame.slots.find(({ role }) => role === 'complement')
  const one = verb === 'be' && !clause.verb.passive
  if (one && (behind === undefined || !isUnique(frame, behind))) return []
  const first = firstOf(frame)
  if (first < 0 && /^(?:seem|appear|remain|become|have|include|contain)$/.test(verb)) return []
  // "The council was the first to …": who is first at a deed does it.
  const acts = !clause.verb.passive && (!one || isFirstTo(frame))
  const word = wordFor(desk, frame.sentence, s, head, acts)
  // "Orrin is the largest town without a railway": of the only thing that is so, "what" asks for any name.
  const only = one ? (isPersonal(s, at) ? 'Who' : 'What') : null
  const wh = word ?? (first >= 0 && isPersonal(s, first) ? 'Who' : only)
  if (wh === null || cueOf(frame, subject) < (own === undefined ? 4 : 3)) return []
  const named = nameAt(desk, frame.sentence, head) !== null
  const prior = named ? 0.5 : 0.42
  return [
    askSubject(desk, frame, {
      rule: 'who-question',
      wh,
      answer: subject,
      without: subject,
      prior,
      asks: named ? 'name' : 'phrase',
    }),
  ]
}

/** "the largest city of Norway", "the first woman to …": only one thing is that. */
function isUnique({ s }: Frame, { tokens }: Slot): boolean {
  if (lower(s, tokens.from) !== 'the' || tokens.to - tokens.from < 4) return false
  return s.tokens
    .slice(tokens.from, tokens.to)
    .some(
      ({ xpos, form }) =>
        /^(?:JJS|RBS)$/.test(xpos) ||
        /^(?:first|only|last|capital|founder|author|inventor|birthplace|seat|home|site|president|king|queen)$/i.test(
          form,
        ),
    )
}

/** "was the first in the fens to offer it" */
const isFirstTo = ({ s, t, at }: Frame): boolean =>
  /^(?:first|only|last)$/.test(lower(s, at)) &&
  kidsOf(t, at).some(kid => kid > at && tag(s, kid) === 'VB' && /^(?:advcl|acl|xcomp)/.test(relAt(t, kid)))

/** "documented beatings by the guards": of a verb that is not passive nothing is done by somebody, so the noun's deed is. */
const isDoneBy = ({ clause, slots }: Frame, { whole }: Slot): boolean =>
  !clause.verb.passive && slots.some(({ role, whole: by }) => role === 'agent' && by.from === whole.to)

/** Nouns that go on with "to", wherever the tree hangs it. */
const TO_WHAT =
  /^(?:antibody|resistance|immunity|allergy|access|exposure|damage|contribution|answer|response|threat|alternative|objection|solution|approach|claim|tie|link|testimony|monument|opposition|reaction)$/

/** "carried antibodies to the fever": "What did they carry to the fever?" tears it in two. */
const isOpenTo = ({ s }: Frame, { whole, head }: Slot): boolean =>
  lower(s, whole.to) === 'to' && whole.to === head + 1 && TO_WHAT.test(lemma(s, head))

/** The object: "What did the court restore in 1943?" */
export const askForObject: Ask = (desk, frame) =>
  frame.slots.map(slot => {
    const { s, clause } = frame
    const verb = lemma(s, clause.verb.main)
    if (isDoneBy(frame, slot) || isOpenTo(frame, slot)) return null
    if (slot.role !== 'object' || LIGHT.test(verb) || !isPlainMood(frame)) return null
    if (!answers(frame, slot.tokens, slot.head) || !fits(frame, slot.tokens)) return null
    if (mentionIn(desk, frame, /^(?:date|period|money|percent|measure)$/, slot.tokens) !== null) return null
    if (isHalf(frame, slot.head, slot.tokens)) return null
    const dated = mentionIn(desk, frame, /^(?:date|period)$/, { from: frame.fronted.from, to: frame.rest.to }) !== null
    if (tag(s, slot.tokens.from) === 'CD' || cueOf(frame, slot.whole) < (dated ? 3 : 4)) return null
    const wh = wordFor(desk, frame.sentence, s, slot.head, false)
    if (wh === null) return null
    return askBehind(desk, frame, {
      ...common,
      rule: 'what-question',
      wh,
      answer: slot.tokens,
      without: slot.whole,
      prior: 0.46,
    })
  })

/** Prepositions that may stay behind when what follows them is asked for. */
const STRANDED = /^(?:as|with|into|for|from|to|of|after|on|by|against|through|in|at|under|over|about|between|among)$/
const PLACED = /^(?:in|at|near|on|outside|inside|across|within)$/

/** Verbs whose "on" says to whom something is done: "leaned on Orrin", "imposed a levy on Lysse". */
const DONE_TO =
  /^(?:lean|rely|depend|impose|levy|slap|inflict|press|focus|spend|spy|count|call|turn|vote|comment|report|concentrate|prey|attack|crack|advise|brief|bet|bank|insist|declare|draw|blame)$/

/** "leaned on Norway": no town and no country is a place that one is on. */
const isDoneTo = ({ s, clause }: Frame, { prep, head }: Slot): boolean =>
  prep === 'on' && (DONE_TO.test(lemma(s, clause.verb.main)) || SIGNS.has(s.tokens[head]?.form ?? ''))

/** "scolded him in Hokkien", "wrote in Tamil": a language that no table of places knows as one. */
const isTongue = ({ s, clause }: Frame, { prep, head, tokens }: Slot): boolean =>
  prep === 'in' &&
  tokens.to - tokens.from === 1 &&
  /^(?:speak|talk|say|write|read|scold|shout|swear|curse|sing|pray|answer|reply|greet|address|teach|preach|argue)$/.test(
    lemma(s, clause.verb.main),
  ) &&
  !SIGNS.has(s.tokens[head]?.form ?? '')

/** "Where was Tesla born?" for a named place. */
function placeWord(desk: WriterDesk, frame: Frame, slot: Slot): string | null {
  const { s, sentence, clause } = frame
  if (kindAt(desk, sentence, slot.head) !== 'place' || isDoneTo(frame, slot) || isTongue(frame, slot)) return null
  // "kept in exile": what no capital begins is no place of that name.
  if (!/^\p{Lu}/u.test(s.tokens[slot.head]?.form ?? '')) return null
  if (/^(?:be|know|call|name|see|regard|consider)$/.test(lemma(s, clause.verb.main))) return null
  // "born in Halden, in the Orrin valley": one place would be asked beside the other.
  const other = frame.slots.some(
    ({ head, prep }) =>
      head !== slot.head && (PLACED.test(prep) || prep === 'to') && kindAt(desk, sentence, head) === 'place',
  )
  // "while tanks were in Gori, they wanted to send ships to Halden": a place of another clause.
  const elsewhere = s.clauses.some(
    ({ kind, from, to, verb }) =>
      kind !== 'main' &&
      verb !== clause.verb &&
      from <= slot.head &&
      slot.head < to &&
      !(from <= clause.verb.main && clause.verb.main < to),
  )
  if (other || elsewhere) return null
  if (PLACED.test(slot.prep)) return 'Where'
  return slot.prep === 'to' &&
    /^(?:move|go|travel|emigrate|return|flee|sail|migrate|relocate|come|head|send|take|fly|march|retreat|withdraw)$/.test(
      lemma(s, clause.verb.main),
    )
    ? 'Where'
    : null
}

/** "born in Halden in 1892, in a red house that …": where it was is asked once; the house behind its comma goes. */
function withoutPlaces(frame: Frame, slot: Slot): Frame {
  const { s } = frame
  const other = frame.slots.filter(
    ({ role, prep, whole, head }) =>
      role === 'oblique' &&
      head > slot.head &&
      /^(?:in|at|on)$/.test(prep) &&
      lower(s, whole.from - 1) === ',' &&
      /^(?:house|hall|room|hotel|hospital|church|school|farm|village|town|suburb|cottage|flat|cabin|palace|castle)$/.test(
        lemma(s, head),
      ),
  )
  const gone = other.flatMap(({ whole: { from, to } }) => Array.from({ length: to - from + 1 }, (_, k) => from - 1 + k))
  return gone.length === 0 ? frame : { ...frame, comments: new Set([...frame.comments, ...gone]) }
}

function obliqueAt(desk: WriterDesk, frame: Frame, slot: Slot): Candidate | null {
  const { s, clause, sentence } = frame
  if (!answers(frame, slot.tokens, slot.head) || !fits(frame, slot.tokens)) return null
  if (mentionIn(desk, frame, /^(?:date|period|money|percent|measure|count)$/, slot.tokens) !== null) return null
  if (isHalf(frame, slot.head, slot.tokens)) return null
  const asked = { ...common, answer: slot.tokens, without: slot.whole }
  const where = placeWord(desk, frame, slot)
  // "…, and from there across the Pacific": another way, and not that of the question.
  const before = s.tokens.slice(slot.whole.from - 1, slot.tokens.from)
  const further = before.some(({ form }) => /^(?:there|and|or|then)$/.test(form))
  if (where !== null && !further && cueOf(frame, slot.whole) >= 3)
    return askBehind(desk, withoutPlaces(frame, slot), {
      ...asked,
      rule: 'where-question',
      wh: where,
      asks: 'name',
      prior: 0.5,
    })
  // The preposition stays at the end: nothing may follow it, or it would hang in the middle.
  const last = visible(frame, frame.rest, null).range.to
  const verb = lemma(s, clause.verb.main)
  if (slot.margin < 1 || !STRANDED.test(slot.prep) || slot.whole.to < last || verb === 'be' || LIGHT.test(verb))
    return null
  if (frame.fronted.to > frame.fronted.from + 1 && slot.whole.from >= frame.rest.from) return null
  // "born in Halden into": what stands between would part the preposition from its verb.
  const parted = frame.slots.some(
    ({ role, whole }) => role === 'oblique' && whole.to <= slot.whole.from && whole.from >= frame.rest.from,
  )
  if (parted || slot.whole.from < frame.rest.from || !isBound(frame, slot) || cueOf(frame, slot.whole) < 3) return null
  const wh = wordFor(desk, sentence, s, slot.head, true)
  if (wh === null) return null
  return askBehind(desk, frame, { ...asked, rule: 'prep-question', wh, prior: 0.44, close: ` ${slot.prep}?` })
}

/** Whether verb and preposition belong together: "known as", "based on", "consists of", "led to". */
function isBound({ s, clause }: Frame, { prep }: Slot): boolean {
  const verb = lemma(s, clause.verb.main)
  if (/^(?:as|into)$/.test(prep)) return true
  return BOUND.has(`${verb} ${prep}`)
}

const BOUND = new Set(
  'consist of,depend on,base on,lead to,belong to,derive from,result in,result from,name after,contribute to,compare with,marry to,die of,die from,suffer from,fight against,work for,work with,play for,rely on,focus on,refer to,add to,attach to,apply to,associate with,connect to,connect with,award for,know for,use for,influence by,join with,replace with,replace by,arise from,come from,emerge from,escape from,separate from,protect from,protect against,write about,compose of,make of,make from,cover with,cover by,fill with,provide with,supply with,charge with,convict of,accuse of,blame for,criticise for,criticize for,praise for,elect to,appoint to,promote to,transfer to,sell to,give to,donate to,hand to,send to,dedicate to,devote to,respond to,react with,combine with,merge with,trade with,share with,agree with,meet with,ally with,side with,argue for,campaign for,vote for,vote against,pay for,ask for,search for,account for,stand for,specialise in,specialize in,participate in,engage in,invest in,believe in,live on,feed on,spend on,concentrate on,insist on,report on,study under,serve under,crown by,succeed by,found by'.split(
    ',',
  ),
)

export const askForObliques: Ask = (desk, frame) =>
  isPlainMood(frame) ? frame.slots.map(slot => (slot.role === 'oblique' ? obliqueAt(desk, frame, slot) : null)) : []

/** "by Norway on Varn Shoal": behind a name, where and when it was belongs to the deed. */
function agentAlone(desk: WriterDesk, { sentence, s }: Frame, tokens: TokenRange, head: number): TokenRange {
  const name = (desk.mentions[sentence] ?? []).find(
    ({ kind, tokens: { from, to } }) => kind === 'name' && from <= head && head < to,
  )
  const behind = name?.tokens.to ?? tokens.to
  const placed =
    behind < tokens.to && /^(?:on|in|at|near|off|outside|during|after|before|from|over)$/.test(lower(s, behind))
  return placed ? { from: tokens.from, to: behind } : tokens
}

/** "By whom was the bridge built?" */
export const askForAgent: Ask = (desk, frame) =>
  frame.slots.map(slot => {
    const { s } = frame
    if (slot.role !== 'agent' || slot.prep !== 'by' || !isPlainMood(frame) || !frame.clause.verb.passive) return null
    if (
      /^(?:denote|represent|define|characteri[sz]e|follow|surround|cover|mark|accompany|precede|know)$/.test(
        lemma(s, frame.clause.verb.main),
      ) ||
      isHalf(frame, slot.head, slot.tokens)
    )
      return null
    if (mentionIn(desk, frame, /^(?:date|period|percent|measure)$/, slot.tokens) !== null) return null
    if (!answers(frame, slot.tokens, slot.head) || !fits(frame, slot.tokens) || cueOf(frame, slot.whole) < 2)
      return null
    const kind = kindAt(desk, frame.sentence, slot.head)
    const word = wordFor(desk, frame.sentence, s, slot.head, true)
    const acts = kind === 'person' || kind === 'organisation' || kind === 'group' || word === 'Who'
    // "promoted by brevet": a manner, and nothing that does it.
    const manner = slot.tokens.to - slot.tokens.from === 1 && /^NNS?$/.test(tag(s, slot.head)) && !acts
    if (word === null || manner) return null
    const answer = agentAlone(desk, frame, slot.tokens, slot.head)
    const wh = acts && !word.startsWith('Which') ? 'By whom' : `By ${word.charAt(0).toLowerCase()}${word.slice(1)}`
    return askBehind(desk, frame, {
      rule: 'agent-question',
      wh,
      answer,
      without: slot.whole,
      prior: wh === 'By what' ? 0.4 : 0.52,
      asks: nameAt(desk, frame.sentence, slot.head) === null ? 'phrase' : 'name',
    })
  })

export const ASKS: readonly Ask[] = [
  askForSubject,
  askForObject,
  askForObliques,
  askForAgent,
  askForDeeds,
  askForComplement,
  askForCounts,
  askForName,
  askForThat,
]
