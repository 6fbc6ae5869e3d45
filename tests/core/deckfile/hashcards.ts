/**
 * What hashcards itself sees in a file: its parser's rules (README “Format”, src/parser.rs, version 0.4), written down a
 * second time as a witness. It knows nothing of ours: text before the first card is skipped, comments are card text.
 */
export type HashCard =
  | { readonly kind: 'basic'; readonly question: string; readonly answer: string }
  | { readonly kind: 'cloze'; readonly text: string; readonly holes: readonly string[] }

/** Throws where hashcards refuses the file. */
export function hashcards(file: string): readonly HashCard[] {
  const lines = file.split('\n')
  let i = 0
  if (lines[0]?.trim() === '---') {
    i = lines.findIndex((line, n) => n > 0 && line.trim() === '---') + 1
    if (i === 0) throw new Error('front matter not closed')
    for (const line of lines.slice(1, i - 1)) {
      if (!/^[A-Za-z0-9_-]+ = "(?:[^"\\\p{Cc}]|\\["\\bfnrt]|\\u[0-9a-f]{4})*"$/u.test(line))
        throw new Error(`TOML: ${line}`)
    }
  }
  const cards: HashCard[] = []
  let state: { kind: 'none' | 'Q' | 'A' | 'C'; front: string; back: string } = { kind: 'none', front: '', back: '' }
  const finish = () => {
    if (state.kind === 'Q') throw new Error('question without answer')
    if (state.kind === 'A') cards.push({ kind: 'basic', question: state.front.trim(), answer: state.back.trim() })
    if (state.kind === 'C') cards.push(cloze(state.front.trim()))
    state = { kind: 'none', front: '', back: '' }
  }
  for (const line of lines.slice(i)) {
    const rest = line.slice(2).trim()
    if (line.startsWith('Q:') || line.startsWith('C:')) {
      finish()
      state = { kind: line.startsWith('Q:') ? 'Q' : 'C', front: rest, back: '' }
    } else if (line.startsWith('A:')) {
      if (state.kind !== 'Q') throw new Error('answer without question')
      state = { ...state, kind: 'A', back: rest }
    } else if (line.trim() === '---') finish()
    else if (state.kind === 'A') state.back += `\n${line}`
    else state.front += `\n${line}`
  }
  finish()
  return cards
}

function cloze(source: string): HashCard {
  let text = ''
  let hole: string | null = null
  let image = false
  const holes: string[] = []
  for (let i = 0; i < source.length; i++) {
    const c = source[i] ?? ''
    const next = source[i + 1]
    let shown = c
    if (c === '\\' && (next === '[' || next === ']')) shown = source[++i] ?? ''
    else if (c === '!' && next === '[') image = true
    else if (c === ']' && image) image = false
    else if (c === '[' && !image) {
      if (hole !== null) throw new Error('nested')
      hole = ''
      continue
    } else if (c === ']') {
      if (hole === null) throw new Error('stray bracket')
      holes.push(hole)
      hole = null
      continue
    }
    text += shown
    if (hole !== null) hole += shown
  }
  if (hole !== null) throw new Error('unclosed')
  if (holes.length === 0) throw new Error('no cloze')
  return { kind: 'cloze', text, holes }
}
