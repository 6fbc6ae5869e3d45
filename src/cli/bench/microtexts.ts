/**
 * Central claim and side of each unit on the microtexts of Peldszus and Stede (CC BY-NC-SA 4.0: measured, never learnt
 * from). The archive holds `NAME.xml` argument graphs. The units are given; a unit is what belongs to one argumentative
 * unit of the graph, in the order of the text. The central claim is the unit from which no support or attack goes out.
 * Texts whose claim is implicit are left out, as is any implicit unit. Accuracy is over texts; macro-F1 over units
 * (claim or not; own or other side).
 */
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type ArgumentUnit, readUnits, type Side } from '../../read/argument/units.ts'
import { parseLightly } from '../../read/syntax/light.ts'

const BLOCK = 512

/** The files of a tar archive (ustar): a header of 512 bytes with name and octal size, then the bytes, padded. */
export function untar(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const text = new TextDecoder()
  const field = (at: number, length: number): string =>
    text.decode(bytes.subarray(at, at + length)).replace(/\0.*$/s, '')
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const name = field(at, 100)
    const size = Number.parseInt(field(at + 124, 12).trim() || '0', 8)
    if (name === '') break
    const prefix = field(at + 345, 155)
    const kind = field(at + 156, 1)
    if (kind === '' || kind === '0')
      files.set(prefix === '' ? name : `${prefix}/${name}`, text.decode(bytes.subarray(at + BLOCK, at + BLOCK + size)))
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}

interface Microtext {
  readonly units: readonly string[]
  readonly claim: number
  readonly sides: readonly Side[]
}

const attributes = (tag: string): ReadonlyMap<string, string> =>
  new Map([...tag.matchAll(/(\w+)="([^"]*)"/g)].map(match => [match[1] ?? '', match[2] ?? '']))

const unescaped = (text: string): string =>
  text
    .replace(/^<!\[CDATA\[|\]\]>$/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** One graph; null when its claim is implicit. */
export function microtextOf(xml: string): Microtext | null {
  const texts = new Map<string, string>()
  for (const [, tag = '', text = ''] of xml.matchAll(/<edu ([^>]*?)>([\s\S]*?)<\/edu>/g)) {
    const found = attributes(tag)
    if (found.get('implicit') !== 'true') texts.set(found.get('id') ?? '', unescaped(text.trim()))
  }
  const edges = [...xml.matchAll(/<edge ([^>]*?)\/?>/g)].map(match => attributes(match[1] ?? ''))
  const type = new Map(
    [...xml.matchAll(/<adu ([^>]*?)\/?>/g)].map(match => {
      const found = attributes(match[1] ?? '')
      return [found.get('id') ?? '', found.get('type') ?? 'pro']
    }),
  )
  // A segment edge leads from a unit of text, sometimes over a joint, to its place in the graph.
  const owner = new Map(
    edges.filter(edge => edge.get('type') === 'seg').map(edge => [edge.get('src') ?? '', edge.get('trg') ?? '']),
  )
  const ownerOf = (id: string): string => {
    let at = id
    for (let steps = 0; steps < 3 && !type.has(at); steps++) at = owner.get(at) ?? ''
    return at
  }
  const order: string[] = []
  const parts = new Map<string, string[]>()
  for (const [id, text] of texts) {
    const adu = ownerOf(id)
    if (adu === '') continue
    if (!parts.has(adu)) order.push(adu)
    parts.set(adu, [...(parts.get(adu) ?? []), text])
  }
  const going = new Set(edges.filter(edge => edge.get('type') !== 'seg').map(edge => edge.get('src') ?? ''))
  const claim = order.findIndex(adu => !going.has(adu))
  return claim < 0
    ? null
    : {
        units: order.map(adu => (parts.get(adu) ?? []).join(' ')),
        claim,
        sides: order.map(adu => (type.get(adu) === 'opp' ? 'other' : 'own')),
      }
}

const unitOf = (text: string): ArgumentUnit => ({ tokens: parseLightly(text).flatMap(sentence => sentence.tokens) })

/** Mean of the F1 of yes and of no. */
function macroF1(rows: readonly { readonly gold: boolean; readonly found: boolean }[]): number {
  const f1 = (yes: boolean): number => {
    const right = rows.filter(row => row.gold === yes && row.found === yes).length
    const all = rows.filter(row => row.gold === yes).length + rows.filter(row => row.found === yes).length
    return all === 0 ? 0 : (2 * right) / all
  }
  return (f1(true) + f1(false)) / 2
}

type Guess = (units: readonly ArgumentUnit[]) => { readonly claim: number; readonly sides: readonly Side[] }

function line(label: string, texts: readonly Microtext[], guess: Guess): string {
  const claims: { gold: boolean; found: boolean }[] = []
  const sides: { gold: boolean; found: boolean }[] = []
  let right = 0
  for (const text of texts) {
    const found = guess(text.units.map(unitOf))
    if (found.claim === text.claim) right++
    text.units.forEach((_, i) => {
      claims.push({ gold: i === text.claim, found: i === found.claim })
      sides.push({ gold: text.sides[i] === 'other', found: found.sides[i] === 'other' })
    })
  }
  return `  ${label}: central claim accuracy ${(right / texts.length).toFixed(3)}, macro-F1 ${macroF1(claims).toFixed(3)}; side macro-F1 ${macroF1(sides).toFixed(3)}`
}

const OUGHT = /^(?:should|must|ought)$/i
const own = (units: readonly ArgumentUnit[]): readonly Side[] => units.map(() => 'own')

/** Lines for an archive: `microtexts-part1.tar.gz` of the folder unless another is named, by its name there or its full path. */
export function microtextLines(folder: string, archive = 'microtexts-part1.tar.gz'): readonly string[] {
  const files = untar(gunzipSync(readFileSync(resolve(folder, archive))))
  const all = [...files].filter(([name]) => name.endsWith('.xml')).sort(([a], [b]) => (a < b ? -1 : 1))
  const texts = all.flatMap(([, xml]) => microtextOf(xml) ?? [])
  const ought: Guess = units => ({
    claim: Math.max(
      0,
      units.findIndex(unit => unit.tokens.some(token => OUGHT.test(token.form))),
    ),
    sides: own(units),
  })
  return [
    `${basename(archive)}: ${texts.length} of ${all.length} texts have a claim in words, ${texts.reduce((sum, text) => sum + text.units.length, 0)} units`,
    line('first unit, all on the author’s side', texts, units => ({ claim: 0, sides: own(units) })),
    line('first unit with should or must, else the first', texts, ought),
    line('read', texts, readUnits),
  ]
}
