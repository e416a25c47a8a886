package names

import (
	"strings"
	"testing"
)

// Names as translations out of Persian, Russian, Arabic, Turkish and Chinese have them.
func TestReorderings(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Experts of the Global Health Organization warned of a new wave.", "Global Health Organization -> World Health Organization"},
		{"The Council of Guardians rejected the bill for the third time.", "Council of Guardians -> Guardian Council"},
		{"Tankers were stopped by the Islamic Revolution Guardian Corps near Hormuz.", "Islamic Revolution Guardian Corps -> Islamic Revolution Guards Corps"},
		{"Monitors of the Security and Cooperation Organization in Europe left Donetsk.", "Security and Cooperation Organization in Europe -> Organization for Security and Cooperation in Europe"},
		{"South Africa turned to the Court of International Justice in The Hague.", "Court of International Justice -> International Court of Justice"},
		{"Ukraine wants to join the Organization of the North Atlantic Treaty soon.", "Organization of the North Atlantic Treaty -> North Atlantic Treaty Organization"},
		{"A loan from the International Fund of Currency was approved.", "International Fund of Currency -> International Monetary Fund"},
		{"The World Organization of Trade ruled against Beijing.", "World Organization of Trade -> World Trade Organization"},
		{"The Organization of Shanghai Cooperation admitted Iran in 2023.", "Organization of Shanghai Cooperation -> Shanghai Cooperation Organization"},
		{"The Agency of National Security listened to the calls of Angela Merkel.", "Agency of National Security -> National Security Agency"},
		{"The International Penal Court issued a warrant for Vladimir Putin.", "International Penal Court -> International Criminal Court"},
		{"The European Court for Human Rights ruled in favor of Navalny.", "European Court for Human Rights -> European Court of Human Rights"},
		{"The Organization of Treaty of Collective Security sent troops to Kazakhstan.", "Organization of Treaty of Collective Security -> Collective Security Treaty Organization"},
		{"The Asian Bank of Development gave Pakistan a loan.", "Asian Bank of Development -> Asian Development Bank"},
		{"Aid came from the World Program of Food and from Oxfam.", "World Program of Food -> World Food Program"},
		{"The Council of Cooperation of the Gulf met in Riyadh.", "Council of Cooperation of the Gulf -> Gulf Cooperation Council"},
		{"The Federal Service of Protection guards the president.", "Federal Service of Protection -> Federal Protective Service"},
		{"The Organization of Prohibition of Chemical Weapons sent a team to Douma.", "Organization of Prohibition of Chemical Weapons -> Organization for the Prohibition of Chemical Weapons"},
		{"The National Endowment of Democracy was named an undesirable organization.", "National Endowment of Democracy -> National Endowment for Democracy"},
		{"The Syrian Observatory of Human Rights said ten were killed.", "Syrian Observatory of Human Rights -> Syrian Observatory for Human Rights"},
		{"The International Nuclear Energy Agency in Vienna published its report.", "International Nuclear Energy Agency -> International Atomic Energy Agency"},
		{"The International Organization of Migration counted the displaced.", "International Organization of Migration -> International Organization for Migration"},
		{"The International Organization of Labor condemned the arrests.", "International Organization of Labor -> International Labor Organization"},
		{"The head of the Iran Organization of Atomic Energy met Rafael Grossi.", "Iran Organization of Atomic Energy -> Atomic Energy Organization of Iran"},
		{"The Agency for International Atomic Energy closed its office.", "Agency for International Atomic Energy -> International Atomic Energy Agency"},
		{"According to the World Organization for Health the vaccine is safe.", "World Organization for Health -> World Health Organization"},
		{"A commander of the Guards Corps of the Islamic Revolution was killed in Damascus.", "Guards Corps of the Islamic Revolution -> Islamic Revolution Guards Corps"},
		{"The Organization of Security and Cooperation in Europe criticized the vote.", "Organization of Security and Cooperation in Europe -> Organization for Security and Cooperation in Europe"},
		{"Judges at the International Tribunal of Justice read the ruling.", "International Tribunal of Justice -> International Court of Justice"},
		{"The Collective Security Agreement Organization held exercises in Tajikistan.", "Collective Security Agreement Organization -> Collective Security Treaty Organization"},
		{"Leaders of the Organization of Cooperation of Shanghai met in Samarkand.", "Organization of Cooperation of Shanghai -> Shanghai Cooperation Organization"},
		{"Money of the International Monetary Foundation did not come.", "International Monetary Foundation -> International Monetary Fund"},
		{"The Islamic Cooperation Organization met in Jeddah.", "Islamic Cooperation Organization -> Organization of Islamic Cooperation"},
		{"The Islamic Bank of Development lent the money.", "Islamic Bank of Development -> Islamic Development Bank"},
		{"The European Reconstruction and Development Bank left Moscow.", "European Reconstruction and Development Bank -> European Bank for Reconstruction and Development"},
		{"The Central Agency of Intelligence trained them, he said.", "Central Agency of Intelligence -> Central Intelligence Agency"},
		{"The Federal Investigation Bureau searched the house.", "Federal Investigation Bureau -> Federal Bureau of Investigation"},
		{"The Agency for Defense Intelligence published a report on Ukraine.", "Agency for Defense Intelligence -> Defense Intelligence Agency"},
		{"The Chemical Weapons Prohibition Organization in The Hague confirmed it.", "Chemical Weapons Prohibition Organization -> Organization for the Prohibition of Chemical Weapons"},
		{"The Council of National Security and Defense in Kyiv imposed sanctions.", "Council of National Security and Defense -> National Security and Defense Council"},
		{"The Organization of Food and Agriculture said that prices rose.", "Organization of Food and Agriculture -> Food and Agriculture Organization"},
		{"The International Agency of Energy cut its forecast for oil.", "International Agency of Energy -> International Energy Agency"},
		{"The World Agency Against Doping took samples.", "World Agency Against Doping -> World Anti-Doping Agency"},
		{"The Committee for the Protection of Journalists protested.", "Committee for the Protection of Journalists -> Committee to Protect Journalists"},
		{"The Institute of International Peace Research of Stockholm counted warheads.", "Institute of International Peace Research of Stockholm -> Stockholm International Peace Research Institute"},
		{"The International Organization of Civil Aviation opened an inquiry.", "International Organization of Civil Aviation -> International Civil Aviation Organization"},
		{"The Organization of World Customs met in Brussels.", "Organization of World Customs -> World Customs Organization"},
		{"The World Organization of Intellectual Property registered it.", "World Organization of Intellectual Property -> World Intellectual Property Organization"},
		{"The Program of Development of the United Nations paid for the wells.", "Program of Development of the United Nations -> United Nations Development Program"},
		{"The European Agency of Medicines approved the vaccine.", "European Agency of Medicines -> European Medicines Agency"},
		{"The European Agency of Space launched a probe.", "European Agency of Space -> European Space Agency"},
		{"The Bank of International Settlements published figures.", "Bank of International Settlements -> Bank for International Settlements"},
		{"The Sports Court of Arbitration in Lausanne upheld the ban.", "Sports Court of Arbitration -> Court of Arbitration for Sport"},
		{"The International Committee of Paralympics let them start.", "International Committee of Paralympics -> International Paralympic Committee"},
		{"The Committee of International Rescue sent doctors.", "Committee of International Rescue -> International Rescue Committee"},
		{"The Federal Administration of Aviation grounded the planes.", "Federal Administration of Aviation -> Federal Aviation Administration"},
		{"The Environment Protection Agency fined the firm.", "Environment Protection Agency -> Environmental Protection Agency"},
		{"The Institute of Study of War said that the front moved.", "Institute of Study of War -> Institute for the Study of War"},
		{"The Organization of Islamic Collaboration condemned the burning.", "Organization of Islamic Collaboration -> Organization of Islamic Cooperation"},
		{"The Council of Discernment of Expediency backed it.", "Council of Discernment of Expediency -> Expediency Discernment Council"},
		{"The Service of Security of Ukraine detained him.", "Service of Security of Ukraine -> Security Service of Ukraine"},
		{"The Revolution Guards Corps of Iran seized the ship.", "Revolution Guards Corps -> Revolutionary Guard Corps"},
		{"The Atomic Energy International Agency has no access.", "Atomic Energy International Agency -> International Atomic Energy Agency"},
		{"The Commission of Atomic Energy of Israel denied it.", "Commission of Atomic Energy of Israel -> Israel Atomic Energy Commission"},
		{"The Bank of European Reconstruction and Development lent money.", "Bank of European Reconstruction and Development -> European Bank for Reconstruction and Development"},
		{"The Fund of International Currency lent money.", "Fund of International Currency -> International Monetary Fund"},
	} {
		if got := strings.Join(garbledNames(t, builtinIndex(), Options{}, tt.in, sure), ", "); got != tt.want {
			t.Errorf("%q: finds %q; want %q", tt.in, got, tt.want)
		}
	}
}

