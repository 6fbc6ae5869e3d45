/**
 * The content policy, in one place: the server sends it as a header, the build writes it into `_headers` (for static
 * hosts) and into the page itself (for hosts that send no headers). Nothing from elsewhere, no inline script or style;
 * WebAssembly is allowed for SQLite, which writes the Anki packages.
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

/** File names that carry a hash of their content never change; everything else is asked for anew each time. */
export const cacheControl = (path: string): string =>
  path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
