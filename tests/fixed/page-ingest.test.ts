/**
 * Pages from the wild: markup nested without end held the reader up for minutes; a byline and a date under the heading became
 * paragraph 1, so that every number after them was wrong; a page that a script fills was said to have no words in it.
 */
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/cli/html.ts'
import { isDeeperThan, tooDeep } from '../../src/read/ingest/nesting.ts'
import { cpuMs } from '../tools/cpu.ts'

const PROSE =
  'The old bridge over the Orrin was closed in 1998, and the town has argued about it ever since. Nobody wants to pay for it, and nobody wants to lose it. It is the kind of question that outlives the people who ask it.'

const page = (body: string, head = ''): string => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const read = (html: string) => {
  const draft = readHtml(html, {})
  if (!draft.ok) return draft.error
  const { title, author, published, publication, paragraphs } = draft.value
  return { title, author, published, publication, texts: paragraphs.map(paragraph => paragraph.text) }
}

describe('nested markup', () => {
  it.each([
    ['closed', `${'<div>'.repeat(50_000)}${PROSE}${'</div>'.repeat(50_000)}`],
    ['left open', `${'<b>'.repeat(50_000)}${PROSE}`],
    ['with end tags that end nothing', `${'<div></span>'.repeat(50_000)}${PROSE}`],
    [
      'behind a comment and a script',
      `<!-- </p> --><script>"</div>"</script>${'<DIV title=">">'.repeat(50_000)}${PROSE}`,
    ],
  ])('is refused before it is parsed: %s', (_, html) => {
    const start = cpuMs()
    expect(read(html)).toMatchObject({
      code: 'too-deep',
      message: expect.stringMatching(/nested.*copy the text itself/s),
    })
    expect(cpuMs() - start).toBeLessThan(1_000)
  })

  it.each([
    ['beside each other', '<div><p>a</p><br><img src=x></div>'.repeat(5_000)],
    ['paragraphs and list items left open', `<ul>${'<li>a<li>b'.repeat(5_000)}</ul>${'<p>a'.repeat(5_000)}`],
    ['rows and cells left open', `<table>${'<tr><td>a<td>b'.repeat(5_000)}</table>`],
    ['what a heading or a list ends', '<p>a<h2>b</h2><p>c<ul><li>d</ul>'.repeat(5_000)],
    ['an outer end tag', '<div><span>a</div>'.repeat(5_000)],
    [
      'in a comment, a script, a value',
      `<!--${'<b>'.repeat(5_000)}--><script>${'<b>'.repeat(5_000)}</script><p title="${'<b>'.repeat(5_000)}">a</p>`,
    ],
    ['in a drawing', `<svg>${'<path d="M0 0"/>'.repeat(5_000)}</svg>`],
    ['never ended', `<p title="${'<b>'.repeat(5_000)}`],
    ['less-than signs', 'a < b <3 </ '.repeat(5_000)],
  ])('is told from long markup: %s', (_, html) => {
    expect(tooDeep(html)).toBeNull()
  })

  it('is measured exactly', () => {
    const html = `${'<div>'.repeat(30)}a${'</div>'.repeat(30)}`
    expect([isDeeperThan(html, 29), isDeeperThan(html, 30)]).toEqual([true, false])
  })

  it('takes time in proportion to the length, whatever is unfinished', () => {
    const start = cpuMs()
    for (const part of ['<!--', '<a b="', '<script>', '<a b = "x', '</a', '<svg><a/', "<a '"])
      tooDeep(part.repeat(100_000))
    expect(cpuMs() - start).toBeLessThan(2_000)
  })
})

describe('what stands under the heading of a page', () => {
  const texts = [PROSE, PROSE]
  const body = `<p>${PROSE}</p><p>${PROSE}</p>`

  it('a byline is the author', () => {
    expect(read(page(`<h1>A Bridge</h1><p>By A. Moreau</p>${body}`))).toMatchObject({
      title: 'A Bridge',
      author: 'A. Moreau',
      texts,
    })
  })

  it('so are a date and a publication, on lines of their own or on one', () => {
    const want = { author: 'Ada Quill', published: '2021-05-03', publication: 'The Orrin Courier', texts }
    const lines = '<p>Ada Quill</p><p>The Orrin Courier</p><p>Published 3 May 2021</p>'
    expect(read(page(`<h1>A Bridge</h1>${lines}${body}`))).toMatchObject(want)
    expect(read(page(`<h1>A Bridge</h1><p>By Ada Quill | The Orrin Courier | May 3, 2021</p>${body}`))).toMatchObject(
      want,
    )
    expect(read(page(`<h1>A Bridge</h1><p>By Ada Quill, 3 May 2021</p>${body}`))).toMatchObject({
      author: 'Ada Quill',
      published: '2021-05-03',
      texts,
    })
  })

  it.each([
    '<title>The bridge nobody wants</title>',
    '<title>The bridge nobody wants</title><meta property="og:title" content="The bridge that nobody wants">',
    '<meta name="author" content="A. Moreau">',
  ])('the heading is no paragraph when the page is called otherwise: %s', head => {
    const html = page(`<article><h1>A Bridge Too Many</h1><p>By A. Moreau</p>${body}</article>`, head)
    expect(read(html)).toMatchObject({ author: 'A. Moreau', texts })
  })

  it('a section’s heading and prose stay', () => {
    const html = page(`<h1>A Bridge</h1><h2>Roman Britain</h2><p>By midnight Paris had fallen.</p>${body}`)
    expect(read(html)).toMatchObject({
      author: '',
      texts: ['Roman Britain', 'By midnight Paris had fallen.', ...texts],
    })
  })
})

it.each(['', '<div id="root"></div><script src="app.js"></script>', '<p>Loading …</p><script>run()</script>'])(
  'a page that was saved without its text says so: %s',
  body => {
    expect(read(page(body, '<title>A Bridge</title>'))).toMatchObject({
      code: 'no-page-text',
      message: expect.stringMatching(/saved without its text.*copy its text/s),
    })
  },
)
