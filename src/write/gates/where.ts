/**
 * Gates for where something was so: an event of some people or other is tied to a place or a body, and a place that the
 * head of the sentence names for all of it is not cut off.
 */
import type { Sentence } from '../../read/reading.ts'
import { ANYWHERE } from '../topic/anywhere.ts'
import { nationOf } from '../topic/nation.ts'
import type { Gate } from './gate.ts'
import type { View } from './view.ts'

/** Whether a card names anything beside dates, its piece's author and words that are the same everywhere. */
function namesSomething({ desk, front, back, frontText, backTexts, candidate }: View): boolean {
  if (candidate.under === 'country') return true
  // A title says where only with its country in it.
  if (frontText.includes(desk.title)) return nationOf(desk)?.isNamedIn(desk.title) === true
  const all = [frontText.replaceAll(desk.author, ''), ...backTexts].join(' ')
  // A name that was written out for a pronoun, or a label before the card.
  const capitals = (all.match(/(?<=[\p{L}\p{N},;:’'“"(-] ?)\p{Lu}[\p{L}.]+/gu) ?? []).filter(
    word => !ANYWHERE.test(word) && !MONTH.test(word) && !ASKING.test(word),
  )
  if (capitals.length > 0) return true
  return [...front, ...back].some(({ sentence, i, token }) =>
    (desk.mentions[sentence] ?? []).some(
      ({ kind, tokens }) => kind === 'name' && tokens.from <= i && i < tokens.to && !ANYWHERE.test(token.form),
    ),
  )
}

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+days?)$/u
const ASKING = /^(?:What|Who|Whose|Why|When|How|Which|Where|According|In|By|At|For|To|From|Of|On|I|The|A|An)$/

/** The main verb's subject: "six prisoners", "a national minimum", "families": somebody or something of a kind. */
function isOfAKind({ candidate, desk, front, back }: View): boolean {
  const [index] = candidate.sentences
  const s = desk.sentences[index ?? -1]
  const shown = [...front, ...back].filter(word => word.sentence === index && !word.resolved)
  const clause = s?.clauses.find(({ verb }) => shown.some(({ i }) => i === verb.main || i === verb.finite))
  const { subject } = clause ?? {}
  if (s === undefined || subject == null || clause?.verb.tense !== 'past') return false
  const first = s.tokens[subject.from]
  const phrase = s.phrases.find(({ from }) => from === subject.from)
  if (first === undefined || phrase === undefined) return false
  return (
    /^(?:an?|some|several|many|few)$/i.test(first.form) ||
    first.xpos === 'CD' ||
    isBarePlural(s, phrase.from, phrase.head)
  )
}

const isBarePlural = ({ tokens }: Sentence, from: number, head: number): boolean =>
  tokens[head]?.xpos === 'NNS' && tokens.slice(from, head).every(({ xpos }) => /^(?:JJ|NN|CD|RB|VBN|VBG)$/.test(xpos))

const nowhere: Gate = {
  rule: 'nowhere',
  asks: 'What happened to some people or other is told with a name that says where.',
  refuses: view =>
    view.candidate.kind === 'fact' && isOfAKind(view) && !namesSomething(view)
      ? 'Nothing on it says where that was.'
      : null,
}

const placeLost: Gate = {
  rule: 'place-lost',
  asks: 'A place that the sentence names at its head for all that follows stands on the card, or another name does.',
  refuses: view => {
    const { candidate, desk, front, back } = view
    const [index] = candidate.sentences
    const s = desk.sentences[index ?? -1]
    if (candidate.kind !== 'fact' || s === undefined || !/^(?:In|At|Across|Throughout)$/.test(s.tokens[0]?.form ?? ''))
      return null
    const place = (desk.mentions[index ?? -1] ?? []).find(
      ({ kind, tokens, entity }) =>
        kind === 'name' && tokens.from <= 2 && desk.reading.entities[entity ?? -1]?.likely === 'place',
    )
    if (place === undefined || s.tokens[place.tokens.to]?.form !== ',') return null
    const shown = [...front, ...back].some(({ sentence, i }) => sentence === index && i <= place.tokens.from)
    const label = candidate.under === 'country'
    const named = [...front, ...back].some(
      ({ sentence, i, resolved }) =>
        resolved ||
        (desk.mentions[sentence] ?? []).some(
          ({ kind, tokens }) => kind === 'name' && tokens.from <= i && i < tokens.to,
        ),
    )
    const name = desk.reading.entities[place.entity ?? -1]?.name ?? ''
    return shown || label || named ? null : `That it was in ${name} is not on the card.`
  },
}

/** What a place is, in a word or two, everybody can look up. */
const SETTLEMENT =
  /^(?:city|town|village|suburb|district|province|region|county|municipality|hamlet|port|resort|neighbou?rhood)$/

const placeGloss: Gate = {
  rule: 'place-gloss',
  asks: 'That a place is “a town in the south” is no fact to keep.',
  refuses: ({ candidate, back }) => {
    if (candidate.rule !== 'apposed') return null
    const found = back.find(({ token }, k) => SETTLEMENT.test(token.lemma.toLowerCase()) && k < 6)
    const more = back.some(({ token }) => /^(?:CD|VBN|VBD|JJS|RBS)$/.test(token.xpos))
    return found === undefined || more ? null : `That it is a ${found.token.lemma} is all that the answer says.`
  },
}

/** Verbs by which the same sentence says what else somebody is. */
const BECOMES = /^(?:become|appoint|name|elect|promote)$/

const secondAnswer: Gate = {
  rule: 'second-answer',
  asks: 'Who somebody was is not asked where the sentence goes on to say what they became.',
  refuses: ({ candidate, desk, front }) => {
    if (candidate.rule !== 'apposed') return null
    const s = desk.sentences[candidate.sentences[0] ?? -1]
    const main = s?.clauses.find(
      ({ kind, subject }) =>
        kind === 'main' && subject !== null && front.some(({ i }) => subject.from <= i && i < subject.to),
    )
    return main !== undefined && BECOMES.test(s?.tokens[main.verb.main]?.lemma ?? '')
      ? 'The sentence gives another answer to that as well.'
      : null
  },
}

const SAYS = /^(?:say|tell|add|argue|note|warn|explain|reply|recall)$/

const quotedSource: Gate = {
  rule: 'quoted-source',
  asks: 'What somebody is whom the piece only quotes is no fact to keep.',
  refuses: ({ candidate, desk, front }) => {
    if (candidate.rule !== 'apposed') return null
    const s = desk.sentences[candidate.sentences[0] ?? -1]
    // “…,” said Ada Quill, an economist.
    const said = front.some(({ i, s: own, token }) => {
      const head = own.tokens[token.head ?? -1]
      return (
        own === s && SAYS.test(head?.lemma ?? '') && (/^nsubj/.test(token.deprel ?? '') || i === (token.head ?? -1) + 1)
      )
    })
    return said ? 'The piece tells it only to say whose words it quotes.' : null
  },
}

export const WHERE_GATES: readonly Gate[] = [placeLost, nowhere, placeGloss, secondAnswer, quotedSource]
