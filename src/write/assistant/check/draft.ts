/** From a checked card to a draft: kind, wording, anchors, statements, score. */
import type { Anchor } from '../../../core/anchor.ts'
import { anchorIn } from '../../../core/anchor.ts'
import type { NoteKind, NoteLink } from '../../../core/note.ts'
import { paragraphText } from '../../../core/piece.ts'
import type { Check, Draft, Run, Wording } from '../../../core/proposal.ts'
import type { ReplyKind } from '../format.ts'
import { itemsOf } from './list.ts'
import { runsOf } from './runs.ts'
import type { CardScene } from './scene.ts'

const KINDS: Readonly<Record<ReplyKind, { readonly kind: NoteKind; readonly link: NoteLink | null }>> = {
  fact: { kind: 'fact', link: null },
  thesis: { kind: 'argument', link: 'thesis' },
  claim: { kind: 'argument', link: null },
  reason: { kind: 'argument', link: 'reason' },
  concession: { kind: 'argument', link: 'concession' },
  objection: { kind: 'argument', link: 'objection' },
  rebuttal: { kind: 'argument', link: 'objection' },
  conclusion: { kind: 'argument', link: 'conclusion' },
  evidence: { kind: 'argument', link: 'evidence' },
}

/** Kind and link of a card; a claim that is somebody else's is asked for its holder. */
export function kindOf(
  kind: ReplyKind,
  holder: 'author' | 'other',
): { readonly kind: NoteKind; readonly link: NoteLink | null } {
  return kind === 'claim' && holder === 'other' ? { kind: 'argument', link: 'attribution' } : KINDS[kind]
}

/** The part of a side's runs between two offsets of its text. */
function cut(runs: readonly Run[], start: number, end: number): readonly Run[] {
  let at = 0
  return runs.flatMap((run): Run[] => {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, run.text.length)
    at += run.text.length
    if (to <= from) return []
    const whole = from === 0 && to === run.text.length
    return whole ? [run] : [{ how: 'assistant', text: run.text.slice(from, to) }]
  })
}

function wordingOf(scene: CardScene): Wording {
  const front = runsOf(scene, 'prompt')
  const back = runsOf(scene, 'answer')
  const items = itemsOf(scene.answer)
  return items === null
    ? { form: 'question', front, back, reverse: false }
    : { form: 'list', front, items: items.map(({ start, end }) => cut(back, start, end)) }
}

function anchorsOf(scene: CardScene): readonly Anchor[] {
  const seen = new Set<string>()
  return scene.quotes.flatMap(({ paragraph, start, end }) => {
    const text = paragraphText(scene.desk.reading.piece, paragraph) ?? ''
    const anchor = anchorIn(text, paragraph, start, end)
    const key = `${paragraph}:${start}:${end}`
    if (anchor === null || seen.has(key)) return []
    seen.add(key)
    return [anchor]
  })
}

/** The reading's statements that the quotes overlap. */
const statementsOf = (scene: CardScene): Draft['statements'] =>
  scene.evidence
    .flatMap(index => scene.desk.writer.said[index] ?? [])
    .filter(said =>
      scene.quotes.some(
        ({ paragraph, start, end }) => said.paragraph === paragraph && said.start < end && said.end > start,
      ),
    )
    .map(({ id }) => id)

/** What two readers kept of such cards, a little under it; what is unsure stands below all that is not. */
const SCORE = { fact: 0.66, argument: 0.7, unsure: 0.45, each: 0.06, least: 0.1 } as const

export function scoreOf(kind: NoteKind, checks: readonly Check[]): number {
  const open = checks.filter(check => check.verdict === 'unsure').length
  return open === 0 ? SCORE[kind] : Math.max(SCORE.least, SCORE.unsure - SCORE.each * (open - 1))
}

export function draftOf(scene: CardScene, name: string, checks: readonly Check[]): Draft {
  const { kind, link } = kindOf(scene.card.kind, scene.card.holder)
  return {
    kind,
    link,
    wording: wordingOf(scene),
    anchors: anchorsOf(scene),
    statements: statementsOf(scene),
    rule: `assistant-${scene.card.kind}`,
    score: scoreOf(kind, checks),
    second: { name, mode: 'propose', checks },
  }
}
