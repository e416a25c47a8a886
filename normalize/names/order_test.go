package names

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
)

const orderText = `Secretary of State Anthony Blanken met Foreign Minister Sergei Lavarov in Geneva, in the US and at the WHO.

Blanken said that Torvald Kestonholm of the Lake Institute, the Aster Party and of Norland, and Kastenholm's envoys of the Aster Party, met Vladimir Potin of Georgia.

VLADIMIR POTIN MEETS HALIM DARVASEH AND EMMANUEL MACRAN IN GENEVA

The Canon Institute of Matthew Rojansky closed; gas flowed through North Stream. Karl Kostenholm left, and Kostenholm spoke.`

// orderTables returns tables with entries that compete for the same words.
func orderTables(t testing.TB) []*dictionaries.Table {
	tables, err := dictionaries.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return append(tables,
		rows(t, "name|kind|related|weight",
			"Torvald Kestenholm|person|Lake Institute;Norland;Halim Darwazeh|4", "Torvald Kastanholm|person|Lake Institute|4",
			"Lake Institute|organization||3", "Aster Party|organization|Torvald Kestenholm|3", "Norland|place||4", "Norland|organization||4", "Georgia|person||2",
			"Halim Darwazeh|person||4", "Karl Kestenholm|person||3", "Karl Kastenhalm|person||3", "Karl Kistenholm|person||3"),
		rows(t, "name|title|of|from|until", "Torvald Kestenholm|envoy|Norland||", "Torvald Kestenholm|envoy|Georgia||"),
	)
}

// The same text gives the same mentions, run after run.
func TestReadTwice(t *testing.T) {
	ps := passages(t, orderText)
	x := NewIndex(merged(t, orderTables(t)...), background())
	want := render(ps, x.NewReader(Options{Date: "2022-01-02"}).Read(ps))
	if len(want) < 10 {
		t.Fatalf("only %d mentions: %q", len(want), want)
	}
	for range 3 {
		if diff := cmp.Diff(want, render(ps, x.NewReader(Options{Date: "2022-01-02"}).Read(ps))); diff != "" {
			t.Fatalf("mentions differ when read again (-first +again):\n%s", diff)
		}
		again := NewIndex(merged(t, orderTables(t)...), background())
		if diff := cmp.Diff(want, render(ps, again.NewReader(Options{Date: "2022-01-02"}).Read(ps))); diff != "" {
			t.Fatalf("mentions differ with another index (-first +again):\n%s", diff)
		}
	}
}

// The order of the entries in a dictionary says nothing.
func TestReadReversed(t *testing.T) {
	ps := passages(t, orderText)
	tables := orderTables(t)
	want := render(ps, NewIndex(merged(t, tables...), background()).NewReader(Options{}).Read(ps))
	tables = orderTables(t)
	for _, table := range tables {
		slices.Reverse(table.Entries)
	}
	got := render(ps, NewIndex(merged(t, tables...), background()).NewReader(Options{}).Read(ps))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("mentions differ with the entries in reverse (-as they are +reversed):\n%s", diff)
	}
}

// One index serves many readers at once.
func TestReadConcurrently(t *testing.T) {
	ps := passages(t, orderText)
	x := NewIndex(merged(t, orderTables(t)...), background())
	got := make(chan []string)
	for range 8 {
		go func() { got <- render(ps, x.NewReader(Options{}).Read(ps)) }()
	}
	want := <-got
	for range 7 {
		if diff := cmp.Diff(want, <-got); diff != "" {
			t.Errorf("mentions differ between readers (-one +another):\n%s", diff)
		}
	}
}
