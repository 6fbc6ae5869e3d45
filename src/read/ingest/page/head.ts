/** What stands above the text of a copied page: its title, who wrote it and when, and the standfirst, among the page's own. */
import { FIRST_NAMES } from '../../mentions/lists.ts'
import { bylineOf, inSmall, ROLE } from '../byline.ts'
import type { Matter } from '../draft.ts'
import { NO_MATTER } from '../draft.ts'
import { dateIn } from '../matter.ts'
import type { PageLine } from './lines.ts'
import { foldLine } from './lines.ts'

export interface PageHead {
  readonly matter: Matter
  readonly standfirst: readonly string[]
}

/** What a line says of who and when; '' for what it does not. */
interface Said {
  readonly author: string
  /** "By …", not a bare name. */
  readonly marked: boolean
  readonly published: string
}

const NOTHING: Said = { author: '', marked: false, published: '' }

/** "By …", "Opinion by …". */
export const BY = /^(?:(?:opinion|analysis|words|written|story|column|essay|comment)?\s*\bby)\s+/iu
/** Longest line of a head that tells who or when, in words. */
const MOST_WORDS = 16
/** Longest bare name, in words. */
const MOST_OF_A_NAME = 8

/** A bare name is taken for one only where it begins as names do, or the page writes it again. */
function bareName(text: string, all: string): string {
  const [before = '', behind = ''] = text.split(/,\s*/, 2)
  // "Ada Quill, Bo Tamsin": two of them.
  const two = behind === '' || ROLE.test(behind) ? ['', ''] : [bareName(before, all), bareName(behind, all)]
  if (two.every(name => name !== '')) return two.join(' and ')
  const own = ROLE.test(behind) ? before : text
  if (/^from\b/iu.test(own) || own.split(' ').length > MOST_OF_A_NAME) return ''
  const author = bylineOf(inSmall(own), false)
  if (author === '') return ''
  const known = FIRST_NAMES.has((author.split(' ')[0] ?? '').toLowerCase())
  return known || all.split(foldLine(author)).length > 2 ? author : ''
}

/** "Mar 8, 2024 ADA QUILL": the date goes first. */
function saidIn({ text, words }: PageLine, all: string): Said {
  if (words > MOST_WORDS) return NOTHING
  return text.split(/\s*[|•·]\s*|\s{2,}| \+ (?=BIO)/).reduce<Said>((said, part) => {
    const published = dateIn(part)
    const marked = BY.test(part)
    const behind = published === '' ? part : part.replace(/^.*?\b\d{4}\b[\s,]*/u, '')
    const author = marked ? inSmall(bylineOf(part.replace(BY, 'By '), true)) : bareName(behind, all)
    return {
      author: said.author || author,
      marked: said.marked || (marked && author !== ''),
      published: said.published || published,
    }
  }, NOTHING)
}

/** A name that nobody knows is one beside the date, or beside another behind a comma of its own line. */
const withLooseNames = (head: readonly PageLine[], said: readonly Said[]): readonly Said[] =>
  said.map((one, i) => {
    const line = head[i]
    if (one !== NOTHING && (one.author !== '' || one.published !== '')) return one
    if (line === undefined || line.sort !== 'label' || line.words < 2 || line.words > 4) return one
    const beside = [said[i - 1], said[i + 1]].some(other => other !== undefined && other.published !== '')
    const joined = [head[i - 1], head[i + 1]].some(other => /^(?:,|and|&)$/iu.test(other?.text ?? ''))
    const author = beside || joined ? bylineOf(inSmall(line.text), false) : ''
    return author === '' ? one : { ...one, author }
  })

/** How far below a title its byline and its date stand, in lines. */
const REACH = 9
/** And how far above it, where they stand first. */
const ABOVE = 3

const near = (at: number, places: readonly number[]): number => {
  const nearest = Math.min(REACH + 1, ...places.filter(place => place > at).map(place => place - at))
  const above = Math.min(ABOVE + 1, ...places.filter(place => place < at).map(place => at - place))
  return Math.max(nearest > REACH ? 0 : 3 - 0.25 * (nearest - 1), above > ABOVE ? 0 : 2)
}

const lengthVote = (words: number): number => {
  if (words < 2) return -4
  if (words < 4) return words === 2 ? 0 : 1
  return words <= 18 ? 2 : words <= 28 ? 0.5 : -4
}

const DESCRIBES = /^(?:an?|the) (?:photo|illustration|drawing|picture|painting|view|image|composite|collage)\b/iu

/** How far into the text the thing of an encyclopaedia's article is named, in characters. */
const OPENING = 60

/** The lines of the page in one form, and the first words of the text. */
interface Around {
  readonly folded: readonly string[]
  readonly opening: string
}

