package intake

import (
	"bufio"
	"cmp"
	"context"
	"encoding/binary"
	"io"
	"slices"
	"strings"

	"transcheck/dictionaries"
)

// Collection are names on their way into a file. Beyond a number of bytes they lie in temporary files, which are merged.
type Collection struct {
	Skips  Skips
	dir    string
	buffer []string // records
	size   int
	runs   []string // files of sorted records
	labels labels
	wrong  map[string]bool // wrong forms, and whether they are right for another name
	limit  int
}

// bufferSize is how many bytes of records are sorted in memory.
const bufferSize = 32 << 20

// NewCollection returns a collection that puts its temporary files into a folder.
func NewCollection(dir string) *Collection {
	return &Collection{dir: dir, labels: labels{}, wrong: map[string]bool{}, limit: bufferSize}
}

// add puts an item to the others. A record is its key, which begins with its name, and the entry.
func (c *Collection) add(i *item) error {
	for _, form := range i.entry.Wrong {
		c.wrong[form] = false
	}
	key := i.entry.Name + "\x00" + string(i.entry.Kind) + "\x00" + i.id
	b := binary.AppendUvarint(nil, uint64(len(key)))
	b = append(b, key...)
	b, _ = i.entry.AppendBinary(b) // which never fails
	c.buffer = append(c.buffer, string(b))
	if c.size += len(b) + 64; c.size < c.limit {
		return nil
	}
	return c.spill()
}

// record is an item as it lies in a file.
type record struct{ key, entry string }

func parse(s string) record {
	n, size := binary.Uvarint([]byte(s[:min(len(s), binary.MaxVarintLen64)]))
	return record{s[size:][:n], s[size+int(n):]}
}

func byKey(a, b string) int {
	return cmp.Or(strings.Compare(parse(a).key, parse(b).key), strings.Compare(a, b))
}

// Write writes the names as a names file, and the offices of the persons as a roles file where roles is not nil. It returns how many
// they are.
func (c *Collection) Write(ctx context.Context, o Options, names, roles io.Writer) (nNames, nRoles int, err error) {
	w := &outcome{c: c, o: o, names: bufio.NewWriter(names)}
	w.names.WriteString(dictionaries.EntryHeader)
	if roles != nil {
		w.roles = bufio.NewWriter(roles)
		w.roles.WriteString(dictionaries.RoleHeader)
	}
	if err = c.compareWrong(ctx); err == nil {
		err = c.sorted(ctx, func(s string) error { return w.record(parse(s)) })
	}
	if err == nil {
		err = w.flush()
	}
	if err == nil {
		err = w.names.Flush()
	}
	if err == nil && roles != nil {
		err = w.roles.Flush()
	}
	return w.nNames, w.nRoles, err
}

// compareWrong finds out which wrong forms are right for another name: a table must not have them.
func (c *Collection) compareWrong(ctx context.Context) error {
	if len(c.wrong) == 0 {
		return nil
	}
	return c.sorted(ctx, func(s string) error {
		e, err := dictionaries.Decode(parse(s).entry)
		if err != nil {
			return err
		}
		for _, form := range e.Forms() {
			if _, ok := c.wrong[form]; ok {
				c.wrong[form] = true
			}
		}
		return nil
	})
}

// outcome is the names under way to their file: those of one name and kind come one after another.
type outcome struct {
	c              *Collection
	o              Options
	names, roles   *bufio.Writer
	nNames, nRoles int
	key            string // name and kind of the best
	id             string // of the one under way
	now, best      *dictionaries.Entry
	buf            []byte
	named          string // the last name written, whatever its kind
}

func (w *outcome) record(r record) error {
	at := strings.LastIndexByte(r.key, 0)
	key, id := r.key[:at], r.key[at+1:]
	e, err := dictionaries.Decode(strings.Clone(r.entry))
	if err != nil {
		return err
	}
	switch {
	case w.now != nil && key == w.key && (id == w.id || id == ""):
		// What is said in several places of one, or of a name that nothing tells apart.
		roles := slices.Concat(w.now.Roles, e.Roles)
		w.now = e.With(w.now)
		w.now.Roles = roles
		return nil
	case w.now != nil && key == w.key:
		w.choose()
		w.now, w.id = e, id
		return nil
	}
	if err := w.flush(); err != nil {
		return err
	}
	w.key, w.id, w.now = strings.Clone(key), strings.Clone(id), e
	return nil
}

// choose keeps the more prominent of two of one name: a table has the name once.
func (w *outcome) choose() {
	if w.best != nil {
		w.c.Skips.add(namesake, "", 0, w.best.Name)
	}
	if w.best == nil || w.now.Weight > w.best.Weight {
		w.best = w.now
	}
	w.now = nil
}

// flush writes the one that was chosen of those of a name and kind.
func (w *outcome) flush() error {
	if w.now == nil {
		return nil
	}
	w.choose()
	e := w.best
	w.best = nil
	w.settle(e)
	if e.Bare() && e.Name == w.named {
		return nil // which says nothing new
	}
	w.named = e.Name
	w.nNames++
	w.buf = e.AppendRow(w.buf[:0])
	if _, err := w.names.Write(w.buf); err != nil || w.roles == nil {
		return err
	}
	return w.offices(e)
}

// settle gives an entry the names of what it refers to, and takes out what is right for others.
func (w *outcome) settle(e *dictionaries.Entry) {
	e.Wrong = slices.DeleteFunc(e.Wrong, func(form string) bool {
		if w.c.wrong[form] {
			w.c.Skips.add(wrongIsOne, "", 0, e.Name+": "+form)
		}
		return w.c.wrong[form]
	})
	var related []string
	for _, r := range e.Related {
		if r, ok := w.c.labels.text(r, w.o.Canonical); ok && r != e.Name && !slices.Contains(related, r) {
			related = append(related, r)
		}
	}
	e.Related = related
}

// offices writes the offices of a person.
func (w *outcome) offices(e *dictionaries.Entry) error {
	var list []dictionaries.Role
	for _, r := range e.Roles {
		id := strings.TrimPrefix(r.Title, referenceMark)
		r, ok := w.c.labels.role(r, w.o.Canonical)
		if !ok {
			w.c.Skips.add(noLabel, "", 0, e.Name+": "+id)
			continue
		}
		if !slices.Contains(list, r) {
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(a, b dictionaries.Role) int {
		return cmp.Or(strings.Compare(a.From, b.From), strings.Compare(a.Title, b.Title), strings.Compare(a.Of, b.Of), strings.Compare(a.Until, b.Until))
	})
	for _, r := range list {
		w.nRoles++
		w.buf = r.AppendRow(w.buf[:0], e.Name)
		if _, err := w.roles.Write(w.buf); err != nil {
			return err
		}
	}
	return nil
}
