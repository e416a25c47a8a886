package document

import (
	"fmt"
	"strings"
)

// odtTracker writes remarks into a member of a document of LibreOffice.
type odtTracker struct {
	document *Document
	part     Part
	texts    *odtTexts
	date     string
	last     int    // the number that was given last
	space    string // the declaration of a prefix, where the member has none
	edits    []Edit
	changes  map[int]*strings.Builder // the list of changes of each story
}

// trackODT writes remarks as tracked changes and comments.
func trackODT(d *Document, remarks []Remark, date string) ([]byte, error) {
	date = strings.TrimSuffix(date, "Z") // it has no time zones
	n := max(1, len(d.Parts))
	byPart := make([][]Remark, n)
	for _, r := range remarks {
		byPart[r.Segment.Part] = append(byPart[r.Segment.Part], r)
	}
	parts := make([][]byte, n)
	var others []Remark
	for i := n - 1; i >= 0; i-- {
		if len(byPart[i]) == 0 && (i > 0 || len(others) == 0) {
			continue
		}
		in := d.Part(i)
		texts, err := readODTTexts(d.Format, decode(in.Source, in.Encoding))
		if err != nil {
			return nil, err
		}
		t := &odtTracker{document: d, part: in, texts: texts, date: date, changes: map[int]*strings.Builder{}}
		if !strings.Contains(t.text(texts.root), "xmlns:dc=") {
			t.space = ` xmlns:dc="http://purl.org/dc/elements/1.1/"`
		}
		left, err := t.write(byPart[i])
		if err != nil {
			return nil, err
		}
		others = append(left, others...)
		if i == 0 {
			t.beginning(others)
		}
		SortEdits(t.edits)
		if parts[i], err = in.splice(Span{0, len(in.Source)}, t.edits); err != nil {
			return nil, err
		}
	}
	return d.Rewrite(parts)
}

// text returns the text of a span of the member.
func (t *odtTracker) text(s Span) string {
	return decode(t.part.Source[s.Start:s.End], t.part.Encoding).text
}

// write adds the edits of remarks, and returns those of which the comment has to stand elsewhere: a header has none.
func (t *odtTracker) write(remarks []Remark) (left []Remark, err error) {
	changes, marks := map[int][]Edit{}, map[int][]tracked{}
	for _, r := range remarks {
		for _, e := range r.Edits {
			i := t.texts.at(e.Span)
			if i < 0 || t.texts.texts[i].story < 0 {
				return nil, fmt.Errorf("%s has no text at byte %d", t.part.Name, e.Span.Start)
			}
			changes[i] = append(changes[i], e)
		}
		if !t.about(r, marks) {
			left = append(left, r)
		}
	}
	for i := range t.texts.texts {
		x := &t.texts.texts[i]
		edits := changes[i]
		if x.isText {
			edits = wholeWords(edits, t.text(x.Span), x.Start)
		}
		for _, m := range arranged(edits, marks[i]) {
			if m.mark == "" {
				m.mark = t.change(x, m)
			}
			t.edits = append(t.edits, Edit{m.at, m.mark})
		}
	}
	for i := range t.texts.stories {
		if t.changes[i] != nil {
			t.list(&t.texts.stories[i], t.changes[i].String())
		}
	}
	return left, nil
}

// about adds the marks of the comment on a remark: about its words, or before the note that they stand in.
func (t *odtTracker) about(r Remark, marks map[int][]tracked) bool {
	span := r.Segment.Span(r.From, r.To)
	from, to := t.texts.at(Span{span.Start, min(span.Start+1, span.End)}), t.texts.at(Span{max(span.End-1, span.Start), span.End})
	if from < 0 || to < 0 || t.texts.texts[from].story < 0 || !t.texts.stories[t.texts.texts[from].story].body {
		return false
	}
	if note := t.texts.texts[from].note; note >= 0 {
		t.edits = append(t.edits, Edit{Span{note, note}, t.comment("", append([]string{elsewhere + "note"}, r.Text...))})
		return true
	}
	name := t.id("transcheck")
	marks[from] = append(marks[from], tracked{at: Span{span.Start, span.Start}, mark: t.comment(name, r.Text)})
	marks[to] = append(marks[to], tracked{at: Span{span.End, span.End}, mark: `<office:annotation-end office:name="` + name + `"/>`, last: true})
	return true
}

