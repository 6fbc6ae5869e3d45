import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { ingestMarkup } from '../../src/read/ingest/ingest.ts'
import { matterOfMarkup, paragraphsOfMarkup } from '../../src/read/ingest/markup.ts'

const documentOf = (body: string, head = '') =>
  parseHTML(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`).document

const paragraphs = (body: string): readonly string[] =>
  paragraphsOfMarkup(documentOf(body)).map(({ kind, text }) => `${kind}: ${text}`)

describe('the paragraphs of a document', () => {
  it('are its blocks, with their kind', () => {
    expect(
      paragraphs(
        '<h2>Money</h2><p>One <b>bold</b>\n <a href="#">link</a>.</p><ul><li>first</li><li>second</li></ul><blockquote><p>Said.</p></blockquote><div>Loose text</div>',
      ),
    ).toEqual([
      'heading: Money',
      'body: One bold link.',
      'list: first',
      'list: second',
      'quote: Said.',
      'body: Loose text',
    ])
  })

  it('leave out what is no text of the piece', () => {
    expect(
      paragraphs(
        '<nav>Home</nav><script>alert(1)</script><style>p{}</style><figure><img alt="x"><figcaption>A bridge</figcaption></figure><p hidden>Hidden</p><p style="display: none">Gone</p><p aria-hidden="true">Unsaid</p><div class="related">More</div><form><label>Mail</label></form><p>Kept.</p><footer>End</footer>',
      ),
    ).toEqual(['body: Kept.'])
  })

  it('part at two line breaks, not at one', () => {
    expect(paragraphs('<p>One<br>line.<br><br>Another.</p>')).toEqual(['body: One line.', 'body: Another.'])
  })

  it('never run as script, however they are written', () => {
    expect(paragraphs('<p>&lt;script&gt;alert(1)&lt;/script&gt; is text.</p>')).toEqual([
      'body: <script>alert(1)</script> is text.',
    ])
  })

  it('are found at any depth', () => {
    expect(paragraphs(`${'<div>'.repeat(3000)}<p>Deep.</p>${'</div>'.repeat(3000)}`)).toEqual(['body: Deep.'])
  })
})

describe('what a document says of itself', () => {
  it('is read from its head', () => {
    const head =
      '<title>A Bridge | The Orrin Courier</title><meta property="og:title" content="A Bridge"><meta name="author" content="By Ada Quill"><meta property="og:site_name" content="The Orrin Courier"><meta property="article:published_time" content="2024-03-14T09:00:00Z">'
    expect(matterOfMarkup(documentOf('<h1>Other</h1>', head))).toMatchObject({
      title: 'A Bridge',
      author: 'Ada Quill',
      publication: 'The Orrin Courier',
      published: '2024-03-14',
    })
  })

  it('is read from its text where the head is silent', () => {
    expect(
      matterOfMarkup(
        documentOf('<h1>A Bridge</h1><p class="byline">By Ada Quill</p><time datetime="2024-03-14">March</time>'),
      ),
    ).toMatchObject({ title: 'A Bridge', author: 'Ada Quill', published: '2024-03-14' })
  })
})

describe('a document as a piece', () => {
  const prose = 'In 1998 the town closed the bridge, and nobody knew what to do with it afterwards. '.repeat(5)

  it('is the article that was found in it, or all of it', () => {
    const document = documentOf(`<h1>A Bridge</h1><article><p>${prose}</p></article><p>Unrelated words.</p>`)
    const article = document.querySelector('article')
    const texts = (content: typeof article): readonly string[] => {
      const draft = ingestMarkup(document, content === null ? null : { content, matter: {} })
      return draft.ok ? draft.value.paragraphs.map(paragraph => paragraph.text) : []
    }
    expect(texts(article)).toEqual([prose.trim()])
    expect(texts(null)).toEqual([prose.trim(), 'Unrelated words.'])
  })

  it('is refused when there is nothing in it', () => {
    const draft = ingestMarkup(documentOf('<script>let x = 1</script>'), null)
    expect(draft.ok ? '' : draft.error.code).toBe('no-page-text')
  })
})

describe('a saved page', () => {
  const body =
    'The old bridge over the Orrin was closed in 1998, and the town has argued about it ever since that winter. '.repeat(
      4,
    )

  it('is titled by the heading that its own title begins with, and gives up sections, notices and boxes', () => {
    const page = documentOf(
      `<h1>The Slow Parish</h1><h2>A bridge that nobody wants</h2><p>Guest Essay</p><p>By Ada Quill</p><p>14 March 2024</p>
       <p>${body}</p><p>${body}</p><p>Subscribe to our newsletter and get the best of the Parish in your inbox.</p>
       <p>Ms. Quill is a pilot in Halden.</p><h3>Most read</h3><ul><li>Whose bells?</li></ul>`,
      '<title>A bridge that nobody wants « The Slow Parish</title>',
    )
    const draft = ingestMarkup(page, null)
    if (!draft.ok) throw new Error(draft.error.message)
    expect(draft.value).toMatchObject({
      title: 'A bridge that nobody wants',
      author: 'Ada Quill',
      published: '2024-03-14',
    })
    const texts = draft.value.paragraphs.map(({ text }) => text)
    expect(texts.filter(text => text === body.trim())).toHaveLength(2)
    expect(texts.join('\n')).not.toMatch(/Guest Essay|Subscribe|Ms\. Quill|Whose bells|Most read/)
  })
})
