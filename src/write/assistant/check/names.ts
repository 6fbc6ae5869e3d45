/** The check that nobody and nowhere is named on the card that the piece does not name where the card says. */
import { DEMONYM } from '../../../read/mentions/lists.ts'
import type { Entity } from '../../../read/reading.ts'
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

/** Whether the quoted sentences name anybody or anything that the card leaves out. */
const namesAnother = (scene: CardScene, on: ReadonlySet<string>): boolean =>
  scene.evidence
    .flatMap(index => scene.desk.mentions(index))
    .some(({ kind, entity }) => {
      const other = entity === undefined ? undefined : scene.desk.reading.entities[entity]
      return kind === 'name' && other !== undefined && !wordsOf(other.name).some(word => on.has(word))
    })

/** A name in the answer must stand where the card says. */
function inAnswer(_: CardScene, word: CardWord, allowed: Allowed): Verdict | null {
  const name = foldForm(word.token.form)
  if (isAllowed(name, allowed.quoted) || isOfHead(word, allowed)) return null
  if (!isAllowed(name, allowed.around))
    return failed(`“${word.token.form}” in the answer does not stand in the quoted sentences.`)
  // A capital may only open the answer.
  return word.i > 0 ? unsure(`“${word.token.form}” stands beside the quoted sentences, not in them.`) : null
}

/**
 * A question may name what its sentence only points at ("the bridge"): a name that the piece has elsewhere may be added, but
 * not put in the place of one that the quoted sentences have.
 */
function inPrompt(scene: CardScene, word: CardWord, allowed: Allowed): Verdict | null {
  const { desk } = scene
  const name = foldForm(word.token.form)
  const { form } = word.token
  if (isAllowed(name, allowed.quoted) || isOfHead(word, allowed)) return null
  const replaced = isReplaced(scene, name, allowed.on)
  if (isAllowed(name, allowed.paragraphs))
    return replaced
      ? unsure(`“${form}” is not named in the quoted sentences, and another name there is left out.`)
      : null
  const known = desk.reading.entities.filter(entity => wordsOf(entity.name).includes(name))
  const set = isAllowed(name, allowed.setting)
  // A name that the piece has nowhere, in the place of no other, tells where the question comes from: it cannot be shown.
  if (known.length === 0 && !set && !namesAnother(scene, allowed.on))
    return unsure(`“${form}” is not named in the piece.`)
  if ((known.length === 0 && !set) || replaced || (set && placesLeftOut(scene, allowed.on)))
    return failed(`“${form}” does not stand near the quoted sentences.`)
  const [most] = desk.writer.leading
  const leads = most !== undefined && known.some(entity => entity === desk.reading.entities[most])
  if (leads || (set && DEMONYM.has(name)) || known.some(entity => isPointedAt(scene, entity.name))) return null
  return set || known.some(entity => entity.mentions >= LEADING || isIntroduced(entity))
    ? unsure(`“${form}” is named elsewhere in the piece, not near the quoted sentences.`)
    : failed(`“${form}” does not stand near the quoted sentences.`)
}

/** What the first paragraph names the piece is about, or set in. */
const isIntroduced = (entity: Entity): boolean => entity.at.paragraph === 1

/** "The bridge" of the quoted sentences may be the "Astrid Bridge" of the card. */
function isPointedAt(scene: CardScene, name: string): boolean {
  const noun = wordsOf(name).at(-1) ?? ''
  return scene.source.some(
    word =>
      /^NNS?$/.test(word.token.xpos) && word.token.lemma.toLowerCase() === noun && /^\p{Ll}/u.test(word.token.form),
  )
}

/** What a piece names so often may be what it is about. */
const LEADING = 4

interface Allowed {
  readonly quoted: ReadonlySet<string>
  readonly around: ReadonlySet<string>
  readonly paragraphs: ReadonlySet<string>
  readonly head: ReadonlySet<string>
  readonly author: ReadonlySet<string>
  readonly setting: ReadonlySet<string>
  /** All words of the card. */
  readonly on: ReadonlySet<string>
}

const isOfHead = (word: CardWord, { head, author }: Allowed): boolean => {
  const name = foldForm(word.token.form)
  return isAllowed(name, head) && (!author.has(name) || standsAsAuthor(word))
}

export function nameVerdict(scene: CardScene): Verdict | null {
  const { desk } = scene
  const allowed: Allowed = {
    quoted: allowedNames(scene, scene.evidence),
    around: allowedNames(scene, scene.around),
    paragraphs: allowedNames(scene, scene.paragraphs),
    head: new Set(wordsOf(desk.head)),
    author: new Set(wordsOf(desk.reading.piece.author)),
    setting: setting(desk),
    on: new Set(scene.words.map(word => word.lower)),
  }
  let open: Verdict | null = null
  for (const [side, judge] of [
    ['answer', inAnswer],
    ['prompt', inPrompt],
  ] as const)
    for (const word of namesOn(scene, side)) {
      const verdict = judge(scene, word, allowed)
      if (verdict?.verdict === 'failed') return verdict
      open ??= verdict
    }
  return open
}
