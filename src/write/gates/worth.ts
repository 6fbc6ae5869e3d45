/** Gates for `CARDS.md` rules 3, 4 and 6: one right answer, worth knowing, not to be guessed. */

import type { TokenRange } from '../../read/reading.ts'
import { isPersonNoun } from '../../read/reference/pronouns/words.ts'
import type { Candidate } from '../candidate.ts'
import { frontLines } from '../candidate.ts'
import { meantBy } from '../meant/meant.ts'
import { ambiguous } from './ambiguous.ts'
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'
import { stemsOf } from './view.ts'

/** Stems of what was written on the front in place of pronouns. */
const resolvedStems = (candidate: Candidate): ReadonlySet<string> =>
  new Set(
    frontLines(candidate.body).flatMap(({ runs }) =>
      runs.flatMap(({ how, text }) =>
        how === 'resolved' ? (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map(word => word.slice(0, 6)) : [],
      ),
    ),
  )

const isOnFront = (front: readonly Word[], { token }: Word): boolean =>
  front.some(word => word.token.lemma === token.lemma)

/** "a suit over 50 million", "3 million": the numbers are others. */
const SCALE = /^(?:hundred|thousand|million|billion|trillion|m|bn)$/

const leak: Gate = {
  rule: 'leak',
  asks: 'The front does not hold the answer’s words.',
  refuses: ({ front, back, candidate }) => {
    // An answer to a question that somebody asked says its words again, with what is new.
    if (candidate.body.form === 'list' || candidate.rule === 'own-answer') return null
    // "five billion more" for another five billion: the figures of both ends are the point.
    if (candidate.rule === 'do-and' && back.some(word => /^NN/.test(word.token.xpos) && !isOnFront(front, word)))
      return null
    // Of a figure only the figures count: its unit may well stand on the front.
    const figures = /^(?:figure|time)$/.test(candidate.asks)
    const bare = (words: readonly Word[]): readonly Word[] =>
      figures ? words.filter(word => word.token.xpos === 'CD' && !SCALE.test(word.lower)) : words
    // What the answer writes as "it" or "they" it does not say again.
    const spoken = back.filter(word => !word.resolved)
    const answer = figures ? new Set(bare(back).map(word => word.lower)) : stemsOf(spoken)
    if (answer.size === 0) return null
    const asked = figures ? new Set(bare(front).map(word => word.lower)) : stemsOf(front)
    const written = figures ? new Set<string>() : resolvedStems(candidate)
    const shared = [...answer].filter(stem => asked.has(stem) || written.has(stem)).length
    return shared / answer.size >= 0.5 ? 'Most words of the answer stand on the front already.' : null
  },
}

const entitiesOf = (view: View, words: readonly Word[]): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const word of words)
    for (const mention of view.desk.mentions[word.sentence] ?? [])
      if (mention.entity !== undefined && mention.tokens.from <= word.i && word.i < mention.tokens.to)
        found.add(mention.entity)
  return found
}

/** Whether the answer is the most frequent name of its kind that the front does not give away. */
function isCommonest(view: View): boolean {
  const { candidate, desk, front, back } = view
  const [answer] = entitiesOf(view, back)
  const own = desk.reading.entities[answer ?? -1]
  if (candidate.asks !== 'name' || own === undefined || own.mentions < 3) return false
  const shown = entitiesOf(view, front)
  return !desk.leading.some(i => {
    const other = desk.reading.entities[i]
    return (
      other !== undefined && i !== answer && other.kind === own.kind && other.mentions >= own.mentions && !shown.has(i)
    )
  })
}

const guessable: Gate = {
  rule: 'guessable',
  asks: 'The answer is not what anybody would say who knows only the title or what the piece is about.',
  refuses: view => {
    const { candidate, desk, back } = view
    if (candidate.asks === 'name') {
      const entities = entitiesOf(view, back)
      const lead = desk.leading.slice(0, 2)
      if (
        entities.size === 1 &&
        [...entities].some(entity => lead.includes(entity) && (desk.reading.entities[entity]?.mentions ?? 0) > 2)
      )
        return 'The piece is about this very name: anybody would guess it.'
    }
    if (candidate.link === 'thesis' || candidate.kind === 'argument') return null
    if (isCommonest(view)) return 'It is what the piece names most often of its kind: a good guess would find it.'
    const titled = view.frontText.includes(desk.title)
    if (titled && back.some(word => /^NNP/.test(word.token.xpos) && desk.titleWords.has(word.lower)))
      return 'The title on the front gives part of the answer.'
    const words = back.filter(word => /^(?:NN|JJ|VB|CD)/.test(word.token.xpos))
    return words.length > 0 && words.every(word => desk.titleWords.has(word.lower))
      ? 'The title gives the answer.'
      : null
  },
}

const SMALL = /^(?:zero|one|two|three|1|2|3|a|an|half|both|dozens?|first|second|third)$/

