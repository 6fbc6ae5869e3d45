/** HTML to a piece in a terminal: linkedom for a document (it runs no script and fetches nothing), then as in the browser. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Result } from '../core/result.ts'
import type { Matter, PieceDraft } from '../read/ingest/draft.ts'
import type { Article } from '../read/ingest/ingest.ts'
import { ingestMarkup } from '../read/ingest/ingest.ts'
import { tooDeep } from '../read/ingest/nesting.ts'

/** More elements than this is no article. */
const MAX_ELEMENTS = 200_000

export function readHtml(html: string, known: Partial<Matter>): Result<PieceDraft> {
  const deep = tooDeep(html)
  if (deep !== null) return deep
  // A fragment has no root, and a document without one cannot be walked.
  const whole = /<html\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  return ingestMarkup(parseHTML(whole).document, articleOf(whole), known)
}

/** What Readability takes for the article (it changes its document, so it gets one of its own), or null. */
function articleOf(html: string): Article | null {
  try {
    const { document } = parseHTML(html)
    const found = new Readability(document, { maxElemsToParse: MAX_ELEMENTS, serializer: node => node }).parse()
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
