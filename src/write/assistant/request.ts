/**
 * What an assistant is asked: a text that any of them can be given, in parts when the piece is long. Deterministic. The
 * piece and what was made from it stand in blocks whose marks occur nowhere in them.
 */
import { facesOf } from '../../core/note.ts'
import type { Draft } from '../../core/proposal.ts'
import { bodyOfWording } from '../../core/proposal.ts'
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import type { Reading } from '../../read/reading.ts'
import type { RequestMode } from './format.ts'
import { candidateId, LIMITS } from './format.ts'
import { byParagraph, oneLine, sentencesUnder, sentenceText } from './places.ts'
import { proposeText, rewriteText } from './request-text.ts'

export interface AssistantRequest {
  /** One text, or several when the piece is long: each is sent, and answered, by itself. */
  readonly parts: readonly string[]
}

/** Cards of ours that one part shows at most. */
const SHOWN = 60
/** Cards of ours that one part asks to be worded anew at most. */
const REWRITTEN = 40
/** One card asked for in so many characters of the piece: some sixty words. */
const CHARACTERS_A_CARD = 360

/**
 * The request for a piece. `drafts`: what is proposed already, best first; to rewrite, the cards meant, known in the reply
 * by their place in this list.
 */
export function makeRequest(reading: Reading, drafts: readonly Draft[], mode: RequestMode): Result<AssistantRequest> {
  if (reading.sentences.length === 0) return problem('no-sentences', 'This piece has no sentence to ask about.')
  if (mode === 'propose') return ok({ parts: proposeParts(reading, drafts) })
  if (drafts.length === 0)
    return problem('no-cards', 'No card is proposed for this piece, so there is no question to put better.')
  return ok({ parts: rewriteParts(reading, drafts) })
}

interface Shown {
  readonly id: string
  readonly front: string
  readonly back: string
  /** Indexes of the sentences it rests on. */
  readonly under: readonly number[]
}

function shownOf(reading: Reading, drafts: readonly Draft[]): readonly Shown[] {
  const paragraphs = byParagraph(reading)
  return drafts.map((draft, i) => {
    const faces = facesOf(bodyOfWording(draft.wording), 0)
    const back = faces.answer.text.split('\n').map(oneLine).join(' ')
    return {
      id: candidateId(i),
      front: oneLine(faces.front.text),
      back,
      under: sentencesUnder(reading, paragraphs, draft),
    }
  })
}

/** The lines around a block. Their word is one that does not stand in the text, whatever that holds. */
function blocks(texts: readonly string[]): (name: string, lines: readonly string[]) => string {
  const all = texts.join('\n').toUpperCase()
  let n = 1
  while (all.includes(`TEXT-${n} `) || all.includes(`TEXT-${n}=`)) n++
  return (name, lines) =>
    [`===== TEXT-${n} BEGINS: ${name} =====`, ...lines, `===== TEXT-${n} ENDS: ${name} =====`].join('\n')
}

function titleLines({ piece }: Reading): readonly string[] {
  return [
    `Title: ${oneLine(piece.title) || 'unknown'}`,
    `Author: ${oneLine(piece.author) || 'unknown'}`,
    ...(piece.published === '' ? [] : [`Published: ${oneLine(piece.published)}`]),
  ]
}

/** A stretch of the piece: sentences by their index, and the headings before them. */
interface Stretch {
  readonly sentences: readonly number[]
  readonly size: number
}

/** Cuts the piece at the borders of paragraphs; one that is too long by itself, between its sentences. */
function stretches(reading: Reading): readonly Stretch[] {
  const out: { sentences: number[]; size: number }[] = []
  for (const paragraph of byParagraph(reading)) {
    const sizes = paragraph.map(index => sentenceText(reading, index).length + 8)
    const whole = sizes.reduce((sum, size) => sum + size, 0)
    let last = out.at(-1)
    if (last !== undefined && last.size + whole > LIMITS.part) last = undefined
    for (const [i, index] of paragraph.entries()) {
      const size = sizes[i] ?? 0
      if (last === undefined || last.size + size > LIMITS.part) {
        last = { sentences: [], size: 0 }
        out.push(last)
      }
      last.sentences.push(index)
      last.size += size
    }
  }
  return out
}

