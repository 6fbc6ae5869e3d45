/** Names that most readers know, by what they name. Our own lists, all in lower case; several words are joined by a space. */

const phrases = (list: string): ReadonlySet<string> => new Set(list.split(','))

/** Countries and the names they go by. */
export const COUNTRIES: ReadonlySet<string> = phrases(
  'afghanistan,albania,algeria,andorra,angola,antigua,argentina,armenia,australia,austria,azerbaijan,bahamas,bahrain,bangladesh,barbados,belarus,belgium,belize,benin,bhutan,bolivia,bosnia,bosnia and herzegovina,botswana,brazil,britain,great britain,brunei,bulgaria,burkina faso,burma,burundi,cambodia,cameroon,canada,cape verde,central african republic,chad,chile,china,colombia,comoros,congo,costa rica,croatia,cuba,cyprus,czech republic,czechia,czechoslovakia,denmark,djibouti,dominica,dominican republic,east germany,east timor,ecuador,egypt,el salvador,england,equatorial guinea,eritrea,estonia,eswatini,ethiopia,fiji,finland,france,gabon,gambia,georgia,germany,ghana,greece,greenland,grenada,guatemala,guinea,guyana,haiti,holland,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,ivory coast,jamaica,japan,jordan,kazakhstan,kenya,kiribati,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,lesotho,liberia,libya,liechtenstein,lithuania,luxembourg,macedonia,north macedonia,madagascar,malawi,malaysia,maldives,mali,malta,mauritania,mauritius,mexico,micronesia,moldova,monaco,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nauru,nepal,netherlands,new zealand,nicaragua,niger,nigeria,north korea,northern ireland,norway,oman,pakistan,palau,palestine,panama,papua new guinea,paraguay,peru,philippines,poland,portugal,prussia,puerto rico,qatar,romania,russia,rwanda,samoa,saudi arabia,scotland,senegal,serbia,seychelles,sierra leone,singapore,slovakia,slovenia,somalia,south africa,south korea,south sudan,soviet union,spain,sri lanka,sudan,suriname,sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,tibet,togo,tonga,trinidad,tunisia,turkey,turkmenistan,tuvalu,uganda,ukraine,united arab emirates,united kingdom,united states,united states of america,uruguay,uzbekistan,vanuatu,vatican,venezuela,vietnam,wales,west germany,yemen,yugoslavia,zambia,zimbabwe,us,usa,u.s.,u.s.a.,uk,u.k.,uae,ussr,korea,america',
)

/** Continents, seas, states, provinces and other parts of the earth. */
export const REGIONS: ReadonlySet<string> = phrases(
  'europe,asia,africa,antarctica,north america,south america,latin america,central america,central asia,eurasia,scandinavia,caribbean,middle east,far east,balkans,caucasus,sahara,sahel,arctic,siberia,crimea,donbas,chechnya,kashmir,punjab,bengal,gaza,west bank,catalonia,bavaria,saxony,normandy,brittany,provence,tuscany,lombardy,sicily,sardinia,corsica,crete,kurdistan,manchuria,xinjiang,hokkaido,okinawa,java,sumatra,borneo,bali,polynesia,hawaii,alaska,alabama,arizona,arkansas,california,colorado,connecticut,delaware,florida,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,west virginia,wyoming,ontario,quebec,alberta,manitoba,saskatchewan,british columbia,nova scotia,new brunswick,newfoundland,yukon,new england,new south wales,queensland,tasmania,cornwall,devon,kent,essex,sussex,surrey,yorkshire,lancashire,norfolk,suffolk,somerset,dorset,ulster,midlands,atlantic,pacific,indian ocean,mediterranean,baltic,black sea,red sea,caspian sea,north sea,persian gulf,english channel,alps,andes,himalayas,pyrenees,rockies,urals,danube,rhine,thames,volga,nile,amazon,mississippi river,ganges,indus,mekong,yangtze,tigris,euphrates,everest,mars,venus,jupiter,saturn,earth',
)

