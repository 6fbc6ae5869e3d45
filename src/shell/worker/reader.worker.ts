/**
 * Reads a piece, to be looked at or to write its cards, or asks an assistant's help with them, away from the screen. Started for one task
 * and ended with it (`../reader.ts`, `../second.ts`).
 */
import { pieceId } from '../../core/ids.ts'
import type { Learnt } from '../../core/learnt.ts'
import type { Piece } from '../../core/piece.ts'
import type { Draft } from '../../core/proposal.ts'
import type { Result } from '../../core/result.ts'
import { ok } from '../../core/result.ts'
import { storedArgument, storedIds } from '../../read/argument/stored.ts'
import { likelyKept } from '../../read/likely/likely.ts'
import { read } from '../../read/read.ts'
import { viewOf } from '../../read/view-of.ts'
import type { PieceDraft, Proposed, Understood } from '../../ui/ports.ts'
import { acceptReply, requestFor } from '../../write/assistant/accept.ts'
import { handOf } from '../../write/at-hand/gather.ts'
import { fewOfEach } from '../../write/bounded.ts'
import { propose } from '../../write/propose.ts'
import type { FromReader, ReaderRequest } from '../reader-protocol.ts'
import { fetchGrammar } from './grammar.ts'

declare const self: DedicatedWorkerGlobalScope

const onProgress = (done: number, total: number): void => post({ kind: 'progress', progress: { done, total } })

async function work(piece: Piece, learnt: Learnt): Promise<Result<Proposed>> {
  const { parse, notice } = await fetchGrammar()
  const made = propose(piece, { parse, onProgress, learnt })
  if (!made.ok) return made
  const { reading, drafts, offered, refused, hand } = made.value
  const notices = notice === null ? [] : [notice]
  const stored = storedArgument(reading)
  const told = (draft: Draft): Draft => ({ ...draft, statements: storedIds(stored, draft.statements) })
  return ok({
    record: { piece, argument: stored.argument, ...likelyKept(reading) },
    drafts: drafts.map(told),
    offered,
    refused: fewOfEach(refused).map(one => ({ ...one, draft: told(one.draft) })),
    hand,
    notices,
  })
}

async function understand(piece: Piece): Promise<Result<Understood>> {
  const { parse, notice } = await fetchGrammar()
  const made = read(piece, { parse, onProgress })
  if (!made.ok) return made
  return ok({ view: viewOf(made.value), hand: handOf(made.value), notices: notice === null ? [] : [notice] })
}

const post = (message: FromReader): void => self.postMessage(message)

/** Tasks asked for so far: the exercise ends for them. */
let tasks = 0

const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

/**
 * Reads and writes about some paragraphs and forgets it all: the model is at hand then, and the engine has compiled what
 * runs most, which on a phone is most of what a first reading takes.
 */
async function exercise(paragraphs: PieceDraft['paragraphs']): Promise<void> {
  const { parse } = await fetchGrammar()
  for (const paragraph of paragraphs.slice(0, EXERCISE)) {
    await pause()
    if (tasks > 0) return
    if (paragraph.text.length > LONGEST) continue
    propose(exerciseOf(paragraph), { parse })
  }
}

/** Most paragraphs of an exercise, and most characters of each. */
const EXERCISE = 20
const LONGEST = 2000

const exerciseOf = (paragraph: PieceDraft['paragraphs'][number]): Piece => ({
  id: pieceId('exercise'),
  title: '',
  author: '',
  publication: '',
  published: '',
  address: '',
  language: 'en',
  text: { kind: 'present', paragraphs: [paragraph] },
})

type Task = Exclude<ReaderRequest, { readonly kind: 'prepare' }>

async function answer(asked: Task): Promise<FromReader> {
  switch (asked.kind) {
    case 'propose':
      return { kind: 'done', result: await work(asked.piece, asked.learnt) }
    case 'read':
      return { kind: 'understood', result: await understand(asked.piece) }
    case 'request':
      return {
        kind: 'requested',
        result: requestFor(asked.piece, asked.drafts, asked.mode, (await fetchGrammar()).parse),
      }
    case 'accept':
      return {
        kind: 'accepted',
        result: acceptReply(asked.piece, asked.drafts, asked.reply, (await fetchGrammar()).parse),
      }
  }
}

// What goes wrong in here reaches the page as an error of the worker, as if nothing had been awaited.
self.addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => {
  if (data.kind === 'prepare') return void exercise(data.paragraphs).catch(reportError)
  tasks++
  return void answer(data).then(post, reportError)
})
