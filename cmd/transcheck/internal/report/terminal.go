package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"transcheck/normalize/check"
)

const (
	defaultWidth = 100
	minWidth     = 20 // narrower terminals are written to as if they had as much

	gutter     = "    | " // before a window
	bullet     = "    = " // before a reason
	hanging    = "      " // before the lines that go on from it
	maxWhy     = 3
	maxOthers  = 3
	maxDeleted = 40 // columns of words to delete, which the window shows as well
	maxChanged = 60 // columns of the words found, and of what is suggested
)

// terminal writes for a person: grouped by file, each finding in a window of its text, with reasons.
type terminal struct {
	w *bufio.Writer
	painter
	begun bool
	quiet bool // no summary
}

func newTerminal(w io.Writer, o Options) Writer {
	width := o.Width
	if width <= 0 {
		width = defaultWidth
	}
	return &terminal{w: bufio.NewWriter(w), painter: painter{o.Color, max(width, minWidth)}, quiet: o.Quiet}
}

func (t *terminal) File(f *File) error {
	all := f.all()
	if len(all) == 0 {
		return nil
	}
	if t.begun {
		t.w.WriteString("\n")
	}
	t.begun = true
	t.w.WriteString(t.line(part{bold, shortTo(shownPath(f.Path), t.width)}))
	at := newPlaces(f.Document)
	for i := range all {
		k := &all[i]
		t.w.WriteString("\n")
		cutShort := t.heading(k, at.within(k.Part(), k.Span.Start))
		t.window(k)
		t.why(k, cutShort)
		t.others(k)
	}
	return t.w.Flush()
}

// Close writes the summary.
func (t *terminal) Close(s Summary) error {
	if t.quiet {
		return t.w.Flush()
	}
	if t.begun {
		t.w.WriteString("\n")
	}
	for _, l := range wrap(s.sentence(), t.width) {
		t.w.WriteString(t.line(part{severityColor(s.worst()), l}))
	}
	return t.w.Flush()
}

// heading writes where a finding is, what was found and how sure it is. Check and confidence get a line of their own where
// the names would have to be shortened to make room for them. It reports whether it cut the message short.
func (t *terminal) heading(f *check.Finding, place string) (cutShort bool) {
	parts := []part{{"", "  "}, {dim, place}, {"", " "}, {severityColor(f.Severity), word(f.Severity)}, {"", " "}}
	tail := part{dim, printable(f.Check) + " " + percent(f.Confidence)}
	what := found(f, t.width-wide(parts...))
	cutShort = len(f.Suggestions) == 0 && f.Message != "" && what[0].text != printable(f.Message)
	if wide(append(parts, what...)...)+2+wide(tail) <= t.width {
		t.w.WriteString(t.line(append(append(parts, what...), part{"", "  "}, tail)...))
		return cutShort
	}
	t.w.WriteString(t.line(append(parts, what...)...))
	t.w.WriteString(t.line(part{"", hanging}, tail))
	return cutShort
}

// wide returns how many columns parts take.
func wide(parts ...part) int {
	n := 0
	for _, p := range parts {
		n += columns(cells(p.text))
	}
	return n
}

// found returns what was found and the first suggestion in at most limit columns, or the message where there is none.
func found(f *check.Finding, limit int) []part {
	switch {
	case len(f.Suggestions) == 0 && f.Message == "":
		return []part{{red, quote(shortTo(f.Text, min(limit-len(`""`), maxChanged)))}}
	case len(f.Suggestions) == 0:
		return []part{{"", shown(first(cells(printable(f.Message)), limit, false))}}
	}
	wrong, right := change(f)
	room := limit - len(`delete ""`)
	switch {
	case right == "":
		return []part{{"", "delete "}, {red, quote(shortTo(wrong, min(room, maxDeleted)))}}
	case wrong == "":
		return []part{{"", "insert "}, {green, quote(shortTo(right, min(room, maxChanged)))}}
	}
	room = min((limit-len(`"" > ""`))/2, maxChanged)
	return []part{{red, quote(shortTo(wrong, room))}, {"", " → "}, {green, quote(shortTo(right, room))}}
}

// window writes the text around a finding and marks under it.
func (t *terminal) window(f *check.Finding) {
	if f.Segment == nil {
		return
	}
	w := newWindow(f.Segment.Text, f.From, f.To, t.width-len(gutter))
	color := severityColor(f.Severity)
	t.w.WriteString(t.line(part{dim, gutter}, part{"", w.before}, part{color, w.span}, part{"", w.after}))
	t.w.WriteString(t.line(part{dim, gutter}, part{color, w.marks()}))
}

// why writes the reasons; the message is among them only when the heading cut it short.
func (t *terminal) why(f *check.Finding, cutShort bool) {
	why := reasons(f)
	if len(f.Suggestions) == 0 && f.Message != "" && !cutShort && f.Decision == nil {
		why = why[1:] // it is the heading
	}
	for i, r := range why {
		if i == maxWhy {
			break
		}
		lead := bullet
		for _, l := range wrap(printable(r), t.width-len(bullet)) {
			t.w.WriteString(t.line(part{dim, lead + l}))
			lead = hanging
		}
	}
}

// others writes the suggestions after the first.
func (t *terminal) others(f *check.Finding) {
	if len(f.Suggestions) < 2 {
		return
	}
	var others []string
	for _, s := range f.Suggestions[1:min(len(f.Suggestions), 1+maxOthers)] {
		text := "delete"
		if s.Text != "" {
			text = quote(shortTo(s.Text, maxChanged))
		}
		others = append(others, fmt.Sprintf("%s (%s)", text, percent(s.Confidence)))
	}
	t.w.WriteString(t.line(part{"", hanging + "or " + strings.Join(others, ", ")}))
}

// wrap breaks text into lines of at most limit columns, at white space where there is some.
func wrap(s string, limit int) []string {
	var out []string
	line, n := "", 0
	for _, word := range strings.Fields(s) {
		w := columns(cells(word))
		if n > 0 && n+1+w > limit {
			out, line, n = append(out, line), "", 0
		}
		if n > 0 {
			line, n = line+" ", n+1
		}
		line, n = line+word, n+w
	}
	return append(out, line)
}
