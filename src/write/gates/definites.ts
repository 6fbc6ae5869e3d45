/** The gate against “the …” that was introduced elsewhere. */

import type { NounPhrase, Token } from '../../read/reading.ts'
import { HEART } from '../../read/syntax/words.ts'
import { isOfNamedNation } from '../national.ts'
import { meansTitledPlace, titledPlace } from '../topic/titled-place.ts'
import { isBridged } from './bridging.ts'
import { COMPLEMENT, NATIONAL, NEEDED, POINTING, PROPER, TENDING, UNIQUE, WITHIN } from './definite-words.ts'
import type { Gate } from './gate.ts'
import {
  isBallot,
  isBesideName,
  isDate,
  isDatedEvent,
  isFirstOfTime,
  isHow,
  isInOffice,
  isModel,
  isOfficial,
  isRecord,
  isRuleOfState,
  isSideOf,
  isTaxOn,
  isVoteOfYear,
  looseAntecedent,
  namesPlace,
} from './known.ts'
import { COMES_BACK, isHappening, isWholeMatter, ONE_OF_MANY, REAL } from './matter.ts'
import type { View, Word } from './view.ts'
import { isLed } from './view.ts'

const words = (s: Word['s'], from: number, to: number): string =>
  s.tokens
    .slice(from, to)
    .map(token => token.form.toLowerCase())
    .join(' ')

const lower = ({ form }: { readonly form: string }): string => form.toLowerCase()

/** "known as", "later known as"; not "the boats affected carried …", which leaves open by what. */
const isParticiple = (s: Word['s'], i: number): boolean =>
  (/^VB[NG]$/.test(s.tokens[i]?.xpos ?? '') && !/^(?:VB[DZP]|MD|[.,;:])$/.test(s.tokens[i + 1]?.xpos ?? '.')) ||
  (s.tokens[i]?.xpos === 'RB' && s.tokens[i + 1]?.xpos === 'VBN')

/** "the 1980s", "the French", "the Thirty Years’ War", "the wavelengths 687": words that are a name, a time or a number. */
export function isNameLike(s: Word['s'], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (/^\p{Lu}|^\d{2,4}s$/u.test(s.tokens[k]?.form ?? '')) return true
  const behind = s.tokens[to]
  return behind !== undefined && /^(?:NNPS?|CD)$/.test(behind.xpos) && /^[\p{Lu}\d]/u.test(behind.form)
}

/** Whether what follows a noun belongs to it: "the cost of the pier", not "gave the drug to patients". True without heads. */
export const isModified = (s: Word['s'], head: number): boolean =>
  s.tokens[head]?.head === undefined ||
  s.tokens.some(
    (token, k) => k > head && token.head === head && /^(?:nmod|acl|appos|ccomp|advcl)/.test(token.deprel ?? ''),
  )

