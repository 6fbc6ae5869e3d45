/** FNV-1a over UTF-16 units, 32 bits: for shuffles and names that must come out the same every time, not for secrets. */
export function fnv1a(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
