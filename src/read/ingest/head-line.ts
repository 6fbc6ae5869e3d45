/** What one line over a text says: who wrote it, when, where it appeared; or that it is the page's, or that it may be text. */
import type { Paragraph } from '../../core/piece.ts'
import { setAside } from './boilerplate.ts'
import { bylineOf, isRole } from './byline.ts'
import { dayOf, endingInDay, hasDateline, isPaperName, isPaperSurely, isSection, paperInSmall } from './matter.ts'
import { isFurniture } from './page/furniture.ts'

/**
 * `told`: a byline or a day, which no text holds as a line. `name`: may be the author's, where no byline is. `paper`: may be a
 * publication's name. `label`: a section, a role. `aside`: the page's. `report`: text that opens with a dateline. `text`: a
 * title, a standfirst, a caption, or text.
 */
export type Sort = 'told' | 'name' | 'paper' | 'label' | 'aside' | 'report' | 'text'

export interface Said {
  readonly sort: Sort
  readonly author: string
  /** The author stands behind "By". */
  readonly marked: boolean
  readonly published: string
  /** The day is that of a later version. */
  readonly updated: boolean
  readonly publication: string
}

export const NOTHING: Said = {
  sort: 'text',
  author: '',
  marked: false,
  published: '',
  updated: false,
  publication: '',
}
const LABEL: Said = { ...NOTHING, sort: 'label' }
const ASIDE: Said = { ...NOTHING, sort: 'aside' }

const wordsIn = (text: string): number => text.split(' ').length
/** Longest part of a line that tells something, in words. */
const MOST_WORDS = 24

/** "2024-03" */
const LENGTH_OF_A_MONTH = 7

const told = (published: string, part: string): Said => ({
  ...NOTHING,
  sort: 'told',
  published,
  updated: /^(?:last )?(?:updated|modified)\b/iu.test(part),
})

/** "Updated", "Published on" before a day that stands behind something else. */
const SAYS_WHEN = /[\s,]*\b(?:(?:first |last )?(?:published|posted|updated|modified))(?: on)?:?$/iu

/** "By Ada Quill for The Orrin Courier" */
const paperOfByline = (line: string): string => {
  const name = /\s+for (.{3,60})$/u.exec(line)?.[1] ?? ''
  return /\s/.test(name) && isPaperName(name.replace(/^the /u, 'The ')) ? name.replace(/^the /u, '') : ''
}

/** "Special to The Orrin Courier", "For The Orrin Courier": by one of those who do not write there every day. */
function paperOfGuest(part: string): string {
  const [, how = '', paper = ''] =
    /^(special to|contributed to|exclusive to|for) ((?:the )?\p{Lu}.{2,50})$/iu.exec(part) ?? []
  const name = paperInSmall(paper.replace(/^the /u, ''))
  const isSure = /^(?:the )/iu.test(name) ? isPaperName(name) : isPaperSurely(name)
  return how.toLowerCase() !== 'for' || isSure ? name : ''
}

/** "Ada Quill (The Orrin Courier)" */
function withPaper(part: string): Said | null {
  const [, name = '', paper = ''] = /^(.{3,60}) \((.{3,50})\)$/u.exec(part) ?? []
  const author = isPaperSurely(paper) ? bylineOf(name, false) : ''
  return author === '' ? null : { ...NOTHING, sort: 'name', author, publication: paper }
}

/** "English edition", "Vol. 12 No. 3" are none of a paper's names, and "By" alone stands over one of a person. */
const isEdition = (part: string): boolean =>
  /^(?:\p{Lu}\p{L}+ edition|(?:(?:vol(?:ume)?|no|number|issue)\.? ?\d{1,4}[ ,]*)+|(?:written |words )?by:?)$/iu.test(
    part,
  )

const signed = (author: string, publication: string): Said => ({
  ...NOTHING,
  sort: 'told',
  author,
  marked: true,
  publication,
})