/** Cities and their parts. */
export const CITIES: ReadonlySet<string> = phrases(
  'aberdeen,abu dhabi,accra,addis ababa,aleppo,alexandria,algiers,amman,amsterdam,anchorage,ankara,antwerp,athens,atlanta,auckland,austin,baghdad,baku,baltimore,bangalore,bangkok,barcelona,basra,bath,beijing,beirut,belfast,belgrade,bergen,berkeley,berlin,bern,birmingham,bogota,bologna,bombay,bonn,bordeaux,boston,brasilia,bratislava,bremen,brighton,brisbane,bristol,brooklyn,bronx,brussels,bucharest,budapest,buenos aires,buffalo,cairo,calcutta,calgary,cambridge,canberra,cape town,caracas,cardiff,casablanca,charleston,chengdu,chennai,chicago,christchurch,cincinnati,cleveland,cologne,copenhagen,dakar,dallas,damascus,delhi,denver,detroit,dhaka,doha,donetsk,dresden,dubai,dublin,durban,dusseldorf,edinburgh,fallujah,florence,frankfurt,galway,gdansk,geneva,genoa,glasgow,gothenburg,granada,grozny,guangzhou,hamburg,hanoi,harare,havana,hebron,helsinki,hiroshima,hollywood,hong kong,honolulu,houston,hyderabad,indianapolis,islamabad,istanbul,jakarta,jeddah,jerusalem,johannesburg,kabul,kampala,kandahar,karachi,kathmandu,khartoum,kharkiv,kherson,kiev,kyiv,kigali,kingston,kinshasa,krakow,kuala lumpur,kyoto,lagos,lahore,las vegas,leeds,leipzig,leningrad,lima,lisbon,liverpool,london,los angeles,luanda,luhansk,lviv,lyon,madrid,malmo,manchester,manhattan,manila,mariupol,marseille,mecca,medina,melbourne,memphis,miami,milan,milwaukee,minneapolis,minsk,mogadishu,montevideo,montreal,moscow,mosul,mumbai,munich,nagasaki,nairobi,najaf,naples,nashville,new delhi,new haven,new orleans,new york,new york city,newcastle,nottingham,odessa,odesa,omaha,orlando,osaka,oslo,ottawa,oxford,palermo,paris,peking,perth,philadelphia,phoenix,pittsburgh,plymouth,portland,porto,prague,pretoria,princeton,pyongyang,quito,ramallah,reykjavik,riga,rio,rio de janeiro,riyadh,rome,rotterdam,sacramento,saigon,salt lake city,san antonio,san diego,san francisco,san jose,santiago,sao paulo,sarajevo,seattle,seoul,seville,shanghai,sheffield,shenzhen,sofia,southampton,st. louis,st. petersburg,stalingrad,stockholm,strasbourg,stuttgart,suez,sydney,taipei,tallinn,tampa,tashkent,tbilisi,tehran,tel aviv,the hague,tokyo,toronto,tripoli,tucson,tunis,turin,utrecht,valencia,vancouver,venice,versailles,vienna,vilnius,wall street,warsaw,washington,wellington,wuhan,york,yorktown,zagreb,zurich',
)

/** Bodies and firms known by one name or by letters. */
export const BODIES: ReadonlySet<string> = phrases(
  'un,u.n.,eu,e.u.,nato,who,imf,wto,oecd,opec,unesco,unicef,iaea,icc,asean,brics,ecb,fed,fbi,cia,nsa,irs,epa,fda,cdc,nasa,esa,fcc,sec,gop,nhs,bbc,cnn,nbc,abc,cbs,npr,pbs,aclu,nra,nba,nfl,mlb,nhl,ncaa,fifa,uefa,ioc,mit,ucla,lse,kgb,gru,fsb,idf,plo,ira,eta,isis,hamas,hezbollah,fatah,taliban,al qaeda,al - qaeda,congress,parliament,senate,pentagon,kremlin,interpol,greenpeace,amnesty,wikipedia,google,microsoft,apple,amazon,facebook,twitter,youtube,instagram,tiktok,netflix,intel,ibm,oracle,nokia,sony,samsung,toyota,honda,ford,chrysler,volkswagen,bmw,boeing,airbus,lockheed,siemens,bosch,bayer,pfizer,novartis,roche,merck,exxon,shell,bp,chevron,gazprom,rosneft,aramco,walmart,tesco,ikea,starbucks,mcdonalds,nike,adidas,disney,pixar,hbo,reuters,bloomberg,uber,airbnb,tesla,spacex,openai,huawei,alibaba,tencent,citigroup,citibank,hsbc,barclays,ubs,visa,mastercard,paypal,ebay,yahoo,aol,adobe,cisco,dell,hp,at&t,verizon,vodafone,fedex,ups,dhl,delta,lufthansa,ryanair,labour,tories,conservatives,democrats,republicans,likud,bundestag,bundesbank,knesset,duma,politburo,comintern,al jazeera,whitehall,stasi,gestapo,ss,raf,usaf,harvard,yale,stanford,hansard,oxfam,unhcr,ipcc,lawrence livermore,enron,whatsapp,zoom,moma,tate,aiib,hyundai,kia,nissan,mazda,subaru,lg,lidl,aldi,costco,kmart,safeway,wendys,subway,kfc',
)

