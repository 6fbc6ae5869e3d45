/**
 * A figure at the head of what somebody reports, where the tree lost its way in it: "estimated that some 4,200 homes needed
 * to replace their pipes", whose verb reads like a participle; "that about a third of a town's wells account for …". The
 * words behind the figure are asked as they stand: "According to the Harbour Board in 2019, how many homes needed to …?"
 */
import { isQuoted, lemma, lower, tag } from '../../read/argument/scene.ts'
import type { Clause, Mention, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { leadFrom, told } from './attributing.ts'
import type { Maker } from './maker.ts'
import { asOf, sentenceSpan, standing, within } from './maker.ts'
import { flatSaying } from './points/flat.ts'
import { settingsOf } from './points/said-front.ts'
import { type Said, saidIn } from './points/saying.ts'
import { saidOn, TELLS } from './told.ts'

/** Most words between the figure and the verb that it is told by. */
const MOST = 9

/** Whether a plural noun and then a verb stand behind the figure: "[4,200] homes in Velden needed". */
function isCounted(s: Sentence, from: number, to: number): boolean {
  const noun = s.tokens.findIndex(({ xpos }, i) => i >= from && /^NNP?S?$/.test(xpos))
  const plain = s.tokens.slice(from, noun).every(({ xpos }) => /^(?:JJ|CD|HYPH|VBN)/.test(xpos))
  const head = /^NN/.test(tag(s, noun + 1)) ? noun + 1 : noun
  return noun >= 0 && plain && tag(s, head) === 'NNS' && hasVerb(s, head + 1, to)
}

/** A tensed verb, or what can only be one because no other stands in the clause. */
function hasVerb(s: Sentence, from: number, to: number): boolean {
  const at = s.tokens.findIndex(({ xpos }, i) => i >= from && /^(?:VB[DPZN]|MD)$/.test(xpos))
  return at >= 0 && at < Math.min(to, from + MOST)
}

interface Asked {
  readonly rule: string
  readonly wh: string
  /** Where the words behind the question word begin. */
  readonly from: number
}

function askedOf({ s, view }: Said, { kind, quantity, tokens }: Mention): Asked | null {
  const of = lower(s, tokens.to) === 'of'
  const part = kind === 'percent' || (kind === 'count' && (quantity?.value ?? 1) < 1)
  if (part)
    return of && hasVerb(s, tokens.to + 1, view.to)
      ? { rule: 'share-question', wh: 'What share', from: tokens.to }
      : null
  return kind === 'count' && !of && isCounted(s, tokens.to, view.to)
    ? { rule: 'how-many-question', wh: 'How many', from: tokens.to }
    : null
}

/** The date on which it was said, unless what is said has one of its own. */
function whenOf(desk: WriterDesk, said: Said, settings: readonly TokenRange[]): TokenRange | null {
  const dates = (desk.mentions[said.sentence] ?? []).filter(({ kind }) => kind === 'date')
  if (dates.some(({ tokens }) => within(said.view, tokens))) return null
  const date = dates.find(({ tokens }) => settings.some(setting => within(setting, tokens)))
  return date === undefined ? null : saidOn(said.s, date.tokens)
}

function openerIn(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Candidate | null {
  if (!TELLS.test(lemma(s, clause.verb.main)) || isQuoted(s, clause.verb.main)) return null
  const said = saidIn(desk, sentence, s, clause)
  const settings = said === null ? null : settingsOf(desk, said, clause)
  if (said === null || settings === null) return null
  const figure = (desk.mentions[sentence] ?? []).find(({ tokens }) => tokens.from === said.view.from)
  const asked = figure === undefined ? null : askedOf(said, figure)
  const lead = leadFrom(desk, sentence, { who: said.speaker, lead: 'According to' }, whenOf(desk, said, settings))
  if (figure === undefined || asked === null || lead === null) return null
  const rest = { from: asked.from, to: said.view.to }
  const front = new LineBuilder(desk).say(`${asked.wh} `).copy(sentence, rest, { resolve: true, bare: true })
  front.say(`${asOf(desk, sentence, s, clause)}?`)
  const card: Candidate = {
    rule: asked.rule,
    kind: 'fact',
    link: null,
    body: {
      form: 'question',
      front: front.line(),
      back: new LineBuilder(desk).copy(sentence, figure.tokens, { casing: 'lower' }).line(),
    },
    sentences: [sentence],
    anchors: [sentenceSpan(s)],
    statements: (desk.said[sentence] ?? []).filter(({ tokens }) => within(tokens, said.view)).map(({ id }) => id),
    holder: 'unnamed',
    attributed: false,
    prior: 0.58,
    asks: 'figure',
  }
  return told(desk, card, lead)
}

export const makeToldOpeners: Maker = (desk, sentence, s) => {
  if (!(desk.mentions[sentence] ?? []).some(({ kind }) => /^(?:percent|count)$/.test(kind))) return []
  const flat = s.form === 'statement' ? flatSaying(desk, sentence, s) : null
  return [...standing(s), ...(flat === null ? [] : [flat])].flatMap(clause => openerIn(desk, sentence, s, clause) ?? [])
}
