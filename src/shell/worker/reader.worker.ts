/** Reads a piece and writes its cards, away from the screen. Started for one piece and ended with it (`../reader.ts`). */
import type { Piece } from '../../core/piece.ts'
import type { Result } from '../../core/result.ts'
import { ok } from '../../core/result.ts'
import { argumentOf } from '../../read/argument/stored.ts'
import type { Proposed } from '../../ui/ports.ts'
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

self.addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => {
  post({ kind: 'done', result: work(data.piece) })
})
