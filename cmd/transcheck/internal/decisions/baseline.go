package decisions

import (
	"bytes"
	"cmp"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
)

// Baseline is the findings that were there when it was written, so that only those count that came later. An entry knows a finding by
// its check, its words and the words around them, and not by its place: what is edited elsewhere changes nothing.
type Baseline struct {
	File   string
	Source []byte

	entries []*entry
	exact   map[known]*entry
	beside  map[known][]*entry  // by the words on one side alone
	moved   map[around][]*entry // whatever the file
}

// entry is a row of a baseline: as many findings as it counts.
type entry struct {
	known
	count int

	left  int // of which no finding was met
	place Place
}

// known is by what a finding is known: the file, given by its path below the folder of the baseline, with slashes, and what is there.
type known struct {
	path string
	around
}

// around is what a finding finds, with the words before and after it.
type around struct{ check, text, before, after string }

var baselineColumns = []string{"path", "check", "text", "before", "after", "count"}

// BaselineBy is what a decision is by that a baseline says.
const BaselineBy = "baseline"

// NewBaseline returns a baseline without entries.
func NewBaseline(file string) *Baseline {
	return &Baseline{File: file, exact: map[known]*entry{}, beside: map[known][]*entry{}, moved: map[around][]*entry{}}
}

// ReadBaseline reads a baseline. All errors are joined, up to ten, each a [*dictionaries.SyntaxError] unless reading itself failed.
func ReadBaseline(file string, r io.Reader) (*Baseline, error) {
	b := NewBaseline(file)
	t := &table{file: file, columns: baselineColumns, needed: baselineColumns[:2]}
	lines := map[known]int{}
	t.row = func(cells map[string]cell) {
		var c [5]string
		for i, name := range baselineColumns[:5] {
			text, ok := unescape(cells[name].text)
			if !ok {
				t.fail(cells[name].at, "write the baseline again with --write-baseline", "%q has a backslash that escapes nothing", cells[name].text)
				return
			}
			c[i] = text
		}
		n, err := strconv.Atoi(cells["count"].text)
		if err != nil || n < 1 {
			t.fail(cells["count"].at, "write the baseline again with --write-baseline", "%q is no number of findings", cells["count"].text)
			return
		}
		k := known{c[0], around{c[1], c[2], c[3], c[4]}}
		if lines[k] > 0 {
			t.fail(0, "take one of them out", "line %d says the same", lines[k])
			return
		}
		lines[k] = t.number
		b.add(&entry{known: k, count: n, left: n, place: Place{t.start + cells["text"].at, len(cells["text"].text)}})
	}
	var err error
	b.Source, err = t.read(r)
	return b, err
}

func (b *Baseline) add(e *entry) {
	b.entries = append(b.entries, e)
	b.exact[e.known] = e
	for _, k := range e.sides() {
		b.beside[k] = append(b.beside[k], e)
	}
	b.moved[e.around] = append(b.moved[e.around], e)
}

// sides returns by what a finding is known where the words on one side of it are others: those on the other side, if they are two or
// more.
func (k known) sides() (out []known) {
	before, after := k, k
	before.after, after.before = anyWords, anyWords
	if strings.Contains(k.before, " ") {
		out = append(out, before)
	}
	if strings.Contains(k.after, " ") {
		out = append(out, after)
	}
	return out
}

// anyWords stands for words that do not matter. No words are so.
const anyWords = "*"

// Decide says which of the findings of a file the baseline has, so that they are let stand. One that has the same words around it
// takes its entry first; then one of which the words on one side are the same, because those on the other were edited. What no entry of
// the file is left for may have come from a file that is gone, as a renamed one is. The path is that of the file below the folder of the
// baseline.
func (b *Baseline) Decide(path string, fs []check.Finding, gone func(path string) bool) {
	var open []int
	for i := range fs {
		k := known{path, fingerprint(&fs[i])}
		if e := b.exact[k]; e == nil || !e.take(&fs[i]) {
			open = append(open, i)
		}
	}
	for _, i := range open {
		k := known{path, fingerprint(&fs[i])}
		if !b.takeBeside(&fs[i], k) {
			at := slices.IndexFunc(b.moved[k.around], func(e *entry) bool { return e.left > 0 && e.path != path && gone(e.path) })
			if at >= 0 {
				b.moved[k.around][at].take(&fs[i])
			}
		}
	}
}

