package channel

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestKeys(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"vowels go", "kennan", []string{"knn"}},
		{"no consonants", "aoi", []string{"*"}},
		{"empty", "", []string{"*"}},
		{"c is k or s", "canon", []string{"knn", "snn"}},
		{"g is g or j", "gerhard", []string{"grrd", "jrrd"}},
		{"double is one", "mussorgsky", []string{"msrgsk"}},
		{"digraph", "shukhevych", []string{"skfs", "sfs", "skfk", "sfk"}},
		{"hyphen goes", "al-assad", []string{"lsd"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Keys(tt.in)); diff != "" {
				t.Errorf("Keys(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// Pairs that a translator confuses have to meet in an index.
func TestKeysShared(t *testing.T) {
	tests := []struct{ a, b string }{
		{"kennan", "canon"},
		{"ryabkov", "ryabakov"},
		{"blinken", "blanken"},
		{"khamenei", "khamini"},
		{"khamenei", "hamenei"},
		{"erdogan", "ardogan"},
		{"zelensky", "zelenskyy"},
		{"zelensky", "zelenskiy"},
		{"qaddafi", "kadafi"},
		{"schroeder", "shruder"},
		{"johnson", "jonson"},
		{"philip", "filip"},
		{"yusuf", "jusuf"},
		{"gerasimov", "jerasimov"},
		{"wagner", "vagner"},
		{"burns", "perns"},
		{"thomas", "tomas"},
		{"chirac", "shirak"},
		{"czerny", "cherny"},
		{"alexei", "aleksey"},
		{"zhang", "jang"},
		{"jordan", "zhordan"},
		{"kuwait", "kuait"},
		{"gennadiy", "hennady"},
		{"wassiljewitsch", "vasilievich"},
		{"shcherbakov", "szczerbakow"},
		{"hassan", "gasan"},
	}
	for _, tt := range tests {
		t.Run(tt.a+" "+tt.b, func(t *testing.T) {
			a, b := Keys(tt.a), Keys(tt.b)
			if !slices.ContainsFunc(a, func(key string) bool { return slices.Contains(b, key) }) {
				t.Errorf("no shared key: %q and %q", a, b)
			}
		})
	}
}

func TestKeysDistinctAndFew(t *testing.T) {
	for _, in := range []string{"ccgcgcgcwjkhgchx", "gegegegegegege", "jjjjwwwwcccc", "х", "\xff\xfe", "accc-ch"} {
		keys := Keys(in)
		if len(keys) == 0 || len(keys) > maxKeys {
			t.Errorf("Keys(%q) has %d keys", in, len(keys))
		}
		if sorted := slices.Sorted(slices.Values(keys)); len(slices.Compact(sorted)) != len(keys) {
			t.Errorf("Keys(%q) = %q repeats itself", in, keys)
		}
	}
}

func TestDeletions(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"word", "paul", []string{"paul", "aul", "pul", "pal", "pau"}},
		{"double letter", "anna", []string{"anna", "nna", "ana", "ann"}},
		{"one letter", "x", []string{"x", ""}},
		{"empty", "", []string{""}},
		{"another script", "ия", []string{"ия", "я", "и"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Deletions(tt.in)); diff != "" {
				t.Errorf("Deletions(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func BenchmarkKeys(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Keys("gorbachev")
	}
}
