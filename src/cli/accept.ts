/** `accept FILE --reply R`: what becomes of an assistant's reply: cards verified, unsure and refused, with their quotes. */
import { facesOf, ordinalsOf } from '../core/note.ts'
import type { Piece } from '../core/piece.ts'
import { paragraphCount } from '../core/piece.ts'
import type { Check, Draft } from '../core/proposal.ts'
import { bodyOfWording, isVerified } from '../core/proposal.ts'
import type { Result } from '../core/result.ts'
import { err, ok } from '../core/result.ts'
import type { Accepted } from '../write/assistant/accept.ts'
import { acceptReply } from '../write/assistant/accept.ts'
import { PROBLEMS } from '../write/assistant/ask.ts'
import type { ReplyProblem } from '../write/assistant/format.ts'
import type { RefusedDraft } from '../write/propose.ts'
import { propose } from '../write/propose.ts'
import type { AssistantArgs } from './assistant-args.ts'
import { parseAssistantArgs } from './assistant-args.ts'
import type { Command } from './io.ts'
import { EXIT, refuse } from './io.ts'
import { loadPiece, loadText } from './load.ts'
import { grammarFor } from './model.ts'

const USAGE = `Usage: tenet accept FILE --reply R [--reply R2 …] [--name NAME] [--json]
                    [--title T] [--author A] [--published YYYY-MM-DD]

Reads what an assistant answered to tenet request and checks it against the piece:
prints the cards that are verified, those that could not be shown to be right, and
those refused, each with the words it rests on. The answer may stand in other text.
FILE is the same as for tenet request; R or FILE may be -, standard input. Several
replies, one for each part of the request, are read as one. NAME is the assistant's.
`

export const run: Command = async (args, io) => {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE)
    return EXIT.done
  }
  const wanted = parseAssistantArgs('accept', args)
  const wrong = wanted.ok ? wrongUse(wanted.value) : wanted.error.message
  if (!wanted.ok || wrong !== null) {
    io.error(`${wrong}\n\n${USAGE}`)
    return EXIT.usage
  }
  const made = await accepted(wanted.value)
  if (!made.ok) {
    const { message, ask } = made.error
    return refuse(io, {
      ...made.error,
      message: ask === null ? message : `${message}\n\nTo say to the assistant:\n${ask}`,
    })
  }
  io.out(wanted.value.json ? `${JSON.stringify(jsonOf(made.value), null, 2)}\n` : proseOf(made.value))
  return EXIT.done
}

function wrongUse({ file, replies }: AssistantArgs): string | null {
  if (replies.length === 0) return '--reply names the file with the assistant’s answer.'
  return [file, ...replies].filter(name => name === '-').length > 1 ? 'Only one of them can be standard input.' : null
}

interface AcceptedHere extends Accepted {
  readonly piece: Piece
}

async function accepted({ file, piece, replies, name }: AssistantArgs): Promise<Result<AcceptedHere, ReplyProblem>> {
  const loaded = await loadPiece(file, piece)
  if (!loaded.ok) return err({ ...loaded.error, ask: null })
  const texts: string[] = []
  for (const reply of replies) {
    const text = await loadText(reply)
    if (!text.ok) return err(replyProblem(text.error))
    texts.push(text.value)
  }
  const { parse, notice } = grammarFor({})
  const own = propose(loaded.value.piece, { parse })
  if (!own.ok) return err({ ...own.error, ask: null })
  const made = acceptReply(loaded.value.piece, own.value.drafts, { text: texts.join('\n\n'), name }, parse)
  if (!made.ok) return made
  const { drafts, refused, notices } = made.value
  return ok({
    piece: loaded.value.piece,
    drafts,
    refused,
    notices: [...loaded.value.notices, ...(notice === null ? [] : [notice]), ...notices],
  })
}

/** What a file is told to be wrong as a piece, is said of it as a reply. */
function replyProblem(error: { readonly code: string; readonly message: string }): ReplyProblem {
  if (error.code === 'empty') return PROBLEMS.empty()
  return error.code === 'too-large' ? PROBLEMS.tooLarge(null) : { ...error, ask: null }
}

const cardsOf = ({ wording }: Draft): readonly { readonly front: string; readonly back: string }[] => {
  const body = bodyOfWording(wording)
  return ordinalsOf(body).map(ordinal => {
    const { front, answer } = facesOf(body, ordinal)
    return { front: front.text, back: answer.text }
  })
}

const draftJson = (draft: Draft) => ({
  kind: draft.kind,
  form: draft.wording.form,
  link: draft.link,
  cards: cardsOf(draft),
  anchors: draft.anchors.flatMap(({ paragraph, span }) =>
    span === null ? [] : [{ paragraph, start: span.start, end: span.end, quote: span.exact }],
  ),
  score: draft.score,
  name: draft.second?.name ?? '',
  verified: isVerified(draft),
  checks: draft.second?.checks ?? [],
})

const jsonOf = ({ piece, drafts, refused, notices }: AcceptedHere) => ({
  piece: { title: piece.title, author: piece.author, paragraphs: paragraphCount(piece) },
  notes: drafts.map(draftJson),
  refused: refused.map(({ draft, rule, why }) => ({ ...draftJson(draft), verified: false, rule, why })),
  notices,
})

function proseOf({ drafts, refused, notices }: AcceptedHere): string {
  const verified = drafts.filter(isVerified)
  const unsure = drafts.filter(draft => !isVerified(draft))
  const parts = [
    ...notices,
    ...section('Verified', verified.map(draftLines)),
    ...section('Unsure: nothing speaks against them, but not everything could be shown', unsure.map(draftLines)),
    ...section('Refused', refused.map(refusedLines)),
    `${verified.length} verified, ${unsure.length} unsure, ${refused.length} refused.`,
  ]
  return `${parts.join('\n\n')}\n`
}

const section = (head: string, blocks: readonly string[]): readonly string[] =>
  blocks.length === 0 ? [] : [`${head}.`, ...blocks.map((block, i) => `${i + 1}. ${block}`)]

const draftLines = (draft: Draft): string => [...faceLines(draft), ...checkLines(draft.second?.checks ?? [])].join('\n')

const refusedLines = ({ draft, rule, why }: RefusedDraft): string =>
  [...faceLines(draft), `   refused by ${rule}: ${why}`].join('\n')

/** What passed in one line, what could not be shown with its reason. */
function checkLines(checks: readonly Check[]): readonly string[] {
  const passed = checks.filter(check => check.verdict === 'passed').map(check => check.rule)
  const unsure = checks.filter(check => check.verdict === 'unsure')
  return [
    ...(passed.length === 0 ? [] : [`   ✓ ${passed.join(', ')}`]),
    ...unsure.map(({ rule, says }) => `   ? ${rule}: ${says}`),
  ]
}

function faceLines(draft: Draft): readonly string[] {
  const about = draft.link === null ? draft.kind : `${draft.kind}, ${draft.link}`
  return [
    ...cardsOf(draft).flatMap(({ front, back }) => [
      `${front}  (${about})`,
      ...back.split('\n').map(line => `   → ${line}`),
    ]),
    ...draft.anchors.map(({ paragraph, span }) => `   ¶ ${paragraph}: “${span?.exact ?? ''}”`),
  ]
}
