/**
 * The last step of every way in: what belongs to the page is set aside, and what is left is either a piece that can be read
 * or a refusal that says why. Linear in the length of the text.
 */
import type { Paragraph } from '../../core/piece.ts'
import { wordCount } from '../../core/piece.ts'
import type { Problem, Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'
import { foreignLanguage, isForeignCode, limitsOf } from '../foreign/languages.ts'
import type { Setaside } from './boilerplate.ts'
import { notesFrom, setAside } from './boilerplate.ts'
import { oneLine } from './clean.ts'
import type { IngestProblem, Matter, PieceDraft } from './draft.ts'
import type { LanguageGuess } from './english.ts'
import { guessLanguage } from './english.ts'
import { dateOfDateline } from './matter.ts'
import { isNote } from './page/note.ts'

/** Fewest words of running text that make a piece. */
const MIN_WORDS = 40
/** A body shorter than this behind a paywall's notice is a stub, not the piece. */
const STUB_WORDS = 220
/** A paragraph longer than this, in characters, without the end of a sentence cannot be read. */
const ENDLESS = 3_000

const NAMES: Readonly<Record<Setaside, string>> = {
  advert: 'advertisement',
  caption: 'caption',
  related: 'link to other pieces',
  notice: 'notice',
  'author-note': 'note about the author',
  paywall: 'paywall notice',
  notes: 'reference',
}

interface Sifted {
  readonly kept: readonly Paragraph[]
  readonly aside: ReadonlyMap<Setaside, number>
}

function sift(paragraphs: readonly Paragraph[], author: string): Sifted {
  const kept: Paragraph[] = []
  const aside = new Map<Setaside, number>()
  const last = paragraphs.length - 2
  const notes = notesFrom(paragraphs)
  paragraphs.forEach((paragraph, i) => {
    const text = oneLine(paragraph.text)
    if (text === '' || !/[\p{L}\p{N}]/u.test(text) || i === notes) return
    const why = i > notes ? 'notes' : (setAside(text) ?? (i >= last && isNote(text, author) ? 'author-note' : null))
    if (why === null) kept.push({ kind: paragraph.kind, text })
    else aside.set(why, (aside.get(why) ?? 0) + 1)
  })
  return { kept: withoutLooseHeadings(kept), aside }
}

/** A heading that nothing follows is what is left of a list of links. */
function withoutLooseHeadings(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let end = paragraphs.length
  while (end > 0 && paragraphs[end - 1]?.kind === 'heading') end--
  return paragraphs.slice(0, end)
}

const noticesOf = (aside: ReadonlyMap<Setaside, number>): string[] =>
  [...aside].map(([kind, n]) => `Left out: ${n} ${NAMES[kind]}${n === 1 ? '' : 's'}.`)

const problem = (code: string, message: string): Problem => ({ code, message })

const NOT_ENGLISH = 'not-english'

function notEnglish({ name }: LanguageGuess): Problem {
  const what = name === '' ? 'This does not look like English' : `This looks like ${name}`
  return problem(
    NOT_ENGLISH,
    `${what}. Tenet’s reader knows English only: it cannot propose cards for this piece. You can still write cards of your own.`,
  )
}

const guessOf = (paragraphs: readonly Paragraph[]): string => {
  const body = paragraphs.filter(({ kind }) => kind !== 'heading')
  return guessLanguage(body.map(({ text }) => text).join('\n')).code
}

/** BCP 47, of a text that is read: in English, or in a language of which a little is known. */
const readLanguage = (paragraphs: readonly Paragraph[]): string => guessOf(paragraphs) || 'en'

/** BCP 47, of a text that cannot be read: as its page says, else as its letters do; never English. */
const unreadLanguage = (said: string, paragraphs: readonly Paragraph[]): string =>
  /^(?!en\b)[a-z]{2,3}\b/i.test(said) && foreignLanguage(said) === null
    ? said
    : guessOf(paragraphs).replace(/^en\b.*/, '') || 'und'

const BYLINE = /^(?:Von|Par|Por|Di|Door|De) (?=\p{Lu})/u

/** "Par Ada Quill": the byline as other languages write it. */
function withByline(matter: Matter): Matter {
  if (BYLINE.test(matter.author)) return { ...matter, author: matter.author.replace(BYLINE, '') }
  if (matter.author !== '' || !BYLINE.test(matter.publication)) return matter
  return { ...matter, author: matter.publication.replace(BYLINE, ''), publication: '' }
}

/** Everything that can be wrong with what is left. */
function refusal(matter: Matter, sifted: Sifted, raw: readonly Paragraph[]): Problem | null {
  const { kept, aside } = sifted
  const body = kept.filter(paragraph => paragraph.kind !== 'heading')
  const text = body.map(paragraph => paragraph.text).join('\n')
  const words = wordCount(text)
  // First, since the rules below know the sentences and the paywalls of English only.
  const whole = [{ text: matter.title }, ...(kept.length > 0 ? kept : raw)].map(part => part.text).join('\n')
  const foreign = guessLanguage(whole)
  if (!foreign.english && foreign.name !== '' && !isForeignCode(foreign.code)) return notEnglish(foreign)
  if (words === 0 && matter.title === '' && kept.length === 0)
    return problem('empty', 'There are no words in it. Paste or choose the text of an article.')
  const all = words + wordCount(matter.title)
  if (aside.has('paywall') && words < STUB_WORDS)
    return problem(
      'paywall',
      'Only the beginning is here: the rest is behind a paywall. Open the whole piece where you may read it, copy its text and paste that.',
    )
  if (all < MIN_WORDS && body.length <= 2 && !/[.!?]["”’)]*$/m.test(text))
    return problem('headline-only', 'Only a headline is here. Paste the text of the piece as well.')
  const guess = guessLanguage(text)
  if (!guess.english && !isForeignCode(guess.code)) return notEnglish(guess)
  if (words < MIN_WORDS)
    return problem(
      'too-short',
      `There are only ${words} words here; Tenet needs at least ${MIN_WORDS} of running text. Paste the whole piece.`,
    )
  if (
    !/[.!?…]/.test(text) ||
    body.every(paragraph => paragraph.text.length > ENDLESS && !/[.!?]\s/.test(paragraph.text))
  )
    return problem(
      'no-sentences',
      'No sentence ends anywhere in this text (there are no full stops), so it cannot be read. Paste it with its punctuation.',
    )
  return null
}

/** The draft of a piece out of its raw paragraphs, or what is wrong with them. */
export function finish(
  matter: Matter,
  raw: readonly Paragraph[],
  notices: readonly string[],
): Result<PieceDraft, IngestProblem> {
  const sifted = sift(raw, matter.author)
  const refused = refusal(matter, sifted, raw)
  if (refused === null) return ok(draftOf(matter, sifted, readLanguage(sifted.kept), notices))
  if (refused.code !== NOT_ENGLISH || (sifted.kept.length === 0 && matter.title === '')) return err(refused)
  // A single line was taken for the title: where no space parts words, a whole paragraph may be one.
  const kept: readonly Paragraph[] = sifted.kept.length > 0 ? sifted.kept : [{ kind: 'body', text: matter.title }]
  const language = unreadLanguage(matter.language, kept)
  return err({ ...refused, draft: draftOf(matter, { ...sifted, kept }, language, notices) })
}

function draftOf(matter: Matter, { kept, aside }: Sifted, language: string, notices: readonly string[]): PieceDraft {
  const limits = foreignLanguage(language)
  const said = limits === null ? [] : [limitsOf(limits)]
  const first = kept.find(({ kind }) => kind === 'body')
  return {
    ...(limits === null ? matter : withByline(matter)),
    published: matter.published || dateOfDateline(first?.text ?? ''),
    language,
    paragraphs: kept,
    notices: [...said, ...notices, ...noticesOf(aside)],
  }
}
