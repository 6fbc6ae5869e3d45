/** Gates for answers that are half a word, half a phrase or nobody in particular (`CARDS.md` rules 3 and 6). */
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

/** A verb with its noun that make one meaning: whoever reads the verb knows the noun. */
const SET_PHRASES: ReadonlyMap<string, RegExp> = new Map([
  ['join', /^(?:force|hand)s?$/],
  ['take', /^(?:place|part|step|shape|office|hold|advantage|action|note|time|root|effect|charge|issue|aim|care)s?$/],
  ['make', /^(?:way|sense|room|use|progress|headway|amends|peace|ends|money|do)$/],
  ['pay', /^(?:attention|tribute|heed|homage)$/],
  ['play', /^(?:host|role|part|havoc)s?$/],
  ['give', /^(?:way|rise|birth|ground|credence|evidence|thanks)$/],
  ['lose', /^(?:ground|touch|track|sight|heart|face|patience)$/],
  ['gain', /^(?:ground|access|currency|momentum|traction)$/],
  ['set', /^(?:sail|foot|fire|store)$/],
  ['bear', /^(?:fruit|witness|arms)$/],
  ['hold', /^(?:sway|court|talk|hand)s?$/],
  ['catch', /^(?:fire|sight|hold)$/],
  ['strike', /^(?:oil|gold|deal)$/],
  ['shake', /^(?:hand|head)s?$/],
  ['change', /^(?:hand|course|tack)s?$/],
  ['draw', /^(?:attention|breath|blood)$/],
])

const isSetPhrase = ({ candidate, back, desk }: View): boolean => {
  const [only] = back
  if (candidate.kind !== 'fact' || only === undefined || back.length !== 1 || only.token.deprel !== 'obj') return false
  const verb = desk.sentences[only.sentence]?.tokens[only.token.head ?? -1]
  return SET_PHRASES.get(verb?.lemma ?? '')?.test(only.token.lemma.toLowerCase()) === true
}

const MANY =
  /^(?:historian|critic|resident|official|economist|scientist|researcher|expert|people|merchant|minister|politician|voter|observer|analyst|commentator|scholar|engineer|worker|farmer|soldier|villager|local|protester|campaigner|activist|student|parent|teacher|doctor|member|supporter|opponent|reader|visitor|tourist|journalist|police|regulator|investor|lawyer|judge|author|writer|leader|government|country|outsider|foreigner|stranger|onlooker|admirer|taxpayer|shopper)s?$/

/** Words behind such a noun that narrow nothing: "on both sides of the river", "around the world". */
const EVERYWHERE =
  /^(?:on (?:both|all|either) sides?\b|(?:all )?(?:around|across|throughout|over) the (?:world|globe|country|continent|region)$|of (?:all|every) |in (?:many|several|most|some|various) )/

/** "Historians", "Many residents", "Politicians on both sides", "Somebody in the capital": nobody in particular. */
const isAnybody = ({ candidate, back, backTexts: [text = ''] }: View): boolean => {
  if (candidate.rule !== 'who-question' && candidate.rule !== 'what-question') return false
  if (/^(?:some|any|every)(?:body|one)\b/i.test(text)) return true
  const at = back.findIndex(({ lower }) => MANY.test(lower))
  const noun = back[at]
  if (noun?.token.xpos !== 'NNS' || !back.slice(0, at).every(({ lower }) => /^(?:many|several|some|most)$/.test(lower)))
    return false
  const rest = back
    .slice(at + 1)
    .map(({ lower }) => lower)
    .join(' ')
  return rest === '' || EVERYWHERE.test(rest)
}

/** "rules-[based dispute settlement]": half a word is hidden. */
const isHalfWord = ({ back }: View): boolean => {
  const [first, last] = [back[0], back.at(-1)]
  if (first === undefined || last === undefined) return false
  const dash = (token: Word['token'] | undefined): boolean => token !== undefined && /^[-‐‑]$/.test(token.form)
  const [before, after] = [first.s.tokens[first.i - 1], last.s.tokens[last.i + 1]]
  return (
    (dash(before) && before?.end === first.token.start) ||
    (dash(after) && after?.start === last.token.end && last.s.tokens[last.i + 2]?.start === after.end)
  )
}

