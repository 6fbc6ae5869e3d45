/** Whether a text is English, by the small words that any English prose is full of. */

const SMALL = new Set(
  'the of and to in a is that it for was on as with be by he at are this have from not but had his they i she or an were which you one we all their there has been would when who will more if no out so said what up its about into than them can only other new some could these two may then do first any my now such like our over me even most after also did many before must through where much should her'.split(
    ' ',
  ),
)

/** Words of other languages that English lacks, by name and BCP 47 code. */
const OTHERS: readonly (readonly [name: string, code: string, words: ReadonlySet<string>])[] = [
  [
    'German',
    'de',
    'der die und das nicht ist ein eine mit den von zu auf für dass sich wird auch im dem des als bei war',
  ],
  ['French', 'fr', 'le la les des est une dans que qui pour pas sur avec ce il elle au et du de en par'],
  ['Spanish', 'es', 'el la los las que de en una por con para es del se no su al y un más como'],
  ['Italian', 'it', 'il la che di non per una con del della sono è gli le anche nel i dei alla da un'],
  ['Portuguese', 'pt', 'o a os as que de em uma por com não para do da no na é dos das ao um e'],
  ['Dutch', 'nl', 'de het een van en dat is niet op te zijn met voor er aan door werd ook in bij'],
].map(([name = '', code = '', words = '']) => [name, code, new Set(words.split(' '))])

export interface LanguageGuess {
  readonly english: boolean
  /** The language's English name when it could be told, else ''. */
  readonly name: string
  /** BCP 47, where it could be told: `en`, `de`; else ''. */
  readonly code: string
}

const ENGLISH: LanguageGuess = { english: true, name: 'English', code: 'en' }

/** Where letters of other scripts than the Latin one lie. */
const BEYOND_LATIN = /[\u0250-\u1fff\u2c00-\uffff]/

/** Whether most letters are of another script. */
function isOfOtherScript(sample: string): boolean {
  if (!BEYOND_LATIN.test(sample)) return false
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters > 0 && latin < letters * 0.6
}

/** Judges up to the first few thousand words. */
export function guessLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, 30_000)
  if (isOfOtherScript(sample)) return { english: false, ...scriptOf(sample) }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < 12) return ENGLISH
  const share = (set: ReadonlySet<string>): number => words.filter(word => set.has(word)).length / words.length
  const english = share(SMALL)
  const [name, code, other] = OTHERS.map(([language, tag, set]) => [language, tag, share(set)] as const).sort(
    (a, b) => b[2] - a[2],
  )[0] ?? ['', '', 0]
  if (english >= 0.2 && english >= other) return ENGLISH
  return other > english && other > 0.12 ? { english: false, name, code } : { english: false, name: '', code: '' }
}

const SCRIPTS: readonly (readonly [script: RegExp, name: string, code: string])[] = [
  [/\p{Script=Cyrillic}/u, 'Russian or another language in Cyrillic letters', 'und-Cyrl'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'Japanese', 'ja'],
  [/\p{Script=Han}/u, 'Chinese', 'zh'],
  [/\p{Script=Arabic}/u, 'Arabic or another language in its letters', 'und-Arab'],
  [/\p{Script=Greek}/u, 'Greek', 'el'],
  [/\p{Script=Hebrew}/u, 'Hebrew', 'he'],
  [/\p{Script=Hangul}/u, 'Korean', 'ko'],
  [/\p{Script=Devanagari}/u, 'a language in Devanagari letters', 'und-Deva'],
]

function scriptOf(text: string): Pick<LanguageGuess, 'name' | 'code'> {
  const [, name, code] = SCRIPTS.find(([script]) => script.test(text)) ?? [
    null,
    'a language in letters that English does not use',
    '',
  ]
  return { name, code }
}
