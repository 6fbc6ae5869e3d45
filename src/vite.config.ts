/**
 * The build. `src` is the root so that the top level stays small; `public/` is copied as it is; the service worker is our
 * own (`shell/worker/sw.ts`), with the list of files to keep computed from the build by vite-plugin-pwa.
 */
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
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
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { fs: { allow: [resolve(here, '..')] } },
  plugins: [
    contentPolicy(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'shell/worker',
      filename: 'sw.ts',
      injectRegister: null,
      // The manifest is a file of ours in public/.
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,wasm,svg,png,webmanifest,md,bin}'],
        // Screenshots are for the store's page, not for the app.
        globIgnores: ['sw.js', 'screenshots/**'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      },
    }),
  ],
})
