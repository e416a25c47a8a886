package checks

import "testing"

func TestMissingSpaceWithinSentences(t *testing.T) {
	testHits(t, missingSpace, []hit{
		{"comma", "In the play,Tang meets the sea king.", []string{`",T" -> ", T"`}},
		{"comma before an article", "They left the hall,a man said.", []string{`",a" -> ", a"`}},
		{"comma in a headline", "Ministers meet,agree on grain", []string{`",a" -> ", a"`}},
		{"comma behind a number", "In 2020,the plant was closed.", []string{`",t" -> ", t"`}},
		{"comma before a number", "They freed the crew,12 of them Greeks.", []string{`",1" -> ", 1"`}},
		{"comma behind a bracket", "The union (UGTT),the largest, called a strike.", []string{`",t" -> ", t"`}},
		{"comma in a quote", "“We waited,nobody came,” she said.", []string{`",n" -> ", n"`}},
		{"names in a list", "- Present: Omar Belhadj,Nadia Kesri", []string{`",N" -> ", N"`}},
		{"semicolon", "The bridge was closed;the ferry was not.", []string{`";t" -> "; t"`}},
		{"colon", "This had one effect:the two sides met.", []string{`":t" -> ": t"`}},
		{"colon at the head", "Photo:Xinhua", []string{`":X" -> ": X"`}},
		{"closing bracket", "July 26 (reporter Mao Xin)Reporters learned of it.", []string{`")R" -> ") R"`}},
		{"closing bracket before a small word", "The keeper (right)to the left of him smiled.", []string{`")t" -> ") t"`}},
		{"opening bracket", "Manila, July 26(Reporter Guan Dongdong) They met.", []string{`"6(" -> "6 ("`}},
		{"acronym in brackets", "The World Health Organization(WHO) met.", []string{`"n(" -> "n ("`}},
		{"both brackets", "They handled the disaster(risk)situation well.", []string{`"r(" -> "r ("`, `")s" -> ") s"`}},
		{"straight quotes", `It came with the"shopping basket"in a box.`, []string{`"e\"" -> "e \""`, `"\"i" -> "\" i"`}},
		{"straight quote behind a comma", `The head of the union said,"We have supplied it."`, []string{`",\"" -> ", \""`}},
		{"straight quote behind a stop", `He spoke."Then they left," she said.`, []string{`".\"" -> ". \""`}},
		{"straight quote before who spoke", `"We know nothing of this,"she wrote.`, []string{`"\"s" -> "\" s"`}},
		{"curly quotes", "It is a“green channel”for goods.", []string{`"a“" -> "a “"`, `"”f" -> "” f"`}},
		{"percent", "They hold 40%of the shares.", []string{`"%o" -> "% o"`}},
		{"year before a stop", "The mill was closed in 2021.The town was shocked.", []string{`".T" -> ". T"`}},
		{"capitals before a stop", "They sang for UNESCO.The hall was full.", []string{`".T" -> ". T"`}},
	})
	testMisses(t, missingSpace, []miss{
		{"numbers", "It cost 1,500 or 4,5 euros at 12:30."},
		{"letters", "The points A,B and x,y on the N,N-dimethyl axis."},
		{"comma for an apostrophe", "They don,t know, and we,ve asked, it,s said, they,re late."},
		{"comma in an address", "See https://a.org/maps,2?q=the,hall and go."},
		{"entity", "The firm M&amp;C Saatchi won."},
		{"ending in brackets", "The spouse(s) and child(ren) of the governor(s) came."},
		{"beginning in brackets", "They (re)build and (inter)national firms (un)load."},
		{"letters in brackets", "Re(a)d it, (s)he said of d(ə)-VOR-zha(h)k."},
		{"oxidation", "Copper(II) oxide and iron(III)chloride, f(x) and sin(theta) are known."},
		{"clause of a law", "Under Article 5(2) and Psalm 34(12) it is so, and (1)a too."},
		{"hyphen in brackets", "The (non-)governmental and (co-)founding groups."},
		{"quote with an ending", `He was "OK"ed and they "sic"ed it.`},
		{"inches", `A 5"x 3" card and a 27"screen with 6"by 4" prints.`},
		{"quote after a slash", "“One”/”Two of them” and “this”-like, ‘that’."},
		{"German quotes", "The “DreamMaker“ managed to win."},
		{"percent in a formula", "It is 5%w/w, and 100%er is slang."},
		{"colon in a name", "They met at re:publica, port:eighty and std:string, at 10:30am."},
		{"item of a list", "1.The first, 12.The second"},
		{"version", "It runs Windows 3.The."},
		{"straight quotes that do not pair off", `The 3" pipe"and so on, he said.`},
	})
}