/** More of them, which the namer was not shown as listed: it must learn to tell firms without a list. */
export const MORE_BODIES: ReadonlySet<string> = phrases(
  'reddit,linkedin,wikimedia,cloudflare,spotify,skype,pinterest,tumblr,myspace,qantas,emirates,aeroflot,nestle,unilever,philips,renault,peugeot,fiat,ferrari,porsche,audi,mercedes,volvo',
)

/** Happenings, by the noun that ends their name. */
export const EVENT_NOUN: ReadonlySet<string> = new Set(
  'war wars revolution olympics games cup championship championships festival conference summit election elections battle uprising massacre crisis referendum congress carnival fair expo exhibition marathon series prix spring blitz holocaust renaissance reformation enlightenment depression crusade crusades rebellion treaty coup scandal pandemic hurricane storm earthquake'.split(
    ' ',
  ),
)
/** What binds: acts, treaties and rules, by the noun that ends or begins their name. */
export const LAW_NOUN: ReadonlySet<string> = new Set(
  'act bill law code constitution treaty accord accords agreement protocol convention pact amendment declaration resolution directive regulation charter statute magna concordat ordinance doctrine proclamation edict'.split(
    ' ',
  ),
)
/** Works, by a noun in their name. */
export const WORK_NOUN: ReadonlySet<string> = new Set(
  'bible quran koran torah talmud gospel report review symphony sonata concerto saga epistle chronicles tales papers manifesto dictionary encyclopedia encyclopaedia album song novel show'.split(
    ' ',
  ),
)
/** Things that are made and sold, by a noun in their name. */
export const PRODUCT_NOUN: ReadonlySet<string> = new Set(
  'telescope phone engine missile rocket tank jet drone car truck console windows office app browser'.split(' '),
)
/** Seats of power that stand for those who hold it. */
export const SEATS: ReadonlyMap<string, string> = new Map([
  ['kremlin', 'Russia’s government'],
  ['white house', 'the United States’ government'],
  ['downing street', 'Britain’s government'],
  ['whitehall', 'Britain’s government'],
  ['pentagon', 'the United States’ defence department'],
  ['capitol hill', 'the United States Congress'],
  ['foggy bottom', 'the United States’ state department'],
  ['elysee', 'France’s government'],
  ['élysée', 'France’s government'],
  ['quai d’orsay', 'France’s foreign ministry'],
  ['blue house', 'South Korea’s government'],
  ['zhongnanhai', 'China’s government'],
  ['wall street', 'the United States’ finance industry'],
  ['fleet street', 'Britain’s press'],
  ['brussels', 'the European Union'],
  ['moscow', 'Russia’s government'],
  ['washington', 'the United States’ government'],
  ['beijing', 'China’s government'],
  ['pyongyang', 'North Korea’s government'],
  ['seoul', 'South Korea’s government'],
  ['tokyo', 'Japan’s government'],
  ['london', 'Britain’s government'],
  ['paris', 'France’s government'],
  ['berlin', 'Germany’s government'],
  ['rome', 'Italy’s government'],
  ['madrid', 'Spain’s government'],
  ['warsaw', 'Poland’s government'],
  ['vienna', 'Austria’s government'],
  ['kyiv', 'Ukraine’s government'],
  ['kiev', 'Ukraine’s government'],
  ['minsk', 'Belarus’s government'],
  ['ankara', 'Turkey’s government'],
  ['tehran', 'Iran’s government'],
  ['riyadh', 'Saudi Arabia’s government'],
  ['baghdad', 'Iraq’s government'],
  ['damascus', 'Syria’s government'],
  ['jerusalem', 'Israel’s government'],
  ['cairo', 'Egypt’s government'],
  ['delhi', 'India’s government'],
  ['new delhi', 'India’s government'],
  ['islamabad', 'Pakistan’s government'],
  ['hanoi', 'Vietnam’s government'],
  ['havana', 'Cuba’s government'],
  ['caracas', 'Venezuela’s government'],
  ['canberra', 'Australia’s government'],
  ['ottawa', 'Canada’s government'],
  ['taipei', 'Taiwan’s government'],
  ['dublin', 'Ireland’s government'],
  ['athens', 'Greece’s government'],
  ['lisbon', 'Portugal’s government'],
  ['stockholm', 'Sweden’s government'],
  ['helsinki', 'Finland’s government'],
  ['oslo', 'Norway’s government'],
  ['copenhagen', 'Denmark’s government'],
  ['budapest', 'Hungary’s government'],
  ['prague', 'the Czech government'],
  ['belgrade', 'Serbia’s government'],
  ['kabul', 'Afghanistan’s government'],
])
