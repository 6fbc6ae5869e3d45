/**
 * What sites write around their articles, line by line: navigation, buttons, counters, credits of pictures, boxes that ask
 * for a subscription, notes of the house. Only whole lines are told by it, and only in what was copied with its page.
 */
import { setAside } from '../boilerplate.ts'

/**
 * Lines that are wholly one of these, whatever their case and the marks before them. Not by code points: an engine takes
 * many times as long to build so long a pattern with the folding of all scripts.
 */
const LABELS = new RegExp(
  `(?:${[
    'skip (?:to|links|navigation|advertisement|past|ad).*|jump to .*|back to .*|.* - back to home|go to .{1,30}',
    '(?:main |more |site |show )?(?:menu|navigation)(?: menu)?|show (?:more|less)|home ?page|home|close|open in app|toggle .*|expand .*|collapse .*',
    'search.{0,30}|click here.*|sign ?(?:in|up|out).{0,30}|log ?(?:in|out)\\b.{0,40}|register(?: now)?|create (?:an? )?account|(?:my|your) account|notifications?',
    'subscribe.{0,40}|subscriptions?|print subscriptions|newsletters?|podcasts?|donate.{0,30}|support .{1,40}|fund .{1,60}|become an? .{1,40}|gift .{0,30}|shop',
    '(?:about|contact|help|careers|jobs|archive|masthead|press)(?: us| cent(?:er|re))?|accessibility.{0,20}|privacy.{0,40}|cookies?.{0,30}|terms\\b.{0,50}|code of ethics|rss|faq|sitemap|site index',
    'advertis.{0,40}|sponsored.{0,30}|promoted.{0,30}|paid content|partner content|a message from our sponsor',
    'e-?mail.{0,20}|send by email|facebook|twitter|instagram|tiktok|youtube|linkedin|whatsapp|telegram|reddit|bluesky|threads|messenger|pinterest|flipboard|x',
    'copy(?: link)?|link copied.{0,5}|share ?\\d*|shares?:?|share .{1,50}|save(?: .{1,30})?|bookmark.{0,20}|give|print(?: .{1,30})?|listen\\b.{0,80}|play(?: .{1,30})?|pause|mute|download pdf|page url|cite.{0,20}',
    'reply|repl(?:y|ies).{0,20}|like[sd]?.{0,30}|clap.{0,20}|comments?:? ?\\(?\\d*\\)?|\\d[\\d,.]*k? (?:comments?|likes|claps|followers|shares|responses|replies)|write a comment.{0,5}|join the conversation.{0,20}|view (?:all )?comments.{0,10}|discussions?|restacks|leave a comment',
    'type your e-?mail.{0,5}|enter your e-?mail.{0,30}|follow(?:ing)?\\b.{0,40}|add to myft|previous|next|prev|top|latest|live|popular|featured|trending.{0,20}|aa|font size',
    'view image.{0,30}|fullscreen|enlarge.{0,20}|image (?:source|caption|credit),? ?.*|getty.{0,20}|credits?\\b.{0,60}|list (?:of )?\\d+.{0,20}|end of list|hide caption|toggle caption',
    "read (?:more|next|later|full (?:story|article)|this next|in app).{0,60}|related\\b.{0,40}|recommended\\b.{0,30}|most (?:read|viewed|popular|commented|shared).{0,20}|more (?:from|on|by|in|to read|stories|like this|coverage)\\b.{0,60}|more:?|explore\\b.{0,40}|see (?:more|also|all)\\b.{0,40}|suggested topics:?|topics?:?|tags?:?|filed under.{0,60}|keep reading.{0,30}|editors?[’'] picks?.{0,20}|up next.{0,30}|what to read next|from the archives?\\b.{0,80}",
    'reuse this content.{0,40}|(?:purchase|acquire|request) .{0,20}(?:rights|permissions?).{0,20}|reprints?.{0,30}|republish.{0,40}|correction.{0,20}|report (?:this|an?) .{1,30}',
    'discussion about this (?:post|article).{0,20}|discussion|responses.{0,20}|about the authors?|written by .{1,60}|author|authors|contributors?|support high-quality .{1,30}',
    'published in|member-only story|\\d+ min(?:ute)?s? (?:read|listen)|reading time.{0,20}|\\d{1,2}:\\d{2}(?::\\d{2})?|[\\d.,]+ ?[km]?|\\d+%?|current progress.{0,10}',
    "ad feedback|sponsor message|get link|other apps|show me more content .*|get e-?mail (?:notification|alerts?).*|click the .*|open (?:this photo|gallery).*|published by .{3,50}|special to .{3,50}|add .{3,60} on google.*|email address:?|send me .*|your email address|expand|heard on .{1,40}|(?:published|updated|posted|last modified)\\b.{0,40}\\bago|story continues.{0,40}|.*\\bai-generated\\b.*|cartoon by .{1,40}|text settings|line spacing|translate|embed|download|transcript|syndicate .{1,30}|tweet|[\\d,]+ words|by|is an? .{10,200}|edition:?|expand\\/collapse.*|.* submenu for .*|free trial|elsewhere in .{1,40}|also (?:by|read|in)\\b.{0,60}|sign me up|you may also.{0,30}|don[’']t miss.{0,30}|photo of .{1,100}",
    'summary|companies|opens new tab|\\[?image:.{0,80}\\]?|\\[file:.*|this article is more than .{1,30}|\\d+ of \\d+|\\(top\\)|add languages|view history|talk|edit',
  ].join('|')})\\W*$`,
  'iy',
)

