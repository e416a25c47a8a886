package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"path/filepath"
	"slices"

	"transcheck/normalize/channel"
)

// task is the ranking of all tokens of one script against held-out queries.
type task struct {
	tokens  []string
	queries []query
}

// query is a spelling and the other spellings of its native form.
type query struct {
	seen  string
	right []string
}

// result sums up one ranking: the share of queries with a right answer first,
// and among the first five.
type result struct{ first, five float64 }

func measure(w io.Writer, folder, only string, queries int) error {
	fmt.Fprintln(w, "script     tokens  queries  edit distance R@1 R@5   learned R@1 R@5   pooled R@1 R@5   keys+deletions: reached  wrong")
	for _, s := range scripts {
		if s.lang == "" || only != "" && only != s.name {
			continue
		}
		t, err := newTask(filepath.Join(folder, s.files[0]), queries)
		if err != nil {
			return err
		}
		plain := t.rank(func(a, b string, limit float64) float64 {
			d := float64(distance(a, b)) / float64(max(len(a), len(b)))
			if d > limit {
				return math.Inf(1)
			}
			return d
		})
		learned, pooled := t.rank(channel.For(s.lang).Cost), t.rank(channel.For("").Cost)
		reached, wrong := t.index()
		fmt.Fprintf(w, "%-10s %6d  %7d           %4.2f  %4.2f        %4.2f  %4.2f       %4.2f  %4.2f                     %4.2f   %4.0f\n",
			s.name, len(t.tokens), len(t.queries), plain.first, plain.five,
			learned.first, learned.five, pooled.first, pooled.five, reached, wrong)
	}
	return nil
}

// newTask takes its queries evenly from the held-out groups.
func newTask(path string, queries int) (task, error) {
	groups, err := readGroups(path)
	if err != nil {
		return task{}, err
	}
	var t task
	tokens := map[string]bool{}
	var all []query
	for _, g := range groups {
		for _, spelling := range g.spellings {
			tokens[spelling] = true
			if !heldOut(g.native) || len(g.spellings) < 2 {
				continue
			}
			if right := g.mates(spelling); len(right) > 0 {
				all = append(all, query{spelling, right})
			}
		}
	}
	t.tokens = slices.Sorted(maps.Keys(tokens))
	for i := range min(queries, len(all)) {
		t.queries = append(t.queries, all[i*len(all)/min(queries, len(all))])
	}
	return t, nil
}

// rank ranks all tokens for each query. Among equal costs any order is as
// likely: a tie counts by its share.
func (t task) rank(cost func(intended, seen string, limit float64) float64) result {
	var r result
	for _, q := range t.queries {
		best := math.Inf(1)
		for _, right := range q.right {
			best = min(best, cost(right, q.seen, math.Inf(1)))
		}
		less, equal := 0, 1
		for _, token := range t.tokens {
			if token == q.seen || slices.Contains(q.right, token) {
				continue
			}
			switch c := cost(token, q.seen, best); {
			case c < best:
				less++
			case c == best:
				equal++
			}
			if less >= 5 {
				break
			}
		}
		r.first += max(0, min(1, float64(1-less)/float64(equal)))
		r.five += max(0, min(1, float64(5-less)/float64(equal)))
	}
	n := float64(len(t.queries))
	return result{r.first / n, r.five / n}
}

// index looks the queries up by keys and deletions together: the share of the
// right answers that is reached, and the wrong ones brought, per query.
func (t task) index() (reached, wrong float64) {
	postings := map[string][]int{}
	for id, token := range t.tokens {
		for _, key := range lookups(token) {
			postings[key] = append(postings[key], id)
		}
	}
	var right, hit, miss float64
	for _, q := range t.queries {
		found := map[int]bool{}
		for _, key := range lookups(q.seen) {
			for _, id := range postings[key] {
				found[id] = true
			}
		}
		right += float64(len(q.right))
		for id := range found {
			switch token := t.tokens[id]; {
			case slices.Contains(q.right, token):
				hit++
			case token != q.seen:
				miss++
			}
		}
	}
	return hit / right, miss / float64(len(t.queries))
}

func lookups(token string) []string {
	var out []string
	for _, key := range channel.Keys(token) {
		out = append(out, "key "+key)
	}
	for _, d := range channel.Deletions(token) {
		out = append(out, "del "+d)
	}
	slices.SortFunc(out, cmp.Compare[string])
	return slices.Compact(out)
}
