/** CoNLL-U, the Universal Dependencies' file format (https://universaldependencies.org/format.html): read and written. */

export interface ConlluWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly feats: string
  /** Index of the head in the sentence's words, -1 for the root. */
  readonly head: number
  readonly deprel: string
  readonly misc: string
}

/** Several words written as one: words `from`…`to` (both included), with the surface form. */
export interface ConlluRange {
  readonly from: number
  readonly to: number
  readonly form: string
  readonly misc: string
}

export interface ConlluSentence {
  /** Comment lines, each with its "#". */
  readonly comments: readonly string[]
  readonly words: readonly ConlluWord[]
  readonly ranges: readonly ConlluRange[]
}

/** The value of a comment such as `# sent_id = a-1`. */
export function commentOf(sentence: ConlluSentence, key: string): string | undefined {
  const lead = `# ${key} = `
  return sentence.comments.find(line => line.startsWith(lead))?.slice(lead.length)
}

const hasComment = (sentence: ConlluSentence, word: string): boolean =>
  sentence.comments.some(line => line === `# ${word}` || line.startsWith(`# ${word} `))

export const opensParagraph = (sentence: ConlluSentence): boolean =>
  hasComment(sentence, 'newpar') || hasComment(sentence, 'newdoc')

function wordOf(columns: readonly string[], line: number): ConlluWord {
  const [, form = '', lemma = '_', upos = '_', xpos = '_', feats = '_', head = '_', deprel = '_', , misc = '_'] =
    columns
  const place = head === '_' ? 0 : Number(head)
  if (!Number.isInteger(place) || place < 0) throw new SyntaxError(`line ${line}: "${head}" is no head`)
  return { form, lemma, upos, xpos, feats, head: place - 1, deprel, misc }
}

/**
 * Reads a file. Empty nodes (`8.1`) are left out.
 * @throws SyntaxError with the number of the line that is not CoNLL-U
 */
export function readConllu(text: string): readonly ConlluSentence[] {
  const found: ConlluSentence[] = []
  let comments: string[] = []
  let words: ConlluWord[] = []
  let ranges: ConlluRange[] = []
  const close = (): void => {
    if (words.length > 0) found.push({ comments, words, ranges })
    if (words.length > 0 || comments.length === 0) comments = []
    words = []
    ranges = []
  }
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '')
    if (line.trim() === '') close()
    else if (line.startsWith('#')) comments.push(line)
    else {
      const columns = line.split('\t')
      const id = columns[0] ?? ''
      if (columns.length !== 10) throw new SyntaxError(`line ${at + 1}: ${columns.length} columns instead of 10`)
      const range = /^(\d+)-(\d+)$/.exec(id)
      if (range !== null) {
        const [, from = '1', to = '1'] = range
        ranges.push({ from: Number(from) - 1, to: Number(to) - 1, form: columns[1] ?? '', misc: columns[9] ?? '_' })
      } else if (!id.includes('.')) words.push(wordOf(columns, at + 1))
    }
  }
  close()
  return found
}

/** Writes one sentence, with the empty line that ends it. */
export function writeConllu(sentence: ConlluSentence): string {
  const lines = [...sentence.comments]
  const ranges = new Map(sentence.ranges.map(range => [range.from, range]))
  for (const [at, word] of sentence.words.entries()) {
    const range = ranges.get(at)
    if (range !== undefined) {
      lines.push(`${range.from + 1}-${range.to + 1}\t${range.form}\t_\t_\t_\t_\t_\t_\t_\t${range.misc}`)
    }
    const { form, lemma, upos, xpos, feats, head, deprel, misc } = word
    lines.push([at + 1, form, lemma, upos, xpos, feats, head + 1, deprel, '_', misc].join('\t'))
  }
  return `${lines.join('\n')}\n\n`
}
