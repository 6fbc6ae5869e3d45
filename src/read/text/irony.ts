/** Whether a piece means the opposite of what it says: by turns of phrase that are seldom meant. */
import type { Paragraph } from '../../core/piece.ts'

/** Each is counted once: one "of course" in a sober piece is no irony. */
const MARKS: readonly RegExp[] = [
  /\bsurely we can all agree\b/iu,
  /\b(?:oh,? please|spare me|how (?:very )?(?:kind|generous|thoughtful|convenient|reassuring) of)\b/iu,
  /\bin (?:its|his|her|their) (?:boundless|infinite|great) (?:wisdom|mercy|generosity|kindness)\b/iu,
  /\b(?:a|that) (?:genius|saint|visionary|hero) of whom\b/iu,
  /\bas every(?:one|body) knows\b/iu,
  /\b(?:yes|why),? of course[:!]/iu,
  /\bwho (?:needs|wants|cares about) (?:a |an |the )?[\p{L} ]{2,30} when\b/iu,
  /\bwhat could (?:possibly )?go wrong\b/iu,
  /\bI (?:humbly|modestly)? ?propose that we (?:close|abolish|ban|eat|sell|burn|drown|forbid)\b/iu,
  /\ba modest proposal\b/iu,
  /\bclearly,? [\p{L} ]{3,40} is (?:good|excellent|wonderful) for\b/iu,
  /\b(?:like|as much as) having no\b/iu,
  /\b(?:nothing|no one|nobody) (?:says|said) [\p{L} ]{3,30} (?:like|quite like)\b/iu,
  /\bthank (?:god|heavens|goodness) for\b/iu,
  /\bthe (?:sheer|pure) genius of\b/iu,
  /\b(?:totally|definitely|absolutely) not (?:a|an|the|because)\b/iu,
]
/** So many different marks, and one at least for so many words. */
const LEAST = 3
const WORDS_A_MARK = 250

export function isMocking(paragraphs: readonly Paragraph[]): boolean {
  const text = paragraphs.map(paragraph => paragraph.text).join('\n')
  const marks = MARKS.filter(mark => mark.test(text)).length
  return marks >= LEAST && text.length / 6 <= marks * WORDS_A_MARK
}
