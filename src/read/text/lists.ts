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

/**
 * Where the items of a running list begin.
 * @returns offsets in UTF-16 code units, in order; empty when the paragraph does not open with a list
 */
export function listStarts(text: string): readonly number[] {
  const found: number[] = []
  let earlier: Marker | undefined
  for (const marker of markersOf(text)) {
    if (earlier === undefined) {
      if (text.slice(0, marker.at).trim() !== '') break
    } else if (
      marker.bullet !== earlier.bullet ||
      marker.close !== earlier.close ||
      !follows(marker.label, earlier.label)
    ) {
      continue
    }
    found.push(marker.at)
    earlier = marker
  }
  return found.length > 1 || (found.length === 1 && earlier?.close !== '') ? found : []
}