/** "The engineers of [1969] are gone": a year that only says which people are meant. */
const isPeopleOf = ({ candidate, back: [first] }: View): boolean => {
  const { s, i } = first ?? {}
  if (candidate.body.form !== 'cloze' || candidate.asks !== 'time' || s === undefined || i === undefined) return false
  const noun = s.tokens[i - 2]
  return s.tokens[i - 1]?.form === 'of' && noun?.xpos === 'NNS' && isPersonNoun(noun.lemma.toLowerCase())
}

const trivial: Gate = {
  rule: 'trivial',
  asks: 'The figure is one that an argument could lean on, not a mere “two” or “three”, and a date has its year.',
  refuses: view => {
    const { candidate, back, backTexts } = view
    if (isPeopleOf(view)) return 'The year only says which people are meant.'
    const dated = back.some(word => /\d|centur|decade/.test(word.lower)) || backTexts.some(text => /\d{4}/.test(text))
    // "She is right about 1968": what is spoken of, not when it was.
    const [first] = back
    const spoken =
      candidate.asks === 'time' &&
      first?.s.tokens[first.i - 1]?.form === 'about' &&
      (/^(?:JJ|VB|NN)/.test(first.s.tokens[first.i - 2]?.xpos ?? '') ||
        /^(?:right|wrong|silent)$/.test(first.s.tokens[first.i - 2]?.form ?? ''))
    if (spoken) return 'The year is what is spoken of, not when it was.'
    // "into her 80s": years of a life.
    const ofLife =
      candidate.asks === 'time' && /^\d0s$/.test(first?.lower ?? '') && first?.s.tokens[first.i - 1]?.xpos === 'PRP$'
    if (ofLife) return 'It is how old somebody was, in so many words.'
    if (candidate.asks === 'time' && !dated) return 'Without a year it is not a date that one would want to know.'
    if (candidate.asks !== 'figure') return null
    if (back.length === 1 && first?.lower === 'zero') return 'That there is none of it is a way of saying “no”.'
    if (back.some(({ lower }) => /^0\d{3,}$|^\d{9,}$/.test(lower)))
      return 'A number that one dials or types counts nothing.'
    // "For how long did Ada win the prize?" → "Seven Nights"
    if (
      back
        .slice(1)
        .some(
          ({ token }) =>
            /^NNPS?$/.test(token.xpos) && /^(?:Second|Minute|Hour|Day|Night|Week|Month|Year)s$/.test(token.form),
        )
    )
      return 'It is a title, and no figure.'
    const numbers = back.filter(word => word.token.xpos === 'CD' || /\d/.test(word.token.form))
    const units = back.filter(word => /^(?:NN|\$)/.test(word.token.xpos))
    const brief = back.some(word => /^(?:second|minute|hour|day|week|night)$/.test(word.token.lemma))
    if (numbers.length > 0 && numbers.every(word => SMALL.test(word.lower)) && (units.length === 0 || brief))
      return 'So small a number is not worth a card.'
    return null
  },
}

/** Words of meaning that the front of an argument needs: fewer where it names its piece. */
function leastStems({ candidate, front, frontText, desk }: View): number {
  const why = candidate.body.form === 'question' && /^Why|, why,/.test(frontText)
  // A name in the place of a pronoun says as much as any other.
  const named = front.some(word => word.resolved) ? 1 : 0
  return (why ? 3 : 2) - (frontText.includes(desk.title) ? 1 : 0) - named
}

/** Forms that may ask with a bare verb or adjective: "what changed?", "what would be hard?" */
const NAMELESS = /^(?:judged|forecast|question)$/

const isNoun = ({ token, resolved }: Word): boolean =>
  /^NN|^VBG/.test(token.xpos) || resolved || /^(?:would|will|should)$/.test(token.form)

/** What a piece has one of: asked of author and title, nothing else need stand on the front. */
const OF_PIECE = /^(?:thesis|standfirst|calls-for|conceded|mine|proposed|announced|precedent|option|remedies)$/

const hasName = (text: string): boolean => /\p{Lu}/u.test(text.replace(/^The /, ''))

/** "The yard" that is written out as "the Brandt yard", "the company" as "Orlux". */
function isNamedAgain({ desk }: View, { resolved, s, sentence, i, lower }: Word): boolean {
  if (!resolved) return false
  const told = (desk.references[sentence] ?? []).some(
    ({ tokens, text }) => tokens.from <= i && i < tokens.to && hasName(text),
  )
  const phrase = lower === 'the' ? s.phrases.find(({ from }) => from === i) : undefined
  return told || (phrase !== undefined && hasName(meantBy(desk, sentence, phrase)?.text ?? ''))
}

/** "Steam engines" under "Steam engine"; but no "two seconds" under "The Leap Second". */
const isOfTitle = ({ titleWords }: View['desk'], { lower, s, i, token: { lemma } }: Word): boolean =>
  titleWords.has(lower) ||
  (s.tokens[i - 1]?.xpos !== 'CD' &&
    [lemma.toLowerCase(), `${lemma.toLowerCase()}s`].some(form => titleWords.has(form)))