/** The sentences of a stretch with their numbers, under the marks of their paragraphs; gaps are shown. */
function sentenceLines(reading: Reading, indexes: readonly number[]): readonly string[] {
  const lines: string[] = []
  const paragraphs = reading.piece.text.kind === 'present' ? reading.piece.text.paragraphs : []
  let paragraph = -1
  let before = -1
  for (const index of indexes) {
    const at = reading.sentences[index]?.paragraph ?? 0
    if (before >= 0 && index > before + 1) lines.push('…')
    if (at !== paragraph) {
      const above = paragraphs[at - 2]
      if (above?.kind === 'heading') lines.push(`# ${oneLine(above.text)}`)
      lines.push(`¶ ${at}`)
    }
    lines.push(`[${index + 1}] ${sentenceText(reading, index)}`)
    paragraph = at
    before = index
  }
  return lines
}

function proposeParts(reading: Reading, drafts: readonly Draft[]): readonly string[] {
  const shown = shownOf(reading, drafts)
  const parts = stretches(reading)
  return parts.map(({ sentences, size }, i) => {
    const here = new Set(sentences)
    const mine = shown.filter(({ under }) => under.some(index => here.has(index))).slice(0, SHOWN)
    const piece = [...titleLines(reading), ...sentenceLines(reading, sentences)]
    const cards = mine.map(({ front, back }) => `- ${front} → ${back}`)
    const block = blocks([...piece, ...cards])
    const already =
      cards.length === 0 ? [] : ['The program has proposed these cards; do not repeat them.', block('CARDS', cards)]
    return proposeText({
      part: i + 1,
      of: parts.length,
      cards: Math.min(30, Math.max(5, Math.round(size / CHARACTERS_A_CARD))),
      text: [block('PIECE', piece), ...already].join('\n\n'),
    })
  })
}

/** The sentences of a card and one on either side. */
function around(reading: Reading, { under }: Shown): readonly number[] {
  return under.flatMap(index => [index - 1, index, index + 1]).filter(index => reading.sentences[index] !== undefined)
}

const byNumber = (a: number, b: number): number => a - b

/** Cards in the order of the piece, so that neighbours share their sentences, until a part is full. */
function groups(reading: Reading, drafts: readonly Draft[]): readonly (readonly Shown[])[] {
  const best = shownOf(reading, drafts).slice(0, LIMITS.cards)
  const cards = [...best].sort((a, b) => (a.under[0] ?? 0) - (b.under[0] ?? 0))
  const out: Shown[][] = []
  let there = new Set<number>()
  let size = 0
  for (const card of cards) {
    const more = around(reading, card).filter(index => !there.has(index))
    const added = more.reduce((sum, index) => sum + sentenceText(reading, index).length + 8, 0)
    const cost = added + card.front.length + card.back.length + 60
    const last = out.at(-1)
    if (last === undefined || last.length >= REWRITTEN || size + cost > LIMITS.part) {
      out.push([card])
      there = new Set(around(reading, card))
      size = cost
    } else {
      last.push(card)
      for (const index of more) there.add(index)
      size += cost
    }
  }
  return out
}

function rewriteParts(reading: Reading, drafts: readonly Draft[]): readonly string[] {
  const parts = groups(reading, drafts)
  return parts.map((cards, i) => {
    const sentences = [...new Set(cards.flatMap(card => around(reading, card)))].sort(byNumber)
    const piece = [...titleLines(reading), ...sentenceLines(reading, sentences)]
    const lines = cards.flatMap(({ id, front, back, under }) => [
      `${id}`,
      `  question: ${front}`,
      `  answer: ${back}`,
      `  rests on: ${under.map(index => `[${index + 1}]`).join(' ')}`,
    ])
    const block = blocks([...piece, ...lines])
    return rewriteText({
      part: i + 1,
      of: parts.length,
      cards: cards.length,
      text: `${block('SENTENCES', piece)}\n\n${block('CARDS', lines)}`,
    })
  })
}
