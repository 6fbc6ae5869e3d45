/** A small static server for the built app: loopback only, with the production headers. */
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { extname, resolve, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { cacheControl, HEADERS } from '../shell/policy.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
}

const PACKED = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.md', '.svg', '.wasm', '.bin'])

export interface Listening {
  readonly address: string
  readonly close: () => Promise<void>
}

/** How many ports after the first are tried when one is taken. */
const PORTS_TRIED = 20

/** Serves `folder` at the first free port from `firstPort` (0: any). Rejects when none is free. */
export async function listen(folder: string, firstPort: number): Promise<Listening> {
  const server = createServer((request, response) => {
    void answer(folder, request, response)
  })
  const port = await bind(server, firstPort)
  return {
    address: `http://localhost:${port}/`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function bind(server: Server, firstPort: number): Promise<number> {
  for (let port = firstPort; ; port++) {
    try {
      return await new Promise<number>((done, fail) => {
        server.once('error', fail)
        server.listen(port, 'localhost', () => {
          server.off('error', fail)
          const address = server.address()
          done(typeof address === 'object' && address !== null ? address.port : port)
        })
      })
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || port >= firstPort + PORTS_TRIED) throw error
    }
  }
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request.url ?? '/')
  const file = path === null ? null : resolve(folder, path)
  if (file === null || !file.startsWith(folder + sep) || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404, HEADERS).end()
    return
  }
  try {
    const body = await readFile(file)
    const type = extname(file)
    const packed = PACKED.has(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    response.writeHead(200, {
      ...HEADERS,
      'Content-Type': TYPES[type] ?? 'application/octet-stream',
      'Cache-Control': cacheControl(path ?? ''),
      Vary: 'Accept-Encoding',
      ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : packed ? gzipSync(body) : body)
  } catch {
    response.writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found')
  }
}

/** The file a request asks for, relative to the folder, or null for an address that is not well formed. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(/^\/+/, '')
    return path === '' || path.endsWith('/') ? `${path}index.html` : path
  } catch {
    return null
  }
}
