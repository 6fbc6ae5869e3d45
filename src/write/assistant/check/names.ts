/** The check that nobody and nowhere is named on the card that the piece does not name where the card says. */
import { DEMONYM } from '../../../read/mentions/lists.ts'
import type { CheckDesk } from './desk.ts'
import { resolvedDates } from './desk.ts'
import { foldForm } from './lexicon.ts'
import type { Verdict } from './rule.ts'
import { failed, unsure } from './rule.ts'
import type { CardScene, CardWord, Side } from './scene.ts'

/** Words of names that the card may use: those of the given sentences, of what they name, and of the headline and byline. */
function allowedNames(scene: CardScene, indexes: readonly number[]): ReadonlySet<string> {
  const { desk } = scene
  const names = new Set<string>()
  const add = (text: string): void => {
    for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) names.add(foldForm(word[0]))
  }
  for (const index of indexes) {
    for (const word of desk.words(index)) add(word.token.form)
    for (const { entity } of desk.mentions(index)) {
      const known = entity === undefined ? undefined : desk.reading.entities[entity]
      if (known === undefined) continue
      add(known.name)
      names.add(initialsOf(known.name))
    }
    for (const { text } of desk.writer.references[index] ?? []) add(text)
  }
  for (const text of resolvedDates(desk, indexes)) add(text)
  return names
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word.charAt(0))
    .join('')
    .toLowerCase()

const OTHER_NAMES: readonly (readonly string[])[] = [
  ['us', 'usa', 'america', 'american', 'americans', 'states'],
  ['uk', 'britain', 'british', 'briton', 'britons', 'kingdom'],
  ['eu', 'europe', 'european'],
  ['un', 'nations'],
  ['russia', 'russian', 'russians', 'moscow', 'kremlin'],
  ['ussr', 'soviet', 'soviets'],
  ['china', 'chinese', 'beijing'],
  ['netherlands', 'dutch'],
  ['france', 'french'],
  ['spain', 'spanish'],
  ['sweden', 'swedish'],
  ['greece', 'greek'],
  ['wales', 'welsh'],
  ['denmark', 'danish'],
]

/** A name or a form of it: "Norway" for "Norwegian", "Hill" for "Hill's". */
function isAllowed(word: string, names: ReadonlySet<string>): boolean {
  if (names.has(word)) return true
  const bare = word.replace(/s$/, '')
  if (names.has(bare) || names.has(`${word}s`)) return true
  if (OTHER_NAMES.some(group => group.includes(word) && group.some(other => names.has(other)))) return true
  const stem = word.length >= 6 ? word.slice(0, Math.max(5, word.length - 4)) : null
  if (stem === null) return false
  for (const name of names)
    if (name.length >= 5 && name.startsWith(stem) && Math.abs(name.length - word.length) <= 4) return true
  return false
}

const OPENER =
  /^(?:what|which|who|whom|whose|when|where|why|how|in|on|at|by|for|from|to|of|with|under|after|before|since|until|during|according|besides|the|a|an|is|are|was|were|does|did|do|has|have|had|can|could|may|might|will|would|should|must|name|give|because|it|they|he|she|its|their|his|her|that|this|these|those|if|as|and|but|or|not|no|yes|i)$/