/** "from hand to hand": its second half is no aim. */
const isFromTo = ({ candidate, back, front }: View): boolean => {
  const [to, noun] = back
  if (to?.lower !== 'to' || noun === undefined || candidate.kind !== 'fact') return false
  return (
    front.some(
      ({ token, s, i }) => token.lemma === noun.token.lemma && s === noun.s && s.tokens[i - 1]?.lemma === 'from',
    ) || !/^(?:VB|RB)/.test(noun.token.xpos)
  )
}

/** "Allowed finance ministries": a verb that was taken for a part of its object. */
const isVerbFirst = ({ candidate, back }: View): boolean =>
  candidate.asks === 'phrase' &&
  candidate.kind === 'fact' &&
  back.length > 1 &&
  (back[0]?.token.xpos === 'VBD' ||
    /^(?:allowed|helped|made|let|enabled|forced|led|caused|gave|kept|meant|became|began|started|tried|wanted)$/.test(
      back[0]?.lower ?? '',
    ))

/** "Appropriate it": the thing itself is what the front leaves out. */
const isDoneToIt = ({ candidate, back: [verb, object] }: View): boolean =>
  candidate.kind === 'argument' &&
  candidate.body.form === 'question' &&
  verb?.token.xpos === 'VB' &&
  // "Let it hire two ferries": the front has named who is to.
  !/^(?:let|make|help|have|allow|force)$/.test(verb.token.lemma) &&
  /^(?:it|them)$/.test(object?.lower ?? '') &&
  object?.token.deprel === 'obj'

/** "[a mine run by the company] Velder": the name that the hidden words lead to is left to be seen. */
const isBeforeName = ({ candidate, back, desk }: View): boolean => {
  const last = back.at(-1)
  return (
    candidate.body.form === 'cloze' &&
    last !== undefined &&
    /^NNS?$/.test(last.token.xpos) &&
    (desk.mentions[last.sentence] ?? []).some(({ kind, tokens }) => kind === 'name' && tokens.from === last.i + 1)
  )
}

/** "What purchases …? Asset": half of a word that English writes in two. */
const isHalfCompound = ({ candidate, back, front }: View): boolean => {
  const last = back.at(-1)
  return (
    candidate.rule === 'who-question' &&
    last?.token.xpos === 'NN' &&
    last.token.deprel === 'compound' &&
    front.some(({ s, i }) => s === last.s && i === last.token.head)
  )
}

/** "What purchases allowed …? Asset": a verb was taken for the noun's other half. */
const isMisread = ({ candidate, back, front }: View): boolean => {
  const [only] = back
  return (
    candidate.rule === 'who-question' &&
    only?.token.xpos === 'NN' &&
    back.length === 1 &&
    front.some(
      ({ s, i, token }) =>
        s === only.s && i === only.i + 1 && token.xpos === 'VBZ' && /^VB[ND]$/.test(s.tokens[i + 1]?.xpos ?? ''),
    )
  )
}

/** "What began to treat people? The town set up a ward": the first of two verbs was taken for a part of their subject. */
const isFirstDeed = ({ candidate, back, front }: View): boolean =>
  candidate.rule === 'who-question' &&
  back.some(({ token, i, s }) => {
    const of = token.head ?? -1
    return (
      token.xpos === 'VBN' &&
      /^acl(?!:)/.test(token.deprel ?? '') &&
      of === i - 1 &&
      s.tokens.some(({ deprel, head, upos }, k) => deprel === 'obj' && head === i && upos !== 'PRON' && k > i) &&
      front.some(
        other => other.s === s && other.i > i && s.tokens[other.i - 1]?.xpos === 'CC' && other.i === s.tokens[of]?.head,
      )
    )
  })

