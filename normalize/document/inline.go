package document

import (
	"strings"
)

// sideReader reads one side of a pair of texts in XLIFF or TMX: text with inline codes in it. The elements of both have names that do not
// clash, whatever the version.
//
// A code that says how words look is passed over, so that a name which runs over it is one. What stands for something else, such as an
// image, leaves an Object. What a code holds is how the program that made the file writes it, and no prose, but for a sub in it.
type sideReader struct {
	xml    *xmlReader
	text   content           // as its text is written
	codes  map[string]string // how the program writes codes that are kept apart, by id
	source bool              // the side is kept as plain text: also what is not to be translated, and no Objects
	quiet  bool              // what follows is not to be translated
	before map[string]bool   // what quiet was when a marker began, by its id
	out    []stretch
}

// sides begins to read the XML of a file with sides. Its comments may speak of what is found.
func (d *Document) sides(c content) (sideReader, error) {
	if err := c.declaredXML(d.Format); err != nil {
		return sideReader{}, err
	}
	text, _ := c.markup()
	x := newXML(d.Format, c)
	x.comment = func(start, end int) { d.comment(c, start, end) }
	return sideReader{xml: x, text: text}, nil
}

// note takes the text under way as a comment where it stands in a note.
func (r *sideReader) note(d *Document) {
	if r.xml.name == "note" {
		d.comment(r.xml.content, r.xml.start, r.xml.end)
	}
}

// read reads the element that has started, to its end.
func (r *sideReader) read(quiet bool) []stretch {
	r.quiet, r.out, r.before = quiet && !r.source, nil, nil
	p := &prose{content: r.text}
	r.element(p, "")
	r.flush(p, stretch{})
	return r.out
}

// element reads what is in an element, which is part of a segment.
func (r *sideReader) element(p *prose, segment string) {
	for x := r.xml; x.next(); {
		switch x.kind {
		case xmlEnd:
			return
		case xmlStart:
			r.startTag(p, segment)
		case xmlText:
			if !r.quiet {
				p.flow(x.start, x.end, entity)
			}
		case xmlLiteral:
			r.literal(p, segment)
		}
	}
}

// literal reads a CDATA section as a stretch of its own, since it is written in another way than what stands around it.
func (r *sideReader) literal(p *prose, segment string) {
	if r.quiet {
		return
	}
	r.flush(p, stretch{id: segment})
	l := &prose{content: r.xml.content}
	l.references(r.xml.start, r.xml.end, " \t\r\n", foldSpace)
	r.flush(l, stretch{id: segment})
}

// flush ends the stretch under way.
func (r *sideReader) flush(p *prose, s stretch) {
	if c := p.take(); c.text != "" {
		s.text = c
		r.out = append(r.out, s)
	}
}

func (r *sideReader) startTag(p *prose, segment string) {
	x := r.xml
	switch x.name {
	case "x", "ph", "ut":
		r.code(p, true)
	case "bx", "ex", "bpt", "ept", "it", "sc", "ec":
		r.code(p, false)
	case "cp":
		r.character(p)
	case "sm":
		if r.before == nil {
			r.before = map[string]bool{}
		}
		r.before[x.attr("id")] = r.quiet
		r.mark(p)
		r.element(p, segment)
	case "em":
		if before, ok := r.before[x.attr("startRef")]; ok {
			r.quiet = before
		}
		r.element(p, segment)
	default:
		r.wrapped(p, segment)
	}
}

// wrapped reads an element around a part of the text: one that says how it looks, or a mark.
func (r *sideReader) wrapped(p *prose, segment string) {
	x, before := r.xml, r.quiet
	if x.name == "mrk" && x.attr("mtype") == "seg" {
		r.flush(p, stretch{id: segment})
		id := "mid " + x.attr("mid")
		r.element(p, id)
		r.flush(p, stretch{id: id})
		return
	}
	r.mark(p)
	r.element(p, segment)
	r.quiet = before
}

// mark takes from a tag whether what follows is to be translated.
func (r *sideReader) mark(p *prose) {
	x, before := r.xml, r.quiet
	switch translate := x.attr("translate"); {
	case r.source:
	case translate == "yes":
		r.quiet = false
	case translate == "no" || x.attr("mtype") == "protected":
		r.quiet = true
	}
	if r.quiet && !before {
		p.object(x.start, x.end)
	}
}

// character reads a character that XML has no other way to write.
func (r *sideReader) character(p *prose) {
	start, decoded := r.xml.start, numeric("x"+r.xml.attr("hex"))
	r.native()
	if decoded != "" && !r.quiet {
		p.unit(decoded, start, r.xml.end)
	}
}

// code reads an inline code. One that nothing is said of stands for something, or not.
func (r *sideReader) code(p *prose, stands bool) {
	x := r.xml
	start := x.start
	what := []string{
		strings.TrimPrefix(x.attr("ctype"), "x-"), x.attr("type"), strings.TrimPrefix(x.attr("subType"), "xlf:"), x.attr("equiv-text"), x.attr("disp"),
		r.codes[x.attr("dataRef")],
	}
	what = append(what, r.native())
	meaning := meaningOf(what)
	switch {
	case r.quiet:
	case meaning == codeBreak:
		p.gap("\n", x.end)
	case !r.source && (meaning == codeObject || meaning == codeUnknown && stands):
		p.object(start, x.end)
	}
}

// maxNative is how much of what a code holds is looked at, in bytes.
const maxNative = 200

// native returns what is in a code, up to its end. Text in it that is to be translated is a stretch of its own.
func (r *sideReader) native() string {
	var b strings.Builder
	for x := r.xml; x.next(); {
		switch x.kind {
		case xmlEnd:
			return b.String()
		case xmlText, xmlLiteral:
			if b.Len() < maxNative {
				p := prose{content: x.content}
				p.references(x.start, min(x.end, x.start+maxNative), "&", entity)
				b.WriteString(p.text.String())
			}
		case xmlStart:
			if x.name != "sub" {
				r.native()
				continue
			}
			p := &prose{content: r.text}
			r.element(p, "")
			r.flush(p, stretch{sub: true})
		}
	}
	return b.String()
}

// codeMeaning is what an inline code does to the text around it.
type codeMeaning uint8

const (
	codeUnknown codeMeaning = iota
	codeLook                // it says how words look
	codeBreak               // it parts lines
	codeObject              // it stands for something
)

// meaningOf returns what a code means by what is said of it: its type, what it stands for, how the program writes it.
func meaningOf(what []string) codeMeaning {
	for _, s := range what {
		s = strings.ToLower(strings.TrimSpace(s))
		if name, size := nativeTag(s + " "); size == len(s) && size > 0 {
			s = name
		}
		switch {
		case s == "lb" || s == "pb" || s == "br":
			return codeBreak
		case s == "image" || s == "img":
			return codeObject
		case codeLooks[s]:
			return codeLook
		case htmlElements[s]&(block|tabular) != 0 && htmlElements[s]&skipped == 0:
			return codeBreak
		}
	}
	return codeUnknown
}

// codeLooks are the types of codes that say how words look or what they lead to, with the elements of HTML that do.
var codeLooks = set("bold italic underlined underline ulined dulined scap struct link color font fmt quote b i u a em strong span small big mark abbr cite q s")
