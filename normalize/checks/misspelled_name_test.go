package checks

import (
	"testing"

	"transcheck/normalize/check"
)

func TestMisspelledName(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"full name", "Secretary of State Anthony Blanken left.", `"Anthony Blanken" -> "Antony Blinken"`},
		{"emphasis", "Secretary of State Anthony **Blanken** left.", `"Anthony Blanken" -> "Antony Blinken"`},
		{"possessive", "It was President Vladimir Potin’s plane.", `"Vladimir Potin" -> "Vladimir Putin"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := run(t, misspelledName, "a.md", tt.in)
			if len(found) != 1 || outline(found)[0] != tt.want {
				t.Fatalf("%q: finds %q; want %q", tt.in, outline(found), tt.want)
			}
			f := found[0]
			if f.Confidence < 0.55 || f.Suggestions[0].Confidence != f.Confidence || f.Suggestions[0].Safe || len(f.Evidence) == 0 {
				t.Errorf("%q: finding is %+v; a likely name is never safe, and has evidence", tt.in, f)
			}
		})
	}
}

func TestNameSeverity(t *testing.T) {
	for _, tt := range []struct {
		confidence float64
		want       check.Severity
	}{
		{1, check.Error},
		{0.8, check.Error},
		{0.79, check.Warning},
		{0.5, check.Warning},
		{0.49, check.Info},
		{0, check.Info},
	} {
		if got := nameSeverity(tt.confidence); got != tt.want {
			t.Errorf("severity at %.2f is %v; want %v", tt.confidence, got, tt.want)
		}
	}
}

// Whatever the probability, the severity is that of its tier.
func TestMisspelledNameTiers(t *testing.T) {
	in := "Secretary of State Anthony Blanken met Fighting Kharson, Michael Kofmann and John Perry in Fordu and Jelalabad."
	for _, f := range run(t, misspelledName, "", in) {
		if want := nameSeverity(f.Confidence); f.Severity != want {
			t.Errorf("%q at %.2f is %v; want %v", f.Text, f.Confidence, f.Severity, want)
		}
	}
}