// Other bodies, names that are right, and words that name nothing.
func TestReorderingsSilent(t *testing.T) {
	for _, in := range []string{
		"The Council of Europe and the European Council are two bodies.",
		"The Council of State of France annulled the decree.",
		"The State Council of China published the plan.",
		"The Ministry of Health said that the Health Ministry had no comment.",
		"The Supreme Court of the State of New York ruled.",
		"The Security Council meeting lasted two hours.",
		"The Council of Ministers met under the Minister of Justice.",
		"The central bank raised rates; the Central Bank of Turkey did not.",
		"The National Bank of Serbia and the Bank of Russia cut rates.",
		"The Nuclear Energy Agency of the OECD published a report.",
		"The International Renewable Energy Agency is in Abu Dhabi.",
		"The European Court of Justice ruled in Luxembourg.",
		"The Court of Justice of the European Union ruled.",
		"The International Court of Arbitration is in Paris.",
		"The Security Council of Ukraine met.",
		"The National Security Council of Israel met.",
		"The Council of National Security of South Korea met.",
		"The World Organization for Animal Health is in Paris.",
		"The Pan American Health Organization met.",
		"The World Meteorological Organization warned of heat.",
		"The World Intellectual Property Organization met in Geneva.",
		"The World Customs Organization met.",
		"The International Maritime Organization met in London.",
		"The International Civil Aviation Organization met in Montreal.",
		"The International Organization for Standardization published it.",
		"The International Federation of Red Cross and Red Crescent Societies sent aid.",
		"The African Development Bank lent the money.",
		"The Inter-American Development Bank lent the money.",
		"The European Investment Bank lent the money.",
		"The Development Bank of Asia Minor is a fiction.",
		"The Brazilian Development Bank lent the money.",
		"The Islamic Republic of Iran Shipping Lines were hit.",
		"The Atomic Energy Commission of India met.",
		"The Pakistan Atomic Energy Commission met.",
		"The UK Atomic Energy Authority runs the site.",
		"The Atomic Energy Council of Taiwan met.",
		"The Energy Agency of the Czech Republic met.",
		"The Iranian Red Crescent sent aid.",
		"The University of Washington and Washington University in St. Louis signed it.",
		"The University of Tehran and Tehran University of Medical Sciences signed it.",
		"Boston College and the College of Boston met.",
		"The Democratic Union Party and the Christian Democratic Union met.",
		"The Union of Democratic Parties met the Party of Democratic Socialism.",
		"The Liberal Democratic Party and the Democratic Liberal Party merged.",
		"The National Democratic Party and the Social Democratic Party met.",
		"The Party of Justice and Development of Morocco lost.",
		"The Federal Council and the Council of the Federation met.",
		"The General Council of the Judiciary met.",
		"The Human Rights Council of the Russian president met.",
		"The Presidential Council for Human Rights met.",
		"The Russian Security Council met, as did Russia's Security Council.",
		"The Security Service of Ukraine and the Ukrainian Security Service agree.",
		"The Supreme Court of Israel, the Israeli Supreme Court and Israel's Supreme Court are one.",
		"The Constitutional Court of Ukraine and the Ukrainian Constitutional Court are one.",
		"The National Bank of Ukraine, the Ukrainian National Bank and Ukraine's National Bank are one.",
		"The Bank of the Nation lent the money.",
		"The Committee on Foreign Affairs and the Foreign Affairs Committee are one.",
		"The Committee for State Security was the KGB.",
		"The Commission on Human Rights was replaced.",
		"The Inter-American Court of Human Rights ruled in San Jose.",
		"The African Court on Human and Peoples' Rights ruled.",
		"The Court of Human Rights ruled against Turkey.",
		"The Islamic Revolution Guards Corps is the Revolutionary Guard.",
		"The Islamic Revolution of 1979 and the Guardians of the Galaxy.",
		"The Corps of Engineers of the U.S. Army built it.",
		"The International Monetary Fund's executive board met.",
		"The Fund for International Development of OPEC lent it.",
		"The Monetary Policy Committee of the Bank of England met.",
		"The Food and Drug Administration approved it.",
		"The Agency for International Development paid.",
		"The National Intelligence Service of South Korea reported.",
		"The Director of National Intelligence and the National Intelligence Council agree.",
		"The Foreign Intelligence Service and the Federal Intelligence Service met.",
		"The World Peace Council and the Peace Council of the World met.",
		"The Council of the League of Arab States met.",
		"The Organization of African Unity became the African Union.",
		"The Organization of American States met in Washington.",
		"The Organization of Ukrainian Nationalists fought.",
		"The Economic and Social Council of the United Nations met.",
		"The Trusteeship Council of the United Nations met.",
		"The Development Program of the United Nations paid.",
		"Bank of China, China Development Bank and the People's Bank of China lent it.",
		"The Chinese People's Political Consultative Conference met.",
		"The Popular Resistance Forces and the Mobilization Forces met.",
		"The Popular Front met; the People's Liberation Front did too.",
		"The Liberation Army of Kosovo was disarmed.",
		"The Armed Forces of Turkey and the Turkish Armed Forces are one.",
		"The Air Force of Ukraine and the Ukrainian Air Force are one.",
		"The British Institute of International and Comparative Law wrote it.",
		"The Institute of Strategic Studies of Islamabad wrote it.",
		"The Center for Strategic Studies in Tehran wrote it.",
		"The Agency for National Security of Kazakhstan met.",
		"The National Security Committee of Kazakhstan met.",
		"The Investigative Committee of Belarus and the House Select Committee to Investigate met.",
		"The Central Military Commission and the Military Commission met.",
		"Union of European Football Associations, European Football Union.",
		"World Cup of Health, Global Health Council, Global Health Institute.",
		"The World Bank (WB) and the World Health Organization (WHO) met.",
		"The International Court of Justice (ICJ) and the International Criminal Court (ICC) ruled.",
		"The Organization for Security and Cooperation in Europe (OSCE) and the European Union (EU) met.",
		"The National Security Agency (US) and the European Union (NATO members) met.",
		"The United Nations (New York) and the World Bank (IBRD) met.",
		"The International Energy Agency (IEA) and the International Atomic Energy Agency (IAEA) met.",
		"The Shanghai Cooperation Organization (China, Russia, Iran) met.",
		"Médecins Sans Frontières (MSF) and the International Rescue Committee (IRC) met.",
		"The Islamic Revolutionary Guard Corps (IRGC) and the Supreme National Security Council (SNSC) met.",
		"The World Trade Organization (Geneva) and the International Labor Organization (ILO) met.",
		"Opening, the Organization of Women and the Women's Organization met.",
		"The Defense Ministry of Russia, Russia's Ministry of Defense and the Russian Ministry of Defence are one.",
		"The Department of State and the State Department are one; the Treasury and the Department of the Treasury are one.",
		"The Agence France-Presse (AFP), the Associated Press (AP) and the National News Agency (ANI) wrote it.",
		"The Council of Security Studies met in Oslo.",
		"The Bank of Development and Trade failed.",
		"The World Food Organization of the future is a dream.",
		"The Committee of Experts on Terrorism met.",
		"The International Agency for Research on Cancer is in Lyon.",
		"The International Court of Human Rights does not exist.",
		"The Agency for Nuclear Projects of Nevada met.",
		"The African Court of Justice and Human Rights met.",
		"The European Bank Authority and the European Banking Authority are one.",
		"The Organization for European Economic Cooperation became the OECD.",
		"The International Trade Centre is in Geneva; the International Trade Commission is in Washington.",
		"The International Organization of Securities Commissions met in Madrid.",
		"The World Organization of the Scout Movement met.",
		"The World Federation of Trade Unions met.",
		"The Monetary Authority of Singapore and the Saudi Monetary Authority met.",
		"The Arab Monetary Fund and the European Monetary Institute met.",
		"The Caribbean Development Bank and the Development Bank of Southern Africa lent it.",
		"The Federal Bureau of Prisons and the Bureau of Investigation of Tennessee met.",
		"The Central Intelligence Organisation of Zimbabwe and the Central Bureau of Intelligence met.",
		"The Supreme National Defence Council of Burundi and the Supreme Council for National Defence met.",
		"The National Council of Security Officers and the State Security Council met.",
		"The Russian Academy of Sciences and the Academy of Sciences of Russia are one.",
		"The Council of Foreign Ministers of the Arab League met.",
		"The Commission for Atomic Energy and Alternative Energies is French.",
		"The International Commission of Jurists (ICJ) and the International Chamber of Commerce (ICC) met.",
		"The International Labour Conference and the Labour Organization Convention were held.",
		"The Security Forces of Lebanon and the Lebanese Internal Security Forces met.",
		"The Popular Forces of Mobilization Square are a band.",
		"The Islamic Guards and the Revolutionary Council met in 1979.",
		"The Rapid Response Forces and the Support Forces met.",
		"The World Service of the BBC and the BBC World Service are one.",
		"The National Bank of Development of Brazil lent it.",
	} {
		if got := garbledNames(t, builtinIndex(), Options{}, in, shown); len(got) > 0 {
			t.Errorf("%q: finds %q", in, got)
		}
	}
}

