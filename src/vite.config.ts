/**
 * The build. `src` is the root so that the top level stays small; `public/` is copied as it is; the service worker is our
 * own (`shell/worker/sw.ts`), with the list of files to keep computed from the build.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { build, defineConfig } from 'vite'
import manifest from '../package.json' with { type: 'json' }
import { HEADERS, META_POLICY } from './shell/policy.ts'

const here = import.meta.dirname

/** Writes the content policy into the page and a `_headers` file beside it, as static hosts read it. */
function contentPolicy(): Plugin {
  const headers = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`)
  const source = ['/*', ...headers, '/assets/*', '  Cache-Control: public, max-age=31536000, immutable', ''].join('\n')
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source })
    },
  }
}

/** What is kept on the device; pictures for the store's page are not. */
const KEPT = /\.(?:html|js|css|wasm|svg|png|webmanifest|bin)$/

interface PrecacheEntry {
  readonly url: string
  /** null where the name itself changes with the content. */
  readonly revision: string | null
}

function filesToKeep(folder: string): readonly PrecacheEntry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && KEPT.test(entry.name))
    .map(entry => relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(url => url !== 'sw.js' && !url.startsWith('screenshots/'))
    .sort()
    .map(url => ({
      url,
      revision: url.startsWith('assets/')
        ? null
        : createHash('sha256')
            .update(readFileSync(resolve(folder, url)))
            .digest('hex')
            .slice(0, 16),
    }))
}

/**
 * Builds the service worker last, with the list of everything that was built. workbox keeps the cache; this list is all
 * that its build tools (some 300 packages with a second bundler) would add.
 */
function offlineCopy(): Plugin {
  let outDir = ''
  let failed = false
  return {
    name: 'offline-copy',
    apply: 'build',
    buildEnd(error) {
      failed = error !== undefined
    },
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      // There is nothing to list, and an error of this one would hide the real one.
      if (failed) return
      await build({
        configFile: false,
        root: here,
        publicDir: false,
        logLevel: 'warn',
        define: {
          'self.__WB_MANIFEST': JSON.stringify(filesToKeep(outDir)),
          'process.env.NODE_ENV': JSON.stringify('production'),
        },
        build: {
          outDir,
          emptyOutDir: false,
          target: 'es2022',
          lib: { entry: resolve(here, 'shell/worker/sw.ts'), formats: ['es'], fileName: () => 'sw.js' },
        },
      })
    },
  }
}

export default defineConfig({
  root: here,
  base: './',
  publicDir: resolve(here, '../public'),
  define: { __VERSION__: JSON.stringify(manifest.version) },
  build: {
    outDir: resolve(here, '../dist'),
    emptyOutDir: true,
    target: 'es2022',
    // A data: address would be refused by the content policy.
    assetsInlineLimit: 0,
    // Only styles are fetched ahead of a lazy screen: the names of all its scripts would be carried by the first load.
    // The page itself names the scripts of the first screen: found only inside each other, they came one after the other.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, deps, { hostType }) =>
        hostType === 'html' ? deps : deps.filter(dep => dep.endsWith('.css')),
    },
  },
  worker: { format: 'es' },
  server: { fs: { allow: [resolve(here, '..')] } },
  plugins: [contentPolicy(), offlineCopy()],
})
