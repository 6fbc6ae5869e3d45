/** Views of others: what they say, and what the author says against it. */
import { AUTHOR, holderNamed, reporterOf, UNNAMED } from '../../../read/argument/holders.ts'
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import { SAYING } from '../../../read/syntax/words.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'
import { isSort, isTold, leans } from './speakers.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const
const ANSWER = { bare: true, casing: 'upper' } as const

/** Verbs that put forward a view; of "know" or "find" the author takes what follows as true. */
const VIEW =
  /^(?:say|argue|claim|believe|think|warn|insist|maintain|suggest|contend|assert|declare|object|reply|respond|counter|protest|complain|fear|hope|predict|expect|worry|concede|admit|acknowledge|propose|conclude|estimate|assume|hold|deny|boast|promise|add)$/

interface View {
  readonly sentence: number
  readonly s: Sentence
  readonly saying: Clause
  readonly speaker: TokenRange
  readonly said: TokenRange
}

/** "X insists that P" as the main clause of a sentence. */
function viewAt(desk: WriterDesk, sentence: number, s: Sentence): View | null {
  const saying = s.clauses.find(clause => clause.kind === 'main')
  if (s.form !== 'statement' || saying?.subject == null || !saying.sure || saying.verb.negated || saying.verb.passive)
    return null
  const verb = lemma(s, saying.verb.main)
  if (!VIEW.test(verb) || !SAYING.has(verb) || saying.verb.modal !== null) return null
  const inner = s.clauses.find(
    clause => clause.kind === 'complement' && clause.verb.from > saying.verb.to && clause.subject !== null,
  )
  if (inner === undefined || reporterOf(s, inner) !== saying || inner.from - saying.verb.to > 3) return null
  const holder = holderNamed(
    { sentences: desk.sentences, mentions: desk.mentions, author: desk.authorSlug },
    sentence,
    saying.subject,
    desk.reading.entities,
  )
  if (
    holder === AUTHOR ||
    (holder === UNNAMED && saying.subject.to - saying.subject.from === 1 && /^PRP/.test(tag(s, saying.subject.from)))
  )
    return null
  const from = inner.marker === null ? inner.from : inner.marker.to
  const said = trimmed(s, {
    from,
    to: Math.max(
      inner.to,
      s.clauses
        .filter(other => other.kind !== 'main' && other.from >= inner.from)
        .reduce((end, other) => Math.max(end, other.to), inner.to),
    ),
  })
  return shortLength(s, said) < 3 ? null : { sentence, s, saying, speaker: saying.subject, said }
}

const TURNS = /^(?:but|yet|however|still|nevertheless|nonetheless|in fact|in reality|in practice|in truth|and yet)$/

interface Answer {
  readonly sentence: number
  readonly s: Sentence
  readonly range: TokenRange
  /** "This is spiteful": the view is judged, and not only met by something else. */
  readonly judges: boolean
}

/** What a view can be said to do wrong. */
const FAILS =
  /^(?:miss|ignore|overlook|misread|misunderstand|mistake|confuse|forget|understate|overstate|underestimate|overestimate|assume|sound|look|prove|rest|amount|misstate)$/

/** Words for the quality of a view or of those who hold it. */
const JUDGING =
  /^(?:true|false|right|wrong|mistaken|fair|unfair|absurd|nonsense|sound|silly|foolish|naive|naïve|shortsighted|short-sighted|half-true|plausible|implausible|unconvincing|convincing|disingenuous|mistake|error|illusion|delusion|fallacy|excuse|myth|fantasy|exaggeration|misreading|point|evasion|cop-out)$/

/** Most words of a judgement that is taken whole. */
const WHOLE = 22

/** "This is spiteful, and it is also shortsighted.", "They are wrong about …": the next sentence judges the view or its holders. */
function verdictIn(desk: WriterDesk, view: View): Answer | null {
  const k = view.sentence + 1
  const s = desk.sentences[k]
  const main = s?.clauses.find(clause => clause.kind === 'main')
  if (s === undefined || s.paragraph !== view.s.paragraph || s.form !== 'statement') return null
  if (main?.subject == null || !main.sure || main.subject.to - main.subject.from !== 1) return null
  const { start } = opening(s)
  const subject = lower(s, main.subject.from)
  if (main.subject.from !== start || !/^(?:this|that|it|they|he|she)$/.test(subject)) return null
  const verb = lemma(s, main.verb.main)
  const judged = s.tokens.slice(main.verb.to, main.verb.to + 6).some(token => JUDGING.test(token.lemma.toLowerCase()))
  // "This is hard on ferrymen": of what has just been said; of "it" and "they" only where a word for views follows.
  const pointing = /^(?:this|that)$/.test(subject)
  const weighed = verb === 'be' ? judged || (pointing && /^(?:JJ|DT|RB)/.test(tag(s, main.verb.to))) : FAILS.test(verb)
  const range = trimmed(s, { from: start, to: s.tokens.length })
  return weighed && shortLength(s, range) <= WHOLE ? { sentence: k, s, range, judges: true } : null
}

