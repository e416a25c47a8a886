package document

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Format names the syntax of a document.
type Format string

// The formats that are read.
const (
	Text     Format = "text"
	Markdown Format = "markdown"
	HTML     Format = "html"
)

// syntax is how a format is known and read. It has either parse or open.
type syntax struct {
	format     Format
	title      string                         // what has it, for those who look for their files
	extensions []string                       // with the dot, in lower case
	sniff      func(text string) bool         // whether a text is of the format; nil where nothing tells
	parse      func(*Document, content) error // adds the segments of a text
	open       func(*Document) error          // adds the parts and segments of an archive
}

// syntaxes returns the list of formats. Of two with the same extension the first whose sniff agrees is taken, so plain text is
// the last.
func syntaxes() []syntax {
	return []syntax{
		{format: Markdown, title: "Markdown, with front matter", extensions: []string{".md", ".markdown", ".mdown"}, parse: parseMarkdown},
		{format: HTML, title: "HTML, whole pages and the fragments that newsroom systems keep", extensions: []string{".html", ".htm", ".xhtml"}, sniff: looksHTML, parse: parseHTML},
		{format: Text, title: "plain text, a paragraph a line or wrapped", extensions: []string{".txt", ".text"}, parse: parseText},
	}
}

// Description says what a format is.
type Description struct {
	Format     Format
	Title      string
	Extensions []string
}

// Formats describes the formats that are read.
func Formats() []Description {
	var out []Description
	for _, s := range syntaxes() {
		out = append(out, Description{s.format, s.title, s.extensions})
	}
	return out
}

// Known reports whether the extension of a path is that of a format that is read. The content decides where several share it.
func Known(path string) bool {
	ext := extensionOf(path)
	return ext != "" && slices.ContainsFunc(syntaxes(), func(s syntax) bool { return slices.Contains(s.extensions, ext) })
}

func extensionOf(path string) string { return strings.ToLower(filepath.Ext(path)) }

// ErrUnknown says that a file has the extension of a format that is read, and is something else.
var ErrUnknown = errors.New("none of the formats that are read")

// recognise returns the format of a text by its name and content: one with the extension, else one that the content is plainly
// of, else plain text.
func recognise(path, text string) (syntax, error) {
	ext, known := extensionOf(path), false
	for _, s := range syntaxes() {
		if s.open != nil || !slices.Contains(s.extensions, ext) {
			continue
		}
		known = true
		if s.sniff == nil || s.sniff(text) {
			return s, nil
		}
	}
	if known {
		return syntax{}, ErrUnknown
	}
	for _, s := range syntaxes() {
		if s.sniff != nil && s.sniff(text) {
			return s, nil
		}
	}
	return named(Text)
}

func named(f Format) (syntax, error) {
	for _, s := range syntaxes() {
		if s.format == f {
			return s, nil
		}
	}
	return syntax{}, fmt.Errorf("unknown format %q", f)
}

// Parse reads the source of a document. The path is used in messages and to tell the format; format "" means by the path and the
// content. It fails with an [*EncodingError] when no supported encoding explains the bytes, with a [*SyntaxError] when they break
// the rules of the format, and with [ErrUnknown] when the content is of none that has the extension. The document keeps
// source, which must not change from then on.
func Parse(path string, source []byte, format Format) (*Document, error) {
	if len(source) > MaxSize {
		return nil, fmt.Errorf("file of %d bytes is larger than the limit of %d", len(source), MaxSize)
	}
	d := &Document{Path: path, Source: source}
	s, err := archiveSyntax(path, source, format)
	if err == nil && s.open != nil {
		d.Format = s.format
		err = s.open(d)
	} else if err == nil {
		err = d.parse(format)
	}
	if err != nil {
		return nil, err
	}
	d.settle()
	if d.Date == "" {
		d.Date = dateOf(d.Segments)
	}
	return d, nil
}

// parse reads a document that is one text.
func (d *Document) parse(format Format) error {
	c, enc, err := read(d.Source)
	if err != nil {
		return err
	}
	d.Encoding = enc
	var s syntax
	if format == "" {
		s, err = recognise(d.Path, c.text)
	} else {
		s, err = named(format)
	}
	if err != nil {
		return err
	}
	d.Format = s.format
	return s.parse(d, c)
}

// read decodes bytes in the encoding that explains them.
func read(source []byte) (content, Encoding, error) {
	enc, err := detect(source)
	if err != nil {
		return content{}, "", err
	}
	c := decode(source, enc)
	c.encoding = enc
	return c, enc, nil
}
