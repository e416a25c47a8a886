// Package learn finds in a draft and its corrected version which names an editor put right, so that a dictionary may know them.
package learn

import (
	"slices"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize/channel"
	"transcheck/normalize/document"
)

// Lesson is what an editor's changes teach.
type Lesson struct {
	Entries []*dictionaries.Entry // sorted by name; what is known of a name is in it, so that it may override that
	Unsure  []Unsure              // in the order of the draft
}

// Unsure is a change that no row is proposed for.
type Unsure struct {
	change
	Reason string
}

// change is a name that became another.
type change struct{ Wrong, Right string }

// Compare returns what the change from a draft to its corrected version says of names, beside what a set knows of them.
func Compare(draft, final *document.Document, set *dictionaries.Set) *Lesson {
	l := &learner{set: set, final: " " + strings.Join(texts(words(final)), " ") + " ", rows: map[*dictionaries.Entry]*dictionaries.Entry{}, forms: map[string][]*dictionaries.Entry{}}
	for _, e := range set.Entries {
		for _, f := range e.Forms() {
			l.forms[f] = append(l.forms[f], e)
		}
	}
	changes := changes(words(draft), words(final))
	for i, c := range changes {
		changes[i] = l.bare(c)
	}
	rights := map[string]string{}
	for _, c := range changes {
		if other, ok := rights[c.Wrong]; ok && other != c.Right {
			rights[c.Wrong] = ""
		} else if !ok {
			rights[c.Wrong] = c.Right
		}
	}
	for i, c := range changes {
		if !slices.Contains(changes[:i], c) {
			l.learn(c, rights[c.Wrong] == "")
		}
	}
	slices.SortFunc(l.lesson.Entries, func(a, b *dictionaries.Entry) int { return strings.Compare(a.Name, b.Name) })
	return &l.lesson
}

type learner struct {
	set    *dictionaries.Set
	forms  map[string][]*dictionaries.Entry
	final  string // its words, with a blank around each
	rows   map[*dictionaries.Entry]*dictionaries.Entry
	lesson Lesson
}

func (l *learner) unsure(c change, reason string) {
	l.lesson.Unsure = append(l.lesson.Unsure, Unsure{c, reason})
}

// bare takes the words from the head of a change that both names begin with, such as those of an office, where what is left is known.
func (l *learner) bare(c change) change {
	left := c
	for len(l.forms[left.Right]) == 0 {
		first, wrong, _ := strings.Cut(left.Wrong, " ")
		same, right, more := strings.Cut(left.Right, " ")
		if !more || first != same || wrong == "" {
			return c
		}
		left = change{wrong, right}
	}
	return left
}

// learn proposes the wrong form of a change, unless it may be right elsewhere.
func (l *learner) learn(c change, ambiguous bool) {
	right := l.entry(c.Right)
	switch {
	case channel.Fold(c.Wrong) == channel.Fold(c.Right):
		return // only capitals, marks or signs were changed
	case right != nil && right.Accepts(c.Wrong):
		return // a matter of style
	case slices.Contains(l.wrongOf(right), c.Wrong):
		return
	case ambiguous:
		l.unsure(c, "it became several names")
	case len(l.forms[c.Wrong]) > 0:
		l.unsure(c, "it is a right form of "+quoted(l.forms[c.Wrong][0].Name))
	case strings.Contains(l.final, " "+c.Wrong+" "):
		l.unsure(c, "it still stands in the corrected text")
	case common(c.Wrong):
		l.unsure(c, "it is a word or a name that others have, and would be wrong wherever it stands")
	case !alike(c.Wrong, c.Right):
		l.unsure(c, "it is nothing like it, so that the facts may have changed")
	default:
		l.propose(right, c)
	}
}

func (l *learner) wrongOf(e *dictionaries.Entry) []string {
	if e == nil {
		return nil
	}
	return e.Wrong
}

// entry returns the one entry that a form names: by itself, or as the surname of a person whose full name stands in the text.
func (l *learner) entry(form string) *dictionaries.Entry {
	if found := l.forms[form]; len(found) == 1 {
		return found[0]
	}
	var found *dictionaries.Entry
	for _, e := range l.set.Entries {
		if e.Kind == dictionaries.Person && strings.HasSuffix(e.Name, " "+form) && strings.Contains(l.final, " "+e.Name+" ") {
			if found != nil {
				return nil
			}
			found = e
		}
	}
	return found
}

// propose puts a wrong form into the row of an entry, or a new one.
func (l *learner) propose(known *dictionaries.Entry, c change) {
	if known == nil {
		i := slices.IndexFunc(l.lesson.Entries, func(e *dictionaries.Entry) bool { return e.Name == c.Right })
		if i < 0 {
			l.lesson.Entries = append(l.lesson.Entries, &dictionaries.Entry{Name: c.Right, Wrong: []string{c.Wrong}})
		} else {
			l.lesson.Entries[i].Wrong = append(l.lesson.Entries[i].Wrong, c.Wrong)
		}
		return
	}
	row := l.rows[known]
	if row == nil {
		own := *known
		row = &own
		row.Wrong = slices.Clone(known.Wrong)
		l.rows[known] = row
		l.lesson.Entries = append(l.lesson.Entries, row)
	}
	row.Wrong = append(row.Wrong, c.Wrong)
}

// common reports whether a form is a single word that means something by itself.
func common(form string) bool {
	folded := channel.Fold(form)
	if strings.Contains(folded, " ") {
		return false
	}
	_, word := dictionaries.Word(folded)
	_, name := dictionaries.CommonName(folded)
	_, proper := dictionaries.ProperNoun(folded)
	return word || name || proper
}
