/** The gate for what says something only on the day of writing, where it was written, or of whoever wrote it. */
import { datedVerb, mainVerbs, timeOf, verbOver } from '../../read/mentions/clause-time.ts'
import type { TokenRange } from '../../read/reading.ts'
import { ownDate } from '../lead-in.ts'
import type { Gate } from './gate.ts'
import { isTheseDays } from './pointing.ts'
import type { View, Word } from './view.ts'
import { isLed } from './view.ts'

const isQuotedWord = (word: Word): boolean =>
  word.s.asides.some(aside => aside.kind === 'quote' && aside.from < word.i && word.i < aside.to - 1)

const DEICTIC = /^(?:here|soon|now|nowadays|currently|recently|lately|ago|hitherto|tonight)$/
const FIRST = /^(?:i|we|us|our|ours|my|me|mine|myself|ourselves|you|your|yours)$/

/** "Recent reports have revealed": of which time, a fact does not say, unless it has a year. */
const isRecent = ({ candidate, front, back }: View, { lower, token, s }: Word): boolean =>
  candidate.kind === 'fact' &&
  lower === 'recent' &&
  /^nsubj/.test(s.tokens[token.head ?? -1]?.deprel ?? '') &&
  ![...front, ...back].some(({ token: { form } }) => /^(?:1[5-9]|20)\d\d$/.test(form))

/** "an explosion in the mine": where coal is dug. */
const isPit = ({ lower, token, s, i }: Word): boolean =>
  lower === 'mine' && token.xpos === 'NN' && /^(?:DT|JJ|NNP?|POS)$/.test(s.tokens[i - 1]?.xpos ?? '')

/** "grade I", "Elizabeth I": no person, but a number. */
const isNumeral = ({ token, s, i }: Word): boolean =>
  token.form === 'I' && /^NN/.test(s.tokens[i - 1]?.xpos ?? '') && !/^(?:VB|MD|RB)/.test(s.tokens[i + 1]?.xpos ?? '')

/** "at the time", "at that point": which, only the sentence before says. */
const isThen = ({ lower, s, i }: Word): boolean =>
  /^(?:time|point|stage|moment)$/.test(lower) &&
  /^(?:the|this|that)$/i.test(s.tokens[i - 1]?.form ?? '') &&
  /^at$/i.test(s.tokens[i - 2]?.form ?? '') &&
  !/^(?:of|when|that|where|in)$/i.test(s.tokens[i + 1]?.form ?? '')

const isAsRecently = (tokens: Word['s']['tokens'], i: number): boolean =>
  /^as$/i.test(tokens[i - 1]?.form ?? '') && tokens[i + 1]?.form === 'as' && tokens[i + 2]?.xpos === 'CD'

/** "in what is now Halden", "500 million years ago", "as long ago as 1969", "as recently as 2017". */
const isTimeless = ({ lower, s, i }: Word): boolean =>
  lower === 'recently'
    ? isAsRecently(s.tokens, i)
    : lower === 'now'
      ? /^(?:is|are)$/.test(s.tokens[i - 1]?.form ?? '') && s.tokens[i - 2]?.form === 'what'
      : lower === 'ago' &&
        (/^(?:million|billion)$/.test(s.tokens[i - 2]?.form ?? '') ||
          (/^long$/i.test(s.tokens[i - 1]?.form ?? '') && /^as$/i.test(s.tokens[i + 1]?.form ?? '')))

/** "The Institute showed in 1911 that the mills were now the largest": the "now" of what is told, which has its date. */
const isOfStory = ({ desk, front, back }: View, { lower, s, sentence, i }: Word): boolean =>
  lower === 'now' &&
  timeOf(s.tokens, verbOver(s.tokens, i)) === 'past' &&
  timeOf(s.tokens, mainVerbs(s.tokens)[0] ?? -1) === 'past' &&
  (desk.mentions[sentence] ?? []).some(
    ({ date, tokens }) =>
      date?.when !== undefined &&
      !date.deictic &&
      datedVerb(s.tokens, tokens) >= 0 &&
      [...front, ...back].some(word => word.s === s && tokens.from <= word.i && word.i < tokens.to),
  )

const VIEW = /^(?:argue|say|write|warn|insist|urge|maintain|suggest|conclude|hold|believe|propose|recommend)$/

