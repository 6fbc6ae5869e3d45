/**
 * The trained parser in the light one's place. What the light tagger sees, which learnt from other words and has rules of its
 * own, is handed on for the clauses to be weighed by; a few tags that the trained tagger is known to miss are set before the
 * trees are made, and the tense of a verb that only the light tagger saw right is set after.
 */
import type { Token } from '../reading.ts'
import type { SyntaxModel } from '../trained/model.ts'
import type { TaggedWords } from '../trained/parser-input.ts'
import { type Arc, Stages } from '../trained/syntax.ts'
import type { Doubt, Tagged } from '../trained/tagger.ts'
import { type Parse, parseLightly } from './light.ts'
import { mendedTree } from './mended.ts'

const TENSED = /^(?:MD|VB[DZP])$/

/** Joint tags of words about whose tense the taggers may differ, as the model names them. */
const JOINT: ReadonlyMap<string, string> = new Map([
  ['VBD', 'VBD|VERB'],
  ['VBZ', 'VBZ|VERB'],
  ['VBP', 'VBP|VERB'],
  ['VBN', 'VBN|VERB'],
  ['NN', 'NN|NOUN'],
  ['NNS', 'NNS|NOUN'],
  ['NNP', 'NNP|PROPN'],
])

/** How far behind a tag counts of which the other tagger or a rule is for: a doubt like any other, so that the trees decide. */
const OTHER_LEAD = 0.5

/** Verbs that need no object: "The gallery opened in 1991" is a sentence, whatever the tag of its only verb. */
const ALONE = /^(?:open|close|begin|start|end|arrive|crash|collapse|die|emerge|expire|happen|land|launch|return)$/

/** What hangs on a word, as bits: a subject that acts, any subject, an auxiliary, an object, what says "when" or "that", a clause. */
const [ACTS, SUBJECT, BESIDE, OBJECT, LED, CLAUSE] = [1, 2, 4, 8, 16, 32]

function kidsOf(words: readonly Arc[]): readonly number[] {
  const kids = words.map(() => 0)
  for (const { head, deprel, xpos } of words) {
    if (head < 0) continue
    const bits =
      (deprel === 'nsubj' ? ACTS : 0) |
      (/^nsubj/.test(deprel) ? SUBJECT : 0) |
      (/^(?:aux|cop)/.test(deprel) ? BESIDE : 0) |
      (deprel === 'obj' ? OBJECT : 0) |
      (/^(?:iobj|ccomp)$/.test(deprel) ? CLAUSE : 0) |
      (deprel === 'mark' || xpos === 'WRB' ? LED : 0)
    kids[head] = (kids[head] ?? 0) | bits
  }
  return kids
}

/** "The town billed Orrin", "When the Irish billed Orrin": a participle that acts, with no auxiliary, is a past. */
const isPast = ({ xpos, deprel, head }: Arc, kids: number): boolean =>
  xpos === 'VBN' &&
  /^(?:root|advcl)$/.test(deprel) &&
  (kids & ACTS) !== 0 &&
  (kids & (OBJECT | CLAUSE)) !== 0 &&
  (head < 0 || (kids & LED) !== 0) &&
  (kids & BESIDE) === 0

/**
 * "reached Orrin" with a subject and no auxiliary, and a participle for one tagger only: it is tensed. So is "costs him" with
 * an object besides, which was taken for a noun.
 */
function retagged(model: SyntaxModel, words: readonly Arc[], light: readonly Token[]): readonly Arc[] {
  const kids = kidsOf(words)
  const bare = !words.some(({ xpos }) => TENSED.test(xpos))
  return words.map((word, i) => {
    const other = light[i]?.xpos ?? ''
    const own = kids[i] ?? 0
    if (MEASURE.test(word.form)) return { ...word, xpos: 'NN' }
    if (isPast(word, own)) return { ...word, xpos: 'VBD' }
    const told = (own & (SUBJECT | BESIDE)) === SUBJECT
    if (bare && told && word.head < 0 && word.xpos === 'VBN' && ALONE.test(word.lemma)) return { ...word, xpos: 'VBD' }
    const verbal = /^VB[NGP]?$/.test(word.xpos) || ((own & OBJECT) !== 0 && /^NNS?$/.test(word.xpos))
    const tensed = told && verbal && /^VB[DZP]$/.test(other)
    return tensed || isName(model, word, other) ? { ...word, xpos: other } : word
  })
}

/** A capitalised word that nobody has seen: half of those that only one tagger takes for names are names. */
const isName = ({ lexicon }: SyntaxModel, { form, xpos }: Arc, other: string): boolean =>
  other === 'NNP' && /^(?:NN|JJ)$/.test(xpos) && !lexicon.has(form) && !lexicon.has(form.toLowerCase())

/** "Orrin now accounts for close to half of …": what accounts for a share is a verb, which the taggers take for a noun. */
const isShare = (words: readonly Token[], i: number): boolean =>
  words[i + 1]?.form === 'for' &&
  !/^(?:DT|JJ[RS]?|PRP\$|POS|CD|IN|CC)$/.test(words[i - 1]?.xpos ?? 'DT') &&
  words
    .slice(i + 2, i + 8)
    .some(({ form }) => /^(?:half|thirds?|quarters?|fifths?|tenth|most|much|bulk|%|percent|per|\d.*)$/.test(form))

