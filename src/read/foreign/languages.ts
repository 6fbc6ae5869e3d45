/**
 * The little that is known of languages other than English: enough to see a date, a figure, a name, and the words that make
 * a sentence lean on another. Only languages in Latin letters, where a name has a capital and a sentence ends in a stop.
 */

export type ForeignCode = 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl'

export interface Language {
  readonly code: ForeignCode
  /** In English. */
  readonly name: string
  /** Every noun has a capital: names cannot be told from other words. */
  readonly nounsAreGreat: boolean
  readonly months: ReadonlySet<string>
  /** Words before a stop that ends no sentence. */
  readonly abbreviations: ReadonlySet<string>
  /** Words that point outside their sentence: pronouns, "here", "yesterday", "we". */
  readonly loose: ReadonlySet<string>
  /** Endings of verbs that mean "we". */
  readonly we: RegExp | null
  /** Words that tie a sentence's beginning to what stood before. */
  readonly tied: ReadonlySet<string>
  /** "and", "or". */
  readonly joins: ReadonlySet<string>
  /** "million" and its like, behind a figure. */
  readonly scales: ReadonlySet<string>
  /** Words inside a name: "de la". */
  readonly inNames: ReadonlySet<string>
  /** Words before a year that is one end of a stretch: "from", "between". */
  readonly ranges: ReadonlySet<string>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const LANGUAGES: readonly Language[] = [
  {
    code: 'de',
    name: 'German',
    nounsAreGreat: true,
    we: null,
    months: set('januar jänner februar märz april mai juni juli august september oktober november dezember'),
    abbreviations: set(
      'dr prof hr fr st nr bzw ca usw etc z b d h u a o ä vgl inkl mio mrd jh jhd geb gest str abs art evtl ggf sog',
    ),
    loose: set(
      'er sie es ich wir ihr uns unser unsere mein meine dein deine dieser diese dieses diesem diesen jener jene jenes heute gestern morgen hier dort jetzt nun damals seither derzeit vorher nachher ihm ihn ihnen dessen deren davon dafür damit dazu darauf darin daran dabei',
    ),
    tied: set(
      'aber doch dennoch jedoch deshalb daher darum also außerdem zudem dann danach dort so trotzdem und oder denn sondern auch',
    ),
    joins: set('und oder sowie'),
    scales: set('tausend million millionen milliarde milliarden billion billionen mio mrd prozent'),
    inNames: set('von van de der den zu'),
    ranges: set('von zwischen bis'),
  },
  {
    code: 'fr',
    name: 'French',
    nounsAreGreat: false,
    we: null,
    months: set('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    abbreviations: set('m mm mme mlle dr st ste etc cf p av apr env art'),
    loose: set(
      'il elle ils elles je nous vous tu on ce ceci cela ça celui celle ceux celles cette cet ces notre nos votre vos mon ma mes lui leur leurs eux son sa ses y ici là aujourd’hui aujourd hier demain maintenant dernier dernière actuellement récemment',
    ),
    tied: set('mais or donc car ainsi pourtant cependant toutefois puis ensuite alors et ou aussi enfin néanmoins'),
    joins: set('et ou ainsi'),
    scales: set('mille million millions milliard milliards pour'),
    inNames: set('de du des la le les d l'),
    ranges: set('de entre depuis à'),
  },
  {
    code: 'es',
    name: 'Spanish',
    nounsAreGreat: false,
    we: /(?:amos|emos)$/u,
    months: set('enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre'),
    abbreviations: set('sr sra srta dr dra d dña etc p ej av núm art ee uu aprox'),
    loose: set(
      'él ella ellos ellas yo nosotros nosotras tú usted ustedes esto eso aquello este esta estos estas ese esa esos esas aquel aquella nuestro nuestra nuestros nuestras mi mis su sus le les lo aquí allí ahora hoy ayer mañana entonces pasado actualmente recientemente',
    ),
    tied: set('pero sin embargo así además después luego entonces y e o u también porque pues'),
    joins: set('y e o u'),
    scales: set('mil millón millones billón billones por'),
    inNames: set('de del la las los el y'),
    ranges: set('de entre desde a hasta'),
  },
  {
    code: 'it',
    name: 'Italian',
    nounsAreGreat: false,
    we: /iamo$/u,
    months: set('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
    abbreviations: set('sig dott prof ing avv s ss ecc cfr pag n art ca'),
    loose: set(
      'egli ella esso essa essi esse lui lei loro io noi voi tu questo questa questi queste quello quella quelli quelle ciò nostro nostra nostri nostre mio mia suo sua suoi sue gli ne ci qui là oggi ieri domani ora adesso allora scorso attualmente recentemente',
    ),
    tied: set('ma però tuttavia quindi così inoltre poi dunque e ed o anche perché infatti'),
    joins: set('e ed o'),
    scales: set('mila milione milioni miliardo miliardi per'),
    inNames: set('di de del della dei degli d'),
    ranges: set('dal tra fra da al'),
  },
  {
    code: 'pt',
    name: 'Portuguese',
    nounsAreGreat: false,
    we: /(?:amos|emos)$/u,
    months: set('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
    abbreviations: set('sr sra dr dra d etc p ex av n art eng prof'),
    loose: set(
      'ele ela eles elas eu nós você vocês tu isto isso aquilo este esta estes estas esse essa esses essas aquele aquela deste desta desse dessa nesse nessa neste nesta nosso nossa nossos nossas meu minha seu sua seus suas lhe lhes aqui ali hoje ontem amanhã agora então passado atualmente recentemente',
    ),
    tied: set('mas porém contudo assim além depois logo então e ou também porque pois'),
    joins: set('e ou'),
    scales: set('mil milhão milhões bilhão bilhões por'),
    inNames: set('de do da dos das e'),
    ranges: set('de entre desde a até'),
  },
  {
    code: 'nl',
    name: 'Dutch',
    nounsAreGreat: false,
    we: null,
    months: set('januari februari maart april mei juni juli augustus september oktober november december'),
    abbreviations: set('dr prof mr dhr mevr st nr ca enz bijv o a d w z vgl mln mld art jl'),
    loose: set(
      'hij zij ze ik wij we jij jullie u hem haar hun hen dit dat deze die onze ons mijn zijn haar hier daar er nu toen vandaag gisteren morgen ervan daarvan daarmee hiermee',
    ),
    tied: set('maar echter toch daarom dus bovendien dan daarna toen en of ook want'),
    joins: set('en of'),
    scales: set('duizend miljoen miljard mln mld procent'),
    inNames: set('van de der den ter ten'),
    ranges: set('van tussen tot'),
  },
]

/** The language of a piece (BCP 47) where it is one of these; null for English and for all others. */
export const foreignLanguage = (tag: string): Language | null =>
  LANGUAGES.find(({ code }) => code === tag.toLowerCase().split('-')[0]) ?? null

export const isForeignCode = (code: string): boolean => foreignLanguage(code) !== null

/** What a person is told before reading a piece in such a language: what to expect, and what not. */
export const limitsOf = ({ name, nounsAreGreat }: Language): string =>
  `This looks like ${name}. Tenet’s reader knows English only: of this piece it proposes sentences with a date${
    nounsAreGreat ? ' or a figure' : ', a figure or a name'
  } left out, and neither questions nor arguments. You can write cards of your own.`