function partSaid(part: string): Said {
  if (wordsIn(part) > MOST_WORDS) {
    const author = bylineOf(part, true)
    return author === '' ? NOTHING : signed(author, '')
  }
  if (isSection(part) || isEdition(part) || part === '') return LABEL
  const day = dayOf(part)
  if (day !== '') return told(day, part)
  const ending = endingInDay(part)
  if (ending !== null) {
    const before = ending.before.replace(SAYS_WHEN, '')
    const said = before === '' ? NOTHING : partSaid(before)
    // "Halden, March 2024" may be a title, or a diary's.
    const isLoose = ending.day.length === LENGTH_OF_A_MONTH && said.sort === 'paper' && !isPaperSurely(before)
    // "Updated" stands before the day, behind the name.
    if (before === '' || (!isLoose && said.sort !== 'text' && said.sort !== 'aside'))
      return {
        ...said,
        ...told(ending.day, ending.before.slice(before.length).trim()),
        author: said.author,
        marked: said.marked,
        publication: said.publication,
      }
  }
  const guest = paperOfGuest(part)
  if (guest !== '') return { ...NOTHING, sort: 'paper', publication: guest }
  const marked = bylineOf(part, true)
  if (marked !== '') return signed(marked, paperOfByline(part))
  const name = bylineOf(part, false)
  if (name !== '') return { ...NOTHING, sort: 'name', author: name }
  if (isRole(part)) return LABEL
  const both = withPaper(part)
  if (both !== null) return both
  return isPaperName(part) ? { ...NOTHING, sort: 'paper', publication: paperInSmall(part) } : NOTHING
}

/** Longest line of a head that tells something, in characters. */
const LONGEST = 600

const RANK: readonly Sort[] = ['told', 'name', 'paper', 'label', 'aside']
/** Longest part beside one that tells something, in words: a role, a topic. */
const MOST_BESIDE = 10

/**
 * "Opinion | by Ada Quill", "14 March 2024 by Ada Quill": a byline behind what else a head says. Behind other words "by" is a
 * title's or a sentence's: "A continent divided by Brexit".
 */
function withoutByline(part: string): readonly string[] {
  const [, before = '', behind = ''] = /^(.+?)\s+(by \p{Lu}.*)$/u.exec(part) ?? []
  if (!bylineOf(behind, true).includes(' ')) return [part]
  const isHead = isSection(before) || dayOf(before) !== '' || SAYS_WHEN.test(before) || isPaperSurely(before)
  const isOffice = isRole(before) && before.split(' ').every(word => /^\p{Lu}/u.test(word)) && !/ed$/u.test(before)
  return isHead || isOffice || endingInDay(before) !== null ? [before, behind] : [part]
}

/** What a line says, all its parts together: "By Ada Quill | The Orrin Courier | May 3, 2021". */
export function saidBy({ kind, text }: Paragraph): Said {
  if (kind === 'quote') return NOTHING
  if (hasDateline(text) && (/[.!?]["”’)]*$/.test(text) || wordsIn(text) > MOST_WORDS))
    return { ...NOTHING, sort: 'report' }
  if (text.length > LONGEST) return NOTHING
  if (isSection(text)) return LABEL
  if (setAside(text) !== null) return ASIDE
  const parts = text
    .split(/\s*[|•·]\s*|\s+[–—/]\s+/u)
    .filter(part => part !== '')
    .flatMap(withoutByline)
  const said = parts.map(part => (setAside(part) === null ? partSaid(part) : ASIDE))
  const sort = RANK.find(rank => said.some(one => one.sort === rank))
  const loose = parts.filter((_, i) => said[i]?.sort === 'text')
  // A bare name or a paper's tells nothing of a line that says something else.
  const whole =
    loose.every(part => wordsIn(part) <= MOST_BESIDE && /^[\p{Lu}\d].*[^.!?]$/u.test(part)) && sort === 'told'
  if (sort === undefined || (loose.length > 0 && !whole)) return isFurniture(text) ? ASIDE : NOTHING
  // No heading and no item of a list is a bare name or a paper's.
  if (kind !== 'body' && sort !== 'told' && sort !== 'aside') return isSection(text) ? LABEL : NOTHING
  const first = (key: 'author' | 'published' | 'publication'): string => said.find(one => one[key] !== '')?.[key] ?? ''
  const marked = said.find(one => one.marked)?.author
  const named = said.find(one => one.sort === 'paper')?.publication
  return {
    sort,
    author: marked ?? first('author'),
    marked: marked !== undefined,
    published: first('published'),
    updated: said.every(one => one.published === '' || one.updated),
    publication: named ?? first('publication'),
  }
}
