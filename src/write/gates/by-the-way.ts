/** Gates against what is told only by the way: somebody's age, the size of a place, an act that does not say what was done. */
import type { Gate } from './gate.ts'
import type { View } from './view.ts'

/** "Rolf Brandt, who is […], has decided", "aged […]" */
const AGE = /\b(?:who|he|she) (?:is|was) (?:now |then |only )?\[…\]|\baged? (?:of )?\[…\]|\p{Lu}\p{L}+, \[…\],/u
/** "a town of about […] people" */
const SIZE =
  /\b(?:village|hamlet|town|city|parish) of (?:about |some |around |nearly |only |just |roughly )?\[…\] (?:people|inhabitants|souls|residents)/

const byTheWay: Gate = {
  rule: 'by-the-way',
  asks: 'The figure is one that the piece leans on, not somebody’s age or the size of the place that it opens with.',
  refuses: ({ candidate, frontText }) => {
    if (candidate.asks !== 'figure' || candidate.body.form !== 'cloze') return null
    if (AGE.test(frontText)) return 'Somebody’s age is told only by the way.'
    return SIZE.test(frontText) ? 'The size of the place is told only by the way.' : null
  },
}

/** Verbs that say nothing of what was done where they stand alone. */
const TO_SOMETHING = /^(?:oblige|agree|comply|follow|respond|refuse|decline|reply|answer|accept|object|approve|help)$/

/** "In what year did Parliament oblige?": whom, or in what, only the sentence before says. */
const bareAct: Gate = {
  rule: 'bare-act',
  asks: 'When something was done says what was done.',
  refuses: ({ candidate, front, back }) => {
    const verb = front.findLast(({ token }) => /^VB/.test(token.xpos))
    if (candidate.asks !== 'time' || candidate.kind !== 'fact' || verb === undefined) return null
    const words = candidate.body.form === 'cloze' ? [...front, ...back] : front
    const behind = words.some(
      ({ s, i, token }) =>
        s === verb.s && i > verb.i && /^(?:NN|VB|PRP|CD)/.test(token.xpos) && !back.some(other => other.i === i),
    )
    return TO_SOMETHING.test(verb.token.lemma) && !behind ? `“${verb.token.form}” does not say to what.` : null
  },
}

const MIND = /^(?:know|believe|think|feel|hope|wonder|suspect|understand|assume|love|hate|fear|dream|sense|like|want)$/

/** "For […] every decent cook has known that …": a manner of speaking, which nobody has counted. */
const longInMind: Gate = {
  rule: 'long-in-mind',
  asks: 'How long something went on is not how long it was thought.',
  refuses: ({ candidate, back, desk }) => {
    const [hidden] = back
    if (candidate.kind !== 'fact' || hidden === undefined) return null
    const s = desk.sentences[hidden.sentence]
    const verb = s?.clauses.find(
      ({ from, to, kind }) => /^(?:main|coordinate)$/.test(kind) && from <= hidden.i && hidden.i < to,
    )?.verb.main
    const token = s?.tokens[verb ?? -1]
    const span = desk.mentions[hidden.sentence]?.some(
      ({ kind, tokens }) => kind === 'measure' && tokens.from <= hidden.i && hidden.i < tokens.to,
    )
    return span === true && token !== undefined && MIND.test(token.lemma)
      ? `How long one “${token.form}” it nobody has counted.`
      : null
  },
}

/** "masked and standing […] apart": how somebody stood while something happened. */
const POSTURE = /\b(?:standing|sitting|seated|spaced|kept|stood|sat) \[…\] (?:apart|away)\b/
/** "In […] it never found a second trade": the years are all that there were. */
const NEVER_IN =
  /(?:^|[.:;,] )[Ii]n (?:the )?(?:last |past )?(?:more than |over |almost |nearly |some )?\[…\],? [^.]*\b(?:never|not once)\b/
/** "[a quarter] of a century": half of a measure. */
const OF_UNIT = /\[…\] of an? (?:century|hour|mile|million|billion|decade|dozen|day|year|month|tonne|ton|pint|pound)\b/
const SHARE = /^(?:half|third|thirds|quarter|quarters|fifth|fifths|sixth|seventh|eighth|tenth|tenths)$/
const HELD =
  /\b(?:took|owned|owns|held|holds|got|kept|bought|sold|received|controls|controlled|won) (?:a little |just |well |about |some |nearly |almost )*(?:over |under |more than |less than )?\[…\](?! (?:of|in|from|share|stake))/

/** "Brandt took […], the town about half": of what, only the sentence before says. */
const isShareOfNothing = ({ back, frontText }: View): boolean =>
  SHARE.test(back.findLast(({ token }) => /\p{L}/u.test(token.form))?.lower ?? '') && HELD.test(frontText)

const idleFigure: Gate = {
  rule: 'idle-figure',
  asks: 'The figure tells how much there was of something, whole, and says of what.',
  refuses: view => {
    const { candidate, frontText } = view
    if (candidate.kind !== 'fact' || candidate.body.form !== 'cloze') return null
    if (POSTURE.test(frontText)) return 'How somebody stood is told only by the way.'
    if (NEVER_IN.test(frontText)) return 'What did not happen in all that time is what is told, not how long it was.'
    if (OF_UNIT.test(frontText)) return 'Only a part of the measure is hidden.'
    return isShareOfNothing(view) ? 'A share says of what.' : null
  },
}

/** "In what year was no firm selling trucks?": in many another as well. */
const NONE_DOING =
  /^(?:In what year|When|In which year|What) (?:was|were) no |\bno \p{Ll}[^.]{0,40} (?:was|were) \p{Ll}+ing\b/u

const manyYears: Gate = {
  rule: 'many-years',
  asks: 'What is dated happened then, and did not merely go on not happening.',
  refuses: ({ candidate, frontText }) =>
    candidate.kind === 'fact' &&
    (candidate.asks === 'time' || candidate.body.form === 'question') &&
    NONE_DOING.test(frontText)
      ? 'That nobody did it is true of many years.'
      : null,
}

export const BY_THE_WAY_GATES: readonly Gate[] = [byTheWay, bareAct, longInMind, idleFigure, manyYears]
