/** CARDS.md 1, “stands alone”: a stranger who meets the card in two years knows what is asked. English only. */
import type { Flag, Prompt, Rule } from './prompt.ts'
import { error, isAsked, warning } from './prompt.ts'
import { foldedWords, isOpening, POSSESSIVES, PRONOUNS } from './words.ts'

const YEAR = /\b1\d{3}\b|\b20\d\d\b/
const first = (pattern: RegExp, text: string): string | null => pattern.exec(text)?.[0] ?? null

/** “What did it cost to send …”, “it is said that …”: nothing outside the sentence is meant by this “it”. */
const EMPTY_IT =
  /\bit\b[^.?]*\bto (?!(?:the|an?|his|her|its|their)\b)[a-z]|\bit,? (?:is|was|has been|may be|might be|seems|appears)\b[^.?]*\b(?:that|who|which)\b|\b(?:is|was) it\b[^.?]*\bthat\b/i

/** A pronoun before any name or thing that it could stand for. */
const pronoun: Rule = ({ front }) => {
  const words = foldedWords(front)
  const at = words.findIndex(word => !isOpening(word))
  const word = words[at]
  if (word === undefined || !PRONOUNS.has(word)) return null
  if (word === 'it' && EMPTY_IT.test(front)) return null
  // “In its first year the tram …” may name what is meant further on.
  if (POSSESSIVES.has(word)) return warning('pronoun', `“${word}”: does this card name what it stands for?`)
  return error('pronoun', `“${word}” stands for something that this card does not name.`)
}

const STRONG_TIME =
  /(?<!\b(?:the|its|his|her|their|that) )\b(?:this|last|next) (?:year|month|week|decade|century|summer|winter|spring|autumn)\b|\b(?:yesterday|tomorrow|recently|lately|nowadays|these days|years ago|months ago|weeks ago)\b/i
const WEAK_TIME = /\b(?:now|today|currently|at present|at the moment|so far|to date)\b/i

const time: Rule = ({ whole }) => {
  const strong = first(STRONG_TIME, whole)
  if (strong !== null) return error('when', `“${strong}” will be wrong in two years: write the year.`)
  const weak = first(WEAK_TIME, whole)
  if (weak === null || YEAR.test(whole)) return null
  return warning('when', `“${weak}” means the day the piece was written, which this card does not say.`)
}

const MONTH =
  /\b(?:January|February|April|June|July|August|September|October|November|December)\b|\b(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id) (?:March|May)\b|\b(?:March|May) \d{1,2}\b|\b\d{1,2} (?:March|May)\b/

const month: Rule = ({ whole }) => {
  const found = first(MONTH, whole)
  return found === null || YEAR.test(whole) ? null : error('month', `“${found}” of which year?`)
}

const TEXT_ITSELF =
  /\bthe (?:author|writer|article|piece|text|passage|op-ed|essay|column|paragraph|sentence)\b(?! (?:of|by|[A-Z]))/
const THE_MOVE = /\bthe move\b(?! (?:of|to|from|by|that|which|away|towards?|against|into))/i
const THE_LATTER =
  /\bthe latter\b(?! (?:half|part|stages?|years)\b)|\bthe former(?=[,.?;:’]| (?:is|was|did|has|had|will|would|does)\b|$)/i
const ELSEWHERE = /\b(?:as mentioned|mentioned above|aforementioned|the above|see above|the following)\b/i
const BARE_THING =
  /\bthe (?:visit|decision|deal|step|trend|issue|situation|incident|event|development|agreement|report|process)(?=[?.,;:]| (?:show|mean|lead|cause|change|mark|bring)\b|$)/i

const unnamed: Rule = ({ front, whole }) => {
  const strong =
    first(TEXT_ITSELF, whole) ?? first(THE_MOVE, front) ?? first(THE_LATTER, whole) ?? first(ELSEWHERE, whole)
  if (strong !== null) return error('unnamed', `“${strong}” means nothing to a stranger: give it its name.`)
  const bare = first(BARE_THING, front)
  return bare === null ? null : warning('unnamed', `“${bare}”: would a stranger know which?`)
}

const OTHER_CARD = /\b(?:what|who|where|which) else\b|\bbesides (?:this|that|these|him|her|them|it)\b/i

const otherCard: Rule = ({ front }) => {
  const found = first(OTHER_CARD, front)
  return found === null ? null : error('other-card', `“${found}” leans on another card; each must stand alone.`)
}

const CONNECTIVE =
  /^\W*(?:however|also|moreover|furthermore|therefore|thus|hence|nevertheless|nonetheless|meanwhile|instead|consequently|similarly|likewise|in addition|as a result|on the other hand|for example|for instance|in fact|indeed|and|but|yet|so)\b(?! (?:far|long|many|much|that)\b)/i

const connective: Rule = ({ front, answer, note }) => {
  const orphan = first(CONNECTIVE, front) ?? (note.body.form === 'cloze' ? null : first(CONNECTIVE, answer))
  if (orphan !== null)
    return error('connective', `“${orphan.replace(/^\W+/, '')}” joins on to a sentence that is not here.`)
  const also = first(/\b(?:also|too|likewise)\b(?=[?.,]|$)|\balso\b/i, front.replace(/\btoo (?=\w)/g, ''))
  return also === null ? null : warning('connective', `“${also}” hints at something that is not on this card.`)
}

/** An opinion names whose it is: the author, or the holder of a statement that the card points at. */
const holder: Rule = ({ note, header, statements, whole, front }) => {
  if (note.kind !== 'argument' || header.author === '') return null
  // A cloze may hide the holder, and a card may ask who it is.
  const anywhere = note.body.form === 'cloze' || note.link === 'attribution' || /\bwho(?:se|m)?\b/i.test(front)
  const text = new Set(foldedWords(anywhere ? whole : front).map(word => word.replace(/'s?$/, '')))
  const named = (name: string): boolean =>
    foldedWords(name.replaceAll('-', ' ')).some(word => word.length >= 3 && text.has(word))
  const holders = statements.map(s => s.holder).filter(h => h !== 'author' && h !== 'unnamed')
  if (named(header.author) || holders.some(named)) return null
  return error('holder', `A card of the argument says whose view it asks for: name ${header.author} or who holds it.`)
}

const vague: Rule = prompt =>
  isAsked(prompt) &&
  /^what (?:happened|changed|occurred|took place) (?:in|on|during|after|before) [^,]{1,20}\?$/i.test(prompt.front)
    ? error('vague', 'Too much could be the answer: ask for one thing that happened.')
    : null

const PERSON = /\b(?:I|we|us|our|ours|my|mine)\b/

const person: Rule = ({ whole }): Flag | null => {
  const found = first(PERSON, whole.replace(/“[^”]*”|"[^"]*"/g, ''))
  return found === null ? null : warning('person', `“${found}”: who speaks? Name them.`)
}

export const ALONE_RULES: readonly ((prompt: Prompt) => Flag | null)[] = [
  pronoun,
  time,
  month,
  unnamed,
  otherCard,
  connective,
  holder,
  vague,
  person,
]