// beginning adds comments at the beginning of the body.
func (t *odtTracker) beginning(remarks []Remark) {
	for _, s := range t.texts.stories {
		if !s.body || s.first == 0 {
			continue
		}
		for _, r := range remarks {
			t.edits = append(t.edits, Edit{Span{s.first, s.first}, t.comment("", append([]string{elsewhere + "header or footer"}, r.Text...))})
		}
		return
	}
}

// id returns a name that nothing has.
func (t *odtTracker) id(head string) string {
	for {
		t.last++
		if id := fmt.Sprintf("%s%d", head, t.last); !t.texts.ids[id] {
			return id
		}
	}
}

// comment returns a comment; one that is about words has a name.
func (t *odtTracker) comment(name string, text []string) string {
	var b strings.Builder
	b.WriteString("<office:annotation")
	if name != "" {
		b.WriteString(` office:name="` + name + `"`)
	}
	fmt.Fprintf(&b, `%s><dc:creator>%s</dc:creator><dc:date>%s</dc:date>`, t.space, Author, t.date)
	for _, s := range text {
		b.WriteString("<text:p>" + escapeMarkup(s, "&<>", false) + "</text:p>")
	}
	return b.String() + "</office:annotation>"
}

// change returns the markup that stands for a change, and notes the change in the list of its story. What is deleted stands in the list alone.
func (t *odtTracker) change(x *odtText, m tracked) string {
	list := t.changes[x.story]
	if list == nil {
		list = &strings.Builder{}
		t.changes[x.story] = list
	}
	region := func(id, kind, deleted string) {
		fmt.Fprintf(list, `<text:changed-region xml:id="%[1]s" text:id="%[1]s"><text:%[2]s><office:change-info%[3]s><dc:creator>%[4]s</dc:creator><dc:date>%[5]s</dc:date></office:change-info>%[6]s</text:%[2]s></text:changed-region>`,
			id, kind, t.space, Author, t.date, deleted)
	}
	out := ""
	if m.at.Len() > 0 {
		id := t.id("tc")
		old := t.text(m.at)
		for i := len(x.spans) - 1; i >= 0; i-- {
			old = t.text(x.spans[i]) + old + "</text:span>"
		}
		style := ""
		if x.style != "" {
			style = ` text:style-name="` + escapeMarkup(x.style, `&<>"`, false) + `"`
		}
		region(id, "deletion", "<text:p"+style+">"+old+"</text:p>")
		out = `<text:change text:change-id="` + id + `"/>`
	}
	if m.new != "" {
		id := t.id("tc")
		region(id, "insertion", "")
		out += `<text:change-start text:change-id="` + id + `"/>` + m.new + `<text:change-end text:change-id="` + id + `"/>`
	}
	return out
}

// list adds changes to the list of a story, or makes it.
func (t *odtTracker) list(s *odtStory, changes string) {
	switch {
	case s.list.Len() == 0:
		t.edits = append(t.edits, Edit{Span{s.place, s.place}, "<text:tracked-changes>" + changes + "</text:tracked-changes>"})
	case s.end == s.list.End: // an element without content
		tag := strings.TrimRight(strings.TrimSuffix(t.text(s.list), "/>"), " \t\r\n")
		t.edits = append(t.edits, Edit{s.list, tag + ">" + changes + "</text:tracked-changes>"})
	default:
		t.edits = append(t.edits, Edit{Span{s.end, s.end}, changes})
	}
}
