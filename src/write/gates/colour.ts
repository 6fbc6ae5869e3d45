/**
 * Gates against colour: who stood in a crowd, where a passer-by was spoken to, what a market trader was asked. Such things
 * bring a piece to life, but nobody wants to know them in two years (`CARDS.md` rule 4).
 */
import type { WriterDesk } from '../desk.ts'
import { textOf } from '../desk.ts'
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

/** What people do for a living, or are, that a piece brings in as one of many. */
const PRIVATE =
  /\b(?:trader|seller|vendor|hawker|farmer|herder|herdsman|fisherman|fishmonger|shopkeeper|shopper|stallholder|greengrocer|baker|butcher|hairdresser|barber|driver|waiter|waitress|cook|cleaner|pensioner|retiree|student|pupil|teenager|resident|villager|neighbou?r|housewife|mother|father|grandmother|grandfather|widow|widower|tailor|seamstress|carpenter|plumber|electrician|mechanic|labou?rer|bricklayer|miner|porter|commuter|passenger|tourist|customer|tenant|bystander|onlooker|passer-by|homeowner|protester|refugee|voter)s?\b/i

/** What makes somebody's words weigh, whatever else they are. */
const PUBLIC =
  /\b(?:minister|president|chancellor|secretary|premier|ambassador|spokes\p{Ll}+|director|economist|historian|professor|lecturer|scientist|scholar|researcher|analyst|lawyer|judge|general|governor|mayor|senator|politician|candidate|officer|executive|founder|head|chair\p{Ll}*|author|writer|editor|expert|teaches|chief)\b/iu

/** Characters behind a name in which it is said who that is. */
const REACH = 90

