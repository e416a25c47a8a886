package document

import (
	"cmp"
	"slices"
	"strings"
)

// openDOCX reads a Word document: its text, and then its notes, headers and footers and the comments on it.
func openDOCX(d *Document) error {
	if err := d.openArchive(); err != nil {
		return err
	}
	d.complete = completeWord
	main, err := d.archive.mainPart()
	if err != nil {
		return err
	}
	related, err := d.archive.relationships(main)
	if err != nil {
		return err
	}
	styles := &officeStyles{}
	if i := slices.IndexFunc(related, func(r relationship) bool { return r.kind == "styles" }); i >= 0 && d.archive.member(related[i].target) >= 0 {
		c, _, err := d.archive.read(related[i].target)
		if err == nil {
			styles, err = readWordStyles(d.Format, c)
		}
		if err != nil {
			return inMember(related[i].target, err)
		}
	}
	w := &wordFile{document: d, styles: styles, anchors: map[string]*wordAnchor{}}
	if err := w.part(main); err != nil {
		return err
	}
	for _, name := range w.beside(related) {
		if err := w.part(name); err != nil {
			return err
		}
	}
	return nil
}

// mainPart returns the name of the member with the text of the document.
func (a *archive) mainPart() (string, error) {
	related, err := a.relationships("")
	if err != nil {
		return "", err
	}
	for _, r := range related {
		if r.kind == "officeDocument" && a.member(r.target) >= 0 {
			return r.target, nil
		}
	}
	for _, ending := range []string{"document.main+xml", "template.main+xml", "documentMain+xml", "templateMain+xml"} {
		names, err := a.typed(ending)
		if err != nil {
			return "", err
		}
		if len(names) > 0 && a.member(names[0]) >= 0 {
			return names[0], nil
		}
	}
	if a.member(contentTypes) < 0 {
		return "", a.broken("", "it is a zip archive, but no document of Word")
	}
	return "", a.broken("", "the member with its text is missing")
}

// wordFile is a Word document while it is read.
type wordFile struct {
	document *Document
	styles   *officeStyles
	shown    []string               // relationships of the headers and footers that a section has
	anchors  map[string]*wordAnchor // of the comments
}

// beside returns the members with text beside the main one, in the order in which they are read. A header that no section shows is left
// by a program that did not tidy up.
func (w *wordFile) beside(related []relationship) []string {
	order := []string{"footnotes", "endnotes", "header", "footer", "comments"}
	var parts []relationship
	for _, r := range related {
		header := r.kind == "header" || r.kind == "footer"
		if slices.Contains(order, r.kind) && w.document.archive.member(r.target) >= 0 && (!header || slices.Contains(w.shown, r.id)) {
			parts = append(parts, r)
		}
	}
	slices.SortStableFunc(parts, func(a, b relationship) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.kind), slices.Index(order, b.kind)), cmp.Compare(slices.Index(w.shown, a.id), slices.Index(w.shown, b.id)))
	})
	var names []string
	for _, r := range parts {
		if !slices.Contains(names, r.target) {
			names = append(names, r.target)
		}
	}
	return names
}

// part reads a member.
func (w *wordFile) part(name string) error {
	d := w.document
	c, err := d.readPart(name)
	if err != nil {
		return err
	}
	return inMember(name, d.proofed(func(heedless bool) (*proofing, error) {
		r := newWordReader(w, c)
		r.proofing.heedless = heedless
		return &r.proofing, r.all()
	}))
}

// looksDOCX reports whether an archive is a Word document.
func looksDOCX(source string) bool {
	return strings.Contains(source, contentTypes) && strings.Contains(source, "word/document")
}
