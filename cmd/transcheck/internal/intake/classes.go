package intake

import "transcheck/dictionaries"

// classesOf are the classes of Wikidata that make an item one of a kind: those that most items name, since what is a class of what
// would take the whole dump to know.
var classesOf = map[dictionaries.Kind][]string{
	dictionaries.Person: {
		"Q5",
	},
	dictionaries.Organization: {
		"Q43229", "Q4830453", "Q6881511", "Q783794", "Q891723", "Q7278", "Q327333", "Q192350", "Q3918", "Q163740", "Q79913", "Q245065",
		"Q484652", "Q31855", "Q155271", "Q11032", "Q1110794", "Q192283", "Q1616075", "Q2001305", "Q41298", "Q35749", "Q41487", "Q16917",
		"Q22687", "Q46970", "Q476028", "Q847017", "Q12973014", "Q176799", "Q772547", "Q37726", "Q47913", "Q35535", "Q17127659", "Q15265344",
		"Q270791", "Q18388277", "Q1058914", "Q66344", "Q17149090",
	},
	dictionaries.Place: {
		"Q6256", "Q3624078", "Q515", "Q1549591", "Q5119", "Q532", "Q3957", "Q486972", "Q35657", "Q34876", "Q10864048", "Q13220204",
		"Q4022", "Q8502", "Q23442", "Q23397", "Q37901", "Q39594", "Q165", "Q9430", "Q5107", "Q82794", "Q46831", "Q1248784",
		"Q44782", "Q245016", "Q134447", "Q1637706", "Q7930989", "Q702492", "Q188509", "Q123705", "Q28575", "Q149621", "Q159719", "Q133056",
		"Q8514", "Q3348196", "Q835714", "Q748149", "Q1615742", "Q1221156", "Q50337", "Q15284", "Q747074",
	},
	dictionaries.Event: {
		"Q198", "Q178561", "Q180684", "Q1656682", "Q40231", "Q7944", "Q3199915", "Q2223653", "Q124757", "Q175331", "Q273120", "Q45382",
		"Q10931", "Q188055", "Q645883",
	},
}

var kindByClass = func() map[string]dictionaries.Kind {
	out := map[string]dictionaries.Kind{}
	for kind, ids := range classesOf {
		for _, id := range ids {
			out[id] = kind
		}
	}
	return out
}()

// kindOf returns the kind of an item of some classes: that of the first one that tells.
func kindOf(classes []string) dictionaries.Kind {
	for _, id := range classes {
		if kind := kindByClass[id]; kind != dictionaries.Unknown {
			return kind
		}
	}
	return dictionaries.Unknown
}

// referred are the classes of the items that others refer to: countries, offices, and kinds of office.
var referred = map[string]bool{
	"Q6256": true, "Q3624078": true, // country, sovereign state
	"Q4164871": true, "Q294414": true, "Q303618": true, // position, public office, diplomatic rank
	"Q83307": true, "Q14212": true, "Q30461": true, "Q48352": true, "Q2285706": true, // minister, prime minister, president, heads
}

// genders are the items that the gender of a person may be.
var genders = map[string]string{
	"Q6581097": "m", "Q6581072": "f", "Q2449503": "m", "Q1052281": "f", "Q48270": "x",
}