/** "a woman I'll call Lysse": whoever gets a name only here is nobody whom a card could be about. */
const CALLED = /\b(?:I(?:['’]ll| will| shall)|let us|let['’]s|we(?:['’]ll| will| shall)) call (?:her|him|them )?$/i

/** "grows peppers", "who cleans offices": a trade, told where the name first stands. */
const TRADE =
  /^(?:,? who)? (?:grows|sells|farms|drives|cleans|bakes|fishes|mends|repairs|herds|raises|picks|waits|delivers|sews|keeps (?:a|the|his|her) \p{L}+|runs (?:a|the|his|her) (?:small |corner |family )?(?:shop|stall|store|farm|caf[eé]|bakery|kiosk|garage|bar|workshop))\b/u

/** "Ada Quill, 44, who sells tinned fish", "Ada Quill, a 61-year-old farmer", "Ada Quill, who is 44 and …". */
function isBroughtInAsOneOfMany(desk: WriterDesk, entity: number): boolean {
  const own = desk.reading.entities[entity]
  if (own === undefined || !/^(?:person|other)$/.test(own.kind)) return false
  const behind = textOf(desk, own.at.paragraph)
    .slice(own.at.end, own.at.end + REACH)
    .replace(/[.;:”"].*$/su, '')
  const aged = /^, (?:aged |(?:now|who is|who was) )?[1-9]\d(?:,| and\b|$)/.test(behind)
  if (aged || TRADE.test(behind)) return !PUBLIC.test(behind)
  // "a 61-year-old farmer and a leader of the committee": what is said first is what they are.
  const first = /^, an? (?:[1-9]\d-year-old )?(?:[\p{L}-]+ ?){1,4}/u
    .exec(behind)?.[0]
    .replace(/ (?:and|of|at|in|for)\b.*$/u, '')
  return first !== undefined && PRIVATE.test(first) && !PUBLIC.test(first)
}

/** A piece that comes back to somebody so often is about them. */
const ABOUT = 6

const isMadeUp = (desk: WriterDesk, entity: number): boolean => {
  const at = desk.reading.entities[entity]?.at
  return at !== undefined && CALLED.test(textOf(desk, at.paragraph).slice(0, at.start))
}

const isPrivate = (desk: WriterDesk, entity: number): boolean =>
  isMadeUp(desk, entity) ||
  ((desk.reading.entities[entity]?.mentions ?? 0) < ABOUT && isBroughtInAsOneOfMany(desk, entity))

/** Somebody on the card whom the piece only lets speak for many. */
function privatePerson({ desk, front, back, frontText, backTexts }: View): string | null {
  for (const { sentence, i } of [...front, ...back])
    for (const { entity, tokens } of desk.mentions[sentence] ?? [])
      if (entity !== undefined && tokens.from <= i && i < tokens.to && isPrivate(desk, entity))
        return desk.reading.entities[entity]?.name ?? null
  // A pronoun that was written out has no mention of its own.
  const written = [frontText, ...backTexts].join(' ')
  const found = desk.reading.entities.findIndex(
    ({ name }, entity) =>
      written.includes(name) && (name.includes(' ') ? isPrivate(desk, entity) : isMadeUp(desk, entity)),
  )
  return found < 0 ? null : (desk.reading.entities[found]?.name ?? null)
}

const SPEAKING = /^(?:say|tell|ask|add|reply|answer|vote|think|believe|remember|recall|complain|shout|joke|laugh)$/

/** The verbs of the sentence's own clauses that are shown. */
const verbsOf = ({ front }: View): readonly Word[] =>
  front.filter(({ s, i }) =>
    s.clauses.some(({ kind, verb }) => (kind === 'main' || kind === 'coordinate') && verb.main === i),
  )

const bystander: Gate = {
  rule: 'bystander',
  asks: 'What somebody says whom the piece lets speak for many is not asked.',
  refuses: view => {
    const speaks =
      view.candidate.link === 'attribution' || verbsOf(view).some(({ token }) => SPEAKING.test(token.lemma))
    const name = speaks ? privatePerson(view) : null
    return name === null ? null : `${name} is one of many whom the piece could have asked.`
  },
}

const SPOKE =
  /["”’],? (?:\p{L}+ ){0,3}(?:said|says|told|recalled|added)\b|\b(?:he|she) (?:said|says|laughed|shrugged|sighed|smiled)\b|\b(?:told|tells|asked) me\b|\bI (?:asked|met)\b/u

/** Whether the author has let somebody of that kind speak, or made up a name: a voice in a reportage, whatever is told of it. */
function isVoice(desk: WriterDesk, name: string): boolean {
  const entity = desk.reading.entities.findIndex(other => other.name === name)
  const own = desk.reading.entities[entity]
  return own !== undefined && (isMadeUp(desk, entity) || SPOKE.test(textOf(desk, own.at.paragraph)))
}

/** "a talk with a man called Osric Tamm", "my neighbour Osric Tamm": somebody whom the author has met, and nobody else. */
const MET =
  /\b(?:I|me|my|we|us)\b[^.?!]*\b(?:an?|my) (?:[\p{Ll}-]+ ){0,2}(?:man|woman|boy|girl|friend|colleague|neighbou?r|acquaintance|cousin|uncle|aunt|landlord|teacher)(?: of mine)?,?(?: called| named| by the name of)? $/u

const isMet = (desk: WriterDesk, name: string): boolean => {
  const at = desk.reading.entities.find(other => other.name === name && /^(?:person|other)$/.test(other.kind))?.at
  return at !== undefined && MET.test(textOf(desk, at.paragraph).slice(0, at.start))
}

/** Whom the author has met, among the persons on a card. */
function metPerson({ desk, front, back }: View): string | null {
  for (const { sentence, i } of [...front, ...back])
    for (const { entity, tokens } of desk.mentions[sentence] ?? []) {
      const name = desk.reading.entities[entity ?? -1]?.name
      if (name !== undefined && tokens.from <= i && i < tokens.to && isMet(desk, name)) return name
    }
  return null
}

/** Whether a sentence has a year, or names a place, a body, an event or a work that a reader could look up. */
const isLookedUp = ({ desk, candidate }: View): boolean =>
  (desk.mentions[candidate.sentences[0] ?? -1] ?? []).some(
    ({ kind, date, entity }) =>
      date?.when !== undefined ||
      (kind === 'name' &&
        /^(?:place|organisation|event|work|law|person)$/.test(desk.reading.entities[entity ?? -1]?.kind ?? '')),
  )

/** "There are 4 million sheep in Spain", where the piece has "in the country": no private matter. */
const isOfCountry = ({ candidate, front }: View): boolean =>
  candidate.under === 'country' && front.some(({ lower, resolved }) => resolved && /^(?:country|nation)$/.test(lower))

/** What the author tells of a past of his own: "I taught in Room 4. It shared a stove with the hall." */
function isMemoir(view: View): boolean {
  const { desk, candidate } = view
  const own = desk.sentences[candidate.sentences[0] ?? -1]
  if (own === undefined || isLookedUp(view) || isOfCountry(view)) return false
  return desk.sentences.some(
    s =>
      s.paragraph === own.paragraph &&
      s.clauses.some(
        ({ subject, verb }) =>
          subject !== null &&
          subject.to === subject.from + 1 &&
          s.tokens[subject.from]?.form === 'I' &&
          (verb.tense === 'past' || verb.modal === 'would'),
      ),
  )
}

const memoir: Gate = {
  rule: 'memoir',
  asks: 'What only the author’s own memory tells is no fact to keep.',
  refuses: view => {
    if (view.candidate.kind !== 'fact') return null
    const met = metPerson(view)
    if (met !== null) return `${met} is somebody whom the author has met.`
    return isMemoir(view) ? 'Nobody but the author could tell.' : null
  },
}

const voice: Gate = {
  rule: 'private-life',
  asks: 'How somebody lives whom the piece only lets speak for many is no fact to keep.',
  refuses: view => {
    if (view.candidate.kind !== 'fact') return null
    const name = privatePerson(view)
    return name === null || !isVoice(view.desk, name) ? null : `${name} is one of many whom the piece could have asked.`
  },
}

const POSTURE =
  /^(?:stand|sit|kneel|lean|crouch|stroll|smile|grin|nod|shrug|wave|sip|weep|sigh|pace|gesture|clap|cheer|squint|stare|gaze|glance|beam)$/

/** "stood for parliament", "stood by the pact", "stood trial". */
const isStanding = ({ s, i }: Word): boolean =>
  s.tokens.some(
    ({ head, deprel, form }, k) =>
      head === i &&
      k > i &&
      (deprel === 'obj' || deprel === 'compound:prt' || /^(?:trial|down|up|out|for)$/i.test(form)),
  ) || /^(?:for|as|by|against|down|trial|accused|firm|up|out|on)$/i.test(s.tokens[i + 1]?.form ?? '')

/** Whether a person, by name, is the subject of a verb. */
const isPersons = ({ desk }: View, { s, sentence, i }: Word): boolean =>
  s.tokens.some(
    ({ head, deprel }, k) =>
      head === i &&
      /^nsubj/.test(deprel ?? '') &&
      (/^(?:he|she)$/i.test(s.tokens[k]?.form ?? '') ||
        (desk.mentions[sentence] ?? []).some(
          ({ kind, entity, tokens }) =>
            kind === 'name' &&
            tokens.from <= k &&
            k < tokens.to &&
            desk.reading.entities[entity ?? -1]?.kind === 'person',
        )),
  )

/** "was asked what she would do". */
const isAsked = ({ s, i, token }: Word): boolean =>
  token.lemma === 'ask' && s.tokens.some(({ head, deprel }) => head === i && deprel === 'aux:pass')

const scene: Gate = {
  rule: 'scenery',
  asks: 'How somebody stood or smiled, where they said something and what they were asked sets a scene and is no fact to keep.',
  refuses: view => {
    if (view.candidate.kind !== 'fact') return null
    for (const word of verbsOf(view)) {
      if (POSTURE.test(word.token.lemma) && !isStanding(word) && isPersons(view, word))
        return `“${word.token.form}” sets a scene.`
      if (isAsked(word) && isPersons(view, word)) return 'What somebody was asked is no fact to keep.'
      const said = /^(?:say|tell|add|ask|reply)$/.test(word.token.lemma)
      if (said && view.candidate.rule === 'where-question') return 'Where somebody said something sets a scene.'
    }
    return null
  },
}

/** "watched the nets and found that …": how they came to find it is not what is worth knowing. */
const isMethod = ({ candidate, back }: View, { s, i }: Word): boolean =>
  /^(?:who-question|what-question|cloze-n)/.test(candidate.rule) &&
  s.tokens.some(
    ({ head, deprel, lemma }, k) =>
      head === i &&
      deprel === 'conj' &&
      back.every(answer => answer.s !== s || answer.i < k) &&
      /^(?:find|show|conclude|discover|learn|establish|prove|report)$/.test(lemma) &&
      s.tokens.some(inner => inner.head === k && inner.deprel === 'ccomp'),
  )

const method: Gate = {
  rule: 'method',
  asks: 'Where a study did one thing and found another, what it found is asked.',
  refuses: view =>
    view.candidate.kind === 'fact' && verbsOf(view).some(word => isMethod(view, word))
      ? 'It tells how something was found, not what.'
      : null,
}

/** "Who said, “…”? Marsh.": who that is, the answer does not say. */
const bareSpeaker: Gate = {
  rule: 'bare-speaker',
  asks: 'Who said something is answered by more than a surname.',
  refuses: ({ candidate, back }) => {
    if (candidate.rule !== 'says') return null
    const own = back.filter(({ token }) => !/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof)\.?$/.test(token.form))
    return own.length === 1 && own.every(({ token }) => /^NNP/.test(token.xpos))
      ? 'A surname alone does not say who that is.'
      : null
  },
}

/** "Ada Quill is a columnist", behind the piece: about its author, not about its matter. */
const byline: Gate = {
  rule: 'byline',
  asks: 'A line about the author at the end of a piece is no part of it.',
  refuses: ({ candidate, desk }) => {
    const s = desk.sentences[candidate.sentences[0] ?? -1]
    const last = desk.sentences.at(-1)?.paragraph
    if (candidate.kind !== 'fact' || s === undefined || s.paragraph !== last) return null
    const { author } = desk.reading.piece
    const text = textOf(desk, s.paragraph).slice(s.start, s.end).trim().toLowerCase()
    return author !== '' && text.startsWith(author.toLowerCase()) ? 'It tells of the author.' : null
  },
}

/** "a government official, speaking on condition of anonymity": nobody can be asked what nobody said. */
const unnamedSource: Gate = {
  rule: 'unnamed-source',
  asks: 'Whoever is asked about is somebody whom the piece names, or a body.',
  refuses: ({ frontText }) =>
    /\b(?:on (?:the )?condition of anonymity|asked not to be (?:named|identified)|declined to be (?:named|identified)|familiar with the (?:matter|talks|discussions|plans?)|who spoke anonymously)\b/i.test(
      frontText,
    )
      ? 'Who said it is not told.'
      : null,
}

export const COLOUR_GATES: readonly Gate[] = [
  unnamedSource,
  bystander,
  voice,
  memoir,
  scene,
  method,
  bareSpeaker,
  byline,
]