/** "the crown prince, Osric Brandt,": written small it is an office, and one word of it is no name. */
const CROWNED = /^(?:prince|princess)$/

/** What every country has of its own is no name, however it is written. */
const MEASURE = /^G(?:DP|NP|NI)$/

const SHOUTED = /^\p{Lu}{2,}$/u

/** "the WHO said": among words in small letters it is a body’s name, and nobody is asked for. */
const isBody = (words: readonly Token[], i: number): boolean =>
  ![words[i - 1], words[i + 1]].some(word => SHOUTED.test(word?.form ?? ''))

const HAVE: ReadonlyMap<string, string> = new Map([
  ['has', 'VBZ|AUX'],
  ['have', 'VBP|AUX'],
  ['had', 'VBD|AUX'],
])

/** "has since acquired a port": between the two parts of a perfect "since" is an adverb, and "has" owns nothing. */
function perfectAt(words: readonly Token[], since: number): readonly (readonly [number, string])[] {
  if (words[since]?.form !== 'since') return []
  const have = HAVE.get(words[since - 1]?.form ?? '')
  if (have === undefined || !/^VB[DN]$/.test(words[since + 1]?.xpos ?? '')) return []
  const been = words[since + 1]?.form === 'been'
  return [[since - 1, have], [since, 'RB|ADV'], ...(been ? [] : [[since + 1, 'VBN|VERB'] as const])]
}

const OPENS_NOUN = /^(?:DT|PRP\$|NNS?|NNP|JJ|CD)$/

/**
 * In a sentence without any tensed verb: participles behind a comma, with an object behind them ("the firm, after a fire,
 * poured money"), which no participle of the passive has.
 */
function untensed(xpos: readonly string[]): readonly number[] {
  if (xpos.some(tag => TENSED.test(tag))) return []
  return xpos.flatMap((tag, at) =>
    tag === 'VBN' && xpos[at - 1] === ',' && OPENS_NOUN.test(xpos[at + 1] ?? '') ? [at] : [],
  )
}

/** Tags and tree of a sentence. */
type Analyse = (light: readonly Token[]) => readonly Arc[]

function analyser(model: SyntaxModel): Analyse {
  const stages = new Stages(model)
  const numbers = new Map(model.tags.map((tag, i) => [tag, i] as const))
  const past = numbers.get('VBD|VERB')
  const lemmatized = (forms: readonly string[], tags: Int32Array): TaggedWords => ({
    forms,
    tags,
    lemmas: stages.lemmas(forms, tags),
  })
  const tagged = (light: readonly Token[]): Tagged => {
    const { tags, doubts } = stages.tagger.weigh(light.map(token => token.form))
    const settled = new Set<number>()
    const settle = (at: number, joint: string): void => {
      const tag = numbers.get(joint)
      if (tag === undefined || at >= tags.length) return
      tags[at] = tag
      settled.add(at)
    }
    for (const [i, { form, xpos }] of light.entries()) {
      if (form === 'second' && xpos === 'NN' && light[i - 1]?.xpos === 'NN') settle(i, 'NN|NOUN')
      if (form === 'accounts' && isShare(light, i)) settle(i, 'VBZ|VERB')
      if (/^crown$/i.test(form) && CROWNED.test(light[i + 1]?.form ?? ''))
        for (const at of [i, i + 1]) settle(at, 'NN|NOUN')
      if (form === 'WHO' && isBody(light, i)) settle(i, 'NNP|PROPN')
      for (const [at, joint] of perfectAt(light, i)) settle(at, joint)
    }
    const own = Array.from(tags, tag => model.tags[tag]?.split('|')[0] ?? '')
    const others = light.flatMap(({ xpos }, at): Doubt[] => {
      const tag = numbers.get(JOINT.get(xpos) ?? '')
      return tag === undefined || TENSED.test(xpos) === TENSED.test(own[at] ?? '')
        ? []
        : [{ at, tag, lead: OTHER_LEAD }]
    })
    const acting = past === undefined ? [] : untensed(own).map((at): Doubt => ({ at, tag: past, lead: OTHER_LEAD }))
    // What a rule has set is no longer in doubt, and no word is doubted twice: the later of these stands.
    const all = new Map([...doubts, ...acting, ...others].map(doubt => [doubt.at, doubt] as const))
    return { tags, doubts: [...all.values()].filter(({ at }) => !settled.has(at)) }
  }
  return light => {
    const forms = light.map(token => token.form)
    const { tags, doubts } = tagged(light)
    const { tags: own, tree } = stages.parse(lemmatized(forms, tags), doubts)
    return retagged(model, stages.arcs(lemmatized(forms, own), tree), light)
  }
}

/** Pure; what is found of a sentence depends on the sentence alone. */
export function parseTrained(model: SyntaxModel): Parse {
  const analyse = analyser(model)
  return paragraph =>
    parseLightly(paragraph).map(sentence => {
      const light = sentence.tokens
      const words = analyse(light)
      const tokens = light.flatMap(({ start, end }, i): Token[] => {
        const word = words[i]
        if (word === undefined) return []
        const { form, lemma, xpos, upos, head, deprel, margin } = word
        return [{ start, end, form, lemma, xpos, upos, head, deprel, margin }]
      })
      return { ...sentence, tokens: mendedTree(tokens), light }
    })
}
