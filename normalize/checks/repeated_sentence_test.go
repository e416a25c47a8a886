package checks

import (
	"strings"
	"testing"

	"transcheck/normalize/check"
)

const (
	lead    = "The ministry said the two sides will discuss missile systems and military exercises in Geneva next week."
	retold  = "The ministry has said that the two sides will discuss missile systems and military exercises in Geneva."
	between = "\n\nNothing of note was said."
	lavrov  = "On Monday Lavrov said Russia would attack Ukraine in more force and had plans to deploy three missiles near its likely borders with NATO."
	sides   = " said the two sides will discuss missile systems and military exercises in Geneva next week."
)

func TestRepeatedSentence(t *testing.T) {
	testHits(t, repeatedSentence, []hit{
		{"reworded", lead + between + "\n\nA summit followed. " + retold, []string{`"` + retold + `" -> ""`}},
		{"exact", lead + between + "\n\nA summit followed. " + lead, []string{`"` + lead + `" -> ""`}},
		{"same paragraph", lead + " A summit followed. " + retold, []string{`"` + retold + `" -> ""`}},
		{"three times", lead + "\n\n" + retold + "\n\n" + lead, []string{`"` + retold + `" -> ""`, `"` + lead + `" -> ""`}},
		{"other order of words", lead + between + "\n\nNext week in Geneva, the ministry said, the two sides will discuss military exercises and missile systems.", []string{
			`"Next week in Geneva, the ministry said, the two sides will discuss military exercises and missile systems." -> ""`,
		}},
		{"list", "- " + lead + "\n- " + retold, []string{`"` + retold + `" -> ""`}},
		{"same numbers", "In 2021 " + lead + between + "\n\nIn 2021 " + retold, []string{`"In 2021 ` + retold + `" -> ""`}},
		{"just near enough", lead + strings.Repeat(between, maxDistance-1) + "\n\n" + retold, []string{`"` + retold + `" -> ""`}},
	})
	testHits(t, repeatedSentence, []hit{
		{"garbled name", lavrov + between + "\n\n" + strings.Replace(lavrov, "Lavrov", "Lawrow", 1), []string{`"` + strings.Replace(lavrov, "Lavrov", "Lawrow", 1) + `" -> ""`}},
		{"name more", lead + between + "\n\nOn Saturday " + lead, []string{`"On Saturday ` + lead + `" -> ""`}},
		{"country and people", "Russian officials" + sides + between + "\n\nOfficials of Russia" + sides, []string{`"Officials of Russia` + sides + `" -> ""`}},
		{"denial in other words", strings.Replace(lavrov, "three missiles", "missiles, not troops,", 1) + between + "\n\n" + strings.Replace(lavrov, "three missiles", "missiles rather than troops", 1), []string{
			`"` + strings.Replace(lavrov, "three missiles", "missiles rather than troops", 1) + `" -> ""`,
		}},
		{"two denials", strings.Replace(lavrov, "would attack", "would not attack", 1) + between + "\n\n" + strings.Replace(lavrov, "would attack", "would never attack", 1), []string{
			`"` + strings.Replace(lavrov, "would attack", "would never attack", 1) + `" -> ""`,
		}},
	})
	for _, tt := range []struct{ name, old, new string }{
		{"denial", "would attack", "would not attack"},
		{"denial, short", "would attack", "wouldn’t attack"},
		{"denial of having", "had plans", "had no plans"},
		{"denying verb", "said", "denied"},
		{"prefix", "likely", "unlikely"},
		{"other speaker", "Lavrov", "Blinken"},
		{"other place", "Ukraine", "Moldova"},
		{"other day", "Monday", "Tuesday"},
		{"unknown names", "Lavrov", "Petrenko"},
		{"other count", "three", "four"},
		{"opposite", "more", "less"},
	} {
		testMisses(t, repeatedSentence, []miss{{tt.name, lavrov + between + "\n\n" + strings.Replace(lavrov, tt.old, tt.new, 1)}})
	}
	testMisses(t, repeatedSentence, []miss{
		{"other numbers", "In 2021 " + lead + between + "\n\nIn 2022 " + lead},
		{"number in one only", lead + between + "\n\nOn May 5 " + retold},
		{"heading", "# " + lead + "\n\n" + lead},
		{"no stop", strings.TrimSuffix(lead, ".") + "\n\n" + strings.TrimSuffix(lead, ".")},
		{"few words", "He said he would never leave the old town again." + between + "\n\nHe said he would never leave the old town again."},
		{"refrain", "“We shall overcome, we shall overcome some day,” they sang." + between + "\n\n“We shall overcome, we shall overcome some day,” they sang."},
		{"too far", lead + strings.Repeat(between, maxDistance) + "\n\n" + retold},
		{"half of it", lead + between + "\n\nThe ministry said the two sides will meet the press, the families of the fallen and the envoys in Geneva."},
		{"other places", lead + between + "\n\nThe embassy denied that both parties would debate nuclear reactors, uranium enrichment and naval drills in Vienna."},
		{"code", "```\n" + lead + "\n```\n\n" + lead},
	})
}