/** A name, a year, a figure or a rare word: something that ties the question to one matter. */
const thin: Gate = {
  rule: 'thin-cue',
  asks: 'The front holds enough to tell this matter from any other.',
  refuses: view => {
    const { candidate, front, desk } = view
    const stems = stemsOf(front)
    if (candidate.kind === 'argument' && NAMELESS.test(candidate.rule) && !front.some(isNoun))
      return 'The front does not name what it asks about.'
    if (candidate.kind === 'argument')
      return !OF_PIECE.test(candidate.rule) && stems.size < leastStems(view)
        ? 'The front could be asked of many things.'
        : null
    const anchored = front.some(word =>
      (desk.mentions[word.sentence] ?? []).some(
        mention =>
          /^(?:name|date|period|term)$/.test(mention.kind) &&
          mention.tokens.from <= word.i &&
          word.i < mention.tokens.to,
      ),
    )
    // A word that only stands capitalised, or one of the title's, ties it too.
    const tied = front.some(
      (word, k) =>
        (/^\p{Lu}\p{L}/u.test(word.token.form) &&
          /^NNP|^JJ/.test(word.token.xpos) &&
          (k > 0 || word.token.xpos !== 'JJ')) ||
        (/^NN/.test(word.token.xpos) && word.lower.length > 3 && isOfTitle(desk, word)),
    )
    const titled = view.frontText.includes(desk.title)
    const resolved = front.some(word => isNamedAgain(view, word))
    // "What was Loran?" of a name needs no more.
    if (candidate.rule === 'apposed' && anchored) return null
    if (!resolved && !anchored && !tied && !titled && candidate.under === undefined && candidate.rule !== 'gloss')
      return 'No name or year on the front ties it to one matter.'
    const asked =
      candidate.asks === 'time' ||
      (candidate.asks === 'figure' && (/ \(as of /.test(view.frontText) || candidate.rule === 'how-far-question'))
    const measured = asked && (anchored || resolved || candidate.under === 'country')
    return stems.size + (resolved ? 1 : 0) < (candidate.rule === 'gloss' || measured ? 2 : 3)
      ? 'The front could be asked of many things.'
      : null
  },
}

/** "A clerk told …": somebody of whom the front says neither who nor when; null where it does. */
function isUntold(desk: View['desk'], front: readonly Word[], s: Word['s'], subject: TokenRange): string | null {
  if (!/^(?:a|an|some|several|many|few)$/i.test(s.tokens[subject.from]?.form ?? '')) return null
  const told = (desk.mentions[desk.sentences.indexOf(s)] ?? []).some(
    ({ kind, tokens }) =>
      /^(?:name|date|period|term)$/.test(kind) &&
      front.some(word => word.s === s && tokens.from <= word.i && word.i < tokens.to),
  )
  return told ? null : 'It tells of something that the card does not name.'
}

/** "A fifth of the fund": of a certain thing. */
const isShare = (s: Word['s'], { from }: TokenRange): boolean =>
  /^(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)$/i.test(s.tokens[from + 1]?.form ?? '') &&
  s.tokens[from + 2]?.form === 'of' &&
  /^(?:the|its|his|her|their)$|^\p{Lu}/u.test(s.tokens[from + 3]?.form ?? '')

/** "One camp sees …": of several that only the piece tells apart; not "one in five", "one of the mills". */
const isOneOfThem = (s: Word['s'], { from }: TokenRange): boolean =>
  /^one$/i.test(s.tokens[from]?.form ?? '') &&
  /^(?:camp|side|group|school|faction|party|view|theory|reason|problem|answer|objection)$/.test(
    s.tokens[from + 1]?.form ?? '',
  ) &&
  s.tokens[from + 2]?.form !== 'of'

const generic: Gate = {
  rule: 'generic',
  asks: 'A fact is about a certain thing or event, not about whatever there may be of a kind.',
  refuses: ({ candidate, desk, front }) => {
    if (candidate.kind !== 'fact') return null
    const s = desk.sentences[candidate.sentences[0] ?? -1]
    const first = front[0] ?? null
    const main = s?.clauses.find(
      clause => first !== null && clause.kind === 'main' && clause.from <= first.i && first.i < clause.to,
    )
    if (s === undefined || main?.subject == null) return null
    if (isOneOfThem(s, main.subject)) return 'It does not say which one.'
    if (main.verb.tense === 'past') return isUntold(desk, front, s, main.subject)
    if (isShare(s, main.subject)) return null
    return /^(?:a|an|any|every|whoever|anyone|everyone|those|no|nobody)$/i.test(s.tokens[main.subject.from]?.form ?? '')
      ? 'It says something of things in general.'
      : null
  },
}

export const WORTH_GATES: readonly Gate[] = [generic, ambiguous, leak, guessable, trivial, thin]
