package dictionaries

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// record is a row under way: an entry, or something that is said of one.
type record struct {
	Entry
	role   Role
	title  Title
	remove bool
	items  []string // demonyms, variants or synonyms
	scope  []string // of synonyms
}

// column is a column of a table: its name, which tables have it, and how its cells are read.
type column struct {
	name  string
	table tableKind
	read  func(d *decoder, r *record, c cell)
}

type tableKind uint8

const (
	anyTable tableKind = iota
	entryTable
	roleTable
	demonymTable
	variantTable
	synonymTable
	titleTable
)

var columns = []column{
	{"name", anyTable, func(_ *decoder, r *record, c cell) { r.Name = c.text }},
	{"kind", entryTable, readKind},
	{"aliases", entryTable, func(_ *decoder, r *record, c cell) { r.Aliases = list(c.text) }},
	{"style", entryTable, readStyle},
	{"native", entryTable, readNative},
	{"gender", entryTable, readGender},
	{"wrong", entryTable, func(_ *decoder, r *record, c cell) { r.Wrong = list(c.text) }},
	{"related", entryTable, func(_ *decoder, r *record, c cell) { r.Related = list(c.text) }},
	{"weight", entryTable, readWeight},
	{"title", roleTable, func(_ *decoder, r *record, c cell) { r.role.Title = c.text }},
	{"of", roleTable, func(_ *decoder, r *record, c cell) { r.role.Of = c.text }},
	{"from", roleTable, func(d *decoder, r *record, c cell) { r.role.From = d.date(c) }},
	{"until", roleTable, func(d *decoder, r *record, c cell) { r.role.Until = d.date(c) }},
	{"demonyms", demonymTable, func(_ *decoder, r *record, c cell) { r.items = list(c.text) }},
	{"variants", variantTable, func(_ *decoder, r *record, c cell) { r.items = list(c.text) }},
	{"synonyms", synonymTable, func(d *decoder, r *record, c cell) { r.items = d.words(c) }},
	{"scope", synonymTable, func(d *decoder, r *record, c cell) { r.scope = d.words(c) }},
	{"miscalled", titleTable, func(_ *decoder, r *record, c cell) { r.title.Miscalled = c.text }},
	{"called", titleTable, func(_ *decoder, r *record, c cell) { r.title.Called = list(c.text) }},
	{"usage", titleTable, readUsage},
	{"note", titleTable, func(_ *decoder, r *record, c cell) { r.title.Note = c.text }},
}

// readHeader learns the columns from the first row.
func (d *decoder) readHeader(cells []cell) {
	used := map[string]bool{}
	for _, c := range cells {
		name := strings.ToLower(strings.TrimSpace(c.text))
		col, ok := findColumn(name)
		switch {
		case !ok:
			d.fail(c.at, columnHint(name), "unknown column %q", c.text)
		case used[name]:
			d.fail(c.at, "each column stands once", "column %q stands twice", name)
		case d.kind != anyTable && col.table != anyTable && col.table != d.kind:
			d.fail(c.at, "keep entries, roles, demonyms, variants, synonyms and titles in files of their own", "column %q belongs to another kind of table", name)
		}
		if ok && col.table != anyTable {
			d.kind = col.table
		}
		used[name] = true
		d.header = append(d.header, col)
	}
	if !used["name"] {
		d.fail(0, `the first row names the columns; only "name" is required`, "no column %q", "name")
	}
}

func findColumn(name string) (column, bool) {
	for _, c := range columns {
		if c.name == name {
			return c, true
		}
	}
	return column{}, false
}

func columnHint(name string) string {
	var all []string
	nearest, best := "", 3
	for _, c := range columns {
		// Two slips leave nothing of a name of two letters.
		if n := levenshtein.ComputeDistance(name, c.name); n < min(best, len(c.name)) {
			nearest, best = c.name, n
		}
		all = append(all, c.name)
	}
	if nearest != "" {
		return "did you mean " + strconv.Quote(nearest) + "?"
	}
	return "the columns are " + strings.Join(all, ", ")
}

// readRow reads a row below the header.
func (d *decoder) readRow(cells []cell) {
	r := &record{}
	before := len(d.errs)
	nameAt := 0
	var wrong cell
	for i, c := range cells {
		c.at += len(c.text) - len(strings.TrimLeftFunc(c.text, unicode.IsSpace))
		c.text = strings.TrimSpace(c.text)
		if i >= len(d.header) {
			d.fail(c.at, "see the header row for the columns", "row has %d cells, but the header has %d", len(cells), len(d.header))
			break
		}
		col := d.header[i]
		col.read(d, r, c)
		switch col.name {
		case "name":
			nameAt = c.at
		case "wrong":
			wrong = c
		}
	}
	if r.Name == "" {
		d.fail(nameAt, "every row names an entry", "empty name")
	}
	if !d.held {
		d.holdWrong(r, wrong)
	}
	if len(d.errs) > before {
		return
	}
	d.keep(r, nameAt)
}

