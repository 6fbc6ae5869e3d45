/**
 * The content policy, in one place: the server sends it as a header, the build writes it into `_headers` (for static
 * hosts) and into the page itself (for hosts that send no headers). Nothing from elsewhere, no inline script or style;
 * WebAssembly is allowed for SQLite, which writes the Anki packages.
 *
 * Connections go to the app's own origin only. A person who has set the address of an assistant has a door: that one
 * origin, added by the service worker to the page it serves, and gone again when the address is forgotten.
 */
const DIRECTIVES: readonly string[] = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** For `<meta http-equiv>`; `frame-ancestors` has no effect there and would be reported as an error. */
export const META_POLICY: string = DIRECTIVES.join('; ')

export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...DIRECTIVES, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** The Cache API's name for the one entry that holds the door's origin, and the entry's address under the app's scope. */
export const DOOR_CACHE = 'tenet-door'
export const DOOR_ENTRY = 'door'

/** A name or an IPv4 address, and a port: what a content policy can name. It has no words for an IPv6 address. */
const ORIGIN = /^https?:\/\/[a-z0-9]+(?:[-.][a-z0-9]+|-{2,3}[a-z0-9]+)*(?::[1-9][0-9]{0,4})?$/

/** The text as an origin that a policy can name, or null. Nothing but exactly one origin in its normal form passes. */
export function doorOrigin(text: string): string | null {
  if (text.length > 300 || !ORIGIN.test(text) || !URL.canParse(text)) return null
  return new URL(text).origin === text ? text : null
}

/** What a policy lets a page connect to, besides its own origin: the door's origin, or null when it is closed. */
export function doorOf(policy: string): string | null {
  const connect = policy.split(';').find(directive => /^\s*connect-src\s/.test(directive)) ?? ''
  return (
    connect
      .trim()
      .split(/\s+/)
      .slice(1)
      .map(doorOrigin)
      .find(origin => origin !== null) ?? null
  )
}

/**
 * The policy with one origin more to connect to. Whatever is not exactly one origin changes nothing, so that no value can
 * widen anything else. Takes what a header holds: policies separated by commas, of which each must allow it.
 */
export function withDoor(policy: string, origin: string): string {
  const door = doorOrigin(origin)
  if (door === null) return policy
  const open = (one: string): string => one.replace(/(^|;)(\s*connect-src\s[^;]*)/, `$1$2 ${door}`)
  return policy.split(',').map(open).join(',')
}

/** The page with the door in the policy that the build wrote into it. */
export const withDoorInPage = (html: string, origin: string): string =>
  html.replace(
    /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/,
    (_, tag: string, content: string) =>
      tag + withDoor(content.replaceAll('&#39;', "'"), origin).replaceAll("'", '&#39;'),
  )

/** File names that carry a hash of their content never change; everything else is asked for anew each time. */
export const cacheControl = (path: string): string =>
  path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
