/** Lines that belong to the page, not to the piece. */

export type Setaside = 'advert' | 'caption' | 'related' | 'notice' | 'author-note' | 'paywall' | 'notes'

/** A kind, its pattern, and what that must have where it looks up letters of all scripts. */
const RULES: readonly (readonly [kind: Setaside, rule: RegExp, hint?: RegExp])[] = [
  [
    'paywall',
    /\b(?:subscribe (?:now )?to (?:continue|read|keep reading)|to (?:continue|keep) reading|already a subscriber|sign in to (?:continue|read)|log in to (?:continue|read)|this (?:article|story|content) is (?:for|only available to|reserved for) (?:subscribers|members)|create (?:a free|an) account to|unlock this (?:article|story)|continue reading this (?:article|story)|start your free trial)\b/i,
  ],
  ['advert', /^(?:advertisement|advertising|sponsored|promoted|ad feature)\b.{0,20}$/i],
  [
    'advert',
    /^(?:sign up|subscribe|join us|join our|get our|download (?:our|the) app|support (?:us|our|the)|donate|follow us|follow \p{Lu}\p{L}+ on|listen to (?:this|our)|watch:|newsletter)\b/iu,
    /^(?:sign|subscribe|join|get|download|support|donate|follow|listen|watch|newsletter)\b/i,
  ],
  [
    'related',
    /^(?:related|read more|more on this|more from|see also|recommended|most (?:read|popular|viewed)|you (?:may|might) (?:also )?like|up next|next up|trending|popular now|in pictures|explore more|don’t miss|don't miss)\b/i,
  ],
  ['caption', /^(?:figure|fig\.|table|box|map|chart)\s\d[\d.:–-]*\b/i],
  [
    'caption',
    /^(?:photo(?:graph)?s?|image|picture|illustration|video|graphic|credit|caption|cover|composite)\b\s*(?:by\b|credit\b|:|©)/i,
  ],
  [
    'caption',
    /(?:getty images|reuters|associated press|afp|shutterstock|alamy|epa|istock|unsplash|magnum photos)(?:\/[^.]{1,60})?$/i,
  ],
  // "The bridge at night. Photograph: Ada Quill", "(Photo: Ada Quill/The Courier)".
  [
    'caption',
    /(?:^|[\s(])(?:photograph|photo|image|picture|illustration|video|graphic)(?: credit)?s?(?: by)?: ?\p{Lu}[\p{L}.'’/ -]{1,60}\)?$/iu,
    /photo|image|picture|illustration|video|graphic/i,
  ],
  [
    'author-note',
    /^(?:the (?:writer|author|columnist) (?:is|was|teaches|writes|works|has)\b|about the author|(?:additional )?reporting by \p{Lu}|writing by \p{Lu}|editing by \p{Lu}|with (?:files|reporting) from \p{Lu}|translated (?:from the \p{Lu}\p{L}+ )?by \p{Lu})/iu,
    /^(?:the|about|additional|reporting|writing|editing|with|translated) /i,
  ],
  [
    'notice',
    /^(?:share|tweet|save|print|email|comment|comments|copy link|gift this article|listen|read later|skip to (?:main )?content|back to top|close|menu|loading\W*|continue|view (?:comments|gallery)|\d+ (?:likes|views))$/i,
  ],
  [
    'notice',
    /^(?:©|\(c\)\s*(?:copyright|\d{4})|copyright|all rights reserved|this (?:article|essay|piece|story|column) (?:was|is|has been|first|originally)\b.{0,80}(?:published|appeared|amended|updated|corrected|adapted|excerpted)|(?:we|this site) uses? cookies|cookies?\b.{0,40}(?:settings|policy|consent)|terms (?:of|and)|privacy policy|share (?:this|on|via)\b|print this|email this|comments? \(\d+\)|leave a comment|(?:(?:estimated )?read(?:ing)? time:? )?\d+ (?:min(?:ute)?s?|comments?|shares?)(?: read)?$|last modified|have (?:an opinion|you got a)|do you have an opinion|the views expressed)/i,
  ],
]

/** Longest line that a rule may set aside, in characters: a paragraph of prose that begins alike is prose. */
const MAX_LINE = 320

/** Why a line is no part of the piece, or null. Such lines are left out and named to the person. */
export function setAside(line: string): Setaside | null {
  if (line.length > MAX_LINE) return null
  if (/^(?:tags?|topics?|filed under|categories)\s*:/iu.test(line)) return 'related'
  for (const [kind, rule, hint] of RULES) {
    if (hint?.test(line) === false || !rule.test(line)) continue
    // Sentences of a piece may begin with "Follow" or end in "Reuters": only short or unfinished lines are the page's.
    const numbered = /^(?:figure|fig\.|table|box|map|chart)\s\d/iu.test(line)
    if (!numbered && (kind === 'caption' || kind === 'related') && line.split(' ').length > 30) continue
    if (kind === 'caption' && !numbered && /[.!?]["”’]?$/.test(line)) continue
    return kind
  }
  return null
}

/** Headings behind which only notes and references stand. */
const NOTES =
  /^(?:(?:end|foot)?notes(?: and references)?|references|bibliography|works cited|sources|citations|further reading)\s*:?$/iu

/** Where the notes and references at the end of a piece begin; `paragraphs.length` when it has none. */
export function notesFrom(paragraphs: readonly { readonly kind: string; readonly text: string }[]): number {
  const at = paragraphs.findLastIndex(({ kind, text }) => kind === 'heading' && NOTES.test(text.trim()))
  // A chapter that is called so, with headings of its own behind it, is no list of notes.
  const more = paragraphs.slice(at + 1).some(({ kind, text }) => kind === 'heading' && !NOTES.test(text.trim()))
  return at < paragraphs.length / 2 || more ? paragraphs.length : at
}
