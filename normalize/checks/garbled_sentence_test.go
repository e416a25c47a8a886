package checks

import "testing"

func TestGarbledSentence(t *testing.T) {
	const before = "The bank was named in the list of sanctions. "
	testHits(t, garbledSentence, []hit{
		{"system", before + "Contacts with the system can be disconnected.", []string{`"Contacts with the system can be disconnected."`}},
		{"issue", before + "Options on the issue could be considered.", []string{`"Options on the issue could be considered."`}},
		{"spoken of only later", before + "Contacts with the system can be disconnected.\n\nContacts were lost.", []string{`"Contacts with the system can be disconnected."`}},
	})
	testMisses(t, garbledSentence, []miss{
		{"spoken of before", "Contacts were lost in the war. " + "Contacts with the system can be disconnected."},
		{"spoken of in another form", "He contacted them in the war. " + "Contacts with the system can be disconnected."},
		{"name", before + "Contacts of Moscow with the system can be disconnected."},
		{"pronoun", before + "Contacts with its part of the system can be disconnected."},
		{"active", before + "Contacts with the system can break down soon."},
		{"no modal verb", before + "Contacts with the system were disconnected."},
		{"something in particular", before + "Contacts with the ministry can be disconnected."},
		{"noun that qualifies", before + "Contacts with the system administrator can be disconnected."},
		{"long", before + "Contacts of many kinds with the system can be disconnected after a very long time of waiting."},
		{"short", before + "Contacts can be disconnected."},
		{"comma", before + "Contacts, with the system, can be disconnected."},
		{"number", before + "Contacts with 5 of the system can be disconnected."},
		{"no stop", before + "Contacts with the system can be disconnected"},
		{"first sentence", "Contacts with the system can be disconnected."},
		{"not the last", "Nothing was said. Contacts with the system can be disconnected. The bank was named."},
		{"clause", before + "However with the system can be disconnected."},
	})
}

// A person has to look: it is information, without a suggestion.
func TestGarbledSentenceSuggestsNothing(t *testing.T) {
	for _, f := range run(t, garbledSentence, "", "The bank was named. Contacts with the system can be disconnected.") {
		if len(f.Suggestions) > 0 || f.Confidence >= 0.55 {
			t.Errorf("finding is %+v", f)
		}
	}
}
