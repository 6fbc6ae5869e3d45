/** Handing files to the person: a download everywhere, the share sheet where it takes files. */
import type { FilesPort } from '../ui/ports.ts'

/** Long enough for the slowest browser to have begun the download. */
const RELEASE_AFTER_MS = 60_000

function save(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS)
}

async function share(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): Promise<boolean> {
  const data = { files: [new File([bytes], name, { type })] }
  if (!navigator.canShare(data)) {
    save(bytes, name, type)
    return true
  }
  try {
    await navigator.share(data)
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false
    // Refused for another reason (no gesture left, unknown type): the file must not be lost.
    save(bytes, name, type)
    return true
  }
}

function canShareFiles(): boolean {
  if (typeof navigator.canShare !== 'function') return false
  return navigator.canShare({ files: [new File([], 'deck.apkg', { type: 'application/octet-stream' })] })
}

export const browserFiles = (): FilesPort => ({ save, share: canShareFiles() ? share : null })
