/** What is on the clipboard, asked for by a button: on a phone that is quicker than press, hold and choose. */

export interface Pasted {
  readonly text: string
  readonly html: string | null
}

/** null: the browser does not let us. */
export async function readClipboard(): Promise<Pasted | null> {
  try {
    const items = await navigator.clipboard.read()
    return { text: await textOf(items, 'text/plain'), html: (await textOf(items, 'text/html')) || null }
  } catch {
    return readPlain()
  }
}

async function readPlain(): Promise<Pasted | null> {
  try {
    return { text: await navigator.clipboard.readText(), html: null }
  } catch {
    return null
  }
}

async function textOf(items: readonly ClipboardItem[], type: string): Promise<string> {
  const item = items.find(other => other.types.includes(type))
  return item === undefined ? '' : (await item.getType(type)).text()
}

/** The same from a paste with the keyboard or the browser's own menu. */
export function pastedIn(data: DataTransfer | null): Pasted | null {
  if (data === null) return null
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  return text === '' && html === '' ? null : { text, html: html === '' ? null : html }
}
