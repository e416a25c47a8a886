package document

import "sort"

// Piece ties a stretch of a segment's text to the source bytes it was decoded from.
type Piece struct {
	Start, End int  // offsets in the segment's text
	Source     Span // the bytes they stand for, with nothing else among them
}

// run is a stretch of text in which every unit of textStep bytes was decoded from sourceStep bytes of the source.
// UTF-8 prose is one run with steps of 1; UTF-16 has a run for each change of script; an entity is a run of one unit.
type run struct {
	text, source         int // where the run starts
	length               int // in bytes of text, a multiple of textStep
	textStep, sourceStep int
}

func (r run) textEnd() int   { return r.text + r.length }
func (r run) sourceEnd() int { return r.at(r.textEnd()) }

// at returns the source offset of the text offset t, which lies within the run or at its end.
// Inside a unit it is the start of the unit.
func (r run) at(t int) int { return r.source + (t-r.text)/r.textStep*r.sourceStep }

// offsets maps the text of a segment to the source: runs in the order of the text, without gaps in it.
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
		if last.textStep == textStep && last.sourceStep == sourceStep && last.sourceEnd() == source {
			last.length += length
			return
		}
	}
	*o = append(*o, run{text, source, length, textStep, sourceStep})
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
	if t == 0 || len(o) == 0 {
		return o.start(t)
	}
	r := o[o.find(t-1)]
	return r.at(t - 1 + r.textStep)
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
		s := o.span(start, end)
		return []Piece{{start, end, s}}
	}
	var out []Piece
	for i := o.find(start); i < len(o) && o[i].text < end; i++ {
		from, to := max(start, o[i].text), min(end, o[i].textEnd())
		p := Piece{from, to, Span{o[i].at(from), offsets{o[i]}.end(to)}}
		if n := len(out); n > 0 && out[n-1].Source.End == p.Source.Start {
			out[n-1].End, out[n-1].Source.End = p.End, p.Source.End
			continue
		}
		out = append(out, p)
	}
	return out
}

// slice returns the map of the text between start and end, with offsets counted from start.
func (o offsets) slice(start, end int) offsets {
	var out offsets
	for i := o.find(start); i >= 0 && i < len(o) && o[i].text < end; i++ {
		from, to := max(start, o[i].text), min(end, o[i].textEnd())
		out.add(o[i].at(from), to-from, o[i].textStep, o[i].sourceStep)
	}
	return out
}

// through returns the map o, whose source is a text with the map outer, as a map to the source of that text.
func (o offsets) through(outer offsets) offsets {
	var out offsets
	for _, r := range o {
		if r.textStep != r.sourceStep {
			out.add(outer.start(r.source), r.length, r.textStep, outer.end(r.sourceEnd())-outer.start(r.source))
			continue
		}
		for _, p := range outer.slice(r.source, r.sourceEnd()) {
			out.add(p.source, p.length, p.textStep, p.sourceStep)
		}
	}
	return out
}
