/** The part of the walk past everything there is to see that is about an assistant. */
import type { Page } from 'playwright-core'
import { GOOD, jsonOf, UNSURE } from './assistant-reply.ts'
import { arriveAt } from './person.ts'

/** Asks by hand and by address, goes wrong once, and looks at what an assistant proposed. */
export async function walkAssistant(
  page: Page,
  go: (place: string) => Promise<void>,
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const reply = page.getByRole('textbox', { name: 'The assistant’s reply' })
  await go('#/add/penny-post')
  await button('Read it').click()
  await page.locator('article.proposal').waitFor()
  await button('List').click()
  await page.getByRole('link', { name: 'Ask an assistant…' }).click()
  await arriveAt(page, 'Ask an assistant')
  await button('Copy the request').waitFor()
  await page.getByText('See the request').click()
  await page.getByRole('textbox', { name: 'The request' }).waitFor()
  await look('asking an assistant')
  await page.getByText('See the request').click()
  await reply.fill('I am sorry.')
  await button('Check it').click()
  await button('Copy what to say').waitFor()
  await look('a reply of no use')
  await page.getByRole('radio', { name: /^From here/ }).check()
  await page.getByText('No address is set.').waitFor()
  await button('Set an address').click()
  await button('List its models').waitFor()
  await look('the address of an assistant')
  await button('Save').click()
  await page.getByRole('alert').getByText('Write the address').waitFor()
  await look('an address that cannot work')
  await button('Cancel').click()
  await page.getByRole('radio', { name: /^By hand/ }).check()
  await reply.fill(jsonOf([...GOOD, UNSURE]))
  await button('Check it').click()
  await page.getByRole('heading', { name: 'What came of it' }).waitFor()
  await look('what came of a reply')
  await page.getByRole('link', { name: 'Decide on them' }).click()
  await button('List').click()
  await page.getByText(/^Unsure, proposed by an assistant$/).waitFor()
  await look('the list with an assistant’s')
  await page.locator('.row', { hasText: UNSURE.prompt }).getByRole('button', { name: 'The piece' }).click()
  await page.locator('.second summary').click()
  await button('Whose words?').click()
  await look('a card that could not be verified')
}
