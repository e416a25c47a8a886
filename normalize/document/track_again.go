package document

import (
	"html"
	"strings"
)

// fresh returns the remarks without those that a comment of an earlier run says already.
func (d *Document) fresh(remarks []Remark) []Remark {
	said := map[string]int{}
	for i := range max(1, len(d.Parts)) {
		in := d.Part(i)
		ownComments(said, newXML(d.Format, decode(in.Source, in.Encoding)))
	}
	var out []Remark
	for _, r := range remarks {
		if key := strings.Join(r.Text, "\n"); len(r.Edits) == 0 && said[key] > 0 {
			said[key]--
			continue
		}
		out = append(out, r)
	}
	return out
}

// ownComments counts the comments that are ours by what they say.
func ownComments(said map[string]int, x *xmlReader) {
	depth, ours := 0, false // of the comment under way
	var paragraphs []string
	for x.next() {
		switch {
		case x.kind == xmlStart && (x.name == "comment" || x.name == "annotation"):
			depth, ours, paragraphs = len(x.open), x.attr("author") == Author, nil
		case depth == 0:
		case x.kind == xmlStart && x.name == "p":
			paragraphs = append(paragraphs, "")
		case x.kind == xmlText && x.name == "creator":
			ours = x.content.text[x.start:x.end] == Author
		case x.kind == xmlText && len(paragraphs) > 0:
			paragraphs[len(paragraphs)-1] += html.UnescapeString(x.content.text[x.start:x.end])
		case x.kind == xmlEnd && len(x.open) == depth:
			if len(paragraphs) > 0 && strings.HasPrefix(paragraphs[0], elsewhere) {
				paragraphs = paragraphs[1:]
			}
			if ours {
				said[strings.Join(paragraphs, "\n")]++
			}
			depth = 0
		}
	}
}

// elsewhere is how a comment begins on words that stand where no comment can.
const elsewhere = "in a "
