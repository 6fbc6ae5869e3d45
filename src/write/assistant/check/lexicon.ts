/**
 * Which words count as the same. An assistant puts things in its own words: "abolish" for "give up", "grew" for "growth". The
 * families are few and cautious; no family holds a word and its opposite.
 */

const FAMILIES = `
rise increase grow growth climb gain growing up
fall drop decline decrease shrink slip sink down reduce reduction
say tell state declare remark
argue maintain contend insist claim hold assert view
cost price expense charge expensive costly
begin start open launch found establish introduce creation create
end finish stop abolish abandon scrap drop close retire
use usage employ rely
show demonstrate prove reveal indicate evidence
country nation state kingdom
small tiny little slight slightly minor
big large great huge vast major
get receive obtain
give grant hand
let allow permit
need require demand necessary requirement must
ask request require
make produce cause
cause bring lead prompt trigger
remove take drop delete subtract
add insert addition
keep retain preserve hold
happen occur
people public person human everyone everybody
think believe belief consider opinion
quick quickly fast rapid rapidly speed
slow slowly brake
buy purchase
sell sale
choose choice decide decision choosing
lose loss
succeed success successful
fail failure
differ difference different
long length lengthen longer
strong strength strengthen
wide width widen
high height
deep depth
die death dead
live life alive
know knowledge
speak speech
free freedom freely
true truth right correct
wrong mistake mistaken error false
lorry truck
car vehicle
road street
town city municipal urban
firm company business
worker employee staff
farmer grower farm farming
scientist researcher
seed sample grain
vote ballot majority
law act legislation statute
court judge justice judicial
rule ruling decision verdict
money revenue income financial fund finance
pay payment paid
letter mail post postal
send sending sent
carry deliver convey transport
read reader reading
write writer writing written
year annual annually yearly
century hundred
day daily
month monthly
half halve
double twice twofold doubling
third triple three threefold
same identical equal equally uniform flat
measure measurement gauge
exact exactly precise precisely
danger hazard risk dangerous risky threat
harm damage hurt disrupt disruption upset
goal aim purpose intend mean meant objective
reason ground why because
problem trouble difficulty
answer reply response respond rebut counter
object objection critic criticism criticise opponent oppose
defend defender supporter advocate support proponent
concede admit grant acknowledge concession admittedly allow
expect predict forecast anticipate prediction
estimate calculate reckon figure calculation
adjust correct correction fix
join link connection tie connect
store storage stored storing
circulate circulation spread
plant sow grow sowing
prevent block stop avoid
protect protection safe safety secure insurance insure
poor poverty
rich wealthy wealth
young youth
old age ancient
early earlier soon
late later delay postpone
put place
find discover discovery
build construct construction building
change alter shift alteration
agree agreement consent accept
sign signature
refuse reject refusal decline
hide hidden conceal
test trial tested testing
software program computer computing system
sun solar
earth planet
rotate rotation turn spin rotating spinning
ice melt melting polar
clock watch
mayor council municipality
`

const families = new Map<string, string>()
for (const line of FAMILIES.trim().split('\n')) {
  const [name = '', ...rest] = line.split(' ')
  for (const word of [name, ...rest]) if (!families.has(word)) families.set(word, `=${name}`)
}

const SUFFIXES =
  /(?:ations?|ition|itions|ions?|ments?|ness|ities|ity|ances?|ences?|ically|ally|edly|ingly|ously|ably|ibly|ly|ers?|ors?|ists?|ism|ing|ed|ies|es|s|al|ic|ive|ous|able|ible|ful|y|e)$/

/** A word cut down to what its relatives share: "calculation" and "calculated" give one. Never under four letters. */
export function stemOf(word: string): string {
  let stem = word
  for (let k = 0; k < 2; k++) {
    const cut = stem.replace(SUFFIXES, '')
    if (cut.length < 4 || cut === stem) break
    stem = cut
  }
  return stem.slice(0, 7)
}

/** Small letters, no accents, straight apostrophes. */
export const foldForm = (form: string): string =>
  form
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()

/** The keys of a word: it is the same as another that shares one of them. */
export function keysOf(form: string, lemma: string): readonly string[] {
  const word = foldForm(form)
  const base = foldForm(lemma)
  const keys = new Set([base, word])
  if (/\p{L}{4}/u.test(base)) keys.add(`~${stemOf(base)}`)
  for (const one of [base, word]) {
    const family = families.get(one)
    if (family !== undefined) keys.add(family)
  }
  return [...keys]
}

/** Words that say nothing by themselves: they need not stand in the piece. */
const EMPTY = new Set(
  `a an the of in on at to by for from with without and or but nor so as than then that this these those it its itself he she they his her him hers their theirs them themselves there here
  not no n't never be is am are was were been being have has had having do does did doing done will would shall should can could may might must ought
  what which who whom whose when where why how whether if while because although though since until unless
  also only just more most less least much many some any each every such other another own same very rather quite too even still yet ever both either neither
  into onto over under after before during about against between among through up down out off within upon per via
  according one ones thing things kind sort way ways one's 's ' s i we us our you your my me
  piece article author writer text essay op-ed view argue argues argument case point
  percent cent pc per mean get go come make take become let put seem way far already however therefore thus instead like`.split(
    /\s+/,
  ),
)

/** Whether a word carries meaning that the evidence must have. */
export const isContent = (form: string): boolean => /[\p{L}]/u.test(form) && !EMPTY.has(foldForm(form))
