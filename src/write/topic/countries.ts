/**
 * Countries as an essay speaks of them: by name, by the adjective and the people, by their cities and by bodies of state that
 * no other country has. Languages with a name of their own in the piece ("English") count for nobody.
 */

export interface Country {
  /** As it stands in running text: "Germany", "the Netherlands". */
  readonly name: string
  /** "German" */
  readonly adjective: string
}

/** Name|adjective|other words for country and people|cities and bodies, each list with commas. */
const TABLE = `
Afghanistan|Afghan||Kabul,Kandahar
Albania|Albanian||Tirana
Algeria|Algerian||Algiers
Angola|Angolan||Luanda
Argentina|Argentine|Argentinian,Argentinians|Buenos Aires
Armenia|Armenian||Yerevan
Australia|Australian|Aussies|Canberra,Sydney,Melbourne,Brisbane,Perth,Queensland
Austria|Austrian||Vienna,Graz,Salzburg
Azerbaijan|Azerbaijani|Azeri|Baku
the Bahamas|Bahamian||Nassau
Bahrain|Bahraini||Manama
Bangladesh|Bangladeshi||Dhaka,Chittagong
Barbados|Barbadian||Bridgetown
Belarus|Belarusian||Minsk
Belgium|Belgian|Flemish|Antwerp,Ghent,Flanders,Wallonia
Belize|Belizean||Belmopan
Benin|Beninese||Cotonou,Porto-Novo
Bhutan|Bhutanese||Thimphu
Bolivia|Bolivian||La Paz,Sucre
Bosnia|Bosnian||Sarajevo
Botswana|Botswanan|Batswana|Gaborone
Brazil|Brazilian||Brasília,Brasilia,São Paulo,Rio de Janeiro
Britain|British|Briton,Britons,UK,U.K.,United Kingdom,Great Britain,England,Scotland,Wales|London,Manchester,Birmingham,Leeds,Liverpool,Glasgow,Edinburgh,Cardiff,Belfast,Whitehall,Westminster,NHS,Holyrood,Downing Street,House of Commons,House of Lords,Bank of England,Tory,Tories
Brunei|Bruneian||
Bulgaria|Bulgarian||Plovdiv
Burkina Faso|Burkinabè||Ouagadougou
Burundi|Burundian||Bujumbura
Cambodia|Cambodian||Phnom Penh
Cameroon|Cameroonian||Yaoundé,Douala
Canada|Canadian||Ottawa,Toronto,Montreal,Vancouver,Quebec,Ontario,Alberta
Cape Verde|Cape Verdean|Cabo Verde|
the Central African Republic|Central African||Bangui
Chad|Chadian||N'Djamena
Chile|Chilean||Santiago,Valparaíso
China|Chinese|PRC|Beijing,Shanghai,Shenzhen,Guangdong,Wuhan,Politburo
Colombia|Colombian||Bogotá,Bogota,Medellín
the Comoros|Comorian||
Congo|Congolese|DRC|Kinshasa,Goma
Costa Rica|Costa Rican||San José
Croatia|Croatian|Croat,Croats|Zagreb,Dubrovnik
Cuba|Cuban||Havana
Cyprus|Cypriot||Nicosia
the Czech Republic|Czech|Czechia|Prague,Brno
Denmark|Danish|Dane,Danes|Copenhagen,Aarhus,Folketing
Djibouti|Djiboutian||
the Dominican Republic|Dominican||Santo Domingo
Ecuador|Ecuadorean|Ecuadorian|Quito,Guayaquil
Egypt|Egyptian||Cairo,Alexandria
El Salvador|Salvadoran|Salvadorean|San Salvador
Equatorial Guinea|Equatoguinean||Malabo
Eritrea|Eritrean||Asmara
Estonia|Estonian||Tallinn,Tartu,Riigikogu
Eswatini|Swazi|Swaziland|Mbabane
Ethiopia|Ethiopian||Addis Ababa
Fiji|Fijian||Suva
Finland|Finnish|Finn,Finns|Helsinki,Tampere,Turku
France|French|Frenchman,Frenchmen|Paris,Lyon,Marseille,Toulouse,Bordeaux,Lille,Élysée,Elysée
Gabon|Gabonese||Libreville
the Gambia|Gambian||Banjul
Georgia|Georgian||Tbilisi
Germany|German||Berlin,Munich,Hamburg,Frankfurt,Cologne,Dresden,Leipzig,Stuttgart,Bavaria,Saxony,Westphalia,Bundestag,Bundesrat,Bundesbank,Bundeswehr
Ghana|Ghanaian||Accra,Kumasi
Greece|Greek||Athens,Thessaloniki,Piraeus
Grenada|Grenadian||
Guatemala|Guatemalan||Guatemala City
Guinea|Guinean||Conakry
Guinea-Bissau|Bissau-Guinean||Bissau
Guyana|Guyanese||
Haiti|Haitian||Port-au-Prince
Honduras|Honduran||Tegucigalpa
Hungary|Hungarian||Budapest,Debrecen
Iceland|Icelandic|Icelander,Icelanders|Reykjavik,Reykjavík,Althing
India|Indian||Delhi,New Delhi,Mumbai,Bangalore,Bengaluru,Kolkata,Chennai,Gujarat,Kerala,Bihar,Punjab,Lok Sabha
Indonesia|Indonesian||Jakarta,Sumatra
Iran|Iranian||Tehran,Isfahan,Majlis
Iraq|Iraqi||Baghdad,Basra,Mosul
Ireland|Irish|Irishman,Irishmen|Dublin,Galway,Limerick,Dáil,Oireachtas,Taoiseach,Tánaiste
Israel|Israeli||Jerusalem,Tel Aviv,Haifa,Knesset
Italy|Italian||Rome,Milan,Naples,Turin,Venice,Sicily
Ivory Coast|Ivorian||Abidjan
Jamaica|Jamaican||
Japan|Japanese||Tokyo,Osaka,Kyoto,Nagoya,Fukushima,Hokkaido
Jordan|Jordanian||Amman
Kazakhstan|Kazakh||Astana,Almaty
Kenya|Kenyan||Nairobi,Mombasa
Kosovo|Kosovar||Pristina
Kuwait|Kuwaiti||
Kyrgyzstan|Kyrgyz||Bishkek
Laos|Laotian||Vientiane
Latvia|Latvian||Riga,Saeima
Lebanon|Lebanese||Beirut
Lesotho|Basotho||Maseru
Liberia|Liberian||Monrovia
Libya|Libyan||Tripoli,Benghazi
Liechtenstein|Liechtensteiner||Vaduz
Lithuania|Lithuanian||Vilnius,Kaunas,Seimas
Luxembourg|Luxembourgish||
Madagascar|Malagasy||Antananarivo
Malawi|Malawian||Lilongwe,Blantyre
Malaysia|Malaysian||Kuala Lumpur,Penang
the Maldives|Maldivian||
Mali|Malian||Bamako,Timbuktu
Malta|Maltese||Valletta
Mauritania|Mauritanian||Nouakchott
Mauritius|Mauritian||Port Louis
Mexico|Mexican||Mexico City,Guadalajara,Monterrey
Moldova|Moldovan||Chisinau
Mongolia|Mongolian||Ulaanbaatar
Montenegro|Montenegrin||Podgorica
Morocco|Moroccan||Rabat,Casablanca
Mozambique|Mozambican||Maputo
Myanmar|Burmese|Burma|Yangon,Rangoon,Naypyidaw
Namibia|Namibian||Windhoek
Nepal|Nepalese|Nepali|Kathmandu
the Netherlands|Dutch|Netherlands,Holland,Dutchman,Dutchmen|Amsterdam,Rotterdam,Utrecht,Groningen
New Zealand|New Zealand|New Zealander,New Zealanders|Auckland,Christchurch
Nicaragua|Nicaraguan||Managua
Niger|Nigerien||Niamey
Nigeria|Nigerian||Lagos,Abuja,Kano
North Korea|North Korean||Pyongyang
North Macedonia|Macedonian|Macedonia|Skopje
Norway|Norwegian||Oslo,Bergen,Trondheim,Storting
Oman|Omani||Muscat
Pakistan|Pakistani||Islamabad,Karachi,Lahore
Palau|Palauan||
Palestine|Palestinian|Gaza,West Bank|Ramallah
Panama|Panamanian||
Papua New Guinea|Papua New Guinean||Port Moresby
Paraguay|Paraguayan||Asunción
Peru|Peruvian||Lima,Cusco
the Philippines|Philippine|Philippines,Filipino,Filipinos|Manila,Cebu
Poland|Polish|Pole,Poles|Warsaw,Kraków,Krakow,Gdańsk,Gdansk,Łódź,Sejm
Portugal|Portuguese||Lisbon,Porto
Qatar|Qatari||Doha
Romania|Romanian||Bucharest,Cluj
Russia|Russian||Moscow,St Petersburg,Kremlin,Duma
Rwanda|Rwandan||Kigali
Samoa|Samoan||Apia
Saudi Arabia|Saudi||Riyadh,Jeddah
Senegal|Senegalese||Dakar
Serbia|Serbian|Serb,Serbs|Belgrade,Novi Sad
Sierra Leone|Sierra Leonean||Freetown
Singapore|Singaporean||
Slovakia|Slovak||Bratislava
Slovenia|Slovenian|Slovene,Slovenes|Ljubljana
the Solomon Islands|Solomon Islander||Honiara
Somalia|Somali||Mogadishu
South Africa|South African||Pretoria,Johannesburg,Cape Town,Durban
South Korea|South Korean||Seoul,Busan
South Sudan|South Sudanese||Juba
Spain|Spanish|Spaniard,Spaniards|Madrid,Barcelona,Seville,Valencia,Bilbao,Catalonia,Andalusia
Sri Lanka|Sri Lankan||Colombo
St Lucia|St Lucian|Saint Lucia|Castries
Sudan|Sudanese||Khartoum,Darfur
Suriname|Surinamese||Paramaribo
Sweden|Swedish|Swede,Swedes|Stockholm,Gothenburg,Malmö,Riksdag,Riksbank
Switzerland|Swiss||Zurich,Basel,Geneva,Bern,Lausanne
Syria|Syrian||Damascus,Aleppo
Taiwan|Taiwanese||Taipei
Tajikistan|Tajik||Dushanbe
Tanzania|Tanzanian||Dodoma,Dar es Salaam
Thailand|Thai||Bangkok
Timor-Leste|Timorese|East Timor|Dili
Togo|Togolese||Lomé
Tonga|Tongan||Nuku'alofa
Trinidad and Tobago|Trinidadian|Trinidad|Port of Spain
Tunisia|Tunisian||Tunis
Turkey|Turkish|Türkiye,Turk,Turks|Ankara,Istanbul,Izmir
Turkmenistan|Turkmen||Ashgabat
Tuvalu|Tuvaluan||Funafuti
Uganda|Ugandan||Kampala
Ukraine|Ukrainian||Kyiv,Kiev,Odesa,Odessa,Kharkiv,Lviv,Mariupol,Donbas,Verkhovna Rada
the United Arab Emirates|Emirati|Emiratis,UAE|Dubai,Abu Dhabi
the United States|U.S.|American,Americans,United States,America,US,U.S.,USA|Washington,New York,California,Texas,Florida,Ohio,Pennsylvania,Michigan,Arizona,Virginia,Massachusetts,Illinois,Minnesota,Wisconsin,Colorado,Oregon,Chicago,Los Angeles,Boston,San Francisco,Philadelphia,Detroit,Houston,Dallas,Seattle,Atlanta,Denver,Congress,Pentagon,Medicare,Medicaid,White House,Capitol Hill,Wall Street,Federal Reserve,Social Security,Republicans,Democrats
Uruguay|Uruguayan||Montevideo
Uzbekistan|Uzbek||Tashkent,Samarkand
Vanuatu|ni-Vanuatu||Port Vila
Venezuela|Venezuelan||Caracas
Vietnam|Vietnamese||Hanoi,Ho Chi Minh City,Saigon
Yemen|Yemeni||Sanaa,Aden
Zambia|Zambian||Lusaka,Kitwe,Ndola,Copperbelt
Zimbabwe|Zimbabwean||Harare,Bulawayo
`

