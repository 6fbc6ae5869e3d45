/**
 * HTML to a piece in the browser. It is parsed into an inert document (no script runs, nothing is fetched), Readability
 * looks for the article in a copy, and the pure walk of `read/ingest` makes paragraphs of it.
 */
import { Readability } from '@mozilla/readability'
import type { Result } from '../core/result.ts'
import type { IngestProblem, PieceDraft } from '../read/ingest/draft.ts'
import type { Article } from '../read/ingest/ingest.ts'
import { ingestMarkup } from '../read/ingest/ingest.ts'
import { tooDeep } from '../read/ingest/nesting.ts'

/** More elements than this is no article, and would hold up the page. */
const MAX_ELEMENTS = 200_000

export function readHtml(html: string): Result<PieceDraft, IngestProblem> {
  const deep = tooDeep(html)
  if (deep !== null) return deep
  const document = new DOMParser().parseFromString(html, 'text/html')
  return ingestMarkup(document, articleOf(document))
}

/** What Readability takes for the article, or null where it finds none or gives up. */
function articleOf(document: Document): Article | null {
  const copy = document.implementation.createHTMLDocument('')
  copy.replaceChild(copy.importNode(document.documentElement, true), copy.documentElement)
  try {
    const found = new Readability(copy, { maxElemsToParse: MAX_ELEMENTS, serializer: node => node }).parse()
    if (found?.content == null) return null
    const { title, byline, siteName, publishedTime, lang } = found
    return {
      content: found.content,
      matter: {
        title: title ?? '',
        author: byline ?? '',
        publication: siteName ?? '',
        published: (publishedTime ?? '').slice(0, 10),
        language: lang ?? '',
      },
    }
  } catch {
    return null
  }
}
