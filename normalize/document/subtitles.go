package document

import (
	"strings"
)

// parseSRT finds what is said in SubRip subtitles: a number, a time and lines for each cue. An empty line within a cue, which players
// forgive, does not end it.
func parseSRT(d *Document, c content) error {
	q := &cues{prose: prose{content: c}, document: d, read: srtTag, marks: "<{", rolls: true}
	lines := splitLines(c.text)
	seen, cue, ended := false, 0, true
	for i, l := range lines {
		text := c.text[l.start:l.end]
		from, to, is, broken := timing(text)
		switch {
		case broken:
			return c.broken(d.Format, l.start, "%.40q is no time of a cue", text)
		case is:
			if !ended {
				d.cover(c, cue, l.start)
			}
			seen, cue, ended = true, l.start, false
			q.begin(from, to)
		case text == "" && seen:
			d.cover(c, cue, l.start)
			ended = true
		case text == "", cueNumber(c.text, lines, i):
		case !seen:
			return c.broken(d.Format, l.start, "%.40q stands before the first cue", text)
		default:
			q.line(l.start, l.end)
			ended = false
		}
	}
	if !seen {
		return c.broken(d.Format, 0, "it has no cue")
	}
	if !ended {
		d.cover(c, cue, len(c.text))
	}
	q.flush()
	return nil
}

// cueNumber reports whether a line is the number of the cue of which the time follows, or of one that was cut off at the end.
func cueNumber(text string, lines []line, i int) bool {
	s := text[lines[i].start:lines[i].end]
	if _, digits := decimal(s); digits != len(s) {
		return false
	}
	if i+1 == len(lines) {
		return i > 0 && lines[i-1].start == lines[i-1].end
	}
	_, _, is, broken := timing(text[lines[i+1].start:lines[i+1].end])
	return is || broken
}

// splitLines returns the lines of a text without the white space around them.
func splitLines(text string) []line {
	var out []line
	for at := 0; at < len(text); {
		end, next := lineEnd(text, at)
		out = append(out, line{at, end}.trim(text))
		at = next
	}
	return out
}

// maxTag is more than any tag of a cue is long, in bytes.
const maxTag = 500

// srtTag reads a tag that players know, <i> or {\an8}, as nothing. Other angles are text.
func srtTag(s string) (string, int) {
	if strings.HasPrefix(s, `{\`) {
		return "", strings.IndexByte(s[:min(len(s), maxTag)], '}') + 1
	}
	end := strings.IndexByte(s[:min(len(s), maxTag)], '>')
	if s[0] != '<' || end < 0 {
		return "", 0
	}
	name := strings.ToLower(strings.TrimPrefix(s[1:end], "/"))
	if i := strings.IndexAny(name, " ./"); i >= 0 {
		name = name[:i]
	}
	if srtTags[name] {
		return "", end + 1
	}
	return "", 0
}

var srtTags = set("b i u s font c v ruby rt lang br")

// looksSRT reports whether a text begins as subtitles do: with a number, or without, and a time.
func looksSRT(text string) bool {
	head := splitLines(text[:min(len(text), declaredWithin)])
	for i, l := range head {
		if l.start == l.end || cueNumber(text, head, i) {
			continue
		}
		_, _, is, _ := timing(text[l.start:l.end])
		return is
	}
	return false
}

// parseVTT finds what is said in WebVTT subtitles, and the names of who says it. Notes, styles and regions are no prose.
func parseVTT(d *Document, c content) error {
	if !looksVTT(c.text) {
		return c.broken(d.Format, 0, "it does not begin with WEBVTT")
	}
	inText := c.escaped(func(s string) string { return escapeMarkup(s, "&<>", false) })
	q := &cues{prose: prose{content: inText}, document: d, read: vttMark, marks: "<&", rolls: true}
	state, begin := vttSkipped, 0 // the header
	end := func(at int) {         // of a block
		switch state {
		case vttCue:
			d.cover(c, begin, at)
		case vttNote:
			d.comment(c, begin, at)
		}
	}
	for _, l := range splitLines(c.text) {
		text := c.text[l.start:l.end]
		from, to, is, broken := timing(text)
		switch {
		case text == "":
			end(l.start)
			state = vttBetween
		case state == vttSkipped, state == vttNote:
		case broken:
			return c.broken(d.Format, l.start, "%.40q is no time of a cue", text)
		case is:
			end(l.start)
			state, begin = vttCue, l.start
			q.begin(from, to)
		case state == vttCue:
			q.vttLine(l.start, l.end)
		case text == "NOTE" || strings.HasPrefix(text, "NOTE ") || strings.HasPrefix(text, "NOTE\t"):
			state, begin = vttNote, l.start+len("NOTE")
		case text == "STYLE" || text == "REGION":
			state = vttSkipped
		}
		// What is left is the name of a cue.
	}
	end(len(c.text))
	q.flush()
	return nil
}

// Where a line of WebVTT stands.
const (
	vttBetween = iota // between two blocks, or in one before its time
	vttCue            // behind the time of a cue
	vttNote           // in a note
	vttSkipped        // in the header, a style or a region
)

func looksVTT(text string) bool {
	after, ok := strings.CutPrefix(text, "WEBVTT")
	return ok && (after == "" || strings.ContainsAny(after[:1], " \t\r\n"))
}

// vttLine appends a line of a cue, with the names in voice tags as speakers.
func (q *cues) vttLine(start, end int) {
	for start < end {
		tag, name, stop := voiceTag(q.content.text, start, end)
		q.line(start, tag)
		if stop > tag {
			q.speaker(name, stop-1)
		}
		start = stop
	}
}

// voiceTag returns where the next voice tag begins, where the name in it does, and where the tag ends; the end of the line where
// there is none.
func voiceTag(text string, start, end int) (tag, name, stop int) {
	for at := start; at < end; at++ {
		i := strings.Index(text[at:end], "<v")
		if i < 0 {
			break
		}
		at += i
		size := strings.IndexByte(text[at:min(end, at+maxTag)], '>') + 1
		inner := text[at+2 : max(at+size, at+2)]
		space := strings.IndexAny(inner, " \t")
		if size > 0 && space >= 0 && (space == 0 || inner[0] == '.') {
			return at, at + 2 + space, at + size
		}
	}
	return end, end, end
}

// vttMark reads a tag of WebVTT as nothing, and decodes a reference.
func vttMark(s string) (string, int) {
	if s[0] == '&' {
		return entity(s)
	}
	return "", strings.IndexByte(s[:min(len(s), maxTag)], '>') + 1
}