// takeBeside lets a finding stand by an entry that has the words on one side of it.
func (b *Baseline) takeBeside(f *check.Finding, k known) bool {
	for _, side := range k.sides() {
		list := b.beside[side]
		for len(list) > 0 && list[0].left == 0 {
			list = list[1:]
		}
		b.beside[side] = list
		if len(list) > 0 {
			return list[0].take(f)
		}
	}
	return false
}

// take lets a finding stand, if one of the entry is left.
func (e *entry) take(f *check.Finding) bool {
	if e.left == 0 {
		return false
	}
	e.left--
	if f.Decision == nil {
		f.Decision = &check.Decision{By: BaselineBy}
	}
	return true
}

// Stale returns the entries of which a finding is gone. Tried reports whether the findings of a check in a file were looked for.
func (b *Baseline) Stale(tried func(check, path string) bool) (out []Remark) {
	for _, e := range b.entries {
		if e.left > 0 && tried(e.check, e.path) {
			reason := "it is not found any more"
			if e.count > e.left {
				reason = fmt.Sprintf("%d of %d are not found any more", e.left, e.count)
			}
			out = append(out, Remark{e.place, reason, false})
		}
	}
	return out
}

// Add puts the findings of a file into a baseline that is to be written.
func (b *Baseline) Add(path string, fs []check.Finding) {
	for i := range fs {
		k := known{path, fingerprint(&fs[i])}
		if b.exact[k] == nil {
			b.add(&entry{known: k})
		}
		b.exact[k].count++
	}
}

// Keep puts those entries of another baseline into one that is to be written that were not looked for.
func (b *Baseline) Keep(old *Baseline, tried func(check, path string) bool) {
	for _, e := range old.entries {
		if !tried(e.check, e.path) {
			b.add(&entry{known: e.known, count: e.count})
		}
	}
}

// Len returns how many findings a baseline has.
func (b *Baseline) Len() (n int) {
	for _, e := range b.entries {
		n += e.count
	}
	return n
}

// Text returns a baseline as it is written: in order.
func (b *Baseline) Text() []byte {
	sorted := slices.SortedFunc(slices.Values(b.entries), func(a, b *entry) int {
		return cmp.Or(strings.Compare(a.path, b.path), strings.Compare(a.text, b.text), strings.Compare(a.check, b.check),
			strings.Compare(a.before, b.before), strings.Compare(a.after, b.after))
	})
	var out bytes.Buffer
	out.WriteString(strings.Join(baselineColumns, "\t") + "\n")
	for _, e := range sorted {
		for _, c := range []string{e.path, e.check, e.text, e.before, e.after} {
			out.WriteString(escape(c) + "\t")
		}
		out.WriteString(strconv.Itoa(e.count) + "\n")
	}
	return out.Bytes()
}

const (
	wordsAround = 4   // on either side of a finding
	maxKeyed    = 160 // code points of the words found
	maxWord     = 40  // code points of a word beside them
)

// fingerprint returns by what a finding is known.
func fingerprint(f *check.Finding) around {
	k := around{check: f.Check, text: plain(f.Text)}
	if utf8.RuneCountInString(k.text) > maxKeyed {
		h := fnv.New64a()
		io.WriteString(h, k.text)
		k.text = fmt.Sprintf("%s… %016x", string([]rune(k.text)[:maxKeyed]), h.Sum64())
	}
	if f.Segment == nil {
		return k
	}
	before, after := f.Segment.Text[:f.From], f.Segment.Text[f.To:]
	var words []string
	for len(words) < wordsAround {
		before = strings.TrimRightFunc(before, noWord)
		if before == "" {
			break
		}
		start := strings.LastIndexFunc(before, noWord)
		if start >= 0 {
			_, size := utf8.DecodeRuneInString(before[start:])
			start += size
		}
		words = append(words, word(before[max(start, 0):]))
		before = before[:max(start, 0)]
	}
	slices.Reverse(words)
	k.before = strings.Join(words, " ")
	for words = words[:0]; len(words) < wordsAround; {
		after = strings.TrimLeftFunc(after, noWord)
		if after == "" {
			break
		}
		end := strings.IndexFunc(after, noWord)
		if end < 0 {
			end = len(after)
		}
		words = append(words, word(after[:end]))
		after = after[end:]
	}
	k.after = strings.Join(words, " ")
	return k
}

func noWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }

// word returns a word as an entry has it.
func word(s string) string {
	if utf8.RuneCountInString(s) > maxWord {
		return string([]rune(s)[:maxWord])
	}
	return s
}