/** A letter with which names begin. */
const LETTER = '[a-z\\u00c0-\\u024f]'

/** How lines begin, behind marks, that are whole sentences and yet the page's. */
const SENTENCES = new RegExp(
  `(?:${[
    'want all of|thanks for (?:reading|signing)|we encountered an|please try again|thank you for (?:reading|your patience)|ready for more|if you enjoyed|enjoy(?:ed)? this|like what you|was this forwarded',
    'sign up (?:for|here|to)|subscribe (?:to|for|now|today)|join (?:us|our|the conversation)|unlock |simply sign up|stay informed|get (?:our|the|unlimited)\\b|start your|already (?:a|have)|register (?:for|to)|please log in|log in or',
    "you(?: are|[’']re) (?:reading a free|receiving|currently|logged)|you have (?:read|reached|been)|enter your email|check your inbox|by (?:signing up|subscribing|using this site|clicking|entering)",
    'this (?:article|story|essay|piece|column|post|site|page|copy|message|newsletter) (?:appeared|was (?:featured|originally|first|last|updated|amended|produced)|is (?:more than|part of|for|protected|republished)|has been|originally|first|and any|does not necessarily)',
    `a version of this (?:article|essay|story|piece)|the (?:${LETTER}\\w+ ){1,3}is committed to publishing|we(?:[’']d| would) like to hear what you think|letters? (?:to the editor|in response)|send (?:your|us) .{0,40}(?:letters?|tips?|e-?mail)`,
    `follow (?:the|us|him|her|them|@|${LETTER}\\w+ on)|listen to (?:this|more|our)|produced by |narrated by |image (?:source|caption)|photo(?:graph|-illustration|s)? (?:by|credit)|illustration by|source(?:s)?:|sources: `,
    'the views expressed|views expressed|the opinions expressed|opinions expressed|the (?:writer|author|columnist) (?:is|was|teaches|writes|works|has)\\b|disclosure statement|do you have an opinion|have an opinion|got a (?:story|tip)|what do you think\\?',
    'when you (?:buy|purchase|click)|we (?:may )?(?:receive|earn) (?:a|an) .{0,20}commission|as an amazon|all quotes delayed|our standards:|text is available|registered (?:in|office)|(?:additional )?reporting by|writing by|editing by|edited by|for more (?:stories|than|on this)\\b.{0,40}(?:visit|has been|,)',
    "you may (?:occasionally|unsubscribe|also)|get (?:thought-|curated|the latest)|a (?:daily|weekly|monthly|free) (?:e-?mail |)newsletter|this column reflects|to contact the (?:author|editor)|what our staff|editor[’']s note|this summary|we believe in the free flow|we welcome (?:submissions|comments)|.{3,40} receives? funding from|.{3,60} provides? funding as|.{3,60} does not work for, consult",
    'your (?:browser|support|contribution)|enable javascript|this is a (?:preview|free)|paywall-free|in-depth analysis delivered|delivered to your inbox|sent from my|to unsubscribe|unsubscribe|view this (?:email|post|message)|copyright|©|\\(c\\) ',
    'exclusive news, data|information you can trust|original reporting and|substack is|learn more about|more than [\\d,]+ (?:readers|subscribers)|support (?:our|us|independent)|donate|help us',
  ].join('|')})`,
  'iy',
)

/** "All rights reserved", "opens in a new window": what no prose says. */
const ANYWHERE =
  /(?:\ball rights reserved\b|©|\bopens in (?:a )?new (?:window|tab)\b|\bprivacy policy\b.{0,40}\bterms\b|\bterms\b.{0,60}\bprivacy policy\b|\bvia getty images\b|\/(?:reuters|afp|getty|ap|epa)\b|\bREUTERS\/|\/(?:CNN|NPR|BBC|POLITICO|Bloomberg)\b|\/ ?(?:for )?the (?:times|post)\b|\bshutterstock\b|\bistock\b|\bcc by(?:[ -]|$)|\bby-?nc-?sa\b|\bcreative commons\b)/i

/** Whose a picture is. */
const CREDIT =
  /\/\p{Lu}[\p{L} ]{2,30}(?:Radio|Archives?|Times|Post)\b|\bphoto(?:graph(?:er|y)?)?s?(?: by|:) \p{L}|\bcourtesy(?: of)? \p{L}|\| ?[\p{L}. ]{3,40}\/ ?\p{L}/iu
/** What a line must have for that: most have it not, and need no letters of all scripts looked up. */
const MAY_CREDIT = /\/.{3,31}(?:Radio|Archive|Times|Post)|\|.{3,42}\/|\b(?:photo|courtesy)/i

/** Above a box of links to other pieces, or of a letter to sign up for: what stands in it is the page's, too. */
const BOX =
  /^\W{0,3}(?:popular in\b.{0,40}|featured video|most (?:read|viewed|popular|commented)|popular|trending|related|recommended|more (?:from|on|by|in|stories)|elsewhere|also (?:by|read|in)|see also|read (?:more|next)|up next|what to read next|list of \d|newsletter|stay informed|get (?:our|the)|sign up|subscribe|editors?[’'] picks?|don[’']t miss|promoted|paid content|ps events)\b/iu

/** "Read more" alone ends a box of one link. */
export const opensBox = (line: string): boolean => line.length <= 80 && BOX.test(line) && !/^read more\W*$/iu.test(line)

/** A sentence no longer than this, in words, is told by its beginning. */
const SHORT_WORDS = 9
/** What a site speaks of in longer ones. */
const OF_PAGES =
  /\b(?:subscri\p{L}+|sign(?:ed|ing)? ?up|newsletters?|accounts?|cookies?|privacy|e-?mails?|inbox|commissions?|copyright|reserved|guidelines|browser|advert\p{L}*|sponsor\p{L}*|unlimited|comments?|letters|articles?|essays?|columns?|posts?|stor(?:y|ies)|print|edition|readers|audio|podcasts?|app|views|opinions|author|writer|columnist|professor|fellow|teaches|reporting|editing|funding|receives?|disclosure|editor|editorial|quotes|exchanges|licen[cs]e|terms|organi[sz]ation|journalism|donat\p{L}+|members?|trial|data|analytics|addressee|unsubscribe|mailing|facebook|twitter|instagram|submissions|company|office|ai)\b/iu

/** Longest sentence that may be the page's, in words. */
const MOST_WORDS = 60

const MARK = /\W/y
/** Most marks before what a line says: "• ", "> ". */
const MOST_MARKS = 3

/**
 * Whether a sticky pattern stands at a line's beginning or behind some marks there. As a part of the pattern the marks
 * would have the engine build all of it once for each number of them, and it is long.
 */
function opensWith(pattern: RegExp, line: string): boolean {
  let at = 0
  for (let marks = 0; marks <= MOST_MARKS; marks++) {
    pattern.lastIndex = at
    if (pattern.test(line)) return true
    MARK.lastIndex = at
    if (!MARK.test(line)) return false
    at = MARK.lastIndex
  }
  return false
}

/** Whether a line belongs to the page. */
export function isFurniture(line: string): boolean {
  if (/^(?:https?:\/\/|www\.)\S+$|^@\w+$|^[^\p{L}\p{N}]{1,40}$/u.test(line)) return true
  if (line.length <= 120 && opensWith(LABELS, line)) return true
  if (/^editor[’']s note\b/iu.test(line)) return true
  if (line.split(' ').length > MOST_WORDS) return false
  if (setAside(line) !== null || ANYWHERE.test(line) || (MAY_CREDIT.test(line) && CREDIT.test(line))) return true
  // "Follow the money", "Get the prices right": a longer sentence is the page's only where it speaks of the page.
  return opensWith(SENTENCES, line) && (line.split(' ').length <= SHORT_WORDS || OF_PAGES.test(line))
}