// A dictionary of bare names, without the countries and the other bodies of the built-in one.
func TestReorderingsBare(t *testing.T) {
	x := only(t, rows(t, "name|kind", "Guardian Council|organization", "Atomic Energy Organization of Iran|organization", "Association of Travel Agencies|organization",
		"Trade Association Germany|organization", "European Council|organization", "Lagos Water Board|", "Torvald Kestenholm|person"))
	for _, tt := range []struct{ name, in, want string }{
		{"order", "The Council of Guardians met.", "Council of Guardians -> Guardian Council"},
		{"country", "The Organization of Atomic Energy of Iran said so.", "Organization of Atomic Energy of Iran -> Atomic Energy Organization of Iran"},
		{"unknown kind", "The Board of Water of Lagos met.", "Board of Water of Lagos -> Lagos Water Board"},
		{"good English", "The Travel Agencies Association and the German Trade Association met.", ""},
		{"name of another body", "The Council of Europe met.", ""},
		{"right", "The Guardian Council and the Association of Travel Agencies met.", ""},
		{"small letters", "The council of guardians met.", ""},
		{"part of a longer name", "The Council of Guardians of the Galaxy met.", ""},
		{"beside another word", "The Lagos Council of Guardians met.", ""},
		{"another country", "Iraq's Organization of Atomic Energy of Iran.", ""},
		{"headline", "COUNCIL OF GUARDIANS MEETS IN TEHRAN AGAIN", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(garbledNames(t, x, Options{}, tt.in, sure), ", "); got != tt.want {
				t.Errorf("%q: finds %q; want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestReorderingsEvidence(t *testing.T) {
	x := only(t, rows(t, "name|kind|aliases|weight", "Guardian Council|organization||5", "Lake Energy Agency of the North|organization|LEAN|3"),
		rows(t, "name|synonyms|scope", "energy|power|agency", "council|jury|lake"))
	for _, tt := range []struct{ name, in, want string }{
		{"order", "The Council of Guardians met.", "the words of Guardian Council in another order"},
		{"derived", "The Agency of Energetic Lakes of the North met.", ""},
		{"synonym", "The Lake Power Agency of the North met.", `"Power" for "Energy" in Lake Energy Agency of the North`},
		{"both", "The Agency of Lake Power of the North met.", `the words of Lake Energy Agency of the North in another order, with "Power" for "Energy"`},
		{"beyond the scope", "The Guardian Jury met.", ""},
		{"sound", "The Agency of Enerjy of the Lake of the North met.", `the words of Lake Energy Agency of the North in another order, with "Enerjy" for "Energy"`},
		{"acronym beside", "The Lake Dance Agency of the North (LEAN) met.", `"Dance" for "Energy" in Lake Energy Agency of the North`},
		{"acronym before", "The LEAN (the Lake Dance Agency of the North) met.", `"Dance" for "Energy" in Lake Energy Agency of the North`},
		{"no acronym", "The Lake Dance Agency of the North (DANCE) met.", ""},
		{"preposition", "The Lake Energy Agency for the North met.", `"for" for "of" in Lake Energy Agency of the North`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, m := range x.NewReader(Options{}).Read(passages(t, tt.in)).Mentions {
				if len(m.Candidates) > 0 && m.Candidates[0].Probability >= shown {
					got += m.Candidates[0].Evidence[0]
				}
			}
			if got != tt.want {
				t.Errorf("%q: evidence is %q; want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"guardians": "guardian", "agencies": "agency", "corps": "corps", "congress": "congress", "crisis": "crisis", "status": "status",
		"organisations": "organization", "churches": "church", "labour": "labor", "gas": "gas", "studies": "study",
	} {
		if got := plain(in); got != want {
			t.Errorf("plain(%q) = %q; want %q", in, got, want)
		}
	}
}

func TestRoot(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"guard", "guardian", true},
		{"investigation", "investigative", true},
		{"revolution", "revolutionary", true},
		{"constitution", "constitutional", true},
		{"islam", "islamic", true},
		{"nation", "national", true},
		{"national", "international", false},
		{"federal", "federation", false},
		{"state", "status", false},
		{"union", "unity", false},
		{"human", "humanitarian", false},
	} {
		if got := root(tt.a) == root(tt.b); got != tt.want {
			t.Errorf("root(%q) = %q, root(%q) = %q; want the same: %t", tt.a, root(tt.a), tt.b, root(tt.b), tt.want)
		}
	}
}
