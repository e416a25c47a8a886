package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// parsePO finds the translations in a catalogue of gettext: the strings of msgstr, also of entries that are marked as fuzzy, since a draft is
// what is checked. Entries that are obsolete are comments. What a program puts something else in the place of, as %s, leaves an Object, and
// the mark of a key in a menu is passed over.
func parsePO(d *Document, c content) error {
	r := &poReader{document: d, content: c.escaped(escapePO)}
	for at := 0; at < len(c.text); {
		end, next := lineEnd(c.text, at)
		if l := (line{at, end}).trim(c.text); l.start < l.end {
			if err := r.line(l); err != nil {
				return err
			}
		}
		at = next
	}
	if err := r.end(); err != nil {
		return err
	}
	if !r.begun {
		return c.broken(d.Format, 0, "it has no msgid")
	}
	return nil
}

// poReader gathers the entries of a catalogue.
type poReader struct {
	document *Document
	content  content
	from, to string // the languages, as the head says
	begun    bool
	entry    poEntry
	field    string // the keyword whose strings are read; "" for none
}

// poEntry is a message with what became of it.
type poEntry struct {
	context, id, plural strings.Builder
	texts               []*prose // of msgstr, in the order of their numbers
	start, end          int      // where it begins, and where its last string ends
}

// line reads a line that is not empty.
func (r *poReader) line(l line) error {
	text := r.content.text
	switch text[l.start] {
	case '#':
		return r.comment(l)
	case '"':
		if r.field == "" {
			return r.broken(l.start, "a string stands alone")
		}
		return r.strings(l)
	}
	keyword := text[l.start:l.end]
	if i := strings.IndexAny(keyword, "\" \t"); i >= 0 {
		keyword = keyword[:i]
	}
	name, number, _ := strings.Cut(keyword, "[")
	if err := r.begin(l.start, name, strings.TrimSuffix(number, "]")); err != nil {
		return err
	}
	rest := line{l.start + len(keyword), l.end}.trim(text)
	if rest.start == rest.end {
		return r.broken(l.start, "%.20s has no string", keyword)
	}
	return r.strings(rest)
}

// comment reads a line that says something of the entry that follows, or that is an entry out of use.
func (r *poReader) comment(l line) error {
	text := strings.TrimPrefix(r.content.text[l.start+1:l.end], ".")
	switch {
	case !strings.HasPrefix(text, "~"):
		r.document.comment(r.content, l.end-len(text), l.end)
		return nil
	case len(r.entry.texts) > 0:
		if err := r.end(); err != nil {
			return err
		}
	}
	if d := r.document; r.field == "" { // what was said before it is out of use as well
		waiting := slices.DeleteFunc(d.Directives[d.covered:], func(x Directive) bool { return x.scope == scopeNext })
		d.Directives = d.Directives[:d.covered+len(waiting)]
	}
	return nil
}

// begin begins a field.
func (r *poReader) begin(at int, name, number string) error {
	e := &r.entry
	switch name {
	case "msgctxt", "msgid":
		if len(e.texts) > 0 || name == "msgctxt" {
			if err := r.end(); err != nil {
				return err
			}
		}
		if name == "msgid" {
			if r.field == name || r.field == "msgid_plural" {
				return r.broken(at, "msgid stands where msgstr was expected")
			}
			r.begun = true
		}
		if e.end == 0 {
			e.start = at
		}
	case "msgid_plural", "msgstr":
		if r.field != "msgid" && (name != "msgstr" || r.field != "msgid_plural" && (r.field != "msgstr" || number == "" || number == "0")) {
			return r.broken(at, "%s stands where msgid was expected", name)
		}
		if name == "msgstr" {
			e.texts = append(e.texts, &prose{content: r.content})
		}
	case "domain":
		if err := r.end(); err != nil {
			return err
		}
	default:
		return r.broken(at, "%.40q is no line of a catalogue", name)
	}
	r.field = name
	return nil
}

// strings reads the strings of a line, which go on where those before ended.
func (r *poReader) strings(l line) error {
	text := r.content.text
	for at := l.start; at < l.end; {
		if text[at] != '"' {
			return r.broken(at, "a string was expected, not %.20q", text[at:l.end])
		}
		end := at + 1
		for end < l.end && text[end] != '"' {
			if text[end] == '\\' {
				end++
			}
			end++
		}
		if end >= l.end {
			return r.broken(at, "the string is not closed")
		}
		r.piece(at+1, end)
		at = line{end + 1, l.end}.trim(text).start
		r.entry.end = end + 1
	}
	return nil
}

// piece appends the inside of a string to the field under way.
func (r *poReader) piece(start, end int) {
	e := &r.entry
	if r.field == "msgstr" {
		e.texts[len(e.texts)-1].references(start, end, `\`, poEscape)
		return
	}
	p := prose{content: r.content}
	p.references(start, end, `\`, poEscape)
	switch r.field {
	case "msgctxt":
		e.context.WriteString("c")
	case "msgid":
		e.id.WriteString(p.text.String())
	case "msgid_plural":
		e.plural.WriteString(p.text.String())
	}
}

// end adds the entry under way.
func (r *poReader) end() error {
	e := r.entry
	r.entry, r.field = poEntry{}, ""
	if len(e.texts) == 0 {
		return nil
	}
	if e.id.Len() == 0 && e.context.Len() == 0 {
		if err := r.head(e.texts[0].text.String()); err != nil {
			return err
		}
	} else if inEnglish(r.to, r.from) {
		r.add(&e)
	}
	r.document.cover(r.content, e.start, e.end)
	return nil
}

// add adds the translations of an entry. That of the singular comes first.
func (r *poReader) add(e *poEntry) {
	for i, p := range e.texts {
		if p.empty() {
			continue
		}
		from := original{e.id.String(), languageCode(r.from)}
		if i > 0 {
			from.text = e.plural.String()
		}
		r.document.translated(p.take().withoutAccelerator(), from, true)
	}
}

// head reads what a catalogue says of itself: the translation of the empty string.
func (r *poReader) head(text string) error {
	for l := range strings.Lines(text) {
		key, value, _ := strings.Cut(strings.TrimSpace(l), ":")
		value = strings.TrimSpace(value)
		switch strings.ToLower(key) {
		case "language":
			r.to = value
		case "language-team", "x-poedit-language":
			team, _, _ := strings.Cut(value, "<")
			r.to = cmp.Or(r.to, languageOf(team))
		case "x-source-language":
			r.from = value
		case "content-type":
			if _, charset, ok := strings.Cut(value, "charset="); ok {
				if err := r.charset(charset); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// charset holds the catalogue to the encoding that it says it is in. Where all its letters are ASCII, what is written into it
// is in that encoding.
func (r *poReader) charset(name string) error {
	if err := r.content.declared(r.document.Format, name); err != nil {
		return err
	}
	ascii := !strings.ContainsFunc(r.content.text, func(c rune) bool { return c >= utf8.RuneSelf })
	if isWestern(name) && ascii && r.document.Encoding == UTF8 {
		r.document.Encoding = Windows1252
	}
	return nil
}

func (r *poReader) broken(at int, reason string, args ...any) error {
	return r.content.broken(r.document.Format, at, reason, args...)
}

// looksPO reports whether the first line that is no comment begins an entry.
func looksPO(text string) bool {
	for l := range strings.Lines(text[:min(len(text), 64<<10)]) {
		if l = strings.TrimSpace(l); l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		return strings.HasPrefix(l, `msgid "`) || strings.HasPrefix(l, `msgctxt "`)
	}
	return false
}
