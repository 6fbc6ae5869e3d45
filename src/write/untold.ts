/**
 * What readers miss most on cards that passed the gates: "the pledge", "a like conclusion", "told the museum so", "announced that it
 * was over". Each may be clear in the piece; on a card among five hundred others nobody can say of what. Such cards are not
 * offered first.
 */
import { asksOfNothing, isBareDeed } from './bare-deeds.ts'
import { isToldOnes } from './gates/alone.ts'
import { isPinned } from './gates/definites.ts'
import { namesPlace } from './gates/known.ts'
import type { View, Word } from './gates/view.ts'
import { isQuoted, stemsOf } from './gates/view.ts'
import { isIdleDeed } from './idle-deeds.ts'
import { isPersonal } from './makers/heads/asking.ts'
import type { Scored } from './rank.ts'

/** Stands on no card: a title is no help to whoever has forgotten the piece. */
const NO_TITLE = '\u0000'

const lower = ({ s }: Word, i: number): string => s.tokens[i]?.form.toLowerCase() ?? ''
const tag = ({ s }: Word, i: number): string => s.tokens[i]?.xpos ?? ''

/** "the pledge": nothing on the card tells whose or of what, even where the phrase reads as if it stood by itself. */
function isLooseDefinite(view: View, word: Word, side: readonly Word[]): boolean {
  if (word.lower !== 'the' || word.resolved || isQuoted(view, word)) return false
  // "neither has to trust the other"; "Ada Brandt, the harbour commissioner"
  const other = /^(?:other|others)$/.test(lower(word, word.i + 1)) && !/^(?:NN|JJ)/.test(tag(word, word.i + 2))
  if (other || /^(?:two|three|same|latter|former)$/.test(lower(word, word.i + 1)) || isApposed(word)) return false
  // How such phrases mostly stand in all kinds of text is not enough here.
  const strict: View = { ...view, desk: { ...view.desk, standing: [], title: NO_TITLE } }
  if (isPinned(strict, word, side)) return false
  const noun = word.s.tokens[word.s.phrases.find(({ from }) => from === word.i)?.head ?? -1]
  // "the least of his problems"
  if (!/^NN/.test(noun?.xpos ?? '')) return false
  if (PART_OF_TOWN.test(noun?.lemma ?? '') && namesTown(view)) return false
  if (saysWhich(word)) return false
  // "the Orrin ruling" of the question is "the ruling" of its answer.
  const at = side.indexOf(word)
  return !side.some((other, k) => k < at && other.token.lemma === noun?.lemma)
}

