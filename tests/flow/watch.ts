/**
 * Watches everything that opens in a browser: errors, content-policy violations and pages that fall over are problems;
 * requests to any origin but the app's own are foreign. What it reports is asserted at the end of each flow.
 */
import type { BrowserContext, Page } from 'playwright-core'

export interface Watch {
  /** What went wrong, in words. */
  readonly problems: string[]
  /** Addresses of another origin that were asked for, by a page, a worker or the service worker. */
  readonly foreign: string[]
  /** All addresses asked for, so that a test can see that the watch sees. */
  readonly requests: string[]
  /** From here on a connection that is refused is no problem: nobody is there. */
  readonly serverStopped: () => void
}

export async function watchContext(context: BrowserContext, origin: string): Promise<Watch> {
  const problems: string[] = []
  const foreign: string[] = []
  const requests: string[] = []
  let alone = false

  const look = (page: Page): void => {
    page.on('pageerror', error => problems.push(`page error: ${error.message}`))
    page.on('crash', () => problems.push('the page crashed'))
  }
  context.pages().forEach(look)
  context.on('page', look)
  context.on('console', message => {
    if (message.type() !== 'error') return
    const text = `${message.text()} (${message.location().url})`
    if (!(alone && text.includes('net::ERR_CONNECTION_REFUSED'))) problems.push(`console: ${text}`)
  })
  context.on('request', request => {
    const url = request.url()
    requests.push(url)
    if (!isOwn(url, origin)) foreign.push(url)
  })
  // The console says so too, but only this event cannot be missed by a change of its words.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', event => {
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  return {
    problems,
    foreign,
    requests,
    serverStopped() {
      alone = true
    },
  }
}

/** Files that a page makes for itself are its own. */
const isOwn = (url: string, origin: string): boolean =>
  url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:') || url === 'about:blank'
