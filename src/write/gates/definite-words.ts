/** Nouns and adjectives by what "the …" with them means when nothing else says so: also parts of a body, which are anybody's. */

export const UNIQUE = new Set(
  'world sun moon earth internet public economy future past present sea sky weather climate poor rich right left west east north south planet universe press media market state government law middle-class environment state church army police military people truth country web night day morning evening century decade year war rest majority minority dollar euro pound yen yuan rouble ruble rupiah zloty forint renminbi shekel hryvnia elderly young old unemployed homeless wealthy working-class ground air soil wind rain snow dark cold heat horizon countryside radio television telephone blood bloodstream liver lung brain skin stomach gut kidney womb bowel bladder spine throat pancreas placenta spleen artery'.split(
    ' ',
  ),
)
/** Of these every country has its own: a fact of "the law" is one of a country that the card must name. */
export const NATIONAL =
  /^(?:law|government|state|church|army|police|military|country|economy|market|press|media|election|parliament|constitution|crown|court|public|war|people)$/
/** What a country consists of: of the one that the card names. */
export const WITHIN = /^(?:state|province|region|municipality|canton|voter|taxpayer)$/
/** Names that are written small. */
export const PROPER = new Set(
  'cold war,single currency,first world war,second world war,great depression,industrial revolution,middle age,financial crisis,climate crisis,global south,global north,middle east,far right,far left,middle class,working class,free market,welfare state,nuclear age,stone age,american dream,stock market,housing market,labour market,labor market,supreme court,prime minister,european union,soviet union,roman empire,british empire,black death,french revolution,scientific method,human brain,human body,human race,solar system,ice age,rule of law,common good,private sector,public sector,green belt,enlightenment,renaissance,reformation,holocaust'.split(
    ',',
  ),
)
/** Adjectives that only point. */
export const POINTING =
  /^(?:new|old|same|whole|current|latter|former|previous|recent|other|present|latest|next|last|above|following|first|second|third|two|three|four|five|entire|very|overall|original|earlier|later|necessary|required|resulting|ensuing|remaining|respective|relevant|extra|additional|further|necessary)$/
/** What a phrase goes on with when it says which one it means. */
export const COMPLEMENT =
  /^(?:of|since|that|which|who|whom|whose|to|for|between|in|on|with|against|from|at|about|among|by|behind|over|under|near|inside|outside|within|where|when)$/

/** Adjectives that presuppose what was said before, even beside a name. */
export const NEEDED = /^(?:necessary|required|resulting|ensuing|aforementioned|said|same|latter|former|respective)$/

/** Nouns that "to …" completes: not "asked for the gate to be shut". */
export const TENDING =
  /^(?:plan|right|decision|attempt|ability|need|power|duty|effort|desire|wish|chance|opportunity|agreement|refusal|failure|law|bill|act|move|order|race|way|road|route|bridge|key|answer|threat|promise|pledge|call|bid|offer|right|freedom|capacity|tendency|person|man|woman|people|country|nation|state|city|one|first|last|threat|return|visit|letter|approach|response|reply|damage|access|contribution)$/