/** Words of names on a side of the card. */
function namesOn(scene: CardScene, side: Side): readonly CardWord[] {
  const names: CardWord[] = []
  for (const word of scene.words) {
    if (word.side !== side || !/^\p{Lu}/u.test(word.token.form) || word.lower.length < 2) continue
    const opens = word.i === 0 || /^(?:["“‘'(:.?!]|``)$/.test(word.s.tokens[word.i - 1]?.form ?? '')
    if (OPENER.test(word.lower)) continue
    if (scene.desk.writer.lowerWords.has(word.token.form.toLowerCase())) continue
    if (opens && !/^NNP/.test(word.token.xpos)) continue
    names.push(word)
  }
  return names
}

/** Where the piece is set: the country that it names most, by any of its names. */
function setting(desk: CheckDesk): ReadonlySet<string> {
  let best: { readonly names: readonly string[]; readonly uses: number } = { names: [], uses: 1 }
  for (const names of OTHER_NAMES) {
    const uses = desk.reading.entities
      .filter(entity => wordsOf(entity.name).some(word => names.includes(word)))
      .reduce((sum, entity) => sum + entity.mentions, 0)
    if (uses > best.uses) best = { names, uses }
  }
  return new Set(best.names)
}

const wordsOf = (text: string): readonly string[] => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(m => foldForm(m[0]))

const EVERYWHERE = /^(?:for|in|of|on|at|by|to|as)$/

/** Names of places in the quoted sentences that the card leaves out. */
const placesLeftOut = (scene: CardScene, on: ReadonlySet<string>): boolean =>
  scene.evidence
    .flatMap(index => scene.desk.mentions(index))
    .some(({ entity }) => {
      const place = entity === undefined ? undefined : scene.desk.reading.entities[entity]
      return place?.kind === 'place' && !wordsOf(place.name).some(word => on.has(word))
    })

/** "According to X", "does X argue", "X’s view", "by X": where the author's name may stand on any card. */
function standsAsAuthor(word: CardWord): boolean {
  const before = word.s.tokens[word.i - 1]
  const next = word.s.tokens[word.i + 1]?.form ?? ''
  if (/^['’]s?$/.test(next) || before === undefined) return true
  return !/^NNS?$/.test(before.xpos) || EVERYWHERE.test(before.form.toLowerCase())
}

/** Whether the quoted sentences name another of the same sort, which the card leaves out. */
function isReplaced(scene: CardScene, name: string, on: ReadonlySet<string>): boolean {
  const { entities } = scene.desk.reading
  const kinds = entities.filter(entity => wordsOf(entity.name).includes(name)).map(({ kind }) => kind)
  return scene.evidence
    .flatMap(index => scene.desk.mentions(index))
    .some(({ entity }) => {
      const other = entity === undefined ? undefined : entities[entity]
      return other !== undefined && kinds.includes(other.kind) && !wordsOf(other.name).some(word => on.has(word))
    })
}

export function nameVerdict(scene: CardScene): Verdict | null {
  const { desk } = scene
  const author = new Set(wordsOf(desk.reading.piece.author))
  const head = new Set(wordsOf(desk.head))
  const near = allowedNames(scene, scene.around)
  const wide = allowedNames(scene, scene.paragraphs)
  const places = setting(desk)
  const on = new Set(scene.words.map(word => word.lower))
  let open: Verdict | null = null
  const quoted = allowedNames(scene, scene.evidence)
  for (const side of ['answer', 'prompt'] as const)
    for (const word of namesOn(scene, side)) {
      const name = foldForm(word.token.form)
      if (isAllowed(name, side === 'answer' ? near : wide)) {
        if (isAllowed(name, quoted) || isAllowed(name, head)) continue
        if (side === 'prompt' && isReplaced(scene, name, on))
          open ??= unsure(`“${word.token.form}” is not named in the quoted sentences, and somebody else is.`)
        if (side === 'answer' && word.i > 0)
          open ??= unsure(`“${word.token.form}” stands beside the quoted sentences, not in them.`)
        continue
      }
      if (isAllowed(name, head) && (!author.has(name) || standsAsAuthor(word))) continue
      if (side === 'prompt' && isAllowed(name, places) && !placesLeftOut(scene, on)) {
        if (!DEMONYM.has(name))
          open = unsure(`“${word.token.form}” is where the piece is set; the quoted sentences do not say it.`)
        continue
      }
      return failed(
        side === 'answer'
          ? `“${word.token.form}” in the answer does not stand in the quoted sentences.`
          : `“${word.token.form}” does not stand near the quoted sentences.`,
      )
    }
  return open
}
