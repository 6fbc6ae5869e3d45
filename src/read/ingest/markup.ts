/**
 * HTML, from a document that somebody else has parsed: the browser's DOM or linkedom's fit the interface below. Nothing is
 * executed or fetched; scripts, styles, forms, figures and what is hidden are passed over. The walk keeps its own stack, so
 * that markup nested without end costs no more than its length.
 *
 * Callers (src/cli/html.ts, src/shell): parse; run Readability on a copy if it is at hand; then
 * `ingestMarkup(document, content)` with the article's root (or the document's body) as `content`.
 */
import type { Paragraph, ParagraphKind } from '../../core/piece.ts'
import { bylineOf } from './byline.ts'
import { cleanText, oneLine } from './clean.ts'
import type { Matter } from './draft.ts'
import { NO_MATTER } from './draft.ts'
import { dateLine } from './matter.ts'

/** As much of a DOM node as is needed. */
export interface MarkupNode {
  /** 1 element, 3 text, 9 document, 11 fragment. */
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<MarkupNode>
  readonly getAttribute?: (name: string) => string | null
}

const SKIPPED = new Set(
  'script style noscript template iframe object embed svg math canvas video audio picture img form button input select textarea nav footer aside figure figcaption table menu dialog head title meta link'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'p div section article main header h1 h2 h3 h4 h5 h6 li ul ol blockquote dl dt dd pre address hr body html details summary hgroup'.split(
    ' ',
  ),
)

const attribute = (node: MarkupNode, name: string): string => node.getAttribute?.(name) ?? ''

function isHidden(node: MarkupNode): boolean {
  if (node.getAttribute === undefined) return false
  return (
    node.getAttribute('hidden') !== null ||
    attribute(node, 'aria-hidden') === 'true' ||
    /display:\s*none|visibility:\s*hidden/i.test(attribute(node, 'style')) ||
    /(?:^|[\s_-])(?:sr-only|visually-hidden|screen-reader-text|newsletter|share|social|promo|advert|related|comments?|footnotes?|footnote-anchor|footnote-ref|pull-?quote)(?:$|[\s_-])/i.test(
      attribute(node, 'class'),
    )
  )
}

interface Frame {
  readonly node: MarkupNode
  readonly kind: ParagraphKind
  next: number
}

const kindFor = (name: string, outer: ParagraphKind): ParagraphKind => {
  if (/^h[1-6]$/.test(name)) return 'heading'
  if (name === 'li') return 'list'
  if (name === 'blockquote') return 'quote'
  return outer
}

/** The paragraphs under a node, in order. */
export function paragraphsOfMarkup(root: MarkupNode): readonly Paragraph[] {
  const out: Paragraph[] = []
  let parts: string[] = []
  let kind: ParagraphKind = 'body'
  const close = (): void => {
    // Two line breaks part paragraphs; one is a space.
    for (const chunk of parts.join('').split(/\n[ ]*\n/)) {
      const text = oneLine(cleanText(chunk))
      if (text !== '') out.push({ kind, text })
    }
    parts = []
  }
  const stack: Frame[] = [{ node: root, kind: 'body', next: 0 }]
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.node.childNodes[frame.next++]
    if (child === undefined) {
      stack.pop()
      if (BLOCKS.has(frame.node.nodeName.toLowerCase())) close()
      kind = stack.at(-1)?.kind ?? 'body'
      continue
    }
    const name = child.nodeName.toLowerCase()
    if (child.nodeType === 3) parts.push((child.nodeValue ?? '').replace(/\s+/g, ' '))
    else if (name === 'br') parts.push('\n')
    else if ((child.nodeType === 1 || child.nodeType === 11) && !SKIPPED.has(name) && !isHidden(child)) {
      if (BLOCKS.has(name)) close()
      kind = kindFor(name, frame.kind)
      stack.push({ node: child, kind, next: 0 })
    }
  }
  close()
  return out
}

/** All elements under a node, without recursion. */
function* elements(root: MarkupNode): Generator<MarkupNode> {
  const stack: MarkupNode[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i]
      if (child !== undefined && child.nodeType !== 3) stack.push(child)
    }
  }
}

const textOf = (node: MarkupNode): string => {
  let text = ''
  const stack: MarkupNode[] = [node]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.nodeType === 3) text += next.nodeValue ?? ''
    for (let i = next.childNodes.length - 1; i >= 0; i--) {
      const child = next.childNodes[i]
      if (child !== undefined) stack.push(child)
    }
  }
  return oneLine(cleanText(text))
}

