/** How answers are compared: after lower case, without articles and marks; and by the words they share. */

const ARTICLE = /^(?:a|an|the)$/

/** Words in small letters without articles and marks. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter(word => word !== '' && !ARTICLE.test(word))

export const normOf = (text: string): string => wordsOf(text).join(' ')

/** F1 of two bags of words. */
export function sharedWords(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const n = left.get(word) ?? 0
    if (n === 0) continue
    shared++
    left.set(word, n - 1)
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length)
}

const EMPTY = new Set(
  'what which who whom whose when where why how much many did does do was were is are be been being have has had of in on at by for with from to and or but not that this these those it its he she they his her their as than there into about after before during between over under will would can could may might must should name called kind type many some one other also'.split(
    ' ',
  ),
)

/** First six letters of the words of meaning. */
export const stemsOfText = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter(word => word.length > 2 && !EMPTY.has(word))
      .map(word => word.slice(0, 6)),
  )

/** Share of the second text's stems that stand in the first. */
export function stemsShared(prompt: string, question: string): number {
  const [has, wanted] = [stemsOfText(prompt), stemsOfText(question)]
  return wanted.size === 0 ? 0 : [...wanted].filter(stem => has.has(stem)).length / wanted.size
}

/** In per cent with one decimal. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10
