package intake

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"transcheck/dictionaries"
)

// maxDepth bounds how deep elements are nested.
const maxDepth = 64

// concept is an entry of a termbase under way.
type concept struct {
	id    string
	lang  string
	terms []term
}

type term struct{ lang, text, status string }

// tbx reads a termbase: version 3 (conceptEntry, langSec, termSec) and version 2 (termEntry, langSet, tig or ntig).
func (s *source) tbx() error {
	s.place = "concept"
	s.r.record()
	d := xml.NewDecoder(s.r)
	d.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, errors.New("it is not in UTF-8, but in " + charset)
	}
	var c concept
	var path []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) && s.number > 0 {
			return nil
		}
		if err != nil {
			return s.jsonError(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if path = append(path, t.Name.Local); len(path) > maxDepth {
				return s.jsonError(errors.New("elements are nested too deeply"))
			}
			if t.Name.Local == "conceptEntry" || t.Name.Local == "termEntry" {
				s.number++
			}
			c.open(t)
		case xml.CharData:
			if len(path) > 0 {
				c.text(path[len(path)-1], string(t))
			}
		case xml.EndElement:
			path = path[:len(path)-1]
			if t.Name.Local == "conceptEntry" || t.Name.Local == "termEntry" {
				s.r.record()
				if err := s.concept(&c); err != nil {
					return err
				}
				c = concept{}
			}
		}
	}
}

func (c *concept) open(t xml.StartElement) {
	attribute := func(name string) string {
		for _, a := range t.Attr {
			if a.Name.Local == name {
				return a.Value
			}
		}
		return ""
	}
	switch t.Name.Local {
	case "conceptEntry", "termEntry":
		c.id = attribute("id")
	case "langSec", "langSet":
		c.lang, _, _ = strings.Cut(strings.ToLower(attribute("lang")), "-")
	case "tig", "ntig", "termSec":
		c.terms = append(c.terms, term{lang: c.lang})
	}
}

// text takes the text of an element: of a term, or of a note on how it is to be used.
func (c *concept) text(element, text string) {
	if len(c.terms) == 0 {
		return
	}
	last := &c.terms[len(c.terms)-1]
	switch element {
	case "term":
		last.text += text
	case "termNote", "administrativeStatus":
		for _, status := range []string{"preferred", "admitted", "deprecated", "superseded"} {
			if strings.HasPrefix(strings.TrimSpace(text), status) {
				last.status = status
			}
		}
	}
}

// concept takes an entry of a termbase: its preferred English term is the name, those not to be used are wrong.
func (s *source) concept(c *concept) error {
	d := draft{kind: s.As}
	if d.kind == dictionaries.Unknown {
		d.kind = dictionaries.Term
	}
	for _, preferred := range []bool{true, false} {
		for _, t := range c.terms {
			text := strings.TrimSpace(t.text)
			switch {
			case (t.status == "preferred") != preferred || text == "":
			case t.lang != "en" && t.status != "deprecated" && t.status != "superseded":
				d.native = append(d.native, dictionaries.Native{Lang: t.lang, Text: text})
			case t.lang != "en":
			case t.status == "deprecated" || t.status == "superseded":
				d.wrong = append(d.wrong, text)
			case d.name == "":
				d.name = text
			default:
				d.aliases = append(d.aliases, text)
			}
		}
	}
	if d.name == "" {
		s.skip(noName, c.id)
		return nil
	}
	return s.take(c.id, &d)
}
