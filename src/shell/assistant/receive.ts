/** Receives an answer, whatever it turns out to be: a stream of events, JSON in one piece, or a page. */
import { LIMITS } from '../../write/assistant/format.ts'
import { parseJson } from './fields.ts'
import type { Watchdog } from './outside.ts'
import { sseParser } from './sse.ts'
import type { End, ServerFailure, Step, Wire } from './wire.ts'
import { failureIn } from './wire.ts'

/** Bytes over the line. Around each token stands a few hundred times its length; more than this is no answer any more. */
const MAX_BYTES = 200_000_000

/** Milliseconds of silence that are too many: before the first words (a model may think), and between them. */
export const FIRST_WORDS_MS = 180_000
export const STALL_MS = 60_000

export interface Received {
  readonly kind: 'nothing' | 'page' | 'json' | 'events'
  readonly text: string
  readonly end: End | null
  readonly failure: ServerFailure | null
  /** Something of the protocol was among it. */
  readonly known: boolean
  /** Why it was not heard to the end; null when it was. */
  readonly broken: 'stopped' | 'silence' | 'lost' | 'large' | null
}

/** Collects what comes in. */
interface Intake {
  /** false: no more is wanted. */
  readonly feed: (bytes: Uint8Array) => boolean
  readonly length: () => number
  readonly finish: (broken: Received['broken']) => Received
}

/** Reads the body to its end, to the end of the answer, to a limit, or until the watchdog bites. */
export async function receive(
  body: ReadableStream<Uint8Array> | null,
  wire: Wire,
  dog: Watchdog,
  onLength: (characters: number) => void,
): Promise<Received> {
  const taken = intake(wire)
  if (body === null) return taken.finish(null)
  const reader = body.getReader()
  let bytes = 0
  dog.heard(FIRST_WORDS_MS)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return taken.finish(null)
      bytes += value.length
      const wanted = taken.feed(value)
      dog.heard(taken.length() > 0 ? STALL_MS : FIRST_WORDS_MS)
      onLength(taken.length())
      if (!wanted) return taken.finish(null)
      if (bytes > MAX_BYTES || taken.length() >= LIMITS.reply) return taken.finish('large')
    }
  } catch {
    return taken.finish(dog.cause() ?? 'lost')
  } finally {
    // Leaves the connection when the answer was over before the body was.
    void reader.cancel().catch(() => undefined)
  }
}

const BLANK = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf])

/** Servers name the type of what they send as they like; the first character tells. */
function intake(wire: Wire): Intake {
  let inner: Intake | null = null
  return {
    feed(bytes) {
      if (inner !== null) return inner.feed(bytes)
      const from = bytes.findIndex(byte => !BLANK.has(byte))
      if (from < 0) return true
      const first = String.fromCharCode(bytes[from] ?? 0)
      inner = first === '<' ? page() : first === '{' || first === '[' ? pieces(wire) : events(wire)
      return inner.feed(bytes.subarray(from))
    },
    length: () => inner?.length() ?? 0,
    finish: broken => inner?.finish(broken) ?? { ...NOTHING, broken },
  }
}

const NOTHING: Received = { kind: 'nothing', text: '', end: null, failure: null, known: false, broken: null }

const page = (): Intake => ({
  feed: () => false,
  length: () => 0,
  finish: broken => ({ ...NOTHING, kind: 'page', broken }),
})

/** JSON in one piece: a server that does not stream, or an error with a good status. */
function pieces(wire: Wire): Intake {
  const decoder = new TextDecoder()
  const parts: string[] = []
  let length = 0
  return {
    feed(bytes) {
      const text = decoder.decode(bytes, { stream: true })
      parts.push(text)
      length += text.length
      return true
    },
    length: () => length,
    finish(broken) {
      const json = parseJson(parts.join('') + decoder.decode())
      const step = wire.whole(json)
      const rest = step ?? { text: '', end: null, failure: failureIn(json) }
      // What parses is whole, however the connection ended.
      return {
        ...rest,
        kind: 'json',
        end: step === null ? null : (step.end ?? 'whole'),
        known: step !== null,
        broken: json === undefined ? broken : null,
      }
    },
  }
}

function events(wire: Wire): Intake {
  const parser = sseParser()
  const parts: string[] = []
  let length = 0
  let end: End | null = null
  let over = false
  let failure: ServerFailure | null = null
  let known = false
  const take = (step: Step | null): void => {
    if (step === null || over) return
    known = true
    parts.push(step.text)
    length += step.text.length
    failure ??= step.failure
    // The closing line of a stream says `whole` of an answer that was cut, too: the first word counts.
    end ??= step.end
  }
  return {
    feed(bytes) {
      for (const event of parser.feed(bytes)) {
        take(wire.step(event))
        over ||= failure !== null || event.data.trim() === '[DONE]' || event.name === 'message_stop'
      }
      return !over
    },
    length: () => length,
    finish(broken) {
      if (broken === null && !over) for (const event of parser.end()) take(wire.step(event))
      const text = parts.join('').slice(0, LIMITS.reply)
      return { kind: 'events', text, end, failure, known, broken: end === null ? broken : null }
    },
  }
}
