/** The door in the content policy: for exactly one origin, and nothing that anybody writes opens more. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doorOf, doorOrigin, HEADERS, META_POLICY, withDoor, withDoorInPage } from '../../src/shell/policy.ts'

const HEADER = HEADERS['Content-Security-Policy'] ?? ''
const ORIGIN = 'http://localhost:11434'

/** As the build writes it. */
const pageWith = (policy: string): string =>
  `<!doctype html><head>\n<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll("'", '&#39;')}">\n<title>Tenet</title>`

/** What directives there are, each with its sources. */
const directives = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    policy.split(';').map(directive => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    }),
  )

const HOSTILE = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .array(
      fc.constantFrom(
        'https://',
        'http://',
        'a.example',
        'localhost',
        '*',
        ':8080',
        ':*',
        '/',
        ' ',
        ';',
        ',',
        "'unsafe-inline'",
        "script-src 'unsafe-eval'",
        '"',
        '>',
        '<script>',
        '\n',
        '@',
        '$1',
        '&#59;',
        '\u0000',
      ),
      { maxLength: 6 },
    )
    .map(parts => parts.join('')),
)

describe('laws', () => {
  it('no value changes more than the connections, and those by one origin in its normal form', () => {
    fc.assert(
      fc.property(HOSTILE, fc.constantFrom(META_POLICY, HEADER), (value, policy) => {
        const [before, after] = [directives(policy), directives(withDoor(policy, value))]
        const added = (after.get('connect-src') ?? []).slice(1)
        expect([...after.keys()]).toEqual([...before.keys()])
        for (const [name, sources] of before) {
          if (name !== 'connect-src') expect(after.get(name)).toEqual(sources)
        }
        expect(added.length).toBeLessThanOrEqual(1)
        for (const source of added) expect(new URL(source).origin).toBe(source)
        expect(added).toEqual(doorOrigin(value) === null ? [] : [value])
      }),
      { numRuns: 3000 },
    )
  })

  it('no value changes anything of the page but the policy in it', () => {
    fc.assert(
      fc.property(HOSTILE, value => {
        expect(withDoorInPage(pageWith(META_POLICY), value)).toBe(pageWith(withDoor(META_POLICY, value)))
      }),
      { numRuns: 1000 },
    )
  })

  it('a door that was opened is the one that is found', () => {
    fc.assert(
      fc.property(fc.webUrl(), url => {
        const { origin } = new URL(url)
        if (doorOrigin(origin) !== null) expect(doorOf(withDoor(META_POLICY, origin))).toBe(origin)
      }),
    )
  })
})

it.each([
  'http://localhost:11434',
  'http://127.0.0.1:8080',
  'https://api.openai.com',
  'https://my-mac.local',
  'https://xn--bcher-kva.example',
  'http://nas:1234',
])('%s is an origin that a policy can name', origin => {
  expect(doorOrigin(origin)).toBe(origin)
})

it.each([
  '',
  '*',
  'https:',
  'https://*',
  'https://*.example.com',
  'https://example.com/',
  'https://example.com:443',
  'https://EXAMPLE.com',
  'https://example.com https://other.example',
  'https://example.com;script-src *',
  'https://user@example.com',
  'http://[::1]:11434',
  'http://1',
  'ftp://example.com',
  'data:',
  'null',
  'https://a_b.example',
  'https://-a.example',
])('“%s” is none', text => {
  expect(doorOrigin(text)).toBeNull()
  expect(withDoor(META_POLICY, text)).toBe(META_POLICY)
})

describe('our policies', () => {
  it('are closed as they are built', () => {
    expect(doorOf(META_POLICY)).toBeNull()
    expect(directives(HEADER).get('connect-src')).toEqual(["'self'"])
  })

  it('open in the header and in the page alike', () => {
    expect(withDoor(HEADER, ORIGIN)).toBe(HEADER.replace("connect-src 'self'", `connect-src 'self' ${ORIGIN}`))
    expect(withDoorInPage(pageWith(META_POLICY), ORIGIN)).toContain(`connect-src &#39;self&#39; ${ORIGIN}; worker-src`)
  })

  it('open in each of several that a host sends in one header', () => {
    const both = `${HEADER}, default-src 'none'; connect-src 'self'`
    expect(withDoor(both, ORIGIN).split(',').map(doorOf)).toEqual([ORIGIN, ORIGIN])
  })
})
