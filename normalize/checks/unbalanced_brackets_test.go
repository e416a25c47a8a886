package checks

import "testing"

func TestUnbalancedBrackets(t *testing.T) {
	testHits(t, unbalancedBrackets, []hit{
		{"acronym", "The World Health Organization (WHO said so.", []string{`"WHO" -> "WHO)"`}},
		{"model", "They showed a drone (Shahed-136 at a parade.", []string{`"Shahed-136" -> "Shahed-136)"`}},
		{"age", "Robert Fico (58 was shot there.", []string{`"58" -> "58)"`}},
		{"name", "The party of the man (Smer of Slovakia) and of Progress (Michal Simecka said so.", []string{`"Simecka" -> "Simecka)"`}},
		{"sentence", "They left (nobody knows why. It was late.", []string{`"why" -> "why)"`}},
		{"end without a stop", "They left [nobody knows why", []string{`"why" -> "why]"`}},
		{"acronym not opened", "The World Health Organization WHO) said so.", []string{`"WHO)" -> "(WHO)"`}},
		{"word not opened", "They met in the museum) of transport.", []string{`"museum)" -> "museum"`}},
		{"other kind", "They met there [in May) and left.", []string{`")" -> "]"`}},
	})
	testMisses(t, unbalancedBrackets, []miss{
		{"balanced", "They (all [of them] there) left (45 + 1)."},
		{"list", "They want: a) peace, b) bread, iii) land and 1) work."},
		{"face", "That works :) and this does not :-( but that ;-)) does."},
		{"next paragraph", "(They left.\n\nNobody knows why.)"},
		{"interval", "The numbers in {[0, 1)} and x <= (3 are there."},
		{"wide", "They left （in May) and (in June）."},
	})
}
