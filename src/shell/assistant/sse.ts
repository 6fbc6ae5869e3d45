/**
 * Server-sent events, incrementally: https://html.spec.whatwg.org/multipage/server-sent-events.html. Bytes may be cut
 * anywhere, within a letter too. Three things are other than there, for servers as they are: an event that is not closed
 * by an empty line when the stream ends still counts; a field `error:` (llama.cpp until 2025) is data of an event of that
 * name; and what is too long is dropped instead of kept in memory.
 */
export interface ServerEvent {
  /** Empty when the server gave no name. */
  readonly name: string
  /** The data lines, joined by line feeds. */
  readonly data: string
}

export interface SseParser {
  /** The events that these bytes complete. */
  readonly feed: (bytes: Uint8Array) => readonly ServerEvent[]
  /** The last event, when the stream ended before it was closed. */
  readonly end: () => readonly ServerEvent[]
}

/** Characters of a line, and of the data of an event. A line that is longer is dropped; so is data beyond it. */
export const MAX_LINE = 1_000_000

export function sseParser(maxLine: number = MAX_LINE): SseParser {
  // The decoder keeps the bytes of a letter that is not whole yet, and drops a byte order mark.
  const decoder = new TextDecoder()
  const event = pendingEvent(maxLine)
  let line = ''
  let tooLong = false
  let afterReturn = false

  const grow = (text: string): void => {
    if (tooLong || line.length + text.length > maxLine) tooLong = true
    else line += text
  }
  const closeLine = (out: ServerEvent[]): void => {
    const text = tooLong ? null : line
    line = ''
    tooLong = false
    if (text === '') out.push(...event.close())
    else if (text !== null) event.take(text)
  }
  const read = (text: string): ServerEvent[] => {
    const out: ServerEvent[] = []
    let from = afterReturn && text.startsWith('\n') ? 1 : 0
    if (text !== '') afterReturn = text.endsWith('\r')
    const ends = /\r\n|\n|\r/g
    ends.lastIndex = from
    for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
      grow(text.slice(from, end.index))
      closeLine(out)
      from = ends.lastIndex
    }
    grow(text.slice(from))
    return out
  }
  return {
    feed: bytes => read(decoder.decode(bytes, { stream: true })),
    end() {
      const out = read(decoder.decode())
      if (line !== '' || tooLong) closeLine(out)
      return [...out, ...event.close()]
    },
  }
}

/** Collects the fields of one event. */
function pendingEvent(maxData: number): {
  readonly take: (line: string) => void
  readonly close: () => readonly ServerEvent[]
} {
  let name = ''
  let data: string[] = []
  let length = 0
  const add = (value: string): void => {
    length += value.length + 1
    if (length <= maxData + 1) data.push(value)
  }
  return {
    take(line) {
      const colon = line.indexOf(':')
      // A comment: servers send them so that the line does not go dead.
      if (colon === 0) return
      const field = colon < 0 ? line : line.slice(0, colon)
      const value = colon < 0 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1))
      if (field === 'event') name = value
      else if (field === 'data') add(value)
      else if (field === 'error') {
        name = 'error'
        add(value)
      }
    },
    close() {
      const out = data.length > 0 ? [{ name, data: data.join('\n') }] : []
      name = ''
      data = []
      length = 0
      return out
    },
  }
}
