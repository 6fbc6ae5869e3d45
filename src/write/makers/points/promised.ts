/** What a noun promises and a colon tells: "Halden passed a rule: every bridge must be looked at each spring". */
import { lemma, lower, mainClause, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { ANSWER } from '../link-tools.ts'
import { standsAlone } from './announced.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, toldPoint } from './own.ts'

const NOUNS =
  /^(?:rule|law|condition|promise|warning|choice|demand|offer|principle|plan|excuse|reason|goal|aim|mistake|problem|dilemma|bargain|deal|proposal|theory|explanation|test|policy|compromise|remedy|solution|alternative|answer|request|task|target|limit|threat|danger|lesson|advantage|drawback|flaw|weakness|purpose)$/

/** "What rule did Halden pass?" – "Every bridge must be looked at each spring" */
export function promised(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const colon = s.tokens.findIndex(({ form }) => form === ':')
  const main = mainClause(s)
  if (colon < 0 || s.form !== 'statement' || main?.sure !== true || main.subject === null || isPronoun(s, main))
    return null
  const { verb } = main
  const phrase = s.phrases.find(({ from }) => from === verb.to)
  // The noun right behind the verb, and the colon right behind the noun.
  if (phrase?.to !== colon || phrase.head !== colon - 1 || !NOUNS.test(lemma(s, phrase.head))) return null
  if (!/^(?:an?|one)$/.test(lower(s, phrase.from)) || verb.passive || verb.negated || lemma(s, verb.main) === 'be')
    return null
  // "a simple choice": how it is judged goes with the article.
  const named = { from: phrase.head, to: colon }
  const said = trimmed(s, { from: colon + 1, to: s.tokens.length })
  if (s.tokens.slice(said.from, said.to).some(({ form }) => /^(?:[:;?“”–—]|--)$/.test(form))) return null
  if (
    shortLength(s, said) < 3 ||
    shortLength(s, said) > 20 ||
    !standsAlone(s, said) ||
    !isOwnSentence(desk, sentence, s)
  )
    return null
  const plain = verb.tense === 'past' && verb.modal === null
  const front = questionAbout(desk, sentence, main, {
    wh: `What ${lower(s, named.from)}`,
    according: plain ? '' : `according to ${desk.author}`,
    without: { from: phrase.from, to: s.tokens.length },
    end: phrase.from,
  })
  if (front === null || /^W/.test(tag(s, said.from))) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'promised',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}