/** "the government", of which country neither the card says nor the reading could: in a piece on two it may be either's. */
function isStateAlone(view: View, word: Word): boolean {
  if (word.lower !== 'the' || word.resolved) return false
  const isPremier = lower(word, word.i + 1) === 'prime'
  const head = word.i + (isPremier ? 2 : 1)
  const state = isPremier ? /^minister$/ : /^(?:government|parliament|treasury|opposition)$/
  return (
    state.test(lower(word, head)) &&
    word.s.phrases.some(({ from, head: noun }) => from === word.i && noun === head) &&
    !/^(?:of|in|['’]s?)$/.test(lower(word, head + 1)) &&
    // "from an American firm" tells of another country.
    !namesPlace({ ...view, front: view.front.filter(isName), back: view.back.filter(isName) })
  )
}

const isName = ({ token }: Word): boolean => /^NNPS?$/.test(token.xpos)

/** Least nouns before another that are together as good as a name: "the harbour dues adjustment scheme". */
const LEAST_NOUNS = 3

/**
 * "the posts for which a permit was needed", "the harbour dues adjustment scheme", "the income tax": what says which it is
 * stands right behind it, or before it.
 */
function saysWhich({ s, i }: Word): boolean {
  const phrase = s.phrases.find(({ from }) => from === i)
  if (phrase === undefined) return false
  const [prep, which] = [s.tokens[phrase.to], s.tokens[phrase.to + 1]]
  if (prep?.xpos === 'IN' && /^(?:which|whom)$/.test(which?.form ?? '')) return true
  const nouns = s.tokens.slice(i + 1, phrase.head)
  if (!nouns.every(({ xpos }) => /^NNS?$/.test(xpos))) return false
  return nouns.length >= LEAST_NOUNS || (nouns.length > 0 && s.tokens[phrase.head]?.lemma === 'tax')
}

/** Of these a town has one: "the port" beside "the council of Lysse". */
const PART_OF_TOWN =
  /^(?:port|harbou?r|airport|station|cathedral|suburb|outskirts|centre|center|waterfront|seafront|mayor|council|quay)$/

/** A name behind "of" or "in" is a town's more often than a person's, also where nothing else is known of it. */
const namesTown = ({ front, back }: View): boolean =>
  [...front, ...back].some(
    word =>
      /^NNP/.test(word.token.xpos) &&
      /^(?:of|in|at)$/.test(lower(word, word.i - 1)) &&
      word.token.deprel !== 'compound',
  )

/** A role beside the name of whoever has it. */
function isApposed({ s, i }: Word): boolean {
  const head = s.phrases.find(({ from }) => from === i)?.head ?? -1
  const [role, name] = [s.tokens[head], s.tokens[s.tokens[head]?.head ?? -1]]
  return role?.deprel === 'appos' && /^NNP/.test(name?.xpos ?? '')
}

/** Behind a "one" that counts, or tells itself which it is. */
const BEHIND_ONE =
  /^(?:of|in|out|that|which|who|to|another|day|year|at|by|with|for|from|on|third|half|quarter|hundred|thousand|million|percent)$/

/** "told the museum so", "there never is one", "did its best": words that stand for what was said before. */
function isProForm(word: Word): boolean {
  const { lower: form, token, i } = word
  const next = lower(word, i + 1)
  if (form === 'so') return token.xpos === 'RB' && /^(?:|[.,;?!]|in|on|by|at|for|since|and|but)$/.test(next) && i > 0
  if (form === 'one' || form === 'ones') {
    if (/^(?:nummod|det|compound|amod|advmod)/.test(token.deprel ?? '') || /^(?:NN|CD|JJ)/.test(tag(word, i + 1)))
      return false
    // "the one in Lysse", but "the one that got away"
    if (lower(word, i - 1) === 'the') return !/^(?:of|that|which|who|day)$/.test(next)
    return !BEHIND_ONE.test(next) && !/^(?:no|any|every|some)$/.test(lower(word, i - 1))
  }
  // "said as much to the council"
  if (form === 'much')
    return (
      lower(word, i - 1) === 'as' &&
      /^(?:say|tell|admit|acknowledge|concede|imply|suggest|hint|do|confess)$/.test(
        word.s.tokens[i - 2]?.lemma ?? '',
      ) &&
      !/^(?:NN|JJ)|^as$/.test(tag(word, i + 1)) &&
      next !== 'as'
    )
  // "changed things in Orrin"
  if (form === 'things') return token.deprel === 'obj' && lower(word, i - 1) === word.s.tokens[token.head ?? -1]?.form
  return form === 'best' && /^(?:its|his|her|their)$/.test(lower(word, i - 1)) && tag(word, i - 2).startsWith('VB')
}

/** "struck down another measure": beside which, the card does not say; not "another ten years" or "another way". */
function isBesideNothing({ s, i, sentence }: Word, side: readonly Word[]): boolean {
  const noun = s.tokens.findIndex(({ xpos }, k) => k > i && !/^(?:JJ|RB)/.test(xpos))
  const { xpos = '', lemma = '' } = s.tokens[noun] ?? {}
  if (xpos !== 'NN' || /^(?:year|day|week|month|time|way|man|woman|person|country|word|matter)$/.test(lemma))
    return false
  return !side.some(other => (other.sentence !== sentence || other.i < i) && other.token.lemma === lemma)
}

/** "a like conclusion", "go further", "the opposite view": compared with what does not stand here. */
function isComparedWithNothing(word: Word, side: readonly Word[]): boolean {
  const { lower: form, token, i, s } = word
  if (form === 'further')
    return token.xpos.startsWith('RB') && s.tokens[token.head ?? -1]?.lemma === 'go' && lower(word, i + 1) !== 'than'
  if (form === 'another') return isBesideNothing(word, side)
  if (!/^(?:like|similar|such|corresponding|opposite|comparable|analogous|equivalent)$/.test(form)) return false
  if (token.deprel !== 'amod' && token.deprel !== 'det:predet') return false
  const noun = token.head ?? -1
  // "similar to the Danish one", "an opposite view of trade"
  return !side.some(
    other =>
      other.sentence === word.sentence &&
      other.i > i &&
      /^(?:to|as|of|from)$/.test(other.lower) &&
      (s.tokens[s.tokens[other.i]?.head ?? -1]?.head === noun || s.tokens[other.i]?.head === noun),
  )
}

/** What comes back to no person. */
const SINGULAR = /^(?:it|its)$/

/** Whether a noun phrase that a pronoun may come back to stands before it on the card; of "its" also behind it: "of its homes did Lysse sell". */
function hasAntecedent(view: View, word: Word, side: readonly Word[]): boolean {
  const before = word.token.xpos === 'PRP$' ? side.filter(other => other !== word) : side.slice(0, side.indexOf(word))
  const people = /^(?:he|she|him|her|his)$/.test(word.lower)
  return before.some(other => {
    if (!/^(?:NN|PRP)/.test(other.token.xpos) && !other.resolved) return false
    const mentions = view.desk.mentions[other.sentence] ?? []
    // "On 24 October it was over."
    if (mentions.some(({ date, tokens }) => date !== undefined && tokens.from <= other.i && other.i < tokens.to))
      return false
    const named = mentions.find(
      ({ kind: sort, tokens }) => sort === 'name' && tokens.from <= other.i && other.i < tokens.to,
    )
    const entity = named?.entity === undefined ? undefined : view.desk.reading.entities[named.entity]
    if (people) return entity?.likely === 'person' || /^NNS?$/.test(other.token.xpos)
    if (entity !== undefined) return /^(?:place|organisation|law|work|event|product|group)$/.test(entity.likely)
    // A name that was not made out may be anybody's.
    return !/^NNP/.test(other.token.xpos) && !(SINGULAR.test(word.lower) && isPersonal(other.s, other.i))
  })
}

/** "announced that it was over": an "it" or "they" before which the card names nothing that it may be. */
function isLoosePronoun(view: View, word: Word, side: readonly Word[]): boolean {
  if (!/^(?:it|they|them|its|their|he|she|him|his|her)$/.test(word.lower) || word.resolved) return false
  if (/^expl/.test(word.token.deprel ?? '') || isQuoted(view, word)) return false
  // "it is clear that", "made it possible to"
  if (
    word.lower === 'it' &&
    word.s.tokens.some(({ head, deprel }) => head === word.token.head && /^csubj/.test(deprel ?? ''))
  )
    return false
  return !hasAntecedent(view, word, side)
}

/**
 * "Brandt applied within weeks. Lysse took years to answer": a sentence that was put before the card tells what its own leans
 * on, but mostly asks the reader to work it out. Where both tell of the same deed, "was raised by 4 %. By how much was it raised
 * a year later?", it is the best cue there is.
 */
function isLedByAnother({ candidate: { leadIn, sentences }, desk }: View): boolean {
  if (leadIn === undefined) return false
  const verbs = (index: number | undefined): ReadonlySet<string> =>
    new Set(
      (desk.sentences[index ?? -1]?.clauses ?? []).flatMap(({ kind, verb }) =>
        kind === 'main' ? [desk.sentences[index ?? -1]?.tokens[verb.main]?.lemma ?? ''] : [],
      ),
    )
  const before = verbs(leadIn)
  return ![...verbs(sentences[0])].some(verb => verb !== 'be' && before.has(verb))
}

/** Least words of meaning on a card that names nothing: "How many upratings have there been since 2012?" has three. */
const LEAST_STEMS = 7

/** Whether a card names neither anybody nor anything, and says too little to be known without that. */
function isNameless({ candidate, desk, front, back, frontText }: View): boolean {
  // Of an argument its question has to be placed (`placed.ts`).
  if (candidate.kind === 'argument' || candidate.under !== undefined || frontText.includes(desk.title)) return false
  const named = [...front, ...back].some(
    ({ token, resolved, i }) => resolved || /^NNPS?$/.test(token.xpos) || (i > 0 && /^\p{Lu}/u.test(token.form)),
  )
  return !named && stemsOf(front).size < LEAST_STEMS
}

/** "Why did the Greens vote against?": against what. */
const isStranded = ({ frontText }: View): boolean =>
  /\b(?:why|when|where|in what year|how (?:many|much|long))\b.*\b(?:against|for|of|with|from|about|into|to|on)\?$/i.test(
    frontText,
  ) && !/\b(?:what|whom?|which)\b/i.test(frontText.replace(/in what year/i, ''))

/** Whether a card leaves a stranger asking "of what?". */
export const isUntold = ({ view }: Scored): boolean => isUntoldView(view)

/** The same of a card that is not weighed yet. */
export function isUntoldView(view: View): boolean {
  const { front, back, candidate, desk, frontText } = view
  // "We", asked for by the piece's title years later, is nobody.
  if (candidate.link === 'thesis')
    return back.some(({ token, resolved }) => /^(?:[Ww]e|[Oo]urs?|us)$/.test(token.form) && !resolved)
  // "Which earlier case does A point to?": what it is to show, the card does not say.
  if (candidate.rule === 'precedent') return true
  // A row that is asked of the piece by its title is told by its members.
  if (candidate.body.form === 'list' && frontText.includes(desk.title)) return false
  if (
    isIdleDeed(view) ||
    isStranded(view) ||
    isLedByAnother(view) ||
    [...front, ...back].some(word => isStateAlone(view, word)) ||
    isNameless(view) ||
    isBareDeed(view) ||
    asksOfNothing(view)
  )
    return true
  const whole = [...front, ...back]
  const loose = (side: readonly Word[], context: readonly Word[]): boolean =>
    side.some(
      word =>
        !word.resolved &&
        (isLooseDefinite(view, word, context) ||
          (isProForm(word) && !isToldOnes(view, word)) ||
          isComparedWithNothing(word, context) ||
          isLoosePronoun(view, word, context)),
    )
  return (
    loose(front, front) || (candidate.kind === 'argument' && candidate.body.form === 'question' && loose(back, whole))
  )
}
