package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// spoken returns what the directives of a document say, each with the text that it speaks of, without its markup.
func spoken(d *Document) (out []string) {
	for i := range d.Directives {
		r := &d.Directives[i]
		if r.File || r.Fault != nil {
			out = append(out, r.Words.Text)
			continue
		}
		var of []string
		for j := range d.Segments {
			s := &d.Segments[j]
			from, to := len(s.Text), 0
			for _, t := range s.Passage().Tokens {
				if r.Speaks(s.Part, s.Span(t.Start, t.End)) {
					from, to = min(from, t.Start), t.End
				}
			}
			if from < to {
				of = append(of, s.Text[from:to])
			}
		}
		out = append(out, r.Words.Text+" in "+strings.Join(of, " | "))
	}
	return out
}

func TestDOCXDirectives(t *testing.T) {
	const (
		r     = `<w:r><w:t xml:space="preserve">`
		rEnd  = `</w:t></w:r>`
		start = `<w:commentRangeStart w:id="1"/>`
		end   = `<w:commentRangeEnd w:id="1"/>`
		ref   = `<w:r><w:commentReference w:id="1"/></w:r>`
	)
	says := `<w:p>` + r + `transcheck: ignore a-b -- so called` + rEnd + `</w:p>`
	tests := []struct {
		name, body, comment string
		want, texts         []string
	}{
		{"range", `<w:p>` + r + `One met ` + rEnd + start + r + `An` + rEnd + r + `na` + rEnd + end + ref + r + ` there.` + rEnd + `</w:p><w:p>` + r + `Two.` + rEnd + `</w:p>`, says, []string{"transcheck: ignore a-b -- so called in Anna"}, []string{"One met Anna there.", "Two."}},
		{"over paragraphs", `<w:p>` + r + `One ` + rEnd + start + r + `left.` + rEnd + `</w:p><w:p>` + r + `Two` + rEnd + end + ref + r + `.` + rEnd + `</w:p>`, says, []string{"transcheck: ignore a-b -- so called in left. | Two"}, []string{"One left.", "Two."}},
		{"no range", `<w:p>` + r + `One.` + rEnd + `</w:p><w:p>` + r + `Two` + rEnd + ref + r + `.` + rEnd + `</w:p>`, says, []string{"transcheck: ignore a-b -- so called in Two."}, []string{"One.", "Two."}},
		{"empty range", `<w:p>` + r + `One.` + rEnd + start + end + ref + `</w:p>`, says, []string{"transcheck: ignore a-b -- so called in One."}, []string{"One."}},
		{"no text", `<w:p>` + ref + `</w:p><w:p>` + r + `One.` + rEnd + `</w:p>`, says, []string{"transcheck: ignore a-b -- so called in "}, []string{"One."}},
		{"nowhere", `<w:p>` + r + `One.` + rEnd + `</w:p>`, says, []string{"transcheck: ignore a-b -- so called in "}, []string{"One."}},
		{"words of the comment in runs of other languages", `<w:p>` + r + `One.` + rEnd + ref + `</w:p>`, `<w:p><w:r><w:annotationRef/></w:r><w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t>transcheck</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t>: ignore a-b — so called</w:t></w:r></w:p><w:p>` + r + `Ask Anna.` + rEnd + `</w:p>`, []string{"transcheck: ignore a-b — so called in One."}, []string{"One."}},
		{"a comment for people", `<w:p>` + r + `One.` + rEnd + ref + `</w:p>`, `<w:p>` + r + `Is it transcheck?` + rEnd + `</w:p>`, nil, []string{"One.", "Is it transcheck?"}},
		{"all of the file", `<w:p>` + r + `One.` + rEnd + ref + `</w:p>`, `<w:p>` + r + `transcheck: ignore-file all` + rEnd + `</w:p>`, []string{"transcheck: ignore-file all"}, []string{"One."}},
		{"in the text", `<w:p>` + r + `One met [trans` + rEnd + r + `check: ignore a-b] Anna.` + rEnd + `</w:p><w:p>` + r + `[transcheck: ignore c-d]` + rEnd + `</w:p><w:p>` + r + `Two.` + rEnd + `</w:p>`, says, []string{"transcheck: ignore a-b in One met Anna.", "transcheck: ignore c-d in Two.", "transcheck: ignore a-b -- so called in "}, []string{"One met Anna.", "Two."}},
		{"in a text box", `<w:p>` + r + `One.` + rEnd + `<w:r><w:pict><w:txbxContent><w:p>` + r + `Two. [transcheck: ignore a-b]` + rEnd + `</w:p></w:txbxContent></w:pict></w:r></w:p>`, `<w:p/>`, []string{"transcheck: ignore a-b in Two."}, []string{"One.", "Two."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			comments := `<w:comments xmlns:w="w"><w:comment w:id="1" w:author="Ann">` + tt.comment + `</w:comment></w:comments>`
			d := parse(t, wordDocument(t, tt.body, [2]string{"comments.xml", comments}), DOCX)
			if diff := cmp.Diff(tt.want, spoken(d)); diff != "" {
				t.Errorf("directives (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.texts, texts(d)); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
		})
	}
}

// What is begun in one comment and ended in another is what stands between the two, in whatever order the comments are kept.
func TestDOCXDirectivesBegun(t *testing.T) {
	comment := func(id, says string) string {
		return `<w:comment w:id="` + id + `"><w:p><w:r><w:t>transcheck: ` + says + `</w:t></w:r></w:p></w:comment>`
	}
	paragraph := func(text, id string) string {
		return `<w:p><w:r><w:t>` + text + `</w:t></w:r><w:r><w:commentReference w:id="` + id + `"/></w:r></w:p>`
	}
	comments := `<w:comments xmlns:w="w">` + comment("2", "ignore-end") + comment("1", "ignore-begin a-b") + `</w:comments>`
	body := paragraph("One.", "") + paragraph("Two.", "1") + paragraph("Three.", "") + paragraph("Four.", "2") + paragraph("Five.", "")
	d := parse(t, wordDocument(t, body, [2]string{"comments.xml", comments}), DOCX)
	if diff := cmp.Diff([]string{"transcheck: ignore-begin a-b in Two. | Three. | Four.", "transcheck: ignore-end in "}, spoken(d)); diff != "" {
		t.Errorf("directives (-want +got):\n%s", diff)
	}
}

func TestODTDirectives(t *testing.T) {
	note := func(name string) string {
		return `<office:annotation` + name + `><dc:creator>Ann</dc:creator><dc:date>2022</dc:date><text:p>transcheck: ignore a-b -- so called</text:p></office:annotation>`
	}
	named := ` office:name="N"`
	end := `<office:annotation-end office:name="N"/>`
	says := "transcheck: ignore a-b -- so called in "
	tests := []struct {
		name, body  string
		want, texts []string
	}{
		{"range", `<text:p>One met ` + note(named) + `An<text:span>na</text:span>` + end + ` there.</text:p><text:p>Two.</text:p>`, []string{says + "Anna"}, []string{"One met Anna there.", "Two."}},
		{"over paragraphs", `<text:p>One ` + note(named) + `left.</text:p><text:p>Two` + end + `.</text:p>`, []string{says + "left. | Two"}, []string{"One left.", "Two."}},
		{"no range", `<text:p>One.</text:p><text:p>Two` + note("") + `.</text:p><text:p>Three.</text:p>`, []string{says + "Two."}, []string{"One.", "Two.", "Three."}},
		{"empty range", `<text:p>One` + note(named) + end + `.</text:p>`, []string{says + "One."}, []string{"One."}},
		{"before a text box", `<text:p>One` + note("") + `<draw:frame><draw:text-box><text:p>Two.</text:p></draw:text-box></draw:frame>.</text:p><text:p>Three.</text:p>`, []string{says + "One. | Two."}, []string{"One.", "Two.", "Three."}},
		{"in a text box", `<text:p>One<draw:frame><draw:text-box><text:p>Two` + note("") + `.</text:p></draw:text-box></draw:frame>.</text:p>`, []string{says + "Two."}, []string{"One.", "Two."}},
		{"in the text", `<text:p>One. [trans<text:span>check: ignore</text:span><text:s/>a-b]</text:p><text:p>[transcheck: ignore c-d]</text:p><text:p>Two.</text:p>`, []string{"transcheck: ignore a-b in One.", "transcheck: ignore c-d in Two."}, []string{"One.", "Two."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for format, source := range map[Format][]byte{
				ODT:  odtDocument(t, tt.body),
				FODT: []byte(strings.Replace(odtHead, "document-content", "document", 1) + tt.body + strings.Replace(odtTail, "document-content", "document", 1)),
			} {
				d := parse(t, source, format)
				if diff := cmp.Diff(tt.want, spoken(d)); diff != "" {
					t.Errorf("directives of %s (-want +got):\n%s", format, diff)
				}
				if got := texts(d); cmp.Diff(tt.texts, got[:len(tt.texts)]) != "" {
					t.Errorf("segments of %s: %q", format, got)
				}
			}
		})
	}
}
