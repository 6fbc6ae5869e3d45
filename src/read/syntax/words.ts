/** Small closed lists about verbs and nouns that the reader leans on. Base forms, lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs of saying and thinking that take a clause, with or without "that". */
export const SAYING = words(
  'say tell argue claim believe think know report warn note add insist maintain suggest admit concede acknowledge predict expect hope fear feel assume suppose conclude contend assert declare announce explain observe remark reply answer write state estimate reckon calculate complain agree deny doubt doubtless show reveal mean prove demonstrate indicate confirm find discover realise realize understand recognise recognize remember forget notice see hear learn guess imagine worry pretend promise propose recommend demand stress emphasise emphasize point hold charge allege testify quip joke caution counter object protest imply',
)

/** Verbs by which something is offered as a sign of something else: "X suggests Y". */
export const SHOWING = words(
  'point suggest show mean imply indicate reveal demonstrate confirm reflect signal illustrate underline expose betray prove',
)

/** Verbs of causing: subject cause, object effect. */
export const CAUSING = words(
  'cause prompt trigger spark provoke produce bring create drive fuel lead result undermine destroy enable force weaken strengthen threaten lower raise reduce increase spur accelerate slow deepen worsen widen encourage discourage prevent block delay ruin transform revive erode boost curb halt disrupt contribute',
)

/** Nouns that announce a list or name a step of an argument. */
export const ANCHOR = words(
  'reason consideration problem way argument lesson option cause factor challenge step thing question danger flaw myth mistake advantage disadvantage benefit risk point fact principle condition demand measure change difference stage goal aim objection explanation force trend element feature task rule sense obstacle weakness strength virtue cost consequence effect example method threat test assumption choice strategy policy proposal idea answer solution purpose group type kind class part phase source',
)

/** Nouns of roles that one thing fills: "the primary objective of X was Y". */
export const ROLE_NOUN = words(
  'objective aim goal purpose target task mission policy strategy problem cause source root origin key core heart essence basis foundation centre center hallmark symbol motive motivation reason result consequence outcome effect price challenge obstacle threat risk danger force factor driver advantage weakness strength flaw function job role duty responsibility alternative solution remedy cure answer condition requirement exception priority concern fear hope rule principle idea argument theme message lesson question issue capital currency language export industry product rival partner ally enemy',
)

/** Nouns with which an author names the heart of a matter: "the problem is that …". */
export const HEART = words(
  'problem trouble point question answer lesson danger risk truth irony paradox tragedy challenge solution goal aim key upshot consequence mistake explanation fear hope catch drawback advantage alternative priority task purpose message idea outcome issue obstacle flaw weakness temptation remedy principle implication conclusion argument case view',
)

/** "The boiler should last until 2040": what is to be expected of a thing, not asked of anybody. */
export const HAPPENS =
  /^(?:last|happen|occur|arrive|reach|fall|rise|remain|peak|continue|survive|suffice|become|grow|shrink|appear|emerge|follow|cost|take)$/