/** "Three doctors argued that we should look at air as our forebears looked at water": in such a view "we" is everybody. */
const isEverybody = ({ lower, s, i }: Word): boolean =>
  /^(?:we|our|us|ourselves)$/.test(lower) &&
  s.clauses.some(
    ({ kind, from, to, subject, verb }) =>
      /^(?:complement|relative)$/.test(kind) &&
      from <= i &&
      i < to &&
      /^(?:we|our)$/i.test(s.tokens[subject?.from ?? -1]?.form ?? '') &&
      /^(?:should|must|ought|need|can|could|may|might)$/.test(verb.modal ?? '') &&
      s.clauses.some(
        other =>
          other.kind === 'main' &&
          other.verb.main < from &&
          VIEW.test(s.tokens[other.verb.main]?.lemma ?? '') &&
          !FIRST.test(s.tokens[other.subject?.from ?? -1]?.form.toLowerCase() ?? ''),
      ),
  )

/** "the October ozone" beside "in May 1985": a month before its noun that every year has, or that of the year named there. */
const isMonthBefore = (view: View, { s, sentence, i, token }: Word): boolean =>
  /^(?:compound|nmod|amod)$/.test(token.deprel ?? '') &&
  /^NNS?$/.test(s.tokens[i + 1]?.xpos ?? '') &&
  token.head === i + 1 &&
  [...view.front, ...view.back].some(
    other => other.sentence === sentence && other.i < i && /^(?:1[5-9]|20)\d\d$/.test(other.token.form),
  )

/** "ten years later", "by then", behind the sentence that dates what it is counted from. */
const isCounted = (view: View, word: Word, { from, to }: TokenRange): boolean =>
  view.candidate.leadIn !== undefined &&
  isLed(view, word) &&
  ownDate(view.desk, view.candidate.leadIn) !== null &&
  (/^(?:later|afterwards?|earlier|before|previously|after|then)$/i.test(word.s.tokens[to - 1]?.form ?? '') ||
    /^that$/i.test(word.s.tokens[from]?.form ?? ''))

export const deictic: Gate = {
  rule: 'here-and-now',
  asks: 'Nothing on the card depends on when, where or by whom the piece was written.',
  refuses: view => {
    for (const word of view.front) {
      if (word.resolved || isQuotedWord(word)) continue
      const then =
        word.lower === 'then' &&
        /^(?:since|by|until|from|even|before|after)$/.test(word.s.tokens[word.i - 1]?.form.toLowerCase() ?? '')
      if (then && !isCounted(view, word, { from: word.i, to: word.i + 1 }))
        return '“then” points at a time that the front does not name.'
      if (isThen(word)) return `“at the ${word.lower}” points at a time that the front does not name.`
      if (isRecent(view, word)) return `“${word.token.form}” says something only on the day of writing.`
      if (isTheseDays(word) || (DEICTIC.test(word.lower) && !isTimeless(word) && !isOfStory(view, word)))
        return `“${word.token.form}” says something only on the day of writing.`
      // "We" of an argument is people at large, or its author's readers; of a fact it is nobody.
      if (view.candidate.kind === 'argument' && /^(?:we|our|us|ourselves)$/.test(word.lower)) continue
      if (isNumeral(word) || isEverybody(word) || isPit(word)) continue
      if (FIRST.test(word.lower) && /^(?:PRP|NNP|NN|FW)/.test(word.token.xpos) && word.lower !== 'us')
        return `“${word.token.form}” does not say who that is.`
      if (word.token.form === 'us' || word.token.form === 'US' ? word.token.form === 'us' : false)
        return '“us” does not say who that is.'
    }
    const answer = view.back
      .slice(0, 2)
      .find(word => /^(?:now|currently|today)$/.test(word.lower) && word.s.tokens[word.i + 1]?.form !== 'that')
    if (answer !== undefined) return `“${answer.token.form}” in the answer says something only on the day of writing.`
    for (const word of [...view.front, ...view.back]) {
      const mention = (view.desk.mentions[word.sentence] ?? []).find(
        candidate => candidate.date !== undefined && candidate.tokens.from <= word.i && word.i < candidate.tokens.to,
      )
      if (mention === undefined || isCounted(view, word, mention.tokens)) continue
      if (mention.date?.deictic === true && !word.resolved && !isMonthBefore(view, word))
        return `“${word.token.form}” carries no year.`
      if (mention.date?.resolved != null && !word.resolved)
        return `“${word.token.form}” would need its year in the answer.`
    }
    return null
  },
}