/** The author's own clause that judges a view, or turns against it at most three sentences on and in its paragraph. */
function answerTo(desk: WriterDesk, view: View): Answer | null {
  const verdict = verdictIn(desk, view)
  if (verdict !== null) return verdict
  for (let k = view.sentence + 1; k <= view.sentence + 3; k++) {
    const s = desk.sentences[k]
    if (s === undefined || s.paragraph !== view.s.paragraph || s.form !== 'statement') return null
    const head = opening(s)
    if (!head.connectives.some(word => TURNS.test(word))) continue
    const main = s.clauses.find(clause => clause.kind === 'main')
    if (main === undefined || main.subject === null || !main.sure) return null
    const end = s.clauses.find(
      other => other.kind === 'coordinate' && other.verb.from > main.verb.to && other.subject !== null,
    )
    return {
      sentence: k,
      s,
      range: trimmed(s, { from: head.start, to: end === undefined ? main.to : Math.min(main.to, end.from) }),
      judges: false,
    }
  }
  return null
}

/** What somebody's saying is called. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ...['claim', 'fear', 'hope', 'reply', 'boast', 'promise', 'estimate'].map(verb => [verb, verb] as const),
  ['complain', 'complaint'],
  ['warn', 'warning'],
  ['object', 'objection'],
  ['protest', 'protest'],
  ['predict', 'prediction'],
  ['expect', 'expectation'],
  ['argue', 'argument'],
  ['worry', 'worry'],
  ['propose', 'proposal'],
])

/** "Gareth Pell, who claims that P", "the complaint of some pilots that P": the former would speak of all pilots. */
function sayHolder(out: LineBuilder, { sentence, s, saying, speaker }: View): void {
  const holder = trimmed(s, speaker)
  if (isSort(s, holder)) {
    const noun = NOUNS.get(lemma(s, saying.verb.main)) ?? 'view'
    out.say('the ').inflect(noun, sentence, saying.verb.main).say(' of ').copy(sentence, holder, QUOTING).say(' that ')
    return
  }
  out
    .copy(sentence, holder, QUOTING)
    .say(', who ')
    .copy(sentence, { from: saying.verb.from, to: saying.verb.to })
    .say(' that ')
}

/** "Gareth Pell claims that P. What does A say against this?" */
export function answered(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const view = viewAt(desk, sentence, s)
  const reply = view === null ? null : answerTo(desk, view)
  if (view === null || reply === null || shortLength(reply.s, reply.range) < 4) return null
  // Nor of "38% of respondents": whoever is asked in a survey makes no case.
  if (s.tokens.slice(view.speaker.from, view.speaker.to).some(token => /^(?:W|CD)|^%$/.test(token.xpos))) return null
  // "Our estimates suggest": what the author finds is not somebody's view.
  const known = isSort(s, view.speaker) || isTold(desk, sentence, s, view.speaker)
  if (reply.judges && (!known || leans(desk, sentence, s, view.speaker))) return null
  const out = new LineBuilder(desk).say(`How does ${desk.author} ${reply.judges ? 'judge' : 'answer'} `)
  sayHolder(out, view)
  const front = copyShort(out, sentence, s, view.said, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), reply.sentence, reply.s, reply.range, ANSWER).line()
  return toldPoint(desk, reply.sentence, {
    rule: 'answered',
    link: 'objection',
    body: { form: 'question', front, back },
    prior: 0.56,
    also: [sentence],
  })
}

const SUPPOSING = /^(?:imagine|think|believe|assume|forget|suppose|pretend|insist|hope|fancy|overlook)$/

/** "Those who talk lightly of a tunnel imagine that the rock is dry": what the author puts down to people of a kind. */
export function opponents(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  if (desk.reading.piece.author === '' || !/^(?:those|people|anyone|everyone)$/i.test(s.tokens[start]?.form ?? ''))
    return null
  const verb = s.tokens[start]?.head ?? -1
  const sure = (s.tokens[start]?.margin ?? 0) >= 2 && s.tokens[start]?.deprel === 'nsubj'
  if (!sure || tag(s, start + 1) !== 'WP' || !SUPPOSING.test(lemma(s, verb)) || !/^VB[PZ]?$/.test(tag(s, verb)))
    return null
  const that = s.tokens[verb + 1]?.form === 'that' ? verb + 2 : -1
  const plain = !s.tokens.slice(start, verb).some(({ form, xpos }) => /^[,;:–—]$/.test(form) || xpos === 'MD')
  if (that < 0 || !plain || verb - start > 14 || !isOwnSentence(desk, sentence, s)) return null
  const view = trimmed(s, { from: that, to: viewEnd(s, that) })
  if (shortLength(s, view) < 4) return null
  const does = /^(?:anyone|everyone)$/i.test(s.tokens[start]?.form ?? '') ? 'does' : 'do'
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, ${does} `)
    .copy(sentence, { from: start, to: verb }, QUOTING)
    .say(' ')
    .inflect(lemma(s, verb), sentence, verb)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, view, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'opponents',
    link: 'attribution',
    body: { form: 'question', front, back },
    prior: 0.56,
  })
}
