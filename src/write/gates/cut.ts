/** Gates against what a cut makes of a sentence: a count without its source, a thing without its row, a past without its end. */
import { lower, opening } from '../../read/argument/scene.ts'
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

/** The words of the card's first sentence that it shows, by their place. */
function shownIn({ front, back, candidate }: View): readonly Word[] {
  const [sentence] = candidate.sentences
  return [...front, ...back].filter(word => word.sentence === sentence && !word.resolved).sort((a, b) => a.i - b.i)
}

const COUNTED = /^(?:count|estimate|account|measure|reckoning|tally|calculation|reading|projection)s?$/

const byCount: Gate = {
  rule: 'count-lost',
  asks: 'A source like “by one count” stays with what was counted.',
  refuses: view => {
    const s = view.desk.sentences[view.candidate.sentences[0] ?? -1]
    if (s === undefined || s.tokens.length === 0) return null
    const { start } = opening(s)
    const noun = [2, 3].find(k => COUNTED.test(lower(s, start + k)))
    if (lower(s, start) !== 'by' || noun === undefined) return null
    return view.front.some(word => word.s === s && word.i === start + noun)
      ? null
      : `It is so only “by … ${s.tokens[start + noun]?.form ?? ''}”, which the card does not say.`
  },
}

/** "There was the pact of 1904": what is known already is brought in as one of a row, which the card does not show. */
const existential: Gate = {
  rule: 'one-of-several',
  asks: 'A gap does not stand in “There was the …”, which counts up what the sentences beside it tell of.',
  refuses: view => {
    const [there, is, noun] = shownIn(view)
    if (view.candidate.body.form !== 'cloze' || there?.token.xpos !== 'EX' || is?.token.lemma !== 'be') return null
    const certain =
      /^(?:DT|PRP\$|NNP)$/.test(noun?.token.xpos ?? '') && !/^(?:an?|no|some|any|another)$/.test(noun?.lower ?? '')
    return certain && view.frontText.startsWith('There ')
      ? 'It only names one of several things that are counted up.'
      : null
  },
}

/** Words that tell up to when something had been so. */
const UNTIL = /^(?:by|before|when|until|till|after|already|once|earlier|previously|that|which)$/i

const pluperfect: Gate = {
  rule: 'had-until-when',
  asks: 'Of what “had” been so since a year the card says until when.',
  refuses: view => {
    if (view.candidate.kind !== 'fact') return null
    const shown = shownIn(view)
    const had = shown.findIndex(
      ({ lower: form, s, token }) => form === 'had' && s.tokens[token.head ?? -1]?.xpos === 'VBN',
    )
    const since = shown.findIndex(({ lower: form }) => form === 'since')
    if (had < 0 || since < 0) return null
    // "They had ruled since [1966]": of how long it went on nothing is asked.
    if (view.candidate.asks === 'time' && since > had) return null
    return shown.some(({ lower: form }) => UNTIL.test(form)) ? null : 'It does not say until when it had been so.'
  },
}

/** "Nor is Brandt wrong that …": without its first word the verb stands before its subject as in a question. */
const inverted: Gate = {
  rule: 'inverted',
  asks: 'What stood behind “nor” with its verb before its subject is not told without it.',
  refuses: ({ candidate, front }) => {
    const turned = front.find(({ s, i }) => i === 1 && /^(?:nor|neither)$/i.test(s.tokens[0]?.form ?? ''))
    const whole = turned !== undefined && front.some(({ s, i }) => s === turned.s && i === 0)
    return candidate.body.form === 'cloze' &&
      turned !== undefined &&
      !whole &&
      /^(?:VB[DPZ]|MD)$/.test(turned.token.xpos)
      ? 'It has lost the word that put its verb first.'
      : null
  },
}

/** Where a noun phrase begins that no clause has for its subject and behind which no verb stands; -1 for none. */
function rowMember({ s }: Word, joint: number): number {
  const late = /^(?:then|also|even|later|now)$/.test(lower(s, joint + 1)) ? 1 : 0
  const at = joint + 1 + late
  const phrase = s.phrases.find(({ from }) => from === at)
  if (phrase === undefined || !/^(?:NN|DT|PRP\$|CD|JJ)/.test(s.tokens[at]?.xpos ?? '')) return -1
  const told = s.clauses.some(({ subject }) => subject !== null && subject.from <= at && at < subject.to)
  const open = s.tokens.slice(phrase.to, phrase.to + 12)
  const stop = open.findIndex(({ xpos }) => /^(?:[.,:]|CC|W)/.test(xpos))
  const verbed = open.slice(0, stop < 0 ? open.length : stop).some(({ xpos }) => /^(?:VB|MD)/.test(xpos))
  return told || verbed ? -1 : at
}

/** "watched Orrin, and then Lysse": the last word shown is the first of a row whose others were cut off. */
const rowLost: Gate = {
  rule: 'row-lost',
  asks: 'Of things that “and” joins the card shows all, or asks for them.',
  refuses: view => {
    const shown = shownIn(view)
    const last = shown.at(-1)
    if (view.candidate.kind !== 'fact' || last === undefined || !/^NN/.test(last.token.xpos)) return null
    // "its 1874 seizure of the Albatross and its blockade of Orrin": of two deeds one has a year of its own.
    if (view.candidate.rule === 'year-of-event') return null
    const { s, i } = last
    const comma = lower(s, i + 1) === ',' ? 1 : 0
    const joint = i + 1 + comma
    if (!/^(?:and|or)$/.test(lower(s, joint)) || rowMember(last, joint) < 0) return null
    return `“${last.token.form}” is one of a row whose others are not on the card.`
  },
}

export const CUT_GATES: readonly Gate[] = [byCount, existential, pluperfect, inverted, rowLost]
