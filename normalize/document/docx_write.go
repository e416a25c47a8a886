package document

import (
	"fmt"
	"strings"
)

// wordWriter writes into a member of a Word document.
type wordWriter struct {
	tracker *wordTracker
	part    Part
	runs    *wordRuns
	edits   []Edit
}

// about adds the marks of the comment on a remark: about its words, or about all that holds the text box that they stand in.
func (w *wordWriter) about(r Remark, marks map[[2]int][]tracked) {
	span := r.Segment.Span(r.From, r.To)
	from, item := w.runs.at(Span{span.Start, span.Start})
	to, end := w.runs.at(Span{span.End, span.End})
	if item < 0 || end < 0 {
		w.comment(r.Text, w.runs.runs[0].Start, w.runs.runs[0].End)
		return
	}
	if first, last := w.runs.runs[from].outermost, w.runs.runs[to].outermost; first != from || last != to {
		w.comment(r.Text, w.runs.runs[first].Start, w.runs.runs[last].End)
		return
	}
	id := w.tracker.comment(r.Text)
	marks[[2]int{from, item}] = append(marks[[2]int{from, item}], tracked{at: Span{span.Start, span.Start}, mark: w.rangeStart(id)})
	marks[[2]int{to, end}] = append(marks[[2]int{to, end}], tracked{at: Span{span.End, span.End}, mark: w.rangeEnd(id), last: true})
}

// comment writes a comment about what stands between two places, which are between runs.
func (w *wordWriter) comment(text []string, start, end int) {
	id := w.tracker.comment(text)
	w.edits = append(w.edits, Edit{Span{start, start}, w.rangeStart(id)}, Edit{Span{end, end}, w.rangeEnd(id)})
}

func (w *wordWriter) rangeStart(id string) string {
	return "<" + w.runs.name("commentRangeStart") + " " + w.runs.name("id") + `="` + id + `"/>`
}

func (w *wordWriter) rangeEnd(id string) string {
	attr := " " + w.runs.name("id") + `="` + id + `"/>`
	r := w.runs.name("r")
	return "<" + w.runs.name("commentRangeEnd") + attr + "<" + r + "><" + w.runs.name("commentReference") + attr + "</" + r + ">"
}

// write adds the edits that write changes and marks into the runs.
func (w *wordWriter) write(changes map[[2]int][]Edit, marks map[[2]int][]tracked) {
	for i := range w.runs.runs {
		run := &w.runs.runs[i]
		for j := range run.items {
			at := [2]int{i, j}
			edits := changes[at]
			if it := &run.items[j]; it.isText {
				edits = wholeWords(edits, w.text(it.text), it.text.Start)
			}
			w.item(run, j, arranged(edits, marks[at]))
		}
	}
}

// text returns the text of a span of the member.
func (w *wordWriter) text(s Span) string {
	return decode(w.part.Source[s.Start:s.End], w.part.Encoding).text
}

// item adds the edits that write something into an item of a run, which is cut there.
func (w *wordWriter) item(run *wordRun, item int, all []tracked) {
	it := &run.items[item]
	for i := 0; i < len(all); {
		first := i
		end := all[i].at.End
		for i++; i < len(all) && all[i].at.Start <= end; i++ {
			end = max(end, all[i].at.End)
		}
		a := w.cut(run, item, all[first].at.Start, Span{})
		rest := Span{end, it.editable().End}
		if i < len(all) {
			rest.End = all[i].at.Start
		}
		b := w.cut(run, item, end, rest)
		if first == 0 && a.within && !it.kept && spaced(w.text(Span{it.text.Start, all[first].at.Start})) {
			w.edits = append(w.edits, it.preserved(w.part))
		}
		var new strings.Builder
		new.WriteString(a.close)
		for _, t := range all[first:i] {
			if t.mark != "" {
				new.WriteString(t.mark)
			} else {
				new.WriteString(w.change(run, it, t))
			}
		}
		new.WriteString(b.open)
		w.edits = append(w.edits, Edit{Span{a.at, b.at}, new.String()})
	}
}

// wordCut is a place where a run can be parted: what ends the part before, and what begins the one behind.
type wordCut struct {
	at          int
	close, open string
	within      bool // within a text
}

// cut returns the cut next to a place in an item of a run. The rest is the text that comes behind it.
func (w *wordWriter) cut(run *wordRun, item, at int, rest Span) wordCut {
	it := &run.items[item]
	in, r := it.editable(), w.runs.name("r")
	c := wordCut{close: "</" + r + ">", open: w.begin(run)}
	switch {
	case at <= in.Start && item == 0:
		return wordCut{at: run.Start}
	case at <= in.Start:
		c.at = it.Start
	case at >= in.End && item+1 == len(run.items):
		return wordCut{at: run.End}
	case at >= in.End:
		c.at = it.End
	default:
		tag := w.runs.name("t")
		c.at, c.within = at, true
		c.close = "</" + tag + ">" + c.close
		keep := ""
		if text := w.text(rest); it.kept || spaced(text) && (rest.End < in.End || strings.TrimLeft(text, " ") != text) {
			keep = preserve
		}
		c.open += "<" + tag + keep + ">"
	}
	return c
}

// begin returns the start tag of a run and its properties, for another part of it.
func (w *wordWriter) begin(run *wordRun) string {
	return w.text(run.tag) + w.properties(run)
}

// properties returns the properties of a run. What they keep of former ones is a tracked change of its own.
func (w *wordWriter) properties(run *wordRun) string {
	p := w.text(run.properties)
	before, change, ok := strings.Cut(p, "<"+w.runs.name("rPrChange"))
	if !ok {
		return p
	}
	return before + "<" + w.runs.name("rPrChange") + w.renumbered(change)
}

// renumbered returns a start tag and what follows with another identifier.
func (w *wordWriter) renumbered(tag string) string {
	key := " " + w.runs.name("id") + `="`
	end := strings.IndexByte(tag, '>')
	at := strings.Index(tag[:max(end, 0)], key)
	if at < 0 {
		return tag
	}
	_, after, _ := strings.Cut(tag[at+len(key):], `"`)
	return tag[:at] + key + w.tracker.id() + `"` + after
}

// change returns the markup of a change: what is deleted, and what is inserted.
func (w *wordWriter) change(run *wordRun, it *wordItem, t tracked) string {
	var b strings.Builder
	name := w.runs.name
	r, attrs := name("r"), func() string {
		return fmt.Sprintf(` %s="%s" %s="%s" %s="%s">`, name("id"), w.tracker.id(), name("author"), Author, name("date"), w.tracker.stamp)
	}
	if t.at.Len() > 0 {
		old := w.text(t.at)
		if it.isText {
			old = "<" + name("delText") + preserve + ">" + old + "</" + name("delText") + ">"
		}
		b.WriteString("<" + name("del") + attrs() + "<" + r + ">" + w.properties(run) + old + "</" + r + "></" + name("del") + ">")
	}
	if t.new == "" {
		return b.String()
	}
	inserted := "<" + name("ins") + attrs() + "<" + r + ">" + w.properties(run) + "<" + name("t") + preserve + ">" + t.new + "</" + name("t") + "></" + r + "></" + name("ins") + ">"
	if run.inserted { // an insertion of ours does not belong to that of somebody else
		inserted = "</" + name("ins") + ">" + inserted + w.renumbered(w.text(run.holder))
	}
	b.WriteString(inserted)
	return b.String()
}
