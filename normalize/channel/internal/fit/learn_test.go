package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLearnFindsWhatDiffers(t *testing.T) {
	var pairs []pair
	for _, p := range [][2]string{
		{"carl", "karl"},
		{"marc", "mark"},
		{"luca", "luka"},
		{"monica", "monika"},
		{"erica", "erika"},
		{"joseph", "josef"},
		{"philip", "filip"},
		{"stephan", "stefan"},
		{"ralph", "ralf"},
		{"sophia", "sofia"},
	} {
		pairs = append(pairs, pair{p[0], p[1], 1}, pair{p[1], p[0], 1})
	}
	cost := map[edit]int{}
	for _, u := range learn(pairs) {
		cost[u.edit] = u.cost
	}
	for _, e := range []edit{{"c", "k"}, {"k", "c"}, {"ph", "f"}, {"f", "ph"}} {
		if cost[e] == 0 || cost[e] > 15 {
			t.Errorf("%s to %s costs %d tenths", e.from, e.to, cost[e])
		}
	}
	if n, ok := cost[edit{"a", "o"}]; ok {
		t.Errorf("a to o, which no pair has, costs %d tenths", n)
	}
}

func TestCompose(t *testing.T) {
	units := map[edit]int{{"e", "a"}: 20, {"n", ""}: 10, {"|", "a"}: 30, {"", "a"}: 50}
	tests := []struct {
		name string
		edit edit
		want int
	}{
		{"kept and changed", edit{"ne", "na"}, 20},
		{"two changes", edit{"nne", "na"}, 30},
		{"in a cluster", edit{"bk", "bak"}, 30},
		{"at the edge", edit{"bk", "bka"}, 50},
		{"in a gap", edit{"|", "aa"}, 60},
		{"unknown", edit{"b", "g"}, maxCost},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, compose(tt.edit, units)); diff != "" {
				t.Errorf("compose(%q) (-want +got):\n%s", tt.edit, diff)
			}
		})
	}
}

func TestRelated(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       bool
	}{
		{"another vowel", "moore", "mour", true},
		{"same skeleton", "kennan", "canon", true},
		{"given name for surname", "green", "jesse", false},
		{"another reading", "nakai", "hotta", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, related(tt.a, tt.b)); diff != "" {
				t.Errorf("related(%q, %q) (-want +got):\n%s", tt.a, tt.b, diff)
			}
		})
	}
}
