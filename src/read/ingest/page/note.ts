/** Notes about the author, wherever in a page they stand. */
import { OFFICE, ROLE } from '../byline.ts'

/** Longest note, in characters. */
const LONGEST = 500
/** A line that is no longer than a name and this is the name with a role. */
const SHORT = 40

/** "Ada Quill is a columnist", "Ms. Quill teaches", "Ada Quill" alone; `author` as in a byline, '' where nobody is known. */
export function isNote(text: string, author: string): boolean {
  if (author === '' || text.length > LONGEST) return false
  return author.split(/,| and /).some(part => {
    const name = part.trim()
    const surname = (name.split(' ').at(-1) ?? '').replace(/[^\p{L}’'-]/gu, '')
    if (
      surname.length > 2 &&
      new RegExp(`^(?:Mr|Ms|Mrs|Dr|Prof|Professor|Sir|Dame)\\.? ${surname} (?:is|was)\\b`, 'u').test(text)
    )
      return true
    if (name === '' || !text.toLowerCase().startsWith(name.toLowerCase())) return false
    const behind = text.slice(name.length)
    return (
      (behind.length < SHORT && !/[.!?]$/.test(behind)) ||
      /^(?:['’]s research)?,? (?:is|was|teaches|writes|works|has|serves|covers)\b/u.test(behind)
    )
  })
}

/** Most words before a role, and one: "a former foreign correspondent". */
const MOST_BETWEEN = 4
/** What a note calls its author "a", and no verdict does: "the worst candidate". */
const KIND = /^ (?:is|was) (?:(?:an?|the|our|this paper[’']s) )?(.{0,40})$/u
/** Of a sentence that goes on before it comes to a role, or judges. */
const NO_KIND =
  /(?:^| )(?:not?|never|when|who|as|that|to|by|in|with|and|or|but|if|because|worst|best|first|last|only|\p{L}+(?:est|ed)) /u

/**
 * Above a text only what says the author's role is a note: a first sentence may begin with the author's name as well,
 * "Ada Quill was nine when the bank took the mill."
 */
export function isNoteAbove(text: string, author: string): boolean {
  if (!isNote(text, author)) return false
  const name = author.split(/,| and /).map(part => part.trim())
  const behind = name.flatMap(own => {
    const surname = own.split(' ').at(-1) ?? ''
    const called = [
      own,
      ...['Mr', 'Ms', 'Mrs', 'Dr', 'Prof', 'Professor', 'Sir', 'Dame'].flatMap(title => [
        `${title} ${surname}`,
        `${title}. ${surname}`,
      ]),
    ]
    return called.filter(one => text.toLowerCase().startsWith(one.toLowerCase())).map(one => text.slice(one.length))
  })
  return behind.some(rest => rest === '' || saysRole(rest)) || name.some(own => saysWho(text, own))
}

/** Who writes about somebody else does not sign as that one: "Ada Quill is a naval architect in Lysse." */
function saysWho(text: string, name: string): boolean {
  const behind = text.toLowerCase().startsWith(name.toLowerCase()) ? text.slice(name.length) : withoutTitle(text, name)
  return name.includes(' ') && /^ is an? \p{L}/u.test(behind)
}

/** What stands behind "Ms. Quill". */
function withoutTitle(text: string, name: string): string {
  const surname = ` ${name.split(' ').at(-1) ?? ''}`
  const title = /^(?:Mr|Ms|Mrs|Dr|Prof|Professor|Sir|Dame)\.?/u.exec(text)?.[0] ?? ''
  return title !== '' && text.startsWith(title + surname) ? text.slice((title + surname).length) : ''
}

/** " is professor of hydrology", ", columnist" */
function saysRole(rest: string): boolean {
  const role = ROLE.exec(rest) ?? OFFICE.exec(rest)
  if (role === null) return false
  const [before, behind] = [rest.slice(0, role.index), rest.slice(role.index + role[0].length)]
  if (/^candidate/iu.test(role[0]) && !/(?:phd|doctoral) $/iu.test(before)) return false
  const kind = KIND.exec(before.replace(/^['’]s research/u, '').replace(/^,/u, ''))
  if (kind === null)
    return /^(?:, | \(| [–—-] | )(?:[\p{L}-]+ ){0,2}$/u.test(before) && rest.length < SHORT && !/[.!?]$/.test(rest)
  const between = kind[1] ?? ''
  return (
    between.split(' ').length <= MOST_BETWEEN &&
    !NO_KIND.test(` ${between}`) &&
    (!/^author$/iu.test(role[0]) || /^ of\b/u.test(behind))
  )
}

/** Line `at` of `of`: in the upper half of a piece a note has to say so. */
export const isNoteAt = (text: string, author: string, at: number, of: number): boolean =>
  at < of / 2 ? isNoteAbove(text, author) : isNote(text, author)
