package checks

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/check"
	"transcheck/normalize/names"
)

func TestHouseStyle(t *testing.T) {
	tests := []struct {
		name, house, in string
		want            []string
	}{
		{"full name", "bbc", "Volodymyr Zelenskyy left.", []string{`"Volodymyr Zelenskyy" -> "Volodymyr Zelensky"`}},
		{"emphasis", "ap", "**Volodymyr** Zelensky left.", []string{`"Volodymyr Zelensky" -> "Volodymyr Zelenskyy"`}},
		{"organization", "reuters", "They fought al-Qaeda.", []string{`"al-Qaeda" -> "al Qaeda"`}},
		{"place", "ap", "They left Fallujah for Daraa.", nil},
		{"of another house", "bbc", "They left Fallujah for Daraa.", []string{`"Fallujah" -> "Falluja"`, `"Daraa" -> "Deraa"`}},
		{"name of today", "reuters", "They left Rangoon.", []string{`"Rangoon" -> "Yangon"`}},
		{"in a longer name", "ap", "They read the Kyiv Independent and met in Deir al-Balah.", nil},
		{"code", "ap", "Set `Kiev` there.", nil},
		{"address", "ap", "See [there](https://kiev.example/Kiev).", nil},
		{"link", "ap", "See [Kiev](https://kiev.example/Kiev).", []string{`"Kiev" -> "Kyiv"`}},
		{"no house", "", "Volodymyr Zelensky left Kiev.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := runWith(t, names.Options{Style: tt.house}, houseStyle, "a.md", tt.in)
			if diff := cmp.Diff(tt.want, outline(got)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
			for _, f := range got {
				if f.Severity != check.Info || f.Suggestions[0].Safe {
					t.Errorf("%q: severity %s, safe %t; want info that needs a look", tt.in, f.Severity, f.Suggestions[0].Safe)
				}
			}
		})
	}
}

// What a dictionary lists may be applied by --fix=all, what was only heard or guessed may not.
func TestHouseStyleConfidence(t *testing.T) {
	tests := []struct {
		in   string
		want float64
	}{
		{"Volodymyr Zelensky left.", listedForm},
		{"Volodimir Zelenskiy left.", likelyForm},
		{"President Zelensky left.", likelyForm},
		{"Volodymyr Zelenskyy met them, and Zelensky left.", listedForm},
	}
	for _, tt := range tests {
		got := runWith(t, names.Options{Style: "ap"}, houseStyle, "", tt.in)
		if len(got) != 1 || got[0].Confidence != tt.want {
			t.Errorf("%q: got %+v; want one finding of %.2f", tt.in, got, tt.want)
		}
	}
}
