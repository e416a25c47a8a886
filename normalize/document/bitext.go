package document

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// stretch is a text of one side of a pair of texts, of which one was translated from the other.
type stretch struct {
	id   string // of the segment that it is, where the side is parted into several
	text content
	sub  bool // it stands within a code, such as the description of a picture
}

// original is what a text was translated from, with its language.
type original struct{ text, language string }

// translated adds a text of the target side, with what it was made from. Where lines are hard it is read as plain text is. Markup in it, as
// strings for web pages have, is read as such.
func (d *Document) translated(c content, from original, hardLines bool) {
	first, covered := len(d.Segments), d.covered
	d.covered = len(d.Directives) // what they speak of is all that belongs to it, and not a part
	d.unit(c.withoutPlaceholders(), hardLines)
	d.covered = covered
	added := d.Segments[first:]
	if len(added) == 0 {
		return
	}
	source := &Document{}
	source.unit(content{text: from.text}, hardLines)
	for i := range added {
		s := &added[i]
		if s.Kind == Paragraph && !strings.ContainsAny(s.Text, ".!?…") {
			s.Kind = Label // a string of a program, the item of a list
		}
		s.Original, s.From = from.text, from.language
		if len(source.Segments) == len(added) {
			s.Original = source.Segments[i].Text
		}
	}
}

// unit adds a text that is a paragraph, or some.
func (d *Document) unit(c content, hardLines bool) {
	switch {
	case hasMarkup(c.text):
		parseHTML(d, c) // it never fails
	case hardLines:
		d.Segments = slices.AppendSeq(d.Segments, d.paragraphs(c))
	default:
		l := line{0, len(c.text)}.trim(c.text)
		d.add(c, Paragraph, l.start, l.end)
	}
}

// plain returns a side as text alone.
func plain(side []stretch) string {
	var b strings.Builder
	for _, s := range side {
		if !s.sub {
			b.WriteString(s.text.text)
		}
	}
	return strings.TrimSpace(b.String())
}

// hasMarkup reports whether a text has tags or references of HTML in it.
func hasMarkup(text string) bool {
	for at := 0; ; at++ {
		i := strings.IndexAny(text[at:], "<&")
		if i < 0 {
			return false
		}
		at += i
		if text[at] == '&' {
			if _, size := entity(text[at:]); size > 0 {
				return true
			}
		} else if name, _ := nativeTag(text[at:]); stringTags[name] {
			return true
		}
	}
}

// stringTags are the elements of HTML that strings have.
var stringTags = set("a abbr b big blockquote br center cite code div em font h1 h2 h3 h4 h5 h6 hr i img ins del kbd li mark ol p pre q s small span strong " +
	"sub sup table tbody td th thead tr u ul")

// maxNativeTag is more bytes than a tag in a string has.
const maxNativeTag = 2000

// nativeTag returns the name of the element whose tag stands at the head of a text, in lower case, and the length of the tag; "" where
// there is none.
func nativeTag(s string) (name string, size int) {
	end := strings.IndexByte(s[:min(len(s), maxNativeTag)], '>')
	if end < 0 || s[0] != '<' {
		return "", 0
	}
	name = strings.TrimPrefix(s[1:end], "/")
	if i := strings.IndexAny(name, " \t\r\n/"); i >= 0 {
		name = name[:i]
	}
	return strings.ToLower(name), end + 1
}

// declared refuses a text that says of itself that it is in an encoding which it is not in, or which is not read. Letters that everybody
// writes alike are in any of them.
func (c content) declared(f Format, encoding string) error {
	at := strings.IndexFunc(c.text, func(r rune) bool { return r >= utf8.RuneSelf })
	wide := c.encoding == UTF16LE || c.encoding == UTF16BE
	reason := ""
	switch name := strings.ToLower(encoding); {
	case wide, name == "":
	case strings.HasPrefix(name, "utf-16"), strings.HasPrefix(name, "utf-32"), name == "ucs-2":
		at, reason = 0, "it says that it is in %.40q, and is not"
	case at < 0:
	case name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii":
		if c.encoding == Windows1252 {
			reason = "it says that it is in %.40q, and is not"
		}
	case isWestern(name), name == "charset":
	default:
		reason = "it says that it is in %.40q, which is not read"
	}
	if reason == "" {
		return nil
	}
	err := c.broken(f, at, reason, encoding).(*SyntaxError)
	err.Hint = "save it as UTF-8 in the program that made it"
	return err
}

// isWestern reports whether a name is that of Windows-1252, or of an encoding that is read as such.
func isWestern(name string) bool {
	switch strings.ToLower(name) {
	case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252":
		return true
	}
	return false
}
