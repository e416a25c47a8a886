package document

import "strings"

// preserve is what an element says of text that begins or ends with a space: without it a program leaves the space out.
const preserve = ` xml:space="preserve"`

// completeWord returns the edits of a member of a Word document with those that they ask for. Text in the place of an element that stands
// for a character gets an element of its own.
func completeWord(d *Document, part int, edits []Edit) ([]Edit, error) {
	in := d.Part(part)
	w, err := readWordRuns(d.Format, decode(in.Source, in.Encoding), nil)
	if err != nil {
		return nil, err
	}
	var out []Edit
	for i := 0; i < len(edits); {
		run, item := w.at(edits[i].Span)
		if item < 0 {
			out = append(out, edits[i])
			i++
			continue
		}
		it, first := &w.runs[run].items[item], i
		for i++; i < len(edits) && edits[i].Span.End <= it.editable().End; i++ {
		}
		if it.isText {
			more, err := it.preserve(in, edits[first:i])
			if err != nil {
				return nil, err
			}
			out = append(append(out, more...), edits[first:i]...)
			continue
		}
		for _, e := range edits[first:i] {
			within := it.Start < e.Span.Start && e.Span.End < it.End // in an attribute
			if e.New != "" && !within {
				e.New = "<" + w.name("t") + preserve + ">" + e.New + "</" + w.name("t") + ">"
			}
			out = append(out, e)
		}
	}
	return out, nil
}

// preserve returns the edit that keeps the white space at the ends of what some edits make of the text, where it had none.
func (i *wordItem) preserve(in Part, edits []Edit) ([]Edit, error) {
	after, err := in.splice(i.text, edits)
	if err != nil {
		return nil, err
	}
	before := decode(in.Source[i.text.Start:i.text.End], in.Encoding).text
	if i.kept || spaced(before) || !spaced(decode(after, in.Encoding).text) {
		return nil, nil
	}
	return []Edit{i.preserved(in)}, nil
}

// preserved returns the edit that says of the text that white space at its ends counts.
func (i *wordItem) preserved(in Part) Edit {
	tag := in.Source[i.tag.Start:i.tag.End]
	at := i.tag.End - len(tag)/len(decode(tag, in.Encoding).text) // as many bytes as a letter takes
	return Edit{Span{at, at}, preserve}
}

// spaced reports whether text begins or ends with white space.
func spaced(text string) bool { return len(strings.Trim(text, " \t\r\n")) < len(text) }
