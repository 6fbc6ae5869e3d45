/**
 * Reads a piece and writes its cards, or asks an assistant's help with them, away from the screen. Started for one task
 * and ended with it (`../reader.ts`, `../second.ts`).
 */
import type { Piece } from '../../core/piece.ts'
import type { Result } from '../../core/result.ts'
import { ok } from '../../core/result.ts'
import { argumentOf } from '../../read/argument/stored.ts'
import type { Proposed } from '../../ui/ports.ts'
import { acceptReply, requestFor } from '../../write/assistant/accept.ts'
import { propose } from '../../write/propose.ts'
import type { FromReader, ReaderRequest } from '../reader-protocol.ts'

declare const self: DedicatedWorkerGlobalScope

function work(piece: Piece): Result<Proposed> {
  const made = propose(piece, { onProgress: (done, total) => post({ kind: 'progress', progress: { done, total } }) })
  if (!made.ok) return made
  const { reading, drafts, refused } = made.value
  return ok({ record: { piece, argument: argumentOf(reading) }, drafts, refused })
}

const post = (message: FromReader): void => self.postMessage(message)

function answer(asked: ReaderRequest): FromReader {
  switch (asked.kind) {
    case 'propose':
      return { kind: 'done', result: work(asked.piece) }
    case 'request':
      return { kind: 'requested', result: requestFor(asked.piece, asked.drafts, asked.mode) }
    case 'accept':
      return { kind: 'accepted', result: acceptReply(asked.piece, asked.drafts, asked.reply) }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => post(answer(data)))
