/** Whether a piece means the opposite of what it says: by turns of phrase that are seldom meant. */
import type { Paragraph } from '../../core/piece.ts'

/** Each is counted once: one "of course" in a sober piece is no irony. */
const MARKS: readonly RegExp[] = [
  /\bsurely we can all agree\b/i,
  /\b(?:oh,? please|spare me|how (?:very )?(?:kind|generous|thoughtful|convenient|reassuring) of)\b/i,
  /\bin (?:its|his|her|their) (?:boundless|infinite|great) (?:wisdom|mercy|generosity|kindness)\b/i,
  /\b(?:a|that) (?:genius|saint|visionary|hero) of whom\b/i,
  /\bas every(?:one|body) knows\b/i,
  /\b(?:yes|why),? of course[:!]/i,
  /\bwho (?:needs|wants|cares about) (?:a |an |the )?[a-z\u00c0-\u024f ]{2,30} when\b/i,
  /\bwhat could (?:possibly )?go wrong\b/i,
  /\bI (?:humbly|modestly)? ?propose that we (?:close|abolish|ban|eat|sell|burn|drown|forbid)\b/i,
  /\ba modest proposal\b/i,
  /\bclearly,? [a-z\u00c0-\u024f ]{3,40} is (?:good|excellent|wonderful) for\b/i,
  /\b(?:like|as much as) having no\b/i,
  /\b(?:nothing|no one|nobody) (?:says|said) [a-z\u00c0-\u024f ]{3,30} (?:like|quite like)\b/i,
  /\bthank (?:god|heavens|goodness) for\b/i,
  /\bthe (?:sheer|pure) genius of\b/i,
  /\b(?:totally|definitely|absolutely) not (?:a|an|the|because)\b/i,
]
/** So many different marks, and one at least for so many words. */
const LEAST = 3
const WORDS_A_MARK = 250

export function isMocking(paragraphs: readonly Paragraph[]): boolean {
  const text = paragraphs.map(paragraph => paragraph.text).join('\n')
  const marks = MARKS.filter(mark => mark.test(text)).length
  return marks >= LEAST && text.length / 6 <= marks * WORDS_A_MARK
}
