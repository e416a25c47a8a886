package names

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"transcheck/dictionaries"
	"transcheck/normalize/document"
)

// Syllables that names are made of, and endings of surnames.
var (
	madeUpSyllables = strings.Fields(`a ab ad ah al am an ar as ba bak bar be bel ber bi bo bor bra bu cha che chi da dal dan dar de del di do dra du e el
		em en er es fa fan far fe fi fo fra ga gal gar ge gha gi go gor gra gu ha had hal ham han har he hi ho hu i il im in ir is ja jal jan
		je ji jo ju ka kal kam kan kar ke kha kho ki ko kor kra ku la lan le li lo lu ma mad mal man mar me mi mir mo mu na nad nar ne ni no
		nur o ol or pa pan par pe pet pi po pra ra rad ram ras re ri ro ru sa sad sal sam san sar se sha she shi si so sta ste su ta tal tam
		tan tar te ti to tra tu u ul um ur va val van var ve vi vla vo wa wal we wi ya yan ye yo yu za zad zar ze zha zi zo`)
	surnameEndings = strings.Fields(`ov ev in sky enko uk ian ani zadeh pour i y son sen berg mann er ez es ini oni ic escu ak iak ou os oglu dze shvili
		bayev khan far nia lou`)
)

// madeUp returns a dictionary of n names of people that nobody bears, always the same. As among people, some given names and
// surnames are very frequent, and most surnames are rare: a million names have a quarter of a million words.
func madeUp(n int) *dictionaries.Set {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	given, family := make([]string, 20+n/60), make([]string, 50+n/2)
	for i := range given {
		given[i] = madeUpWord(r, 1+r.IntN(3), "")
	}
	for i := range family {
		family[i] = madeUpWord(r, 1+r.IntN(3), surnameEndings[r.IntN(len(surnameEndings))])
	}
	// The share of the i-th name falls as that of words does.
	pick := func(list []string) string { return list[int(math.Pow(float64(len(list)), r.Float64()))-1] }
	var b strings.Builder
	b.WriteString("name\tkind\n")
	seen := map[string]bool{}
	for len(seen) < n {
		name := pick(given) + " "
		if r.IntN(8) == 0 {
			name += pick(given) + " "
		}
		if r.IntN(2) == 0 {
			name += pick(family)
		} else {
			name += family[r.IntN(len(family))]
		}
		if !seen[name] {
			seen[name] = true
			b.WriteString(name + "\tperson\n")
		}
	}
	t, err := dictionaries.Read("made-up.tsv", strings.NewReader(b.String()))
	if err != nil {
		panic(err)
	}
	set := &dictionaries.Set{}
	if err := set.Merge(t); err != nil {
		panic(err)
	}
	return set
}

func madeUpWord(r *rand.Rand, n int, ending string) string {
	var b strings.Builder
	for range n {
		b.WriteString(madeUpSyllables[r.IntN(len(madeUpSyllables))])
	}
	if s := b.String(); ending == "" && len(s) < 4 {
		b.WriteString(madeUpSyllables[r.IntN(len(madeUpSyllables))])
	}
	s := b.String() + ending
	return strings.ToUpper(s[:1]) + s[1:]
}

// garble returns a name with a slip of a vowel or a consonant in its last word.
func garble(r *rand.Rand, name string) string {
	b := []byte(name)
	swap := map[byte]byte{'a': 'e', 'e': 'a', 'i': 'e', 'o': 'u', 'u': 'o', 'k': 'g', 'g': 'k', 'b': 'p', 's': 'z', 'z': 's', 'v': 'w', 'd': 't'}
	for range 50 {
		at := strings.LastIndexByte(name, ' ') + 2 + r.IntN(3)
		if at < len(b) && swap[b[at]] != 0 {
			b[at] = swap[b[at]]
			break
		}
	}
	return string(b)
}

var sizes = []int{1_000, 100_000, 1_000_000}

// BenchmarkNames is how many names are checked per second, garbled ones and right ones by turns, each met for the first time.
func BenchmarkNames(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			set := madeUp(n)
			x := NewIndex(set, set)
			x.layers[0].near()
			r := rand.New(rand.NewPCG(2, 2))
			var texts [][]document.Passage
			for range 2000 {
				e := set.Entries[r.IntN(n)]
				texts = append(texts, passages(b, "On Monday "+garble(r, e.Name)+" spoke."), passages(b, "On Monday "+e.Name+" spoke."))
			}
			found := 0
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				found += len(x.NewReader(Options{}).Read(texts[i%len(texts)]).Mentions)
				i++
			}
			b.ReportMetric(float64(i)/b.Elapsed().Seconds(), "names/s")
			b.ReportMetric(float64(found)/float64(i), "mentions/name")
		})
	}
}

// BenchmarkArticles is how fast the clean articles are read with names that have nothing to do with them.
func BenchmarkArticles(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			set := madeUp(n)
			x := NewIndex(set, set)
			x.layers[0].near()
			var texts [][]document.Passage
			size := 0
			for _, text := range articleTexts(b, "clean/*") {
				texts = append(texts, passages(b, text))
				size += len(text)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, ps := range texts {
					x.NewReader(Options{}).Read(ps)
				}
			}
		})
	}
}

// BenchmarkOpen is what it costs to open a compiled dictionary and to look one name up.
func BenchmarkOpen(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var file bytes.Buffer
			if err := compile(madeUp(n)).Write(&file); err != nil {
				b.Fatal(err)
			}
			maker()
			text := passages(b, "On Monday Halima Okonjo spoke.")
			b.ReportAllocs()
			for b.Loop() {
				c, err := Open("made-up.tcx", file.Bytes())
				if err != nil {
					b.Fatal(err)
				}
				x, err := Join([]*Compiled{c}, nil, nil)
				if err != nil {
					b.Fatal(err)
				}
				x.NewReader(Options{}).Read(text)
			}
			b.ReportMetric(float64(file.Len())/1e6, "MB")
		})
	}
}
