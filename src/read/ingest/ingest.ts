/** Text of any form to the draft of a piece: the one door for what is pasted, dropped, opened or named on a command line. */
import { wordCount } from '../../core/piece.ts'
import type { Result } from '../../core/result.ts'
import { problem } from '../../core/result.ts'
import { isBinary, notText } from './binary.ts'
import { cleanText, withoutNoteMarks } from './clean.ts'
import { MAX_BYTES, tooLarge } from './decode.ts'
import type { IngestProblem, Matter, PieceDraft, Read } from './draft.ts'
import { mergedMatter } from './draft.ts'
import { finish } from './finish.ts'
import { unquoted } from './mail.ts'
import { looksLikeMarkdown, readMarkdown } from './markdown.ts'
import type { MarkupNode } from './markup.ts'
import { looseDay, matterOfMarkup, paragraphsOfMarkup, selfNames } from './markup.ts'
import { withHead, withoutMasthead } from './masthead.ts'
import { leftOut, withoutPage } from './page/around.ts'
import { readPlain } from './plain.ts'

export type TextFormat = 'plain' | 'markdown'

/** Plain text or Markdown; `null` lets the text itself decide. */
export function ingestText(
  text: string,
  format: TextFormat | null,
  known: Partial<Matter> = {},
): Result<PieceDraft, IngestProblem> {
  if (text.length > MAX_BYTES) return tooLarge(text.length)
  if (isBinary(text)) return notText()
  const clean = withoutNoteMarks(unquoted(cleanText(text)))
  if (clean.trim() === '') {
    const what = text.length === 0 ? 'There is nothing in it.' : 'There is only white space in it.'
    return problem('empty', `${what} Paste or choose the text of an article.`)
  }
  const read: Read =
    (format ?? (looksLikeMarkdown(clean) ? 'markdown' : 'plain')) === 'markdown'
      ? readMarkdown(clean)
      : readPlain(clean)
  return finish({ ...read.matter, ...filled(known) }, read.paragraphs, read.notices ?? [])
}

/** "Loading …", "You need to enable JavaScript to run this app.": fewer words than this where scripts are is no text. */
const PLACEHOLDER_WORDS = 15

/** What a helper such as Readability made of a document; empty strings where it knows nothing. */
export interface Article {
  readonly content: MarkupNode
  readonly matter: Partial<Matter>
}

/**
 * HTML that has been parsed into a document. `article` is the part that a helper took for the piece, or null to read the
 * whole body; when the helper's part holds next to nothing, the whole body is read after all.
 */
export function ingestMarkup(
  document: MarkupNode,
  article: Article | null,
  known: Partial<Matter> = {},
): Result<PieceDraft, IngestProblem> {
  const own = matterOfMarkup(document)
  const matter = { ...mergedMatter(own, { ...own, ...filled(article?.matter ?? {}) }), ...filled(known) }
  const part = article === null ? [] : paragraphsOfMarkup(article.content)
  const length = part.reduce((sum, paragraph) => sum + paragraph.text.length, 0)
  const { titles, scripts } = selfNames(document)
  const page = paragraphsOfMarkup(document)
  const paragraphs = length > 200 ? withHead(matter, page, part, titles) : page
  const words = paragraphs.reduce((sum, paragraph) => sum + wordCount(paragraph.text), 0)
  if (words === 0 || (scripts && words < PLACEHOLDER_WORDS))
    return problem(
      'no-page-text',
      'This page was saved without its text: a script puts it there only while the page is open. Open the page, copy its text and paste that.',
    )
  const read = withoutMasthead(matter, paragraphs, titles)
  const piece = withoutPage(read.paragraphs, read.matter.author)
  // The page's other pieces have days too: only where the head has none.
  const published = read.matter.published || looseDay(document)
  return finish({ ...read.matter, published }, piece.paragraphs, leftOut(piece.left))
}

/** Only what is known: an empty string must not hide what the text says itself. */
function filled(matter: Partial<Matter>): Partial<Matter> {
  const { title, author, publication, published, address, language } = matter
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(publication ? { publication } : {}),
    ...(published ? { published } : {}),
    ...(address ? { address } : {}),
    ...(language ? { language } : {}),
  }
}
