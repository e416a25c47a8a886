package document

import "sort"

// Piece ties a stretch of a segment's text to the source bytes it was decoded from.
type Piece struct {
	Start, End int  // offsets in the segment's text
	Source     Span // the bytes they stand for, with nothing else among them
}

// run is a stretch of text in which every unit of textStep bytes was decoded from sourceStep bytes of the source.
// UTF-8 prose is one run with steps of 1; UTF-16 has a run for each change of script; an entity is a run of one unit.
// Offsets of 32 bits hold any file within MaxSize, and halve what text of many runs takes.
type run struct {
	text, source         int32 // where the run starts
	length               int32 // in bytes of text, a multiple of textStep
	textStep, sourceStep int32
}

func (r run) textEnd() int   { return int(r.text + r.length) }
func (r run) sourceEnd() int { return r.at(r.textEnd()) }

// at returns the source offset of the text offset t, which lies within the run or at its end.
// Inside a unit it is the start of the unit.
func (r run) at(t int) int {
	return int(r.source) + (t-int(r.text))/int(r.textStep)*int(r.sourceStep)
}

// after returns the source offset just after the unit that holds the byte of text before t.
func (r run) after(t int) int { return r.at(t - 1 + int(r.textStep)) }

// offsets maps a text to its source: runs in the order of the text, without gaps in it.
// The zero value maps every offset to itself, for an empty text.
type offsets []run

// add appends length bytes of text decoded from the source at the given offset, and joins what runs on.
func (o *offsets) add(source, length, textStep, sourceStep int) {
	if length == 0 {
		return
	}
	text := 0
	if n := len(*o); n > 0 {
		last := &(*o)[n-1]
		text = last.textEnd()
		if int(last.textStep) == textStep && int(last.sourceStep) == sourceStep && last.sourceEnd() == source {
			last.length += int32(length)
			return
		}
	}
	*o = append(*o, run{int32(text), int32(source), int32(length), int32(textStep), int32(sourceStep)})
}

// find returns the index of the run that holds the byte of text at offset t; past the end, the last run.
func (o offsets) find(t int) int {
	i := sort.Search(len(o), func(i int) bool { return o[i].textEnd() > t })
	return min(i, len(o)-1)
}

// start returns the source offset at which the byte of text at t begins.
func (o offsets) start(t int) int {
	if len(o) == 0 {
		return t
	}
	return o[o.find(t)].at(t)
}

// end returns the source offset just after the byte of text before t, so that markup that follows is left out.
func (o offsets) end(t int) int {
	if len(o) == 0 || t <= int(o[0].text) {
		return o.start(t)
	}
	return o[o.find(t-1)].after(t)
}

func (o offsets) span(start, end int) Span {
	if start == end {
		at := o.end(start)
		return Span{at, at}
	}
	return Span{o.start(start), o.end(end)}
}

func (o offsets) pieces(start, end int) []Piece {
	if start >= end || len(o) == 0 {
		return []Piece{{start, end, o.span(start, end)}}
	}
	var out []Piece
	for i := o.find(start); i < len(o) && int(o[i].text) < end; i++ {
		from, to := max(start, int(o[i].text)), min(end, o[i].textEnd())
		p := Piece{from, to, Span{o[i].at(from), o[i].after(to)}}
		if n := len(out); n > 0 && out[n-1].Source.End == p.Source.Start {
			out[n-1].End, out[n-1].Source.End = p.End, p.Source.End
			continue
		}
		out = append(out, p)
	}
	return out
}

// within returns the runs that hold the text between start and end. They are shared, not copied, so that a document cut
// into many segments holds its map once.
func (o offsets) within(start, end int) offsets {
	if start >= end || len(o) == 0 {
		return nil
	}
	i, j := o.find(start), o.find(end-1)+1
	return o[i:j:j]
}

// unit returns the offset t, or the start of the unit that it would cut in two.
func (o offsets) unit(t int) int {
	if len(o) == 0 {
		return t
	}
	r := o[o.find(t)]
	return t - (t-int(r.text))%int(r.textStep)
}

// through returns the map o, whose source is a text with the map outer, as a map to the source of that text.
func (o offsets) through(outer offsets) offsets {
	var out offsets
	for _, r := range o {
		if r.textStep == 1 && r.sourceStep == 1 {
			start, end := int(r.source), r.sourceEnd()
			for _, p := range outer.within(start, end) {
				from, to := max(start, int(p.text)), min(end, p.textEnd())
				out.add(p.at(from), to-from, int(p.textStep), int(p.sourceStep))
			}
			continue
		}
		for t := int(r.text); t < r.textEnd(); t += int(r.textStep) {
			s := outer.span(r.at(t), r.at(t)+int(r.sourceStep))
			out.add(s.Start, int(r.textStep), int(r.textStep), s.Len())
		}
	}
	return out
}
