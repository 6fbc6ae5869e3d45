/** Server-sent events: the same whichever way the bytes are cut, and as the standard has them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ServerEvent } from '../../../src/shell/assistant/sse.ts'
import { sseParser } from '../../../src/shell/assistant/sse.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The events of a stream that comes in these pieces. */
function eventsOf(pieces: readonly Uint8Array[], maxLine?: number): readonly ServerEvent[] {
  const parser = sseParser(maxLine)
  return [...pieces.flatMap(piece => parser.feed(piece)), ...parser.end()]
}

const all = (text: string, maxLine?: number): readonly ServerEvent[] => eventsOf([bytesOf(text)], maxLine)

function cut(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const at = [...new Set(places.map(place => place % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...at].map((from, i) => bytes.subarray(from, at[i] ?? bytes.length))
}

const LINE = fc.oneof(
  fc.constantFrom(
    '',
    'data',
    'data:',
    'data: a',
    'data:  b',
    'event: e',
    ': comment',
    ':',
    'id: 1',
    'error: bad',
    'data: é🙂漢',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map(s => `data:${s.replace(/[\r\n]/g, '')}`),
)
const STREAM = fc
  .array(fc.tuple(LINE, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 30 })
  .map(lines => lines.map(([line, end]) => line + end).join(''))

describe('laws', () => {
  it('any cutting of the bytes gives the same events', () => {
    fc.assert(
      fc.property(STREAM, fc.array(fc.nat(), { maxLength: 20 }), fc.constantFrom(undefined, 8), (text, places, max) => {
        const bytes = bytesOf(text)
        expect(eventsOf(cut(bytes, places), max)).toEqual(all(text, max))
      }),
      { numRuns: 500 },
    )
  })

  it('any cutting of bytes that are no text does so too, and nothing throws', () => {
    const noise = fc.uint8Array({ maxLength: 200 })
    fc.assert(
      fc.property(noise, fc.array(fc.nat(), { maxLength: 20 }), (bytes, places) => {
        expect(eventsOf(cut(bytes, places))).toEqual(eventsOf([bytes]))
      }),
    )
  })

  it('what is written as events is read as those events, with any line ends', () => {
    const data = fc.array(
      fc.string({ unit: 'grapheme' }).map(s => s.replace(/[\r\n]/g, '')),
      { minLength: 1, maxLength: 4 },
    )
    const event = fc.record({ name: fc.constantFrom('', 'ping', 'message_stop'), data })
    fc.assert(
      fc.property(fc.array(event), fc.constantFrom('\n', '\r\n', '\r'), (events, end) => {
        const text = events
          .map(({ name, data: lines }) =>
            [...(name === '' ? [] : [`event: ${name}`]), ...lines.map(line => `data: ${line}`), '', ''].join(end),
          )
          .join('')
        // The first line after an event's empty line is not preceded by another, so one end belongs to each.
        expect(all(text)).toEqual(events.map(({ name, data: lines }) => ({ name, data: lines.join('\n') })))
      }),
    )
  })
})

describe('as the standard has it', () => {
  it.each<[string, string, readonly ServerEvent[]]>([
    ['one space after the colon is no data', 'data:  two\n\n', [{ name: '', data: ' two' }]],
    ['several lines are one event', 'data: a\ndata\ndata: b\n\n', [{ name: '', data: 'a\n\nb' }]],
    ['comments and unknown fields are passed over', ': hello\nid: 7\nretry: 3\ndata: x\n\n', [{ name: '', data: 'x' }]],
    [
      'an event with no data is none, and its name is forgotten',
      'event: ping\n\ndata: x\n\n',
      [{ name: '', data: 'x' }],
    ],
    ['a byte order mark is passed over', '\u{feff}data: x\n\n', [{ name: '', data: 'x' }]],
  ])('%s', (_, text, events) => {
    expect(all(text)).toEqual(events)
  })
})

describe('as servers have it', () => {
  it('an event that is not closed when the stream ends still counts', () => {
    expect(all('data: [DONE]')).toEqual([{ name: '', data: '[DONE]' }])
  })

  it('a field `error` is an event of that name', () => {
    expect(all('error: {"message":"full"}\n\n')).toEqual([{ name: 'error', data: '{"message":"full"}' }])
  })

  it('a line that is too long is dropped, and what follows it is read', () => {
    expect(all(`data: ${'x'.repeat(100)}\n\ndata: y\n\n`, 50)).toEqual([{ name: '', data: 'y' }])
  })

  it('data of many lines is bounded', () => {
    const [event] = all(`${'data: 0123456789\n'.repeat(1000)}\n`, 50)
    expect(event?.data.length).toBeLessThanOrEqual(50)
  })
})
