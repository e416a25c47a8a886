package checks

import "testing"

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
		{"saint", "He lives in St.Petersburg."},
		{"title", "He met Mr.Smith, Dr.Jones and Gen.Milley."},
		{"stop inside capitals", "The NATO.EU talks went on."},
		{"lower case", "He left.they stayed."},
		{"number", "He left.5 stayed."},
		{"quote", `He said "Go." "They stayed."`},
		{"single letter that is no word", "See Annex.B of it."},
		{"letter at the end", "See Annex.A"},
	})
}
