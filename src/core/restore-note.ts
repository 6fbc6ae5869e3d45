/** Notes and proposals from unknown data. */
import type { DeckId } from './ids.ts'
import { deckId, isNoteId, isStatementId } from './ids.ts'
import type { ClozePart, Note, NoteBody } from './note.ts'
import { isNoteKind, isNoteLink, NOTE_ORIGINS, ordinalsOf } from './note.ts'
import type {
  Check,
  Choice,
  Draft,
  PieceSpan,
  Proposal,
  ProposalStatus,
  Run,
  SecondReader,
  Wording,
} from './proposal.ts'
import { MAX_CHOICES } from './proposal.ts'
import type { Findings, Report } from './restore-fields.ts'
import { field, instantIn, listIn, numberIn, or, readable, textIn, wholeIn } from './restore-fields.ts'
import { deckIdIn, MAX_ANCHORS, restoreAnchor } from './restore-piece.ts'

const MAX_WORDS = 200_000
const MAX_PARTS = 10_000
export const MAX_TAGS = 200
const MAX_TAG = 200
const MAX_HOLE = 999
const MAX_MEASURED = 100
export const MAX_PLACE = 1_000_000_000
const STATUSES: readonly ProposalStatus[] = ['open', 'kept', 'refused']

/** Where notes go whose deck cannot be told. */
export const RECOVERED_DECK: DeckId = deckId('recovered')

export function restoreNote(data: unknown, findings: Findings): Note | null {
  const id = field(data, 'id')
  const report = findings.on('note', id)
  if (!isNoteId(id)) return report.refused('it has no valid id')
  const body = restoreBody(field(data, 'body'))
  if (body === null) return report.refused('its words could not be read')
  if (ordinalsOf(body).length === 0) return report.refused('it asks for nothing')
  const createdAtMs = or(instantIn(field(data, 'createdAtMs')), 0, report, 'its date was missing')
  return {
    id,
    deckId: or(deckIdIn(field(data, 'deckId')), RECOVERED_DECK, report, 'it did not name its deck'),
    ...restoreTopic(data, report),
    body,
    tags: readable(field(data, 'tags'), MAX_TAGS, tag => textIn(tag, MAX_TAG), report, 'tags could not be read'),
    origin: or(
      NOTE_ORIGINS.find(origin => origin === field(data, 'origin')) ?? null,
      'written',
      report,
      'its origin was missing',
    ),
    position: or(wholeIn(field(data, 'position'), 0, MAX_PLACE), 0, report, 'its place was missing'),
    createdAtMs,
    editedAtMs: or(instantIn(field(data, 'editedAtMs')), createdAtMs, report, 'the date of its last edit was missing'),
  }
}

/** What notes and drafts have in common. */
function restoreTopic(data: unknown, report: Report): Pick<Note, 'kind' | 'link' | 'anchors' | 'statements'> {
  const [kind, link] = [field(data, 'kind'), field(data, 'link')]
  const known = isNoteLink(link) ? link : null
  if (known === null && link !== null) report.mended('its link in the argument was unknown')
  const statement = (item: unknown) => (isStatementId(item) ? item : null)
  return {
    kind: or(isNoteKind(kind) ? kind : null, known === null ? 'fact' : 'argument', report, 'its kind was unknown'),
    link: known,
    anchors: readable(
      field(data, 'anchors'),
      MAX_ANCHORS,
      restoreAnchor,
      report,
      'places in the piece could not be read',
    ),
    statements: readable(field(data, 'statements'), MAX_PARTS, statement, report, 'statements could not be read'),
  }
}

export function restoreBody(data: unknown): NoteBody | null {
  const front = textIn(field(data, 'front'), MAX_WORDS)
  switch (field(data, 'form')) {
    case 'question': {
      const back = textIn(field(data, 'back'), MAX_WORDS)
      if (front === null || back === null) return null
      return { form: 'question', front, back, reverse: field(data, 'reverse') === true }
    }
    case 'list': {
      const items = allOf(field(data, 'items'), item => textIn(item, MAX_WORDS))
      return front === null || items === null ? null : { form: 'list', front, items }
    }
    case 'cloze': {
      const parts = allOf(field(data, 'parts'), restorePart)
      return parts === null ? null : { form: 'cloze', parts }
    }
    default:
      return null
  }
}

/** Words are taken whole or not at all: half a sentence would be another sentence. */
function allOf<T>(data: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(data) || data.length > MAX_PARTS) return null
  const out: T[] = []
  for (const item of listIn(data, MAX_PARTS)) {
    const value = read(item)
    if (value === null) return null
    out.push(value)
  }
  return out
}

function restorePart(data: unknown): ClozePart | null {
  const text = textIn(field(data, 'text'), MAX_WORDS)
  return text === null ? null : { text, hole: wholeIn(field(data, 'hole'), 0, MAX_HOLE) }
}