/** "filling [spaces] up": what stands between a verb and its particle, anybody would guess. */
const isInVerb = ({ candidate, back }: View): boolean => {
  const [only] = back
  const next = only?.s.tokens[only.i + 1]
  return (
    candidate.body.form === 'cloze' &&
    candidate.kind === 'fact' &&
    back.length === 1 &&
    only?.token.xpos.startsWith('NN') === true &&
    candidate.asks === 'phrase' &&
    next?.xpos === 'RP' &&
    next.head === only.token.head
  )
}

/** Nouns that stand bare behind their preposition, as one word with it: "in exile", "at sea". */
const SET_PLACES =
  /^(?:exile|office|power|prison|charge|public|private|practice|theory|effect|force|place|turn|opposition|secret|detail|person|time|advance|part|sea|home|work|war|stake|hand|trouble|debt|question|doubt|favou?r|need|love|fashion)$/

const isSetPlace = ({ candidate, back }: View): boolean => {
  const [only] = back
  const before = only?.s.tokens[only.i - 1]
  return (
    candidate.body.form === 'cloze' &&
    only !== undefined &&
    back.length === 1 &&
    SET_PLACES.test(only.lower) &&
    /^(?:in|into|at|under|from|by|out|of|on)$/i.test(before?.form ?? '')
  )
}

const half: Gate = {
  rule: 'half-answer',
  asks: 'The answer is a whole word and a whole phrase: no half of “rules-based”, of “from hand to hand” or of “join forces”.',
  refuses: view => {
    if (isHalfWord(view)) return 'The answer is half of a word.'
    if (isMisread(view)) return 'The front’s verb may be the second half of the answer.'
    if (isFirstDeed(view)) return 'The answer is what the sentence says first of somebody, and not who did the other.'
    if (isInVerb(view)) return 'It stands in the middle of a verb that calls for it.'
    if (isHalfCompound(view)) return 'The answer is half of a name that the front goes on with.'
    if (isBeforeName(view)) return 'The name that the answer belongs to goes on behind the gap.'
    if (isSetPlace(view)) return 'The preposition before the gap calls for its noun: anybody would guess it.'
    if (isFromTo(view)) return 'The answer is the second half of “from … to …”.'
    if (isVerbFirst(view)) return 'The answer begins with a verb that belongs to the front.'
    if (isDoneToIt(view)) return `“${view.back[1]?.token.form ?? ''}” in the answer is what the front does not name.`
    return isSetPhrase(view) ? 'The verb on the front calls for its noun: anybody would guess it.' : null
  },
}

const anybody: Gate = {
  rule: 'anybody',
  asks: 'Who did something is somebody, not “officials” or “historians”.',
  refuses: view => (isAnybody(view) ? `“${view.backTexts.join('')}” is nobody in particular.` : null),
}

const LIGHT_DEED = /^(?:be|do|have|get|make|take|go|come|keep|let|give|put|can|could|will|would|should|must|may|might)$/

/** "Do what they can do", "Get contested": a deed that tells next to nothing. */
const bareDeed: Gate = {
  rule: 'bare-deed',
  asks: 'An answer that is a deed says to what, or how.',
  refuses: ({ candidate, back }) => {
    const [first] = back
    if (candidate.kind !== 'argument' || first === undefined || candidate.body.form !== 'question') return null
    if (!/^VB[PZD]?$/.test(first.token.xpos)) return null
    const told = back.filter(
      ({ token, resolved }) => resolved || (/^(?:NN|JJ|CD|VB)/.test(token.xpos) && !LIGHT_DEED.test(token.lemma)),
    )
    // "Paint what it has" tells something; "take Halden" is how an objection is met.
    const short = told.length === 0 || (told.length === 1 && back.length <= 2)
    return short && candidate.link !== 'objection' ? 'The answer names a deed and nothing more.' : null
  },
}

export const ANSWER_GATES: readonly Gate[] = [half, anybody, bareDeed]