/** Which line of the head is the title: -1 where none is. */
function titleAt(head: readonly PageLine[], { folded, opening }: Around, anchors: readonly number[]): number {
  let best = -1
  let most = 2
  head.forEach((line, i) => {
    const { sort, words, text } = line
    if (sort === 'furniture' || anchors.includes(i) || DESCRIBES.test(text) || /^[•*·-]/u.test(text)) return
    const own = foldLine(text)
    const again = words > 1 && folded.filter(other => other === own).length > 1
    const within = words >= 3 && folded.some(other => other.length > own.length && other.includes(own))
    const [above, next] = [head[i - 1], head[i + 1]]
    const subtitled =
      words >= 4 && next !== undefined && next.sort !== 'furniture' && next.words >= 6 && !anchors.includes(i + 1)
    const credited =
      next !== undefined &&
      ((next.words > words && foldLine(next.text).includes(own)) ||
        (next.sort === 'furniture' && /^\W{0,3}(?:credit|photo|image|illustration)/iu.test(next.text)))
    const score =
      lengthVote(words) +
      near(i, anchors) +
      (again ? 1.5 : 0) +
      (within ? 1 : 0) +
      (again && opening.includes(own) ? 2 : 0) +
      (subtitled ? 1.5 : 0) +
      (anchors.includes(i - 1)
        ? -0.5
        : above === undefined || above.sort === 'furniture' || above.words <= 4
          ? 0.6
          : 0) -
      (credited ? 4 : 0) -
      (text.includes('|') || (words <= 4 && text === text.toUpperCase()) ? 1.5 : 0) -
      (words < 12 && ROLE.test(text) && !/[?:“"]/.test(text) ? 1.5 : 0) -
      (sort === 'prose' ? 2 : sort === 'sentence' && words >= 8 ? 0.75 : 0) -
      0.03 * (head.length - i)
    if (score <= most) return
    most = score
    best = i
  })
  return best
}

/** A line under the title that says in a sentence, or nearly, what the piece is about. */
function standfirstIn(head: readonly PageLine[], title: number, anchors: readonly number[]): readonly string[] {
  const found = head.find(({ sort, words, text }, i) => {
    if (i <= title || sort === 'furniture' || anchors.includes(i) || words < 6 || words > 60) return false
    const next = head[i + 1]
    const credited =
      next !== undefined &&
      (foldLine(next.text).startsWith(foldLine(text)) ||
        (next.sort === 'furniture' && /image|credit|photo|illustration|getty|reuters|\//iu.test(next.text)))
    return !DESCRIBES.test(text) && !credited && i <= title + 6
  })
  return found === undefined ? [] : [found.text]
}

/** "Opinion | Ferries": the section before a title. */
const bare = (title: string): string => title.replace(/^(?:opinion|analysis|comment|ideas|essay)\s*\|\s*/iu, '')

/** "By" or "Authors" alone: the names stand in the lines below it, roles between them. */
function listed(head: readonly PageLine[], said: readonly Said[]): string {
  const at = head.findLastIndex(({ text }) => /^(?:by|authors?|written by):?$/iu.test(text))
  if (at < 0) return ''
  const names = head.slice(at + 1, at + 1 + LISTED).flatMap(({ text, sort }, i) => {
    const author = said[at + 1 + i]?.author ?? ''
    return author !== '' ? [author] : sort === 'label' ? [bylineOf(inSmall(text), false)] : []
  })
  return [...new Set(names)].filter(name => name !== '').join(' and ')
}

/** How many lines of names and roles may stand below "By". */
const LISTED = 6

/** What is below the title is nearer than what is above it. */
const distance = (i: number, title: number): number => (i > title ? i - title : 4 * (title - i))

/** Where a bare name may stand, in lines below the title: under it first, else right above. */
const NEAR = [...Array.from({ length: 12 }, (_, i) => i + 1), -1, -2]

/** A bare name is a byline only close to the title. */
function nameNear(head: readonly PageLine[], said: readonly Said[], title: number): string {
  for (const i of NEAR) {
    const author = said[title + i]?.author ?? ''
    if (title < 0 || author === '') continue
    // "Ada Quill", ",", "Bo Tamsin": a line each.
    const next = /^(?:,|and|&)$/iu.test(head[title + i + 1]?.text ?? '') ? (said[title + i + 2]?.author ?? '') : ''
    return next === '' || next === author ? author : `${author} and ${next}`
  }
  return ''
}

/** Most lines above the text in which its title is looked for, and most of the page in which it may stand again. */
const MOST = { head: 150, page: 3000 } as const

/** Reads the head: the lines above `body`, the first of the text. */
export function readHead(lines: readonly PageLine[], body: number): PageHead {
  const head = lines.slice(Math.max(0, body - MOST.head), body)
  const folded = lines.slice(0, MOST.page).map(({ text }) => foldLine(text))
  const opening = foldLine(lines[body]?.text ?? '').slice(0, OPENING)
  const page = folded.join('\n')
  const said = withLooseNames(
    head,
    head.map(line => saidIn(line, page)),
  )
  const anchors = said.flatMap(({ author, published }, i) =>
    author !== '' ||
    published !== '' ||
    /^(?:published|updated|posted)\b|^\d{1,2} (?:minutes?|hours?|days?) ago\b/iu.test(head[i]?.text ?? '')
      ? [i]
      : [],
  )
  const title = titleAt(head, { folded, opening }, anchors)
  const order = said.map((one, i) => ({ one, far: distance(i, title) })).sort((a, b) => a.far - b.far)
  const marked = order.find(({ one }) => one.marked)?.one.author ?? ''
  const published = order.find(({ one }) => one.published !== '')?.one.published ?? ''
  return {
    matter: {
      ...NO_MATTER,
      title: bare(head[title]?.text ?? '').replace(/^\*+|\*+$/g, ''),
      author: marked || listed(head, said) || nameNear(head, said, title),
      published,
    },
    standfirst: title < 0 ? [] : standfirstIn(head, title, anchors),
  }
}
