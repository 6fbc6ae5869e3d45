/**
 * Lists written inside a running paragraph: "1) The first item 2) The second item". A list counts only when it opens
 * the paragraph and its numbers or letters follow one another.
 */

const MARKER = /(?<![^\s])(?:([•⁃▪●‣*])\s?)?(?:(\d{1,3}|[a-zA-Z])(\.\)|\)|\.))?(?=\s)/gu

interface Marker {
  readonly at: number
  readonly bullet: string
  readonly label: string
  readonly close: string
}

function markersOf(text: string): readonly Marker[] {
  const found: Marker[] = []
  for (const hit of text.matchAll(MARKER)) {
    if (hit[0] === '') continue
    found.push({ at: hit.index, bullet: hit[1] ?? '', label: hit[2] ?? '', close: hit[3] ?? '' })
  }
  return found
}

const follows = (label: string, earlier: string): boolean => {
  if (label === '' || earlier === '') return label === earlier
  if (/^\d/u.test(label)) return /^\d/u.test(earlier) && Number(label) === Number(earlier) + 1
  return label.length === 1 && earlier.length === 1 && label.charCodeAt(0) === earlier.charCodeAt(0) + 1
}

/** Labels that a list begins with. */
const FIRST = /^(?:1|a|A|i)$/
/** Behind the end of a sentence a list needs this many items: "see section 1. The" is none. */
const ENOUGH = 3

const goesOn = (marker: Marker, earlier: Marker): boolean =>
  marker.bullet === earlier.bullet && marker.close === earlier.close && follows(marker.label, earlier.label)

/**
 * Where the items of a running list begin. One pass: a list that opens the paragraph, or one behind a sentence.
 * @returns offsets in UTF-16 code units, in order; empty when there is no list
 */
export function listStarts(text: string): readonly number[] {
  const found: number[] = []
  let chain: Marker[] = []
  const close = (): void => {
    const [first] = chain
    if (first === undefined) return
    const opens = text.slice(0, first.at).trim() === ''
    if (opens ? chain.length > 1 || first.close !== '' : chain.length >= ENOUGH)
      found.push(...chain.map(({ at }) => at))
    chain = []
  }
  let blank = true
  let seen = 0
  for (const marker of markersOf(text)) {
    const earlier = chain.at(-1)
    blank &&= text.slice(seen, marker.at).trim() === ''
    seen = marker.at
    if (earlier !== undefined && goesOn(marker, earlier)) chain.push(marker)
    else if (blank && chain.length === 0) chain = [marker]
    else if (
      FIRST.test(marker.label) &&
      marker.close !== '' &&
      /[.!?:;]\s{1,3}$/.test(text.slice(Math.max(0, marker.at - 4), marker.at))
    ) {
      if (chain.length >= ENOUGH || (chain[0] !== undefined && blank)) close()
      chain = [marker]
    }
  }
  close()
  return found
}
