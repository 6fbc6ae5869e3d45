/** Words that tell what a name names. All in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const phrases = (list: string): ReadonlySet<string> => new Set(list.split(','))

export const HONORIFIC: ReadonlySet<string> = words(
  'mr mrs ms miss dr prof professor sir dame lord lady president chancellor senator representative congressman congresswoman governor mayor general colonel captain major admiral king queen prince princess pope bishop archbishop rabbi imam judge justice sheikh saint st emperor tsar mr. mrs. ms. dr. prof. gen. sen. gov. rep. st.',
)

/** Common nouns that stand before or behind a person's name. */
export const ROLE: ReadonlySet<string> = words(
  'minister president chancellor secretary leader dictator premier ambassador spokesman spokeswoman spokesperson chairman chairwoman chair chief head director economist historian philosopher sociologist psychologist scientist physicist geophysicist biologist writer author novelist poet critic journalist columnist professor scholar researcher analyst lawyer judge general commander king queen pope bishop founder creator inventor engineer architect activist manufacturer merchant governor mayor senator congressman politician diplomat officer doctor physician chemist mathematician astronomer banker investor entrepreneur billionaire actor actress singer composer painter artist coach player captain candidate oligarch schoolmaster teacher farmer',
)

export const ORGANISATION: ReadonlySet<string> = words(
  'bank house ministry department office agency council court commission committee congress parliament senate assembly union nations university college school institute institution society association federation organisation organization company corporation corp inc ltd group party church army navy force forces fund foundation trust board bureau service league conference club press times post guardian journal museum library hospital railway airlines motors network party government treasury police academy centre center administration authority exchange convention coalition alliance treaty act bill constitution',
)

export const GEOGRAPHIC: ReadonlySet<string> = words(
  'island islands river lake sea ocean bay gulf mountain mountains valley desert street road avenue square county province state states city republic kingdom africa asia europe america korea zealand',
)

export const PLACE: ReadonlySet<string> = phrases(
  'afghanistan,albania,algeria,argentina,armenia,australia,austria,azerbaijan,bangladesh,belarus,belgium,bolivia,brazil,britain,great britain,bulgaria,cambodia,cameroon,canada,chile,china,colombia,congo,croatia,cuba,cyprus,czech republic,denmark,ecuador,egypt,england,estonia,ethiopia,finland,france,georgia,germany,ghana,greece,guatemala,haiti,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,jamaica,japan,jordan,kazakhstan,kenya,kosovo,kuwait,laos,latvia,lebanon,libya,lithuania,luxembourg,malaysia,mali,malta,mexico,moldova,mongolia,morocco,mozambique,myanmar,nepal,netherlands,new zealand,nicaragua,niger,nigeria,north korea,norway,oman,pakistan,palestine,panama,paraguay,peru,philippines,poland,portugal,qatar,romania,russia,rwanda,saudi arabia,scotland,senegal,serbia,sierra leone,singapore,slovakia,slovenia,somalia,south africa,south korea,south sudan,soviet union,spain,sri lanka,sudan,sweden,switzerland,syria,taiwan,tanzania,thailand,tunisia,turkey,uganda,uk,ukraine,united arab emirates,united kingdom,united states,uruguay,us,usa,uzbekistan,venezuela,vietnam,wales,yemen,zambia,zimbabwe,europe,asia,africa,america,north america,south america,latin america,london,paris,berlin,moscow,beijing,tokyo,washington,new york,brussels,rome,madrid,vienna,delhi,kyiv,kiev,seoul,pyongyang,tehran,jerusalem,cairo,istanbul,ankara,athens,dublin,edinburgh,manchester,chicago,california,texas,florida,hong kong,shanghai,sydney,toronto,gaza,west bank,crimea,donetsk,luhansk',
)

/** Adjectives of peoples and places: capitalised wherever they stand. */
export const DEMONYM: ReadonlySet<string> = words(
  'afghan african albanian algerian american arab argentine argentinian armenian asian australian austrian bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian cambodian canadian chilean chinese colombian croatian cuban czech danish dutch egyptian english estonian ethiopian european finnish french georgian german ghanaian greek guatemalan haitian hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jewish jordanian kazakh kenyan korean kurdish latvian lebanese libyan lithuanian malaysian mexican moroccan nepalese nigerian norwegian pakistani palestinian peruvian philippine polish portuguese romanian russian rwandan saudi scottish serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian venezuelan vietnamese welsh yemeni zambian zimbabwean catholic protestant muslim christian hindu buddhist victorian roman soviet nazi',
)

/** Single names that are countries or their capitals, for "which country". */
export const COUNTRY: ReadonlySet<string> = new Set(
  [...PLACE].slice(0, [...PLACE].indexOf('europe')).filter(name => !/^(?:england|scotland|wales)$/.test(name)),
)

/** Names of countries that stand for their governments too. */
export const FIRST_NAMES: ReadonlySet<string> = words(
  'aaron abdul abraham adam adrian ahmed aisha alan albert alex alexander alexandra alexei alfred ali alice alison amanda amy ana andrea andrei andrew andy angela angus ann anna anne anthony antonio arthur ashley barack barbara ben benjamin bernard bernie betty bill bob boris brian bruce carl carlos carol caroline catherine charles charlotte chris christian christina christine christopher clara claudia colin craig cynthia daniel daphne david dean deborah dennis diana diane dmitri dominic donald donna dorothy douglas duncan dylan eamon ed eddie edmund edward elena eleanor elizabeth ella ellen elon emily emma emmanuel eric erik ernest eva evelyn fatima felix fiona frances francis francois frank franklin fred frederick friedrich gabriel gary geoffrey george georgia gerald gerard giorgia gordon grace graham greg gregory guy hannah hans harold harriet harry hassan heather helen henry herbert hillary hugh ian ibrahim igor imran ines irene isaac isabel ivan jack jacob jake james jamie jan jane janet jason jean jeff jeffrey jennifer jeremy jerome jesse jessica jim jimmy joan joanna joe johan johannes john jon jonathan jordan jose joseph joshua joyce juan judith judy julia julian julie justin kamala karen karl kate katherine kathleen keir keith kelly ken kenneth kevin kim kyle larry laura lawrence leah lee leo leonard leslie lewis liam linda linus lisa liz lloyd louis louise lucy luis luke lynn mahmoud malcolm marc marco margaret maria marie marina mario mark marshall martha martin mary matt matthew maurice max maya megan melissa michael michelle miguel mike milton mitch mohamed mohammed molly monica muhammad nancy narendra natalie nathan nicholas nick nicolas nicole nigel nikita nina noah noam nora oliver olivia omar oscar owen pamela patricia patrick paul paula pedro peter philip pierre rachel ralph ray rebecca recep richard rishi rita robert robin rodrigo roger roland ronald rosa rose rowland roy rupert russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sergei sergey sharon sheila simon sofia sophie stanley stefan stephanie stephen steve steven stuart susan tamara ted teresa terry theodore theresa thomas tim timothy tina toby todd tom tony tracy tyler ursula vera victor victoria viktor vincent virginia vladimir volodymyr walter warren wayne wendy werner will william winston xavier xi yasmin yuri yusuf zachary zoe',
)
