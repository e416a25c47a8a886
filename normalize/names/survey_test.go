package names

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var surveyed = []string{
	"Torvald Kestenholm spoke. Kestenholm left.",
	"Torvald Kastenholm stayed. Ines Oakenshield came.",
	"It rained on Torvald Kestenholm. Ines Oakenshielt left.",
	"Ines Oakenshield left, and Vandermolen met Vandermolin.",
	"Vandermolin left.",
	"Vandermolen left. Vandermolen slept.",
}

// across returns what is inconsistent in texts that are held to each other, added in an order, by text.
func across(t *testing.T, texts []string, order []int, most int) []string {
	t.Helper()
	x := only(t)
	s := x.NewSurvey(Options{})
	s.most = most
	var wait sync.WaitGroup
	for _, i := range order {
		wait.Go(func() {
			x.NewReader(Options{}).Count(s, passages(t, texts[i]), i, fmt.Sprintf("%d.txt", i))
		})
	}
	wait.Wait()
	var out []string
	for i, text := range texts {
		ps := passages(t, text)
		for _, n := range x.NewReader(Options{Survey: s}).Read(ps).Inconsistent() {
			out = append(out, fmt.Sprintf("%d: %s -> %s (%d, first in %s)", i, ps[n.Passage].Text[n.Start:n.End], n.Text, n.Count, n.First.Path))
		}
	}
	return out
}

// Whatever the order in which texts are added, the same is found. What stands in one sentence somewhere is two names everywhere.
func TestSurvey(t *testing.T) {
	want := []string{
		"1: Kastenholm -> Kestenholm (3, first in 0.txt)",
		"2: Oakenshielt -> Oakenshield (2, first in 1.txt)",
	}
	for _, order := range [][]int{{0, 1, 2, 3, 4, 5}, {5, 4, 3, 2, 1, 0}, {2, 5, 0, 3, 1, 4}} {
		if diff := cmp.Diff(want, across(t, surveyed, order, maxSurveyed)); diff != "" {
			t.Errorf("added in the order %v (-want +got):\n%s", order, diff)
		}
	}
}

// Without a survey each text agrees with itself.
func TestNoSurvey(t *testing.T) {
	x := only(t)
	for _, text := range surveyed {
		if got := x.NewReader(Options{}).Read(passages(t, text)).Inconsistent(); len(got) > 0 {
			t.Errorf("%q: finds %v", text, got)
		}
	}
}

// A survey of very many names keeps a sample that does not depend on the order.
func TestSurveyIsBounded(t *testing.T) {
	const most = 50
	var names []string
	for i := range 400 {
		names = append(names, fmt.Sprintf("Kest%c%cholm", 'a'+i%26, 'a'+i/26))
	}
	x := only(t)
	kept := func() []string {
		s := x.NewSurvey(Options{})
		s.most = most
		for i, n := range names {
			x.NewReader(Options{}).Count(s, passages(t, "He saw "+n+" there."), i, "")
		}
		var out []string
		for key := range s.spellings {
			out = append(out, key)
		}
		slices.Sort(out)
		return out
	}
	first := kept()
	slices.Reverse(names)
	if n := len(first); n > most || n < most/4 {
		t.Errorf("keeps %d spellings; want at most %d, and not many fewer", n, most)
	}
	if diff := cmp.Diff(first, kept()); diff != "" {
		t.Errorf("in reverse order it keeps others (-first +reverse):\n%s", strings.TrimSpace(diff))
	}
}
