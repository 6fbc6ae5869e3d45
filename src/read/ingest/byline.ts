/** Recognising who wrote a text, by the line that says so, and what such a line says besides: a role, a place. */
import { MONTHS } from '../mentions/calendar.ts'
import { CITIES } from '../mentions/gazetteer.ts'
import { FIRST_NAMES } from '../mentions/lists.ts'
import { COMMON_WORDS } from './common-words.ts'
import { MONTH } from './matter.ts'

/** "By", "Opinion by": what only a byline begins with. */
const MARK =
  /^(?:(?:(?:words|text|written|opinion|analysis|(?:guest )?essay|comment(?:ary)?|column|story|report|perspective|viewpoint|op-ed|feature)\s+)?by:?|author:?|authors:|(?:words|text|writer):)\s+/iu

const NAME_WORD =
  /^(?:(?:d['’]|al-)?\p{Lu}[\p{L}\p{M}'’.-]*|de|da|di|do|dos|das|du|del|della|van|von|der|den|ter|ten|zu|bin|ibn|al|el|la|le|y|e|and|&)$/u
const TITLE = /^(?:dr|prof|professor|sir|dame|lord|lady|baroness|rev|mr|ms|mrs)\.?$/iu
/** A heading is made of common words of the language, a name mostly is not. */
let common: ReadonlySet<string> | null = null
function isCommonWord(word: string): boolean {
  common ??= decoded(COMMON_WORDS)
  return common.has(word.toLowerCase())
}

/** Each word stands as a digit, how many letters it shares with the word before, and the rest. */
function decoded(coded: string): ReadonlySet<string> {
  let last = ''
  return new Set(
    Array.from(coded.matchAll(/(\d)(\D*)/g), ([, same = '0', rest = '']) => {
      last = last.slice(0, Number(same)) + rest
      return last
    }),
  )
}

const NOT_A_PERSON =
  /\b(?:the|times|post|guardian|journal|review|news|daily|weekly|magazine|today|monitor|herald|tribune|telegraph|observer|economist|affairs|policy|press|agency|institute|university|foundation|blog|books|opinion|analysis|comment|editorial|politics|world|culture|part|chapter|introduction|conclusion)\b/iu

/** What those who write are. */
export const ROLE =
  /\b(?:professor|lecturer|fellow|correspondent|analyst|columnist|editor|reporter|writer|candidate|researcher|economist|critic|author)s?\b/iu
/** And what else those are who write once. */
export const OFFICE =
  /\b(?:commentator|contributor|journalist|director|president|chair(?:man|woman)?|minister|senator|mayor|teacher|lawyer|novelist|poet|scientist|member|founder|secretary|\p{L}{4,}(?:ologist|ographer|ician|torian|sopher))s?\b/iu
const MOST_OF_A_ROLE = 14
const MOST_OF_A_NOTE = 24

/** "in Lysse", "reporting from Lysse". */
const isPlaced = (line: string): boolean =>
  /^(?:in|(?:reporting )?from) /i.test(line) &&
  /^(?:(?:reporting )?from|in) \p{Lu}\p{L}+(?:(?:,| and|) \p{Lu}\p{L}+){0,3}$/iu.test(line)

/** Names of those who do something, where an article before them says that somebody is that: "a former adviser". */
const DOES = /(?<![\p{L}])\p{Ll}{3,}(?:er|or|ist|ian|eer|ant|mat|man|woman)s?(?![\p{L}])/u
/** How a part behind a comma begins that still says what somebody is; a sentence would come to what happened there. */
const STILL =
  /^(?:and|&|an?|former(?:ly)?|the (?:author|editor|founder)|who|whose|where|\p{Lu}[\p{L}.’'-]*)(?![\p{L}])/u
/** "who covers energy, water and law": what else is named there; a sentence would begin anew. */
const TELLS = /(?<!\p{L})(?:who|whose|where|which)(?!\p{L})/u
const ANEW =
  /^(?:the|an?|this|that|these|those|it|he|she|they|we|I|you|there|his|her|its|their|our|my|no|nobody|nothing)(?!\p{L})/iu

/** Longest that says what an author is, in characters. */
const LONGEST_STANDING = 360

/**
 * ", a fellow at an institute and a former adviser on water.": what somebody is and no more. Where a sentence begins so, a
 * comma closes it and the sentence goes on: ", a fellow of the college, the boats were sold."
 */
function isStanding(rest: string): boolean {
  if (rest.length > LONGEST_STANDING || /[.!?…]["”’)]* +\p{Lu}\p{Ll}+ \p{Ll}/u.test(rest)) return false
  const [before = '', first = '', ...more] = rest.replace(/[.\s]+$/u, '').split(/,\s+/u)
  const opening = first
    .split(' ')
    .slice(0, MOST_OF_A_ROLE / 2)
    .join(' ')
  const isOne = ROLE.test(opening) || OFFICE.test(opening) || DOES.test(opening)
  return (
    before === '' &&
    /^(?:an?|the|our|former|\p{Lu}\p{L}+) /u.test(first) &&
    isOne &&
    more.every(
      (part, i) => STILL.test(part) || (!ANEW.test(part) && TELLS.test([first, ...more.slice(0, i)].join(' '))),
    )
  )
}

/** "Columnist", "Professor of hydrology, University of Lysse", "in Lysse": what stands under a name and says more of it. */
export const isRole = (line: string): boolean =>
  (!/[.!?:;,]["”’]?$/.test(line) &&
    ((line.split(' ').length <= MOST_OF_A_ROLE &&
      !/^(?:the|an?|how|why|what|when|who|where|is|are|no|our|my)\b/iu.test(line) &&
      (ROLE.test(line) || OFFICE.test(line))) ||
      // "Reader in Hydrology, University of Lysse"
      (line.split(' ').length <= MOST_OF_A_ROLE &&
        /^\p{Lu}[^,]*, .*(?<!\p{L})(?:University|Institute|College|School)(?!\p{L})/u.test(line)) ||
      isPlaced(line) ||
      (/^guest /i.test(line) && /^guest \p{L}+$/iu.test(line)))) ||
  // "is a philosopher in Lysse": it goes on from the name above.
  (line.split(' ').length <= MOST_OF_A_NOTE && /^(?:is|was) (?:an?|the) \p{L}/u.test(line))

const words = (name: string): readonly string[] => name.split(/\s+/)
const isKnown = (first: string): boolean => FIRST_NAMES.has(first.toLowerCase())
/** Whether a name begins as names do. */
export const isFirstName = (name: string): boolean => isKnown(words(name)[0] ?? '')
const isNamed = (name: string): boolean => words(name).every(word => NAME_WORD.test(word))
/** "San Lucia": every word of a name is none of the language's common ones. */
export const isForeign = (name: string): boolean => (name.match(/\p{L}+/gu) ?? []).every(word => !isCommonWord(word))
const namesIn = (list: string): readonly string[] => list.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/iu)
const PLACE = /\s+(?:reporting )?(?:in|from)\s+\p{Lu}\p{L}+(?:(?:,| and|) \p{Lu}\p{L}+){0,3}$/iu

/** "Tan Wei Ling", "Park Ji-won": a name of three syllables, one of which may be a common word of English. */
const isOfSyllables = (name: string): boolean => {
  const own = name.split(/ |-(?=\p{Ll})/u)
  const isOne = (word: string): boolean => /^[^aeiouy]*[aeiouy]{1,3}[^aeiouy]*$/iu.test(word) && word.length <= 6
  return own.length === 3 && own.every(isOne) && own.filter(isCommonWord).length <= 1 && isNamed(name)
}

/** Whether a name that nothing marks is a person's: it begins as names do, or is of no common words. */
function isPerson(name: string): boolean {
  const own = words(name).filter((word, i) => i > 0 || !TITLE.test(word))
  const known = isKnown(own[0] ?? '')
  if (own.length < 2 || own.length > 5 || !isNamed(name) || /^(?:and|&)$/iu.test(own[0] ?? '')) return false
  if (NOT_A_PERSON.test(name)) return false
  if (isOfSyllables(name)) return true
  return (
    known || (!own.some(word => /^\p{Lu}/u.test(word) && isCommonWord(word)) && !(own.length > 2 && isCapitals(name)))
  )
}

const isCapitals = (text: string): boolean => text === text.toUpperCase()

/** "Ana Ruiz", "Ana Ruiz and Bo Lind", "Ana Ruiz in Orrin", "Ana Ruiz, columnist". */
function bareByline(line: string): string {
  const role = /^(.{3,60}?)(?:\s*,\s*|\s+[–—-]+\s+)(.+)$/u.exec(line)
  const own = role !== null && (ROLE.test(role[2] ?? '') || OFFICE.test(role[2] ?? '')) ? (role[1] ?? '') : line
  const text = /\s(?:in|from)\s/i.test(own) ? own.replace(PLACE, '') : own
  const names = namesIn(text)
  // "Orrin, Halden": without "and" only names that begin as names do are two.
  if (names.length > 1 && !/ (?:and|&) /iu.test(text) && !names.every(isFirstName) && !areSeveral(names)) return ''
  const all = names.every((name, i) => isPerson(name) || (i < names.length - 1 && isKnown(name)))
  return all ? text : ''
}

/** "Solange Uwera, Peter Lindgate": two whole names, one of which begins as names do. */
const areSeveral = (names: readonly string[]): boolean =>
  names.every(name => words(name).length > 1 && isPerson(name)) && names.some(isFirstName)

/** "Tan Wei Ling, Jeremiah": where the family's name goes first, one that is given stands behind it. It is one person. */
function inOrder(name: string): string {
  const [, family = '', given = ''] = /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2}), (\p{Lu}[\p{L}-]+)$/u.exec(name) ?? []
  const isFamily = isNamed(family) && !isFirstName(family) && !CITIES.has(given.toLowerCase())
  return isFamily && (isKnown(given) || (isOfSyllables(family) && !isCommonWord(given))) ? `${given} ${family}` : name
}

/** "our Tokyo columnist, Ada Quill", "Business reporter Ada Quill": what somebody is, before the name. */
const ROLE_FIRST = new RegExp(
  `^(?:(?:our|the) )?(?:[\\p{L}&’'-]+ ){0,4}?(?:${ROLE.source}|${OFFICE.source}),? (?=\\p{Lu})`,
  'iu',
)
const withoutRole = (behind: string): string => {
  const role = ROLE_FIRST.exec(behind)?.[0] ?? ''
  const rest = behind.slice(role.length)
  // "Economist Writer" is no name: with the role goes only what a name follows.
  return role !== '' &&
    !TITLE.test(role.trim()) &&
    words(rest).length > 1 &&
    isPerson(rest.replace(ENDS_NAMES, '').replace(/,.*$/u, ''))
    ? rest
    : behind
}

/** What no name goes on behind; a hyphen inside one ends nothing. */
const ENDS_NAMES = new RegExp(`(?:\\s*[|•·]|\\s+[–—-]+\\s|\\s*,?\\s*\\d|,?\\s+${MONTH} \\d).*$`, 'u')

/** "By May 1911", "By Good Friday": a time that an event has to come by. */
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|good friday|lent|advent|pentecost|whitsun|michaelmas|ramadan|eid|diwali|passover|hanukkah|thanksgiving|hallowe['’]?en|lady day|midsummer|midwinter|noon|midnight|dawn|new year)(?![\p{L}-])/iu
/** Some of these are given to people too: "June Arden". */
const TIME_OR_NAME = new RegExp(`^(?:${MONTHS.join('|')}|spring|summer|autumn|fall|winter)$`, 'iu')

/** What stands behind a name in a sentence, and in no byline: "had lost the mill". */
const GOES_ON =
  /(?<![\p{L}\d])(?!(?:in|at|for|and|of|from|the|reporting|by|on|with|[ap]\.m|et|al)(?![\p{L}\d]))\p{Ll}{2,}/u

/** Whether what follows "By" is a sentence, or a time, and names nobody. */
function isTold(behind: string, name: string): boolean {
  const own = words(name)
  if (TIME.test(name) || (TIME_OR_NAME.test(own[0] ?? '') && (own.length < 2 || /^day$/iu.test(own[1] ?? ''))))
    return true
  const rest = behind.slice(name.length)
  const isSaid = isRole(rest.replace(/^\W+|\W+$/gu, '')) || (own.length > 1 && isStanding(rest))
  return /[.!?…]["”’)]*$/u.test(behind) && GOES_ON.test(rest) && !isSaid
}

const isKnownPerson = (name: string): boolean => isFirstName(name) && isPerson(name)

/** "By Invitation", "By Appointment": one word, and a common one, names nobody. */
const isWord = (name: string): boolean => !name.includes(' ') && isCommonWord(name) && !isKnown(name)

/** The names behind "By", without role, place, day. */
function markedByline(said: string): string {
  const behind = withoutRole(inOrder(said))
  const text = behind
    .replace(ENDS_NAMES, '')
    // "By Ada Quill in Halden and Orrin", "By Ada Quill for the Courier"
    .replace(/\s+(?:in|at|for|reporting from)\s+(?:the )?\p{Lu}.*$/iu, '')
    .trim()
  const names = namesIn(text)
  const several =
    names.every(name => words(name).length > 1 && isNamed(name)) &&
    (/ (?:and|&) /iu.test(text) ? names.length > 2 : names.length > 1 && names.slice(1).every(isKnownPerson))
  const list = several ? text : text.replace(/\s*,.*$/u, '')
  const fits = words(list).length <= 9 + (several ? 6 : 0) && isNamed(list.replace(/,/g, ''))
  return fits && !isWord(list) && !isTold(behind, list) ? list : ''
}

/** Longest byline that says no more than names and a role, in characters. */
const LONGEST_BYLINE = 160

/** The author of a byline ("By Ana Ruiz", "Ana Ruiz and Bo Lind"), '' when the line is none; `marked`: no bare name is one. */
export function bylineOf(line: string, marked: boolean): string {
  const mark = MARK.exec(line)?.[0] ?? ''
  if (line.length > LONGEST_BYLINE && !(mark !== '' && isStanding(line.replace(/^[^,]*/u, '')))) return ''
  if (mark === '' && marked) return ''
  const ordered = mark === '' ? inOrder(line) : line
  const text = mark !== '' ? markedByline(line.slice(mark.length)) : ordered === line ? bareByline(line) : ordered
  if (text.length < 3 || text.length > 100) return ''
  return inSmall(text.replace(/[.,]$/, ''))
}

/** "ADA QUILL" over a piece is Ada Quill; a single word may be a newspaper's, "NPR". */
export const inSmall = (name: string): string =>
  /\p{Ll}/u.test(name.replace(/ and /g, ' ')) || !name.includes(' ')
    ? name
    : name
        .replace(/(?<=\p{L})\p{L}+/gu, rest => rest.toLowerCase())
        .replace(/ (?:And|De|Da|Di|Du|Van|Von|Der|Den)(?= )/g, word => word.toLowerCase())
