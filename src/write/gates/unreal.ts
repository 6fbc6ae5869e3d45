/** Gates against facts that are none: a country that lives, one that was another, what would have been, and news without its year. */
import type { Token } from '../../read/reading.ts'
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

const kindAt = ({ desk }: View, sentence: number, i: number): string | undefined => {
  const mention = (desk.mentions[sentence] ?? []).find(
    ({ kind, tokens }) => kind === 'name' && tokens.from <= i && i < tokens.to,
  )
  const own = desk.reading.entities[mention?.entity ?? -1]
  return own?.kind === 'other' ? own.likely : own?.kind
}

/** "The Orrin lives in Halden": the reader took "he" for a valley. */
const isNobody = ({ desk }: View, { sentence, i, resolved, lower }: Word): boolean => {
  if (!resolved || !/^(?:he|she|him|his|her)$/.test(lower)) return false
  const stands = (desk.references[sentence] ?? []).find(({ tokens }) => tokens.from <= i && i < tokens.to)?.text ?? ''
  const named = desk.reading.entities.find(({ name }) => name === stands.replace(/^the |[’']s?$/gi, ''))
  return (
    /^[Tt]he \p{Lu}\p{Ll}+(?:[’']s?)?$/u.test(stands) ||
    (named !== undefined && /^(?:place|organisation|event|work)$/.test(named.kind))
  )
}

const nobody: Gate = {
  rule: 'no-person',
  asks: 'What is written out in the place of “he” and “she” is somebody, not a place.',
  refuses: view => {
    const found = [...view.front, ...view.back].find(word => isNobody(view, word))
    return found === undefined ? null : `“${found.token.form}” was taken for something that is no person.`
  },
}

/** "Halden was Orrin in 1939": one place said to be another. */
const likened: Gate = {
  rule: 'likened',
  asks: 'A place or a body that is said to be another one is likened to it, and that is no fact.',
  refuses: view => {
    if (view.candidate.kind !== 'fact') return null
    const words = [...view.front, ...view.back]
    const found = words.find(word => {
      const { s, i, sentence, token } = word
      if (!/^NNPS?$/.test(token.xpos) || !/^(?:place|organisation)$/.test(kindAt(view, sentence, i) ?? '')) return false
      const isChild = (relation: string) => (child: Token) => child.head === i && child.deprel === relation
      if (!s.tokens.some(isChild('cop')) || s.tokens.some(isChild('det'))) return false
      const subject = s.tokens.findIndex(isChild('nsubj'))
      return subject >= 0 && /^(?:place|organisation|group)$/.test(kindAt(view, sentence, subject) ?? '')
    })
    return found === undefined ? null : `“… ${found.token.form}” likens one thing to another.`
  },
}

/**
 * "The bolts that should have held the gate were gone": what a remark says of them never was, but what is told of them was.
 * What is asked for must stand outside the remark.
 */
const isOfRemark = ({ back }: View, { s, i }: Word): boolean =>
  s.clauses.some(
    ({ kind, from, to }) =>
      kind === 'relative' && from <= i && i < to && !back.some(word => word.s === s && from <= word.i && word.i < to),
  ) && s.clauses.some(({ kind, verb }) => kind === 'main' && (verb.main < i || verb.main > i + 3))

/** "would have lost": it never came about. */
const unreal: Gate = {
  rule: 'never-was',
  asks: 'A fact has come about: what “would have been” is an argument.',
  refuses: view => {
    if (view.candidate.kind !== 'fact') return null
    const found = view.front.find(
      word =>
        /^(?:would|could|might|should)$/.test(word.lower) &&
        word.s.tokens
          .slice(word.i + 1, word.i + 4)
          .some(({ form, xpos }) => form.toLowerCase() === 'have' && xpos === 'VB') &&
        !isOfRemark(view, word),
    )
    return found === undefined ? null : `“${found.lower} have” tells of what did not come about.`
  },
}

/** Verbs of what holds for long, or comes about once: a name, a place, a nature, a work; no year is needed to know which. */
const LASTS =
  /^(?:be|have|become|know|call|name|include|consist|contain|mean|stand|lie|belong|border|comprise|cover|own|carry|hold|form|found|invent|discover|originate|derive|descend|spell|speak|rename|spread|evolve|travel|migrate|design|write|build|develop|create|establish|compose|paint|direct)$/

/** Whether a time, an event or a person on the card says which happening is meant. */
const isPlaced = (view: View): boolean =>
  [...view.front, ...view.back].some(word => {
    // A year counts also where the reader took it for a number of things.
    if (/^(?:1[0-9]|20)\d\d$/.test(word.token.form)) return true
    // Its country tells where something was, not when.
    const placed = view.candidate.under === 'country' && !/^PRP/.test(word.token.xpos)
    // "spent the cold war": a time that is written small.
    if (word.lower === 'war' && /^(?:cold|world)$/i.test(word.s.tokens[word.i - 1]?.form ?? '')) return true
    if ((word.resolved && !placed) || /^(?:during|throughout|under|since|until|century)$/.test(word.lower)) return true
    const mention = (view.desk.mentions[word.sentence] ?? []).find(
      ({ tokens }) => tokens.from <= word.i && word.i < tokens.to,
    )
    if (mention === undefined) return false
    const own = view.desk.reading.entities[mention.entity ?? -1]
    const kind = own?.kind === 'other' ? own.likely : own?.kind
    return (
      mention.date !== undefined ||
      /^(?:date|period|term)$/.test(mention.kind) ||
      (mention.kind === 'name' && !/^(?:place|organisation|group)$/.test(kind ?? ''))
    )
  })

/** "killed in riots before Christmas": every year has one. */
const HOLIDAY = /\b(?:Christmas|Easter|Ramadan|Diwali|Thanksgiving|Hallowe[’']?en|New Year)\b/
const YEAR = /\b1\d\d\d\b|\b20\d\d\b/

const undated: Gate = {
  rule: 'undated',
  asks: 'Something that happened is told with its year, an event or a person: “Orrin evacuated 80 people” is not enough.',
  refuses: view => {
    const { candidate, desk, back, front } = view
    const s = desk.sentences[candidate.sentences[0] ?? -1]
    if (candidate.kind !== 'fact' || candidate.asks === 'time' || s === undefined || front.length === 0) return null
    if (
      /\b(?:before|by|after|at|since|until|over) \p{Lu}/u.test(view.frontText) &&
      HOLIDAY.test(view.frontText) &&
      !YEAR.test(view.frontText)
    )
      return 'Nothing on it says in which year that was.'
    const main = s.clauses.find(
      ({ kind, verb }) => /^(?:main|coordinate)$/.test(kind) && [...front, ...back].some(({ i }) => i === verb.finite),
    )
    const verb = s.tokens[main?.verb.main ?? -1]
    if (main?.verb.tense !== 'past' || verb === undefined || LASTS.test(verb.lemma)) return null
    // "has tested": it still holds.
    if (/^VB[PZ]$/.test(s.tokens[main.verb.finite]?.xpos ?? '')) return null
    return isPlaced(view) ? null : 'It tells of something that happened, and nothing on it says when.'
  },
}

export const UNREAL_GATES: readonly Gate[] = [nobody, likened, unreal, undated]