// The message tells where the sentence stood first, and the evidence how much of it stands there.
func TestRepeatedSentenceMessage(t *testing.T) {
	found := run(t, repeatedSentence, "", lead+between+"\n\nA summit followed. "+lead)
	if len(found) != 1 {
		t.Fatalf("%d findings; want 1", len(found))
	}
	f := found[0]
	if !strings.Contains(f.Message, "paragraph 1") || len(f.Evidence) != 1 || !strings.Contains(f.Evidence[0], "The ministry said the two sides …") {
		t.Errorf("message %q, evidence %q", f.Message, f.Evidence)
	}
	if f.Suggestions[0].Safe {
		t.Error("to delete a sentence is never safe")
	}
}

func TestStem(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"the", ""},
		{"said", ""},
		{"an", ""},
		{"talks", "talk"},
		{"talking", "talk"},
		{"Talked", "talk"},
		{"ministry's", "ministr"},
		{"ministries", "ministr"},
		{"negotiations", "negoti"},
		{"is", ""},
		{"bus", "bus"},
		{"...", ""},
	} {
		if got := stem(tt.in); got != tt.want {
			t.Errorf("stem(%q) = %q; want %q", tt.in, got, tt.want)
		}
	}
}

// What people repeat on purpose is information.
func TestRepeatedSentenceMeant(t *testing.T) {
	const (
		first  = "The ministry said the two sides will discuss missile systems and military exercises in Geneva next week."
		second = "Delegations of both countries arrive with military experts, lawyers, interpreters and a great deal of luggage."
		third  = "Nobody among the diplomats expects a breakthrough during the winter, when ministers prepare budgets and elections."
	)
	for _, tt := range []struct {
		name, in string
		want     check.Severity
	}{
		{"one", first + "\n\nA summit followed.\n\n" + first, check.Warning},
		{"two in a row", first + " " + second + "\n\nA summit followed.\n\n" + first + " " + second, check.Warning},
		{"three in a row", first + " " + second + " " + third + "\n\nA summit followed.\n\n" + first + " " + second + " " + third, check.Info},
		{"question", strings.TrimSuffix(first, ".") + "?\n\nA summit followed.\n\n" + strings.TrimSuffix(first, ".") + "?", check.Info},
		{"step", "1. " + first + "\n\nA summit followed.\n\n1. " + first, check.Info},
		{"words of somebody", "\"" + first + "\"\n\nA summit followed.\n\n\"" + first + "\"", check.Info},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := run(t, repeatedSentence, "a.txt", tt.in)
			if len(found) == 0 {
				t.Fatalf("nothing found in %q", tt.in)
			}
			for _, f := range found {
				if f.Severity != tt.want {
					t.Errorf("%q is %v, want %v", f.Text, f.Severity, tt.want)
				}
			}
		})
	}
}