export function restoreProposal(data: unknown, findings: Findings): Proposal | null {
  const id = field(data, 'id')
  const report = findings.on('proposal', id)
  const deck = deckIdIn(field(data, 'deckId'))
  if (!isNoteId(id)) return report.refused('it has no valid id')
  if (deck === null) return report.refused('it did not name its deck')
  const draft = restoreDraft(field(data, 'draft'), report)
  if (draft === null) return report.refused('its words could not be read')
  const [mended, more] = [field(data, 'mended'), field(data, 'more')]
  return {
    id,
    deckId: deck,
    draft,
    mended: mended === null ? null : or(restoreBody(mended), null, report, 'its mended words could not be read'),
    status: or(
      STATUSES.find(status => status === field(data, 'status')) ?? null,
      'open',
      report,
      'its state was missing',
    ),
    rank: or(wholeIn(field(data, 'rank'), 0, MAX_PLACE), 0, report, 'its rank was missing'),
    ...(more === 'closed' || more === 'opened' ? { more } : {}),
  }
}

function restoreDraft(data: unknown, report: Report): Draft | null {
  const wording = restoreWording(field(data, 'wording'))
  if (wording === null) return null
  return {
    ...restoreTopic(data, report),
    wording,
    rule: or(textIn(field(data, 'rule'), MAX_TAG), '', report, 'the rule that made it was missing'),
    score: or(numberIn(field(data, 'score'), 0, 1), 0, report, 'its score was missing'),
    ...restoreChoices(field(data, 'choices'), report),
    ...restoreMeasured(field(data, 'measured')),
    ...restoreSecond(field(data, 'second'), report),
  }
}

function restoreChoices(data: unknown, report: Report): { readonly choices?: readonly Choice[] } {
  if (data === undefined) return {}
  const choices = readable(
    data,
    MAX_CHOICES,
    item => restoreChoice(item, report),
    report,
    'other answers could not be read',
  )
  return choices.length === 0 ? {} : { choices }
}

/** What cannot be read of it is left out without a word: all that hangs on it is what a choice may teach. */
function restoreMeasured(data: unknown): { readonly measured?: readonly string[] } {
  const names = listIn(data, MAX_MEASURED).flatMap(item => textIn(item, MAX_TAG) ?? [])
  return names.length === 0 ? {} : { measured: names }
}

function restoreChoice(data: unknown, report: Report): Choice | null {
  const answer = runsIn(field(data, 'answer'))
  if (answer === null || answer.length === 0) return null
  const lost = 'places in the piece could not be read'
  return { answer, anchors: readable(field(data, 'anchors'), MAX_ANCHORS, restoreAnchor, report, lost) }
}

/** A draft that says it has a second reader never comes back as our own: what cannot be read of it counts as unchecked. */
function restoreSecond(data: unknown, report: Report): { readonly second?: SecondReader } {
  if (data === undefined) return {}
  const UNREAD: Check = { rule: 'unread', verdict: 'unsure', says: 'What was checked of this card could not be read.' }
  const mode = field(data, 'mode')
  return {
    second: {
      name: or(
        textIn(field(data, 'name'), MAX_TAG),
        'an assistant',
        report,
        'the name of its second reader was missing',
      ),
      mode: mode === 'rewrite' ? 'rewrite' : 'propose',
      checks: or(allOf(field(data, 'checks'), restoreCheck), [UNREAD], report, 'its checks were missing'),
    },
  }
}

function restoreCheck(data: unknown): Check | null {
  const rule = textIn(field(data, 'rule'), MAX_TAG)
  const says = textIn(field(data, 'says'), MAX_WORDS)
  if (rule === null || says === null) return null
  return { rule, verdict: field(data, 'verdict') === 'passed' ? 'passed' : 'unsure', says }
}

function restoreWording(data: unknown): Wording | null {
  const front = runsIn(field(data, 'front'))
  switch (field(data, 'form')) {
    case 'question': {
      const back = runsIn(field(data, 'back'))
      if (front === null || back === null) return null
      return { form: 'question', front, back, reverse: field(data, 'reverse') === true }
    }
    case 'list': {
      const items = allOf(field(data, 'items'), runsIn)
      return front === null || items === null ? null : { form: 'list', front, items }
    }
    case 'cloze': {
      const parts = allOf(field(data, 'parts'), part => {
        const runs = runsIn(field(part, 'runs'))
        return runs === null ? null : { runs, hole: wholeIn(field(part, 'hole'), 0, MAX_HOLE) }
      })
      return parts === null ? null : { form: 'cloze', parts }
    }
    default:
      return null
  }
}

const runsIn = (data: unknown): readonly Run[] | null => allOf(data, restoreRun)

function restoreRun(data: unknown): Run | null {
  const text = textIn(field(data, 'text'), MAX_WORDS)
  const how = field(data, 'how')
  if (text === null) return null
  if (how === 'template' || how === 'assistant') return { how, text }
  const from = restoreFrom(field(data, 'from'))
  if (from === null || (how !== 'copied' && how !== 'inflected' && how !== 'resolved')) return null
  const standsFor = textIn(field(data, 'standsFor'), MAX_WORDS)
  return { how, text, from, ...(standsFor !== null && { standsFor }) }
}

function restoreFrom(data: unknown): PieceSpan | null {
  const paragraph = wholeIn(field(data, 'paragraph'), 1, MAX_PLACE)
  const start = wholeIn(field(data, 'start'), 0, MAX_PLACE)
  const end = wholeIn(field(data, 'end'), 0, MAX_PLACE)
  return paragraph === null || start === null || end === null ? null : { paragraph, start, end }
}
