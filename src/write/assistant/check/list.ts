/** An answer that is a list: one item a line, or numbered in running text. */

const NUMBERED = /(?:^|\s)(?:\(?\d{1,2}[.)]|[-•*])\s+/

/** The items of an answer with where each stands in it (UTF-16), or null when it is a plain answer. */
export function itemsOf(answer: string): readonly { readonly start: number; readonly end: number }[] | null {
  const marks = [...answer.matchAll(/(?:^|\n|[;,.]?\s)\(?([1-9])[.)]\s+/g)]
  const counted = marks.length >= 2 && marks.every((m, k) => Number(m[1]) === k + 1) && marks[0]?.index === 0
  const cuts = counted
    ? marks.map((m, k) => ({ start: m.index + m[0].length, end: marks[k + 1]?.index ?? answer.length }))
    : linesOf(answer)
  const items = cuts
    .map(({ start, end }) => trimmedIn(answer, start, end))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(answer.slice(start, end)))
  return items.length >= 2 ? items : null
}

function linesOf(answer: string): readonly { start: number; end: number }[] {
  const cuts: { start: number; end: number }[] = []
  let start = 0
  for (const line of answer.split('\n')) {
    const mark = NUMBERED.exec(line)
    cuts.push({ start: start + (mark?.index === 0 ? mark[0].length : 0), end: start + line.length })
    start += line.length + 1
  }
  return cuts
}

function trimmedIn(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /[\s;,]/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
