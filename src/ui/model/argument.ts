/** The argument as one reads it: the main points, and under each what it rests on, is granted, or set against it. */
import type { Argument, LinkKind, Statement } from '../../core/argument.ts'
import type { StatementId } from '../../core/ids.ts'
import { foldWord } from '../../core/similar.ts'

export interface Branch {
  readonly statement: Statement
  /** How it bears on the one above; null for a main point. */
  readonly link: LinkKind | null
  readonly children: readonly Branch[]
}

interface Edge {
  readonly child: StatementId
  readonly kind: LinkKind
}

/** Each statement stands once, under the first statement that it bears on; a circle is cut where it would close. */
export function treeOf(argument: Argument): readonly Branch[] {
  const statements = new Map(argument.statements.map(statement => [statement.id, statement]))
  const edges = new Map<StatementId, Edge[]>()
  const below = new Set<StatementId>()
  for (const link of argument.links) {
    // All links point up to what they bear on, save `lists`, which points down to what is listed.
    const [child, parent] = link.kind === 'lists' ? [link.to, link.from] : [link.from, link.to]
    if (child === parent || !statements.has(child) || !statements.has(parent)) continue
    edges.set(parent, [...(edges.get(parent) ?? []), { child, kind: link.kind }])
    below.add(child)
  }
  const placed = new Set<StatementId>()
  const grow = (id: StatementId, link: LinkKind | null): Branch | null => {
    const statement = statements.get(id)
    if (statement === undefined || placed.has(id)) return null
    placed.add(id)
    const children = (edges.get(id) ?? []).map(edge => grow(edge.child, edge.kind))
    return { statement, link, children: children.filter(child => child !== null) }
  }
  const inOrder = [...argument.statements].sort((a, b) => rank(a) - rank(b))
  const tops = inOrder.filter(statement => !below.has(statement.id) || statement.role === 'thesis')
  // A circle has no top: whatever was not reached stands by itself.
  const all = [...tops, ...inOrder].map(statement => grow(statement.id, null)).filter(branch => branch !== null)
  return all.flatMap(branch => (saysNothing(branch.statement) ? branch.children.map(asTop) : [branch])).map(telling)
}

/** Alone it points at what stood before it in the piece, and says nothing here. */
const saysNothing = ({ text }: Statement): boolean =>
  /^(?:and |but |yet )?(?:that|this|it|so) (?:is|was|may be) (?:so|true|right|wrong|false|not so|not true)[.!]?$/i.test(
    text,
  )

const asTop = (branch: Branch): Branch => ({ ...branch, link: null })

/** What rests on a statement that says nothing rests on the one above it. */
function telling(branch: Branch): Branch {
  const children = branch.children.flatMap(child => (saysNothing(child.statement) ? child.children : [child]))
  return { ...branch, children: children.map(telling) }
}

const rank = (statement: Statement): number => (statement.role === 'thesis' ? 0 : 1)

/**
 * The name that a holder's slug stands for, as one of the texts writes it ("linus-torvalds": "Linus Torvalds"); its words
 * where none has it. Capitals count where no sentence begins with them; where one does, the small letters of another place.
 */
export function holderName(slug: string, texts: readonly string[]): string {
  const parts = slug.split('-')
  let small: string | null = null
  let first: string | null = null
  for (const text of texts) {
    const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    for (let i = 0; i + parts.length <= words.length; i++) {
      if (!parts.every((part, k) => folded(words[i + k]?.[0] ?? '') === part)) continue
      const last = words[i + parts.length - 1]
      const name = text.slice(words[i]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0))
      const at = words[i]?.index ?? 0
      if (!/^\p{Lu}/u.test(name)) small ??= name
      else if (i > 0 && !/[.!?:]["'”’)]*\s+["'“‘(]*$/.test(text.slice(0, at))) return name
      else first ??= i > 0 ? name : lowerFirst(name, parts.length)
    }
  }
  return small ?? first ?? parts.join(' ')
}

const folded = (word: string): string => foldWord(word).replace(/[^a-z0-9]+/g, '')

/** At the head of a text a capital says nothing of a single word. */
const lowerFirst = (name: string, words: number): string =>
  words > 1 ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`
