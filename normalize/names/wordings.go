package names

import "strings"

// wording is one way to tell an office.
type wording struct {
	words  []string // as [office] has them
	weight float64  // in nats
	other  bool     // it is not the title, but what others call the office
}

// begins reports whether parts begin with the wording.
func (w *wording) begins(ps []part) bool {
	for i, word := range w.words {
		if office(ps[i].folded) != word {
			return false
		}
	}
	return true
}

// wordings returns the ways to tell an office, the title as it stands first: a parliament speaker is a speaker of parliament, a
// special envoy for Iran is told as an envoy, and a press secretary as a spokesman.
func (r *reader) wordings(title string) []wording {
	return remember(r.memory.wordings, title, func() []wording {
		var words []string
		for _, q := range foldWords(title) {
			words = append(words, office(q.folded))
		}
		out := wordingsOf(words, false)
		head := words
		for i, w := range words {
			if i > 0 && complements[w] {
				head = words[:i]
				break
			}
		}
		if len(head) < len(words) {
			out = append(out, wording{head, weightWord, true})
		}
		for len(head) > 1 && qualifiers[head[0]] {
			head = head[1:]
			out = append(out, wording{head, weightWord, true})
		}
		for _, key := range []string{strings.Join(words, " "), strings.Join(head, " ")} {
			for _, other := range otherOffices[key] {
				out = append(out, wordingsOf(strings.Fields(other), true)...)
			}
		}
		return out
	})
}

// wordingsOf returns an office as it stands and, where it has two words, the second of the first.
func wordingsOf(words []string, other bool) []wording {
	weight := weightTitle
	if len(words) == 1 {
		weight = weightWord
	}
	out := []wording{{words, weight, other}}
	if len(words) == 2 {
		out = append(out, wording{[]string{words[1], "of", words[0]}, weight, other})
	}
	return out
}

var (
	// complements begin what an office is for, which a text may leave out: ambassador to Israel.
	complements = wordSet("for to on in of at and")
	// qualifiers stand before an office and may be left out.
	qualifiers = wordSet("special national senior state permanent supreme chief principal")
)

// otherOffices are what translations and newsrooms call an office in other words, both as [office] has them.
var otherOffices = map[string][]string{
	"secretary of state":                  {"foreign minister", "foreign secretary", "top diplomat"},
	"foreign minister":                    {"foreign secretary", "minister of foreign affairs", "top diplomat", "head of diplomacy"},
	"foreign secretary":                   {"foreign minister"},
	"secretary of defense":                {"defense secretary", "defense minister", "defense head", "head of the pentagon", "pentagon head"},
	"defense secretary":                   {"secretary of defense", "defense minister", "defense head"},
	"defense minister":                    {"minister of defense", "defense head", "head of the defense ministry"},
	"interior minister":                   {"minister of internal affairs", "home minister", "head of the interior ministry"},
	"home secretary":                      {"interior minister", "home minister"},
	"treasury secretary":                  {"finance minister", "secretary of the treasury"},
	"attorney general":                    {"prosecutor general", "justice minister"},
	"prosecutor general":                  {"attorney general", "general prosecutor"},
	"prime minister":                      {"premier", "head of government", "head of the government"},
	"chancellor":                          {"prime minister", "head of government"},
	"president":                           {"head of state", "head of the country"},
	"white house press secretary":         {"white house spokesman", "press secretary", "spokesman of the white house"},
	"press secretary":                     {"spokesman"},
	"kremlin spokesman":                   {"press secretary", "spokesman of the kremlin"},
	"foreign ministry spokesman":          {"spokesman of the foreign ministry", "spokesman of the ministry", "ministry spokesman"},
	"state department spokesman":          {"spokesman of the state department"},
	"governor":                            {"head of the regional administration", "head of the region", "head of the oblast"},
	"head of the military administration": {"governor", "head of the regional administration"},
	"parliament speaker":                  {"head of parliament", "chairman of parliament", "speaker"},
	"speaker of parliament":               {"head of parliament", "chairman of parliament", "parliament speaker"},
	"speaker of the house":                {"house speaker", "speaker of the house of representatives"},
	"central bank governor":               {"head of the central bank", "chairman of the central bank", "central bank head"},
	"mossad director":                     {"head of the mossad", "mossad head", "head of mossad"},
	"director of the mossad":              {"head of the mossad", "mossad head", "head of mossad"},
	"director general":                    {"director", "head", "general director"},
	"director":                            {"head"},
	"commissioner general":                {"head", "commissioner"},
	"secretary general":                   {"general secretary", "head"},
	"general secretary":                   {"secretary general"},
	"supreme leader":                      {"leader of the revolution", "leader of the islamic revolution"},
	"chief of the general staff":          {"army head", "head of the army", "head of the general staff"},
	"head of the general staff":           {"army head", "head of the army"},
	"commander in head":                   {"army head", "head of the army", "commander of the armed forces"},
	"opposition head":                     {"head of the opposition"},
	"envoy":                               {"representative"},
	"undersecretary general":              {"deputy secretary general"},
}