func (d *decoder) keep(r *record, nameAt int) {
	switch d.kind {
	case roleTable:
		if r.role.From != "" && r.role.Until != "" && r.role.From > r.role.Until {
			d.fail(nameAt, "from is the first day of the office, until the last", "role ends on %s, before it begins on %s", r.role.Until, r.role.From)
			return
		}
		if r.role.Title == "" {
			d.fail(nameAt, "say which office, such as \"foreign minister\"", "role of %q has no title", r.Name)
			return
		}
		d.attach(attached{name: r.Name, role: &r.role}, nameAt)
	case demonymTable:
		d.attach(attached{name: r.Name, demonyms: r.items}, nameAt)
	case titleTable:
		if r.title.Miscalled == "" || len(r.title.Called) == 0 {
			d.fail(nameAt, "say what the office is miscalled and what it is called", "title of %q is not complete", r.Name)
			return
		}
		d.attach(attached{name: r.Name, title: &r.title}, nameAt)
	case variantTable:
		d.table.Variants = append(d.table.Variants, append([]string{r.Name}, r.items...))
	case synonymTable:
		if len(r.items) == 0 {
			d.fail(nameAt, "say which words translations put in its place", "%q has no synonyms", r.Name)
			return
		}
		d.table.Synonyms = append(d.table.Synonyms, Synonym{r.Name, r.items, r.scope})
	default:
		key := key{r.Name, r.Kind}
		if r.remove {
			key.kind = remove
		}
		if line := d.seen[key]; line > 0 {
			d.fail(nameAt, "merge the two rows", "%q is already on line %d", r.Name, line)
			return
		}
		if !d.held {
			d.seen[key] = d.line
		}
		if r.remove {
			if !r.Bare() {
				d.fail(nameAt, "leave the other cells empty, or put what you know of the name into a row of its own", "%q is removed, and yet described", r.Name)
				return
			}
			d.table.Removed = append(d.table.Removed, r.Name)
			return
		}
		d.table.Entries = append(d.table.Entries, &r.Entry)
	}
}

// attach keeps a row that says something of an entry, and where it stands for the error that no entry has its name.
func (d *decoder) attach(a attached, nameAt int) {
	a.line, a.column, a.text = d.line, utf8.RuneCountInString(d.text[:min(nameAt, len(d.text))])+1, d.text
	d.table.rows = append(d.table.rows, a)
}

// list splits a cell at its semicolons.
func list(s string) []string {
	if s == "" {
		return nil
	}
	out := make([]string, 0, strings.Count(s, ";")+1)
	for item := range strings.SplitSeq(s, ";") {
		if item = strings.TrimSpace(item); item != "" {
			out = append(out, item)
		}
	}
	return out
}

// words reads a list of single words.
func (d *decoder) words(c cell) []string {
	items := list(c.text)
	for _, item := range items {
		if strings.Contains(item, " ") {
			d.fail(c.at, "names are compared word by word: give each word a row of its own", "%q is not one word", item)
		}
	}
	return items
}

func readKind(d *decoder, r *record, c cell) {
	if strings.EqualFold(c.text, remove) {
		r.remove = true
		return
	}
	kind, ok := knownKind(strings.ToLower(c.text))
	if !ok {
		d.fail(c.at, "the kinds are "+kindList()+"; remove takes a name out", "unknown kind %q", c.text)
	}
	r.Kind = kind
}

func readGender(d *decoder, r *record, c cell) {
	switch c.text {
	case "", "f", "m", "x":
		r.Gender = c.text
	default:
		d.fail(c.at, "write f, m or x, or leave it empty", "unknown gender %q", c.text)
	}
}

func readUsage(d *decoder, r *record, c cell) {
	switch c.text {
	case "", Gloss, Unclear:
		r.title.Usage = c.text
	default:
		d.fail(c.at, "write gloss or unclear, or leave it empty", "unknown usage %q", c.text)
	}
}

func readWeight(d *decoder, r *record, c cell) {
	if c.text == "" {
		return
	}
	n, err := strconv.Atoi(c.text)
	if err != nil || n < 1 || n > 5 {
		d.fail(c.at, "write a number from 1 (seldom in the news) to 5", "weight %q is not a number from 1 to 5", c.text)
	}
	r.Weight = n
}

// pair splits an item of a list at its equals sign.
func pair(item string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(item, "=")
	return strings.TrimSpace(key), strings.TrimSpace(value), ok
}

// pairs reads a list of key=value cells.
func (d *decoder) pairs(c cell, example string, put func(key, value string)) {
	for item := range strings.SplitSeq(c.text, ";") {
		key, value, ok := pair(item)
		if strings.TrimSpace(item) == "" {
			continue
		}
		if !ok || key == "" || value == "" {
			d.fail(c.at, "write "+example, "%q is not a pair of key and value", strings.TrimSpace(item))
			continue
		}
		put(key, value)
	}
}

func readStyle(d *decoder, r *record, c cell) {
	d.pairs(c, "ap=Zelenskyy; bbc=Zelensky", func(house, form string) {
		if r.Style == nil {
			r.Style = map[string]string{}
		}
		r.Style[strings.ToLower(house)] = form
	})
}

func readNative(d *decoder, r *record, c cell) {
	if !d.held {
		d.pairs(c, "fa=...; ru=...", func(lang, _ string) {
			if !knownLanguage(lang) {
				d.fail(c.at+max(0, strings.Index(c.text, lang)), "write its two-letter code, such as fa, ru or zh", "unknown language %q", lang)
			}
		})
	}
	r.native = c.text
}

func (d *decoder) date(c cell) string {
	if c.text == "" {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, c.text); err != nil {
		d.fail(c.at, "write dates as 2022-01-09", "%q is not a date", c.text)
	}
	return c.text
}
