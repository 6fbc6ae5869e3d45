/** `npm run pictures`: the README's pictures, taken of the built app on a phone's screen. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { newProfile, root, serveApp } from './app.ts'

const folder = join(root, 'public/screenshots')
mkdirSync(folder, { recursive: true })

const server = await serveApp()
const profile = await newProfile()
const context = await profile.open({ deviceScaleFactor: 2, colorScheme: 'light', reducedMotion: 'reduce' })
const page = await context.newPage()
const picture = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) })

await page.goto(server.address)
await page.getByRole('button', { name: 'Study this deck' }).click()
await page.getByRole('button', { name: 'Show answer' }).waitFor()
await page.goto(`${server.address}#/`)
await page.getByRole('heading', { name: 'Today' }).waitFor()
await page.getByRole('heading', { name: 'Your decks' }).waitFor()
await picture('today')
await page.goto(`${server.address}#/review`)
await page.getByRole('button', { name: 'Show answer' }).click()
await page.getByRole('button', { name: /^Good/ }).waitFor()
await picture('review')
await page.goto(`${server.address}#/`)
await page.goto(`${server.address}#/add/penny-post`)
await page.getByRole('button', { name: 'Read it' }).click()
await page.getByRole('button', { name: 'Keep', exact: true }).waitFor()
await picture('proposal')

await context.close()
await profile.remove()
await server.close()
console.log(`Pictures written to ${folder}`)
