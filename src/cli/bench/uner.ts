/** Universal NER's annotation of EWT (`uner-ewt-dev.iob2.gz`): names of persons, places and organisations. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface UnerName {
  readonly from: number
  readonly to: number
  readonly kind: 'person' | 'place' | 'organisation'
}

export interface UnerSentence {
  /** Whether a document begins here. */
  readonly opens: boolean
  readonly text: string
  readonly forms: readonly string[]
  readonly names: readonly UnerName[]
}

const KINDS = { PER: 'person', LOC: 'place', ORG: 'organisation' } as const
const isKind = (tag: string): tag is keyof typeof KINDS => tag in KINDS

function namesOf(tags: readonly string[]): readonly UnerName[] {
  const found: UnerName[] = []
  for (let i = 0; i < tags.length; ) {
    const kind = (tags[i] ?? '').slice(2)
    let to = i + 1
    if ((tags[i] ?? '').startsWith('B-') && isKind(kind)) {
      while ((tags[to] ?? '').startsWith('I-')) to++
      found.push({ from: i, to, kind: KINDS[kind] })
    }
    i = to
  }
  return found
}

/** The sentences of an IOB2 file with columns: number, form, tag. */
export function readUner(path: string): readonly UnerSentence[] {
  const found: UnerSentence[] = []
  let opens = false
  for (const block of gunzipSync(readFileSync(path))
    .toString('utf8')
    .split(/\n\s*\n/)) {
    const lines = block.split('\n')
    if (lines.some(line => line.startsWith('# newdoc'))) opens = true
    const rows = lines.filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('\t'))
    if (rows.length === 0) continue
    const text = lines.find(line => line.startsWith('# text = '))?.slice(9) ?? ''
    found.push({ opens, text, forms: rows.map(row => row[1] ?? ''), names: namesOf(rows.map(row => row[2] ?? 'O')) })
    opens = false
  }
  return found
}

/** Words with the places that they have in the text of their sentence. */
export function placesOf(
  text: string,
  forms: readonly string[],
): readonly { readonly start: number; readonly end: number }[] {
  let at = 0
  return forms.map(form => {
    const found = text.indexOf(form, at)
    // Words that are not written out (the parts of a fused one) touch the one before.
    const start = found < 0 || found > at + 6 ? at : found
    at = start + form.length
    return { start, end: at }
  })
}
