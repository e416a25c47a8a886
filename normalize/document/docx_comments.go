package document

import (
	"fmt"
	"slices"
	"strings"
)

// wordComment is a comment to be written.
type wordComment struct {
	id   string
	text []string
}

func (t *wordTracker) comment(text []string) (id string) {
	id = t.id()
	t.comments = append(t.comments, wordComment{id, text})
	return id
}

// writeComments adds the comments to the member that has them, or to a new one that the document is tied to.
func (t *wordTracker) writeComments(changed map[string][]byte) error {
	if len(t.comments) == 0 {
		return nil
	}
	a, main := t.document.archive, t.document.Parts[0].Name
	slices.SortFunc(t.comments, func(a, b wordComment) int {
		return strings.Compare(fmt.Sprintf("%12s", a.id), fmt.Sprintf("%12s", b.id))
	})
	related, err := a.relationships(main)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(related, func(r relationship) bool { return r.kind == "comments" && a.member(r.target) >= 0 }); i >= 0 {
		return a.append(changed, a.reader.File[a.member(related[i].target)].Name, t.written)
	}
	return t.newComments(main, related, changed)
}

// newComments makes a member of comments.
func (t *wordTracker) newComments(main string, related []relationship, changed map[string][]byte) error {
	a := t.document.archive
	name := resolve(main, "comments.xml")
	for n := 1; a.member(name) >= 0; n++ {
		name = resolve(main, fmt.Sprintf("comments%d.xml", n))
	}
	space, relations := t.namespace(), transitional
	if strings.Contains(space, "purl.oclc.org") {
		relations = strict
	}
	changed[name] = []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<w:comments xmlns:w="` + space + `">` + t.written("w:") + `</w:comments>`)
	id := "rIdTranscheck"
	for n := 1; slices.ContainsFunc(related, func(r relationship) bool { return r.id == id }); n++ {
		id = fmt.Sprintf("rIdTranscheck%d", n)
	}
	relation := func(prefix string) string {
		return fmt.Sprintf(`<%sRelationship Id="%s" Type="%s/comments" Target="/%s"/>`, prefix, id, relations, name)
	}
	rels := relationshipsOf(main)
	if a.member(rels) < 0 {
		changed[rels] = []byte(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + relation("") + `</Relationships>`)
	} else if err := a.append(changed, rels, relation); err != nil {
		return err
	}
	return a.append(changed, contentTypes, func(prefix string) string {
		return fmt.Sprintf(`<%sOverride PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`, prefix, name)
	})
}

// namespace returns the name that the prefix of Word's elements stands for.
func (t *wordTracker) namespace() string {
	main := t.document.Parts[0]
	x := newXML(t.document.Format, decode(main.Source, main.Encoding))
	for x.next() {
		for _, a := range x.attrs {
			if a.Name.Space == "xmlns" && a.Name.Local == x.prefix {
				return a.Value
			}
		}
		if x.kind == xmlStart {
			break
		}
	}
	return "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
}

const (
	transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	strict       = "http://purl.oclc.org/ooxml/officeDocument/relationships"
)

// written returns the comments as markup with a prefix.
func (t *wordTracker) written(prefix string) string {
	var b strings.Builder
	for _, c := range t.comments {
		fmt.Fprintf(&b, `<%[1]scomment %[1]sid="%[2]s" %[1]sauthor="%[3]s" %[1]sdate="%[4]s" %[1]sinitials="tc">`, prefix, c.id, Author, t.stamp)
		for _, text := range c.text {
			fmt.Fprintf(&b, `<%[1]sp><%[1]sr><%[1]st%[2]s>%[3]s</%[1]st></%[1]sr></%[1]sp>`, prefix, preserve, escapeMarkup(text, "&<>", false))
		}
		fmt.Fprintf(&b, `</%scomment>`, prefix)
	}
	return b.String()
}