const META: ReadonlyMap<string, keyof Matter> = new Map([
  ['og:title', 'title'],
  ['twitter:title', 'title'],
  ['author', 'author'],
  ['article:author', 'author'],
  ['byl', 'author'],
  ['parsely-author', 'author'],
  ['og:site_name', 'publication'],
  ['article:published_time', 'published'],
  ['date', 'published'],
  ['datepublished', 'published'],
  ['pubdate', 'published'],
  ['dc.date', 'published'],
  ['parsely-pub-date', 'published'],
  ['og:url', 'address'],
])

/** What a document says about itself in its head and around its text. */
export function matterOfMarkup(document: MarkupNode): Matter {
  const matter = { ...NO_MATTER }
  const headings: string[] = []
  let titleTag = ''
  for (const node of elements(document)) {
    const name = node.nodeName.toLowerCase()
    if (name === 'meta') {
      const key = META.get(
        (attribute(node, 'property') || attribute(node, 'name') || attribute(node, 'itemprop')).toLowerCase(),
      )
      if (key !== undefined && matter[key] === '')
        matter[key] = valueFor(key, oneLine(cleanText(attribute(node, 'content'))))
    } else if (name === 'title' && titleTag === '') titleTag = textOf(node)
    else if (/^h[12]$/.test(name) && headings.length < MOST_HEADINGS) headings.push(`${name} ${textOf(node)}`)
    else if (name === 'html' && matter.language === '') matter.language = attribute(node, 'lang')
    else if (name === 'time' && matter.published === '')
      matter.published = dateLine(attribute(node, 'datetime') || textOf(node))
    else if (
      matter.author === '' &&
      (attribute(node, 'rel') === 'author' ||
        /(?:^|[\s_-])(?:byline|author)(?:$|[\s_-])/i.test(attribute(node, 'class')))
    )
      matter.author = bylineOf(textOf(node), false)
  }
  matter.title = matter.title || headingOf(headings, titleTag) || titleTag
  return { ...matter, title: withoutSite(matter.title, matter.publication) }
}

/** A day that stands alone anywhere in a document, the first of them; '' where none does. */
export function looseDay(document: MarkupNode): string {
  for (const node of elements(document)) {
    const day = isLeaf(node) ? dateLine(textOf(node).slice(0, LONGEST_DATE)) : ''
    if (day !== '') return day
  }
  return ''
}

/** How many headings may stand above that of the piece. */
const MOST_HEADINGS = 8
/** Longest line that is a date and no more, in characters. */
const LONGEST_DATE = 40

const isLeaf = ({ childNodes }: MarkupNode): boolean => childNodes.length === 1 && childNodes[0]?.nodeType === 3

/** The heading that the page's own title begins with, else the first of the first rank: that may be the site's name. */
function headingOf(headings: readonly string[], title: string): string {
  const texts = headings.map(heading => heading.slice(3))
  const own = texts.find(text => text.split(' ').length >= 3 && title.toLowerCase().startsWith(text.toLowerCase()))
  return own ?? texts.find((_, i) => headings[i]?.startsWith('h1')) ?? ''
}

/** What the page calls itself in its title and first heading, and whether scripts make it. */
export function selfNames(document: MarkupNode): { readonly titles: readonly string[]; readonly scripts: boolean } {
  const found = new Map<string, string>()
  let scripts = false
  for (const node of elements(document)) {
    const name = node.nodeName.toLowerCase()
    if (name === 'script') scripts = true
    else if ((name === 'title' || name === 'h1') && !found.has(name)) found.set(name, textOf(node))
  }
  return { titles: [...found.values()], scripts }
}

const valueFor = (key: keyof Matter, value: string): string => {
  if (key === 'published') return dateLine(value)
  if (key === 'author') return /^https?:/.test(value) ? '' : value.replace(/^by\s+/i, '')
  return value
}

/** "Title | The Guardian" without the site's name. */
const withoutSite = (title: string, site: string): string => {
  if (site !== '' && title.endsWith(site)) return title.slice(0, -site.length).replace(/\s*[|–—-]\s*$/, '')
  return title.replace(/^(?:opinion|analysis|comment)\s+\|\s+/iu, '').replace(/\s+[|«·]\s+[^|]{2,40}$/u, '')
}