/** "the “debt brake”": its name. */
const isNamedByQuotes = (inner: readonly Token[]): boolean => inner.some(({ form }) => /^["“‘]$/.test(form))

/** "The monument to the drowned was pulled down": before its verb, "to …" belongs to the noun. */
const isSubject = (s: Word['s'], { from }: NounPhrase): boolean =>
  s.clauses.some(({ subject, verb }) => subject !== null && subject.from === from && from < verb.from)

/** "after the last tram had left": of the day or the year that the card tells of. */
const isLastBefore = (s: Word['s'], { from, head }: NounPhrase): boolean =>
  /^(?:first|last)$/i.test(s.tokens[from + 1]?.form ?? '') &&
  s.tokens[head]?.xpos.startsWith('NN') === true &&
  s.clauses.some(
    ({ subject, marker }) =>
      subject?.from === from &&
      marker !== null &&
      marker.to === from &&
      /^(?:after|before|until)$/i.test(s.tokens[marker.from]?.form ?? ''),
  )

/** What the card itself says behind a noun: "the limit the council had set", "the brake, the limit on borrowing". */
function isToldBehind({ s, sentence, i }: Word, phrase: NounPhrase, side: readonly Word[]): boolean {
  const shown = (k: number): boolean => side.some(word => word.sentence === sentence && word.i === k)
  // In the order of the card: "if not the toll?" is told nothing by what its question has said before.
  const head = side.findIndex(word => word.sentence === sentence && word.i === phrase.head)
  if (phrase.to > phrase.head + 1 || side[head + 1]?.i !== phrase.to) return false
  const inner = s.tokens.slice(i + 1, phrase.head)
  if (inner.some(({ form }) => /^(?:same|latter|other)$/.test(form)))
    // "the other side of the world"
    return /^(?:side|end|half)$/.test(s.tokens[phrase.head]?.form ?? '') && s.tokens[phrase.to]?.form === 'of'
  return s.tokens.some(({ head: governor, deprel, xpos }, k) => {
    if (k < phrase.to || governor !== phrase.head || !shown(k)) return false
    if (deprel === 'acl:relcl')
      return (
        s.tokens[phrase.to]?.form !== ',' &&
        s.tokens.some(
          (token, m) => m >= phrase.to && token.head === k && token.xpos !== 'PRP' && /^nsubj/.test(token.deprel ?? ''),
        )
      )
    // "the brake, the limit on borrowing": an apposition that is told more fully itself.
    return (
      deprel === 'appos' &&
      /^NNS?$/.test(xpos) &&
      s.tokens.some((token, m) => m > k && token.head === k && shown(m) && /^(?:nmod|acl)/.test(token.deprel ?? ''))
    )
  })
}

/**
 * "The Orrin treaties: when did the last occupation forces leave Lysse?" The first or last of a kind, told with what kind it
 * is, under a topic or a country and beside a place.
 */
function isOutermost(view: View, { s, i, sentence }: Word, { head }: { readonly head: number }): boolean {
  const [first, ...kind] = s.tokens.slice(i + 1, head)
  const noun = s.tokens[head]
  if (view.candidate.under === undefined || first === undefined || noun === undefined) return false
  return (
    /^(?:first|last)$/i.test(first.form) &&
    kind.length > 0 &&
    kind.every(({ xpos }) => /^(?:NN|JJ)$/.test(xpos)) &&
    (view.desk.firstSeen.get(noun.lemma.toLowerCase()) ?? sentence) >= sentence &&
    namesPlace(view)
  )
}

/** Bodies of which a place has one. */
const BODY_OF_PLACE = /^(?:council|government|parliament|ministry|police|mayor)$/

/** "the team’s grandfather": the article is the possessor’s, and of that the card has to say which. */
function phraseOf(view: View, { s, i }: Word): NounPhrase | undefined {
  const phrase = s.phrases.find(candidate => candidate.from <= i && i < candidate.to)
  const mark = s.tokens.findIndex(({ xpos }, k) => k > i && k < (phrase?.head ?? 0) && xpos === 'POS')
  if (phrase === undefined || mark < i + 2 || s.tokens[mark - 1]?.head !== phrase.head) return phrase
  // "the council’s own survey" beside the name of a road: its council.
  if (BODY_OF_PLACE.test(s.tokens[mark - 1]?.lemma ?? '') && namesPlace(view)) return phrase
  // "What is Orlux?" – "The printers’ union": of whom it is, and no owner.
  if (view.candidate.rule === 'apposed' && mark === i + 2 && s.tokens[i + 1]?.xpos === 'NNS') return phrase
  return /^NNS?$/.test(s.tokens[mark - 1]?.xpos ?? '') ? { ...phrase, head: mark - 1, to: mark } : phrase
}

/** What a place has one of: of the place that the card names. */
const OF_PLACE =
  /^(?:river|coast|border|harbou?r|mainland|lake|capital|bay|valley|country|frontier|throne|south|north|east|west)$/

/**
 * "buried the documents", "has been conducting the experiment": what a fact tells of as a thing done to is what its piece is
 * about at that place, whatever else stands in the sentence.
 */
const isSpentOn = ({ tokens }: Word['s'], verb: number, doing: number): boolean =>
  tokens[verb]?.lemma === 'spend' && tokens[doing]?.xpos === 'VBG' && doing > verb && doing < verb + 8

const isBareObject = (view: View, { s, i, sentence }: Word, { head }: NounPhrase): boolean =>
  view.candidate.kind === 'fact' &&
  // What the piece opens with leans on nothing.
  sentence > 0 &&
  head === i + 1 &&
  s.tokens[head]?.deprel === 'obj' &&
  s.clauses.some(
    ({ kind, verb }) =>
      (kind === 'main' || kind === 'coordinate') &&
      (verb.main === s.tokens[head]?.head || isSpentOn(s, verb.main, s.tokens[head]?.head ?? -1)),
  ) &&
  // "forced the navy to keep three ships"
  !s.tokens.some(({ head: over, deprel }) => over === s.tokens[head]?.head && deprel === 'xcomp') &&
  !(OF_PLACE.test(s.tokens[head]?.lemma ?? '') && namesPlace(view))

/** "A bill was brought in": what "the bill" comes back to; neither "bills" nor "the previous bill". */
const isSameThing = ({ s, i, token }: Word, { lemma, xpos }: Token): boolean =>
  token.lemma.toLowerCase() === lemma.toLowerCase() &&
  token.xpos.endsWith('S') === xpos.endsWith('S') &&
  !s.tokens.some(
    ({ head, form }) => head === i && /^(?:previous|last|next|other|another|earlier|later|former|no)$/i.test(form),
  )

/** "The city" where the front names the city after which its piece is called. */
const isNamedPlace = ({ desk, frontText }: View, word: Word): boolean =>
  meansTitledPlace(desk, word) && frontText.includes(titledPlace(desk)?.name ?? '')

/** Whether a definite phrase is pinned down by its own words. */
export function isPinned(view: View, word: Word, side: readonly Word[]): boolean {
  const { s, i, sentence } = word
  const phrase = phraseOf(view, word)
  const head = phrase === undefined ? undefined : s.tokens[phrase.head]
  if (phrase === undefined || head === undefined) return true
  const lemma = head.lemma.toLowerCase()
  const inner = s.tokens.slice(i + 1, phrase.head)
  if (lemma === 'century' && side.some(one => one.s === s && one.i === phrase.head && one.resolved)) return true
  // "the former Crown Prince" is no "former" of two.
  const held = inner[0]?.form === 'former' && (isNameLike(s, i + 2, phrase.to) || isBesideName(view, word))
  if (!held && inner.some(token => NEEDED.test(token.form.toLowerCase()))) return false
  if (
    /^NNPS?$/.test(head.xpos) ||
    inner.some(token => /^(?:NNPS?|JJS|RBS|POS)$/.test(token.xpos) && !POINTING.test(token.form.toLowerCase()))
  )
    return true
  if (inner.some(token => token.xpos === 'CD' && /^(?:1[5-9]|20)\d\d$/.test(token.form))) return true
  if (isRecord(s, phrase.head) || isTaxOn(s, phrase) || isSideOf(s, phrase)) return true
  if (phrase.head === i + 1 && isModel(view, s, phrase.head)) return true
  // "the mid-1930s": a time.
  if (isDate(view, sentence, i)) return true
  // "the so-called bonded rule": its name.
  if (/^(?:so-called|so)$/.test(inner[0]?.form.toLowerCase() ?? '') && inner.length > 2) return true
  if (isNameLike(s, i + 1, phrase.to) || isBridged(view, word, lemma, side)) return true
  // "A bill was brought in in 1912. When did the Lords reject the bill?"
  const { leadIn } = view.candidate
  if (isLed(view, word) && side.some(other => other.sentence === leadIn && isSameThing(other, head))) return true
  const next = s.tokens[phrase.to]
  // "The mayor, Henrik Sund,": the name stands right beside it.
  const beside =
    s.tokens[phrase.to]?.form === ',' &&
    (view.desk.mentions[sentence] ?? []).some(
      mention =>
        mention.kind === 'name' &&
        mention.tokens.from === phrase.to + (/^the$/i.test(s.tokens[phrase.to + 1]?.form ?? '') ? 2 : 1),
    )
  if (beside) return true
  // "a tenth of the vote": of the one in which it was won.
  const share = /^of$/i.test(s.tokens[i - 1]?.form ?? '') && lemma === 'vote' && inner.length === 0
  if (
    share &&
    view.desk.mentions[sentence]?.some(({ quantity, tokens }) => quantity !== undefined && tokens.to === i - 1)
  )
    return true
  // "the first country to ban it", "the first ever to ban it"
  const foremost = /^(?:first|last|only)$/.test(inner[0]?.form.toLowerCase() ?? '')
  const to = next?.form === 'ever' ? phrase.to + 1 : phrase.to
  if (foremost && s.tokens[to]?.form === 'to' && s.tokens[to + 1]?.xpos === 'VB') return true
  if (/^(?:first|last|same) time$/.test(words(s, i + 1, phrase.to))) return true
  if (isNamedByQuotes(inner) || isToldBehind(word, phrase, side)) return true
  const kept = side.some(other => other.sentence === sentence && other.i === phrase.to)
  if (
    kept &&
    next !== undefined &&
    isModified(s, phrase.head) &&
    ((COMPLEMENT.test(lower(next)) &&
      (lower(next) !== 'to' ||
        TENDING.test(lemma) ||
        view.candidate.kind === 'argument' ||
        (isSubject(s, phrase) && s.tokens[phrase.to + 1]?.xpos !== 'VB')) &&
      !isHow(lemma, lower(next)) &&
      (/^(?:of|for)$/.test(lower(next)) || !isDate(view, sentence, phrase.to + 1))) ||
      isParticiple(s, phrase.to)) &&
    !inner.some(token => /^(?:same|latter|former|other)$/i.test(token.form))
  )
    return true
  if (isNamedPlace(view, word) || (inner.length === 0 && isVoteOfYear(view, word, lemma))) return true
  if (isWholeMatter(view, words(s, i + 1, phrase.to))) return true
  if (isFirstOfTime(view, word, phrase.head) || isOutermost(view, word, phrase) || isLastBefore(s, phrase)) return true
  if (isBallot(view, word, phrase) || isInOffice(view, word, phrase.head) || (held && isBesideName(view, word)))
    return true
  if (inner.some(token => POINTING.test(token.form.toLowerCase()))) return false
  // "The tax office lowered the bread tax" of a country that the card names.
  if (view.candidate.under === 'country' && isRuleOfState(s, i + 1, phrase.head)) return true
  // "The German special fund is meant for the states": its own.
  if (view.candidate.under === 'country' && inner.length === 0 && (WITHIN.test(lemma) || NATIONAL.test(lemma)))
    return true
  if (isOfNamedNation(view, word)) return true
  if (UNIQUE.has(lemma) && inner.length === 0) {
    if (view.candidate.kind === 'argument' || !NATIONAL.test(lemma) || lower(head) === 'wars') return true
    return namesPlace(view)
  }
  if (isOfficial(s, i, phrase.head) || isDatedEvent(view, word, phrase)) return true
  if (PROPER.has([...inner.map(token => token.form.toLowerCase()), lemma].join(' '))) return true
  // A title tells which is meant only where it names the thing itself: readers who judged cards blind took no other.
  const forms = [head.form.toLowerCase(), lemma, `${lemma}s`]
  if (view.frontText.includes(view.desk.title) && forms.some(form => view.desk.titleWords.has(form))) return true
  const used = (view.desk.firstSeen.get(lemma) ?? sentence) < sentence
  // "The instrument is as long as a coffin": a piece that opens so tells only later which.
  const opens = sentence === 0 && i === 0
  const back =
    (view.candidate.kind === 'fact' && inner.length === 0 && (ONE_OF_MANY.test(lemma) || used || opens)) ||
    isBareObject(view, word, phrase)
  if (!back && view.desk.standing[sentence]?.has(i) === true) return true
  // "The real obstacle" of a piece that the front names.
  const heart = /^(?:not-but|not-that|rather-than|corrected)$/.test(view.candidate.rule) && HEART.has(lemma)
  if (heart && view.frontText.includes(view.desk.title) && inner.every(({ form }) => REAL.test(form))) return true
  // Under author and title an argument may speak of what its piece takes as known: "the disease", "the credit".
  const known = view.candidate.kind === 'argument' && view.frontText.includes(view.desk.title) && inner.length === 0
  return (
    known && (view.desk.firstSeen.get(lemma) ?? sentence) >= sentence && !COMES_BACK.test(lemma) && !isHappening(lemma)
  )
}

export const definite: Gate = {
  rule: 'loose-definite',
  asks: 'Every “the …” on the front says by its own words which one is meant.',
  refuses: view => {
    // "What is the lesson?" is asked of the piece as a whole, which the front names.
    const ofPiece = view.candidate.rule === 'definition' && view.frontText.includes(view.desk.title)
    const found = ofPiece
      ? undefined
      : view.front.find(word => word.lower === 'the' && !word.resolved && !isPinned(view, word, view.front))
    const named = view.front.map(word => looseAntecedent(view, word)).find(text => text !== null)
    if (named != null) return `“${named}” was introduced earlier: the card does not say which one is meant.`
    if (found === undefined) return null
    const phrase = found.s.phrases.find(candidate => candidate.from <= found.i && found.i < candidate.to)
    const words = found.s.tokens.slice(found.i, phrase?.to ?? found.i + 2).map(token => token.form)
    return `“${words.join(' ')}” was introduced earlier: the card does not say which one is meant.`
  },
}
