package names

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
)

// What stands beside a word picks the same readings as trying all the names that the word leads to.
func TestPhrasesAgainstAllLeads(t *testing.T) {
	set := madeUp(3000)
	extra, err := dictionaries.Read("", strings.NewReader("name\tkind\nBank of Kestenholm\torganization\nHalim al-Dorrani Tarov\tperson\nMara Sokova-Tarini\tperson\nLake of the Winds\tplace\n"))
	if err != nil {
		t.Fatal(err)
	}
	top := &dictionaries.Set{}
	if err := top.Merge(extra); err != nil {
		t.Fatal(err)
	}
	for name, x := range map[string]*Index{"one layer": NewIndex(set, set), "two layers": newIndex([]*Compiled{compile(set), compile(top)}, nil)} {
		t.Run(name, func(t *testing.T) {
			r := x.NewReader(Options{}).open(passages(t, leadsText(set)))
			found := 0
			for i := range r.passages {
				p := &r.passages[i]
				for j := range p.parts {
					if q := &p.parts[j]; !p.spoken(q) || p.known[j].locked() {
						continue
					}
					got, want := r.phrases(p, j), r.allPhrases(p, j)
					found += len(got)
					if diff := cmp.Diff(outlined(want), outlined(got)); diff != "" {
						t.Errorf("readings of %q in %q (-all +picked):\n%s", p.parts[j].folded, p.Text, diff)
					}
				}
			}
			if found < 100 {
				t.Errorf("only %d readings are compared", found)
			}
		})
	}
}

// allPhrases is [reader.phrases] by trying everything.
func (r *reader) allPhrases(p *passage, i int) (out []alignment) {
	q := &p.parts[i]
	ids := r.nearTo(q.folded)
	if r.countOf(q.id) <= maxUses {
		ids = append([]int32{q.id}, ids...)
	}
	for _, id := range ids {
		for _, u := range r.usesOf(id) {
			if r.form(u.form).words > 1 {
				out = r.alignName(out, p, i, u)
			}
		}
	}
	return out
}

func outlined(all []alignment) (out []string) {
	for _, a := range all {
		out = append(out, fmt.Sprintf("%d %d-%d %d-%d %.3f", a.form, a.start, a.end, a.from, a.to, a.cost))
	}
	return out
}

// leadsText is a text full of names, garbled and not, with what may stand between them.
func leadsText(set *dictionaries.Set) string {
	r := rand.New(rand.NewPCG(3, 3))
	var b strings.Builder
	between := []string{" of ", " met ", ", ", " and ", " the ", " al-", "-", " A ", " "}
	for range 400 {
		e := set.Entries[r.IntN(len(set.Entries))]
		words := strings.Fields(garble(r, e.Name))
		if r.IntN(3) == 0 {
			slices.Reverse(words)
		}
		b.WriteString("On Monday " + strings.Join(words, " ") + between[r.IntN(len(between))] + e.Name + " spoke.\n\n")
	}
	b.WriteString("The Bank of Kestinholm closed.\n\nThe Banc of Kestenholm closed.\n\nHalim Tarow spoke.\n\nHalim El-Durrani Tarov spoke.\n\nMs. Sokowa-Tarini left.\n\nThe Lake at the Vinds.\n\nBANK OF KESTINHOLM")
	return b.String()
}
