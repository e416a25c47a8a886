package decisions

import (
	"cmp"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"transcheck/dictionaries"
	"transcheck/normalize/check"
)

// Stet is a row of a list of what a desk lets stand: the words found, and which findings of them it speaks of.
type Stet struct {
	Text   string // as findings have it, with one space wherever that has white space
	Check  string // the check that it speaks of; "" for all
	Path   string // a glob of the files it speaks of, below the folder of the list; one without a slash is of a name anywhere; "" for all
	Reason string
	Until  string // the last day on which it counts, as an ISO date; "" for no end

	place       Place
	used, stale bool // it let something stand; it would have, if it were not for its last day
}

// stetColumns are the columns of a list. Only the text is required.
var stetColumns = []string{"text", "check", "path", "reason", "until"}

// checkName is what a check may be called.
var checkName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Stets is a list of what a desk lets stand, a file called stet.tsv: tab-separated, with a header row. A text may have escapes as Go has
// them for what nobody sees, such as \u200b.
type Stets struct {
	File   string
	Source []byte

	rows   []*Stet
	byText map[string][]*Stet
}

// ReadStets reads a list. All errors are joined, up to ten, each a [*dictionaries.SyntaxError] unless reading itself failed.
func ReadStets(file string, r io.Reader) (*Stets, error) {
	l := &Stets{File: file, byText: map[string][]*Stet{}}
	t := &table{file: file, columns: stetColumns, needed: stetColumns[:1]}
	seen := map[Stet]int{}
	t.row = func(cells map[string]cell) {
		s := &Stet{
			Text: plain(cells["text"].text), Check: cells["check"].text, Path: cells["path"].text,
			Reason: cells["reason"].text, Until: cells["until"].text, place: Place{t.start + cells["text"].at, len(cells["text"].text)},
		}
		if at, hint, reason := s.fault(); reason != "" {
			t.fail(cells[at].at, hint, "%s", reason)
			return
		}
		key := Stet{Text: s.Text, Check: s.Check, Path: s.Path}
		if seen[key] > 0 {
			t.fail(cells["text"].at, "take one of them out", "line %d says the same", seen[key])
			return
		}
		seen[key] = t.number
		l.add(s)
	}
	var err error
	l.Source, err = t.read(r)
	return l, err
}

// fault returns what is wrong with a row, and in which column; "" for nothing.
func (s *Stet) fault() (column, hint, reason string) {
	switch {
	case s.Check != "" && !checkName.MatchString(s.Check):
		return "check", "transcheck explain lists the checks", fmt.Sprintf("%q is no name of a check", s.Check)
	case !doublestar.ValidatePattern(s.Path):
		return "path", "write it as 'drafts/*.txt' or '**/*.md'", fmt.Sprintf("%q is no pattern of file names", s.Path)
	}
	if _, err := time.Parse(time.DateOnly, s.Until); s.Until != "" && err != nil {
		return "until", "write it as 2022-01-09", fmt.Sprintf("%q is not a date", s.Until)
	}
	return "", "", ""
}

func (l *Stets) add(s *Stet) {
	l.rows = append(l.rows, s)
	l.byText[s.Text] = append(l.byText[s.Text], s)
	if text, ok := unescape(s.Text); ok && plain(text) != s.Text {
		l.byText[plain(text)] = append(l.byText[plain(text)], s)
	}
}

// StetBy is what a decision is by that a list says.
const StetBy = "stet"

// Decide says of a finding whether the list lets it stand on a day, given as an ISO date. The file that it is in is given by its
// path below the folder of the list, with slashes, and by its absolute path.
func (l *Stets) Decide(f *check.Finding, rel, absolute, today string) {
	for _, s := range l.byText[plain(f.Text)] {
		switch {
		case s.Check != "" && s.Check != f.Check, !s.meant(rel, absolute):
		case s.Until != "" && s.Until < today:
			s.stale = true
		default:
			s.used = true
			if f.Decision == nil {
				f.Decision = &check.Decision{By: StetBy, Reason: s.Reason}
			}
		}
	}
}

// meant reports whether a row speaks of a file.
func (s *Stet) meant(rel, absolute string) bool {
	switch {
	case s.Path == "":
		return true
	case !strings.Contains(s.Path, "/"):
		return doublestar.MatchUnvalidated(s.Path, path.Base(rel))
	}
	return doublestar.MatchUnvalidated(strings.TrimPrefix(s.Path, "/"), rel) || doublestar.MatchUnvalidated(s.Path, absolute)
}

// Unused returns the rows that let nothing stand, each with why. Tried reports whether the findings were looked for that a row
// speaks of: those of a check, or of all for "", in the files of a glob.
func (l *Stets) Unused(today string, tried func(check, glob string) bool) (out []Remark) {
	for _, s := range l.rows {
		switch {
		case s.used:
		case s.stale, s.Until != "" && s.Until < today && tried(s.Check, s.Path):
			out = append(out, Remark{s.place, "it was to stand until " + s.Until, s.stale})
		case tried(s.Check, s.Path):
			out = append(out, Remark{s.place, "nothing is found that it lets stand", false})
		}
	}
	return out
}

// Insert returns the text of a list with a row in it: in the place of the one that speaks of the same, whose reason stays unless there
// is a new one, or else where the order of texts puts it. Columns that the list lacks are added to its header, and all other bytes stay
// as they are. An empty text becomes a list with a header.
func Insert(file, text string, s Stet) (string, error) {
	if s.Text = plain(s.Text); s.Text == "" {
		return "", fmt.Errorf("there is no text to let stand")
	}
	if _, hint, reason := s.fault(); reason != "" {
		return "", &dictionaries.SyntaxError{File: file, Reason: reason, Hint: hint}
	}
	cells := map[string]string{"text": escape(s.Text), "check": s.Check, "path": s.Path, "reason": plain(s.Reason), "until": s.Until}
	if strings.TrimSpace(strings.TrimPrefix(text, "\uFEFF")) == "" {
		text += strings.Join(stetColumns, "\t") + "\n"
	}
	if _, err := ReadStets(file, strings.NewReader(text)); err != nil {
		return "", err
	}
	out := dictionaries.InsertRow(file, text, dictionaries.Row{
		Columns: stetColumns,
		Cell:    func(column string) string { return cells[column] },
		Same: func(old func(column string) string) bool {
			if slices.ContainsFunc(stetColumns[:3], func(c string) bool { return old(c) != cells[c] }) {
				return false
			}
			cells["reason"] = cmp.Or(cells["reason"], old("reason"))
			return true
		},
	})
	_, err := ReadStets(file, strings.NewReader(out))
	return out, err
}

// Literal returns a path as a glob that matches it and nothing else.
func Literal(path string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`, "]", `\]`, "{", `\{`, "}", `\}`).Replace(path)
}
