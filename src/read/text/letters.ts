/** Letters and digits of any script. */
const ANY = /[\p{L}\p{N}]/u

/** "a" to "z", "A" to "Z", "0" to "9". */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

/** Whether a text has a letter or a digit. The first character mostly tells, and is asked first: it is asked of every word. */
export const hasLetter = (text: string): boolean => isPlain(text.charCodeAt(0)) || ANY.test(text)
