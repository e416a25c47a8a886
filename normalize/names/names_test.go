package names

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"transcheck/dictionaries"
	"transcheck/normalize/document"
)

const (
	// sure is the probability from which a finding is a warning: what has to be found has at least this.
	sure = 0.55
	// shown is the probability from which a finding is reported at all: what has to stay silent is below it.
	shown = 0.4
)

// rows returns the dictionary of the given rows, the header first. Cells are parted by "|", which is easier on the eye than tabs.
func rows(t testing.TB, lines ...string) *dictionaries.Table {
	t.Helper()
	text := strings.ReplaceAll(strings.Join(lines, "\n"), "|", "\t")
	out, err := dictionaries.Read("test.tsv", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func merged(t testing.TB, tables ...*dictionaries.Table) *dictionaries.Set {
	t.Helper()
	set := &dictionaries.Set{}
	if err := set.Merge(tables...); err != nil {
		t.Fatal(err)
	}
	return set
}

// builtin returns the built-in names. Merging adds to the entries, so each set gets entries of its own.
func builtin(t testing.TB) *dictionaries.Set {
	t.Helper()
	tables, err := dictionaries.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return merged(t, tables...)
}

// background is the built-in set as nobody changes it.
var background = sync.OnceValue(func() *dictionaries.Set {
	set := &dictionaries.Set{}
	tables, err := dictionaries.Builtin()
	if err == nil {
		err = set.Merge(tables...)
	}
	if err != nil {
		panic(err)
	}
	return set
})

// builtinIndex is the index that a run without options has.
var builtinIndex = sync.OnceValue(func() *Index { return NewIndex(background(), background()) })

// only returns an index of the tables alone, as --no-builtin makes it.
func only(t testing.TB, tables ...*dictionaries.Table) *Index {
	t.Helper()
	return NewIndex(merged(t, tables...), background())
}

// beside returns an index of the built-in names with the tables.
func beside(t testing.TB, tables ...*dictionaries.Table) *Index {
	t.Helper()
	set := builtin(t)
	if err := set.Merge(tables...); err != nil {
		t.Fatal(err)
	}
	return NewIndex(set, set)
}

// passages returns the passages of a plain text.
func passages(t testing.TB, text string) []document.Passage {
	t.Helper()
	d, err := document.Parse("", []byte(text), document.Text)
	if err != nil {
		t.Fatal(err)
	}
	var out []document.Passage
	for i := range d.Segments {
		out = append(out, d.Segments[i].Passage())
	}
	return out
}

// garbledNames returns what the index takes for garbled in a text, with the best candidate, from a probability on.
func garbledNames(t testing.TB, x *Index, o Options, text string, from float64) []string {
	t.Helper()
	ps := passages(t, text)
	var out []string
	for _, m := range x.NewReader(o).Read(ps).Mentions {
		if len(m.Candidates) > 0 && m.Candidates[0].Probability >= from {
			out = append(out, ps[m.Passage].Text[m.Start:m.End]+" -> "+m.Candidates[0].Text)
		}
	}
	return out
}

// corrected returns a text of one passage with the best candidates in place, from a probability on.
func corrected(t testing.TB, x *Index, o Options, text string, from float64) string {
	t.Helper()
	ps := passages(t, text)
	out, at := "", 0
	for _, m := range x.NewReader(o).Read(ps).Mentions {
		if len(m.Candidates) > 0 && m.Candidates[0].Probability >= from {
			out += ps[0].Text[at:m.Start] + m.Candidates[0].Text
			at = m.End
		}
	}
	return out + ps[0].Text[at:]
}

// render writes a reading down, all of it.
func render(ps []document.Passage, r *Reading) []string {
	var out []string
	for _, m := range r.Mentions {
		var b strings.Builder
		fmt.Fprintf(&b, "%d:%d-%d %q", m.Passage, m.Start, m.End, ps[m.Passage].Text[m.Start:m.End])
		for _, e := range m.Known {
			fmt.Fprintf(&b, " known %s %s", e.Kind, e.Name)
		}
		if m.Wrong != nil {
			fmt.Fprintf(&b, " wrong for %s", m.Wrong.Name)
		}
		for _, c := range m.Candidates {
			fmt.Fprintf(&b, " %s %s %.6f %q", c.Entry.Name, c.Text, c.Probability, c.Evidence)
		}
		out = append(out, b.String())
	}
	return out
}

func TestReadMentions(t *testing.T) {
	x := only(t, rows(t, "name|kind|wrong", "Torvald Kestenholm|person|", "Halim Darwazeh|person|Halim Darvase"))
	ps := passages(t, "Halim Darwazeh met Torvald Kastenholm.\n\nHalim Darvase left.")
	r := x.NewReader(Options{}).Read(ps)
	var got []string
	for _, m := range r.Mentions {
		kind := "known"
		switch {
		case m.Wrong != nil:
			kind = "wrong"
		case len(m.Candidates) > 0:
			kind = "garbled"
		}
		got = append(got, kind+" "+ps[m.Passage].Text[m.Start:m.End])
	}
	want := "known Halim Darwazeh, garbled Torvald Kastenholm, wrong Halim Darvase"
	if got := strings.Join(got, ", "); got != want {
		t.Errorf("mentions are %s; want %s", got, want)
	}
}

func TestReadNothing(t *testing.T) {
	empty := NewIndex(&dictionaries.Set{}, &dictionaries.Set{})
	for _, text := range []string{"", "\n\n", "...", "Torvald Kastenholm met the New York Times."} {
		if r := empty.NewReader(Options{From: "ru", Date: "2022-01-02"}).Read(passages(t, text)); len(r.Mentions) > 0 {
			t.Errorf("an empty dictionary finds %v in %q", r.Mentions, text)
		}
	}
}
