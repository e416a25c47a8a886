package names

import (
	"slices"
	"testing"
)

func TestTorn(t *testing.T) {
	x := builtinIndex()
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"given name", "President Xi Jin Ping spoke.", []string{"Xi Jin Ping -> Xi Jinping"}},
		{"place", "They met in Shang Hai on Monday.", []string{"Shang Hai -> Shanghai"}},
		{"one piece is a word", "The minister flew to Islam Abad on Monday.", []string{"Islam Abad -> Islamabad"}},
		{"hyphen is a style", "Xi Jin-ping spoke.", nil},
		{"two words", "The Green Land is far, and Iron Man is a film.", nil},
		{"who is not Chinese", "General Mac Arthur and Abdul Aziz were there.", nil},
		{"right", "Xi Jinping spoke in Shanghai.", nil},
	} {
		if got := garbledNames(t, x, Options{}, tt.in, 0.55); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q: finds %q; want %q", tt.name, tt.in, got, tt.want)
		}
	}
}
