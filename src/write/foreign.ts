/**
 * Cards of a piece that is not English: sentences with a date, a figure or a name left out, where the sentence stands for
 * itself as far as little words can show. Nothing is worded anew, and nothing is asked of what such a piece argues.
 */
import { anchorIn } from '../core/anchor.ts'
import { paragraphText } from '../core/piece.ts'
import type { Draft, Run } from '../core/proposal.ts'
import type { Find } from '../read/foreign/finds.ts'
import { findsIn, wordsIn } from '../read/foreign/finds.ts'
import type { Language } from '../read/foreign/languages.ts'
import type { Reading, Sentence } from '../read/reading.ts'

interface Cloze {
  readonly draft: Draft
  /** Why it is refused, with the rule's name, or null. */
  readonly refusal: { readonly rule: string; readonly why: string } | null
}

interface Scene {
  readonly text: string
  readonly s: Sentence
  readonly finds: readonly Find[]
  readonly language: Language
  /** How often each word with a capital stands in the piece. */
  readonly counts: ReadonlyMap<string, number>
  readonly title: string
}

const BASE = { date: 0.6, figure: 0.55, name: 0.45 } as const
const WORDS = { least: 7, most: 32 } as const

/** What is wrong with the sentence itself. */
function sentenceRefusal({ text, s, finds, language }: Scene): Cloze['refusal'] {
  const whole = text.slice(s.start, s.end)
  const words = wordsIn(text, s)
  if (words.length < WORDS.least || words.length > WORDS.most)
    return { rule: 'length', why: `The sentence has ${words.length} words.` }
  if (
    !/^["“„«‘]?[\p{Lu}\p{N}]/u.test(whole) ||
    !/\.["”“’»)]{0,2}$/.test(whole) ||
    /https?:|www\.|[{}<>|\\]/.test(whole)
  )
    return { rule: 'malformed', why: 'It is no whole sentence.' }
  if ((whole.match(/[("“„«]/gu)?.length ?? 0) !== (whole.match(/[)”»]/gu)?.length ?? 0) + oddQuotes(whole, language))
    return { rule: 'malformed', why: 'A bracket or a quotation mark has lost its partner.' }
  if (language.tied.has(words[0]?.word ?? ''))
    return { rule: 'tied', why: `“${words[0]?.text ?? ''}” ties it to what stood before.` }
  const loose = words.find(
    ({ word }) =>
      language.we?.test(word) === true || language.loose.has(word) || language.loose.has(word.split(/[’'-]/)[0] ?? ''),
  )
  if (loose !== undefined) return { rule: 'loose-word', why: `“${loose.text}” points outside the sentence.` }
  const tie = finds.some(({ kind }) => kind !== 'figure')
  return tie || language.nounsAreGreat ? null : { rule: 'thin-cue', why: 'No name or year ties it to one matter.' }
}

/** German closes with the mark that English opens with. */
const oddQuotes = (whole: string, { code }: Language): number => {
  if (code !== 'de') return (whole.match(/"/g)?.length ?? 0) / 2
  const [opened, turned] = [whole.match(/„/g)?.length ?? 0, whole.match(/“/g)?.length ?? 0]
  return opened === turned ? opened + turned : 99
}

/** What is wrong with leaving out just this. */
function holeRefusal(scene: Scene, find: Find): Cloze['refusal'] {
  const { text, s, finds, language, counts, title } = scene
  const answer = text.slice(find.start, find.end)
  const rest = `${text.slice(s.start, find.start)} ${text.slice(find.end, s.end)}`
  const before = wordsIn(text, { start: s.start, end: find.start }).slice(-2)
  const after = text.slice(find.end, s.end)
  const beside = finds.filter(other => other !== find && other.kind === find.kind)
  const ranged = before.some(({ word }) => language.ranges.has(word)) && beside.length > 0 && find.kind === 'date'
  const joined = beside.some(other => {
    const gap = other.start > find.start ? text.slice(find.end, other.start) : text.slice(other.end, find.start)
    return /^\s*(?:,|–|-|\/)?\s*(?:\p{L}{1,4}\s){0,2}\s*$/u.test(gap)
  })
  if (ranged || joined || /^\s?[–-]\s?\p{N}/u.test(after))
    return { rule: 'more-answers', why: 'It is one of a list or one end of a range.' }
  if (find.kind === 'name') {
    const parts = answer.split(/\s/).filter(part => /^\p{Lu}/u.test(part))
    if (parts.some(part => rest.includes(part))) return { rule: 'leak', why: 'Part of the answer stands on the front.' }
    if (parts.some(part => title.includes(part) || (counts.get(part) ?? 0) > 3))
      return { rule: 'guessable', why: 'The piece is about this very name: anybody would guess it.' }
  }
  return rest.includes(answer) ? { rule: 'leak', why: 'The answer stands on the front.' } : null
}

function draftOf({ text, s }: Scene, find: Find, score: number): Draft {
  const run = (start: number, end: number): readonly Run[] =>
    start < end ? [{ how: 'copied', text: text.slice(start, end), from: { paragraph: s.paragraph, start, end } }] : []
  const parts = [
    { runs: run(s.start, find.start), hole: null },
    { runs: run(find.start, find.end), hole: 0 },
    { runs: run(find.end, s.end), hole: null },
  ].filter(({ runs }) => runs.length > 0)
  const anchor = anchorIn(text, s.paragraph, s.start, s.end)
  return {
    kind: 'fact',
    link: null,
    wording: { form: 'cloze', parts },
    anchors: anchor === null ? [] : [anchor],
    statements: [],
    rule: `foreign-${find.kind}`,
    score,
  }
}

function clozesAt(scene: Scene): readonly Cloze[] {
  const whole = sentenceRefusal(scene)
  const words = wordsIn(scene.text, scene.s).length
  return scene.finds.map(find => {
    const score = BASE[find.kind] - Math.max(0, words - 20) * 0.01 + (scene.s.paragraph === 1 ? 0.02 : 0)
    return { draft: draftOf(scene, find, Math.round(score * 1000) / 1000), refusal: whole ?? holeRefusal(scene, find) }
  })
}

function countsOf(reading: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const s of reading.sentences)
    for (const { form } of s.tokens) if (/^\p{Lu}/u.test(form)) counts.set(form, (counts.get(form) ?? 0) + 1)
  return counts
}

export interface ForeignCards {
  /** Best first: the best of each sentence before the second of any. */
  readonly drafts: readonly Draft[]
  /** How many are the first of their sentence. */
  readonly first: number
  readonly refused: readonly { readonly draft: Draft; readonly rule: string; readonly why: string }[]
}

/** The cards of a piece in `language`; at most two a sentence. Linear in its length. */
export function foreignCards(reading: Reading, language: Language): ForeignCards {
  const counts = countsOf(reading)
  const firsts: Draft[] = []
  const seconds: Draft[] = []
  const refused: { draft: Draft; rule: string; why: string }[] = []
  for (const s of reading.sentences) {
    const text = paragraphText(reading.piece, s.paragraph) ?? ''
    const clozes = clozesAt({
      text,
      s,
      finds: findsIn(text, s, language),
      language,
      counts,
      title: reading.piece.title,
    })
    const passed = clozes.filter(({ refusal }) => refusal === null).map(({ draft }) => draft)
    for (const { draft, refusal } of clozes) if (refusal !== null) refused.push({ draft, ...refusal })
    passed.sort((a, b) => b.score - a.score)
    firsts.push(...passed.slice(0, 1))
    seconds.push(...passed.slice(1, 2).map(draft => ({ ...draft, score: Math.max(0.01, draft.score - 0.3) })))
  }
  const byScore = (drafts: Draft[]): readonly Draft[] => drafts.sort((a, b) => b.score - a.score)
  return { drafts: [...byScore(firsts), ...byScore(seconds)], first: firsts.length, refused }
}
