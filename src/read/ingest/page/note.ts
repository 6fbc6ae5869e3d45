/** Notes about the author, wherever in a page they stand. */

/** Longest note, in characters. */
const LONGEST = 500
/** A line that is no longer than a name and this is the name with a role. */
const ROLE = 40

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
      (behind.length < ROLE && !/[.!?]$/.test(behind)) ||
      /^(?:['’]s research)?,? (?:is|was|teaches|writes|works|has|serves|covers)\b/u.test(behind)
    )
  })
}
