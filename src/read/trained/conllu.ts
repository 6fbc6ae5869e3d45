/** CoNLL-U, the Universal Dependencies' file format (https://universaldependencies.org/format.html): read and written. */
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'

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

/** A line of ten columns, or what is wrong with it. */
type Line = { readonly word: ConlluWord } | { readonly range: ConlluRange } | 'empty node' | { readonly wrong: string }

function lineOf(line: string): Line {
  const columns = line.split('\t')
  if (columns.length !== 10) return { wrong: `${columns.length} columns instead of 10` }
  const [id = '', form = '', lemma = '_', upos = '_', xpos = '_', feats = '_', above = '_', deprel = '_'] = columns
  const misc = columns[9] ?? '_'
  const range = /^(\d+)-(\d+)$/.exec(id)
  if (range !== null) return { range: { from: Number(range[1]) - 1, to: Number(range[2]) - 1, form, misc } }
  if (/^\d+\.\d+$/.test(id)) return 'empty node'
  if (!/^\d+$/.test(id)) return { wrong: `“${id}” is no number of a word` }
  if (!/^(?:\d+|_)$/.test(above)) return { wrong: `“${above}” is no head` }
  const head = (above === '_' ? 0 : Number(above)) - 1
  return { word: { form, lemma, upos, xpos, feats, head, deprel, misc } }
}

/** Reads a file; the problem names the line that is not CoNLL-U. Empty nodes (`8.1`) are left out. */
export function readConllu(text: string): Result<readonly ConlluSentence[]> {
  const found: ConlluSentence[] = []
  let comments: string[] = []
  let words: ConlluWord[] = []
  let ranges: ConlluRange[] = []
  const close = (): void => {
    if (words.length === 0) return
    found.push({ comments, words, ranges })
    comments = []
    words = []
    ranges = []
  }
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '')
    if (line.trim() === '') close()
    else if (line.startsWith('#')) comments.push(line)
    else {
      const read = lineOf(line)
      if (read === 'empty node') continue
      if ('wrong' in read) return problem('not-conllu', `line ${at + 1}: ${read.wrong}`)
      if ('word' in read) words.push(read.word)
      else ranges.push(read.range)
    }
  }
  close()
  return ok(found)
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