/** A word or several by which a country is meant, and how much it weighs. */
export interface Sign {
  readonly country: Country
  /** The country itself or its people; else a city of it, or a body of state. */
  readonly itself: boolean
}

/** Adjectives that with an "s" are a people. */
const PEOPLE = /(?:an|i|ian|ek|ak|ech|ai|hai|ari|men|kh|ine)$/

function signsOf(row: string): readonly (readonly [string, Sign])[] {
  const [name = '', adjective = '', own = '', cities = ''] = row.split('|')
  const country: Country = { name, adjective }
  const bare = name.replace(/^the /, '')
  // "Zambians", "Salvadoreans", but "the French".
  const people = [adjective, ...own.split(',')].flatMap(word => (PEOPLE.test(word) ? [`${word}s`] : []))
  const listed = (list: string, itself: boolean): readonly (readonly [string, Sign])[] =>
    list === '' ? [] : list.split(',').map(word => [word, { country, itself }])
  return [...listed([bare, adjective, ...people].join(','), true), ...listed(own, true), ...listed(cities, false)]
}

/** By the words of the piece, capitals as in running text. */
export const SIGNS: ReadonlyMap<string, Sign> = new Map(TABLE.trim().split('\n').flatMap(signsOf))

/** Most words that one sign has. */
export const LONGEST_SIGN = 3
