package document

import "sort"

// wordRun is a run of a member of a Word document, with the places of what it holds in the bytes of the member.
type wordRun struct {
	Span
	tag        Span // its start tag
	properties Span // of its format; empty for none
	holder     Span // the start tag of the element that it stands in
	inserted   bool // that element is an insertion
	outermost  int  // the run that holds it and stands in none: itself where it stands in none
	items      []wordItem
}

// wordItem is an element in a run: text, or what stands for a character, or a picture.
type wordItem struct {
	Span
	tag    Span
	isText bool
	kept   bool // white space at its ends counts
	text   Span // what stands between its tags
}

// wordRuns are the runs of a member in the order in which they begin.
type wordRuns struct {
	xml     *xmlReader
	content content
	prefix  string // of the outermost element
	tags    []Span // the start tags of the open elements
	under   []int  // the runs under way, which stand within one another
	kept    bool   // as the last start tag says
	runs    []wordRun
}

// readWordRuns finds the runs of a member. It calls see with each start and end tag and its place, for those who look for more.
func readWordRuns(f Format, c content, see func(x *xmlReader, at Span)) (*wordRuns, error) {
	r := &wordRuns{xml: newXML(f, c), content: c}
	x := r.xml
	for x.next() {
		if x.kind != xmlStart && x.kind != xmlEnd {
			continue
		}
		at := Span{c.offsets.start(x.start), c.offsets.start(x.end)}
		if x.kind == xmlStart {
			r.start(at)
		} else {
			r.end(at)
		}
		if see != nil {
			see(x, at)
		}
	}
	return r, x.err
}

func (r *wordRuns) start(at Span) {
	x := r.xml
	depth := len(x.open)
	r.tags = append(r.tags[:depth-1], at)
	r.kept = x.attr("space") == "preserve"
	if depth == 1 {
		r.prefix = x.prefix
	} else if x.name == "r" && x.prefix == r.prefix {
		r.under = append(r.under, len(r.runs))
		r.runs = append(r.runs, wordRun{tag: at, holder: r.tags[depth-2], inserted: x.open[depth-2] == "ins", outermost: r.under[0]})
	}
}

func (r *wordRuns) end(at Span) {
	if len(r.under) == 0 {
		return
	}
	depth := len(r.xml.open)
	tag, run := r.tags[depth-1], &r.runs[r.under[len(r.under)-1]]
	switch {
	case tag == run.tag:
		run.Span = Span{tag.Start, at.End}
		r.under = r.under[:len(r.under)-1]
	case r.tags[depth-2] != run.tag:
	case r.xml.name == "rPr":
		run.properties = Span{tag.Start, at.End}
	default:
		i := wordItem{Span: Span{tag.Start, at.End}, tag: tag, isText: r.xml.name == "t" && r.xml.prefix == r.prefix, kept: r.kept}
		if i.isText {
			i.text = Span{tag.End, at.Start}
		}
		run.items = append(run.items, i)
	}
}

// at returns the run and the item that have a place in the bytes, or -1 and -1. Runs within it were asked for their own first.
func (r *wordRuns) at(place Span) (run, item int) {
	after := sort.Search(len(r.runs), func(i int) bool { return r.runs[i].Start > place.Start })
	for i := after - 1; i >= 0; i-- {
		for j := range r.runs[i].items {
			if in := r.runs[i].items[j].editable(); in.Start <= place.Start && place.End <= in.End {
				return i, j
			}
		}
	}
	return -1, -1
}

// editable returns where the text of an item stands, or all of it where it has none.
func (i *wordItem) editable() Span {
	if i.isText {
		return i.text
	}
	return i.Span
}

// name returns the name of an element of Word as the member writes it.
func (r *wordRuns) name(local string) string {
	if r.prefix == "" {
		return local
	}
	return r.prefix + ":" + local
}
