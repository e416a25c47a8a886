package checks

import (
	"testing"

	"transcheck/normalize/check"
)

func TestMissingSpace(t *testing.T) {
	testHits(t, missingSpace, []hit{
		{"full stop", "He met Ryabkov.Then he left.", []string{`".T" -> ". T"`}},
		{"article", "He met Ryabkov.A senior official said so.", []string{`".A" -> ". A"`}},
		{"pronoun", "He left.I stayed.", []string{`".I" -> ". I"`}},
		{"question", "Who was there?Nobody knows.", []string{`"?N" -> "? N"`}},
		{"exclamation", "Go!They left.", []string{`"!T" -> "! T"`}},
		{"letters of several bytes", "He met Orbán.Élan was wanting.", []string{`".É" -> ". É"`}},
		{"twice", "He left.They stayed.Nobody spoke.", []string{`".T" -> ". T"`, `".N" -> ". N"`}},
		{"emphasis", "He left.**They** stayed.", []string{`".T" -> ". T"`}},
		{"short word", "He saw it.They left.", []string{`".T" -> ". T"`}},
		{"company", "He works for Acme Inc.The firm is small.", []string{`".T" -> ". T"`}},
		{"after a line end", "He met Ryabkov.A\nsenior official said so.", []string{`".A" -> ". A"`}},
		{"closing quote", `"We met," he said. "They spoke."Then he left.`, []string{`".\"T" -> ".\" T"`}},
		{"curly quote", "“They spoke.”Then he left.", []string{`".”T" -> ".” T"`}},
		{"bracket", "(They spoke.)Then he left.", []string{`".)T" -> ".) T"`}},
		{"before a glued bracket", "He left the ministry.They(all of them) stayed.", []string{`".T" -> ". T"`, `"y(" -> "y ("`}},
		{"footnote", "He met Lavrov.[1]Then he left.", []string{`".[1]T" -> ".[1] T"`}},
		{"abbreviation", "They met at 5 p.m.They left at 6.", []string{`".T" -> ". T"`}},
		{"abbreviation of a country", "He went to the U.S.The talks went on.", []string{`".T" -> ". T"`}},
	})
	testMisses(t, missingSpace, []miss{
		{"space", "He left. They stayed."},
		{"initials", "He met J.K.Rowling and G.W.Bush."},
		{"initial before a surname", "He met J.Rowling."},
		{"degree", "She has a Ph.D. and he an M.Sc. of Oxford."},
		{"abbreviation in lower case", "Many, e.g.Smith, i.e.Jones, left at 5 p.m.Monday."},
		{"decimal", "It grew by 3.5 percent, to 1.Two is more."},
		{"address", "See https://un.org/A.Better.World and un.org.uk/Index.Html."},
		{"site", "See kremlin.ru and Booking.Com and Node.Js."},
		{"mail", "Write to Anna.Smith@mail.com."},
		{"abbreviation", "The U.S.-led force and the U.S.Army were there."},
		{"ellipsis", "He was... He left...They stayed."},
		{"file", "He opened report.pdf and Main.java."},
		{"code", "Call `os.Exit` in `a.Main`."},
		{"call", "The tool prints it with fmt.Println(x) or json.Unmarshal(b, &v) there."},
		{"saint", "He lives in St.Petersburg."},
		{"title", "He met Mr.Smith, Dr.Jones and Gen.Milley."},
		{"stop inside capitals", "The NATO.EU talks went on."},
		{"lower case", "He left.they stayed."},
		{"number", "He left.5 stayed."},
		{"quote", `He said "Go." "They stayed."`},
		{"single letter that is no word", "See Annex.B of it."},
		{"letter at the end", "See Annex.A"},
		{"file in capitals", "Open Index.Html and index.Html first, then save Main.Java."},
		{"brand with a mark", "Yahoo!Japan said so, and Jeopardy!Masters was seen by Guess?Inc of Yum!Brands."},
		{"number in words", "He is No.Five on the list of Jan.Five."},
		{"quote that does either", `He spoke."Then they left, she said.`},
		{"footnote with a space", "He met Lavrov.[1] Then he left."},
		{"two footnotes", "He met Lavrov.[1][2] Then he left."},
		{"zone", "They met at 5 p.m.Moscow time."},
	})
}

// --fix alone writes only what plainly is two sentences; what may be a name is for a person to decide.
func TestMissingSpaceIsSafeInProse(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		safe     bool
	}{
		{"article", "He met Ryabkov.A senior official said so.", true},
		{"opener", "He met Ryabkov.Then he left.", true},
		{"opener before a name", "He met Ryabkov.The White House said so.", true},
		{"word in prose", "He met Ryabkov.Visitors were waiting.", true},
		{"name after a word, in prose", "It was art.Tomoya was glad.", true},
		{"exclamation in prose", "They won!The crowd was glad.", true},
		{"two names", "He met Ryabkov.Lavrov was there.", false},
		{"name of two words", "He was there.Sergei Lavrov was not.", false},
		{"nothing behind it", "He was on Live.Nation", false},
		{"comma behind it", "He was on Link.In, he said.", false},
		{"question and a name", "Who was there?Lavrov was.", false},
		{"question and a word", "Who was there?Visitors were.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := run(t, missingSpace, "", tt.in)
			if len(found) != 1 || len(found[0].Suggestions) != 1 {
				t.Fatalf("%q: finds %+v; want one with a suggestion", tt.in, found)
			}
			f := found[0]
			if f.Suggestions[0].Safe != tt.safe || (f.Severity == check.Error) != tt.safe || (f.Confidence >= 0.95) != tt.safe {
				t.Errorf("%q: %v at %.2f, safe: %t; want safe: %t", tt.in, f.Severity, f.Confidence, f.Suggestions[0].Safe, tt.safe)
			}
		})
	}
}
