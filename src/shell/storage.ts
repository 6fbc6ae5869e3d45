/** What the browser says of the room it gives and whether it will keep it (ANCHORS.md §5, "Keep the data"). */
import type { StoragePort } from '../ui/ports.ts'

export const browserStorage: StoragePort = {
  async state() {
    // Absent over plain http on another machine's address, and in some private windows.
    const manager: StorageManager | undefined = navigator.storage
    if (manager === undefined) return { persisted: false, usedBytes: null, quotaBytes: null }
    const [persisted, estimate] = await Promise.all([
      manager.persisted?.() ?? false,
      manager.estimate?.().catch(() => ({})) ?? {},
    ])
    const { usage, quota }: StorageEstimate = estimate
    return { persisted, usedBytes: usage ?? null, quotaBytes: quota ?? null }
  },
  async persist() {
    const manager: StorageManager | undefined = navigator.storage
    return (await manager?.persist?.()) ?? false
  },
}

/** The count on the app's icon, where the system shows one; silently nothing elsewhere. */
export function showBadge(due: number): void {
  if (!('setAppBadge' in navigator)) return
  void (due > 0 ? navigator.setAppBadge(due) : navigator.clearAppBadge()).catch(() => undefined)
}
