/** Names for package files. By its name alone Anki decides whether to add to a collection or to replace it (ANKI.md §1.1). */

/** Whether Anki would replace everything the person has by a file of this name. */
export const replacesCollection = (fileName: string): boolean =>
  /^collection\.apkg$|\.colpkg$/i.test(fileName.trim().normalize('NFKC'))

/** A name for a package of a deck that every file system takes and Anki adds. */
export function packageName(deckName: string): string {
  const plain = deckName
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = [...plain].slice(0, 80).join('').trim()
  return `Tenet - ${short === '' ? 'cards' : short}.apkg`
}
