package report

import (
	"bufio"
	"io"
	"strings"

	"transcheck/normalize/check"
)

func newText(w io.Writer, o Options) Writer {
	if o.Terminal {
		return newTerminal(w, o)
	}
	return &lines{bufio.NewWriter(w), painter{color: o.Color}}
}

// lines writes one line a finding, for grep and for programs that know path:line:col.
type lines struct {
	w *bufio.Writer
	painter
}

func (l *lines) File(f *File) error {
	all := f.all()
	if len(all) == 0 {
		return nil
	}
	at := newPlaces(f.Document)
	for i := range all {
		k := &all[i]
		l.w.WriteString(l.line(
			part{bold, at.location(f.Path, k.Part(), k.Span.Start) + ":"},
			part{"", " "},
			part{severityColor(k.Severity), level(k)},
			part{"", " " + printable(k.Check) + ": " + says(k)},
			part{dim, " (" + because(k) + ")"},
		))
	}
	return l.w.Flush()
}

// level returns the severity of a finding; of one that does not count what editors call that.
func level(f *check.Finding) string {
	if f.Decision != nil {
		return "stet"
	}
	return f.Severity.String()
}

// Close writes nothing: what follows the findings is not for programs.
func (l *lines) Close(Summary) error { return l.w.Flush() }

// says returns what was found and the first suggestion, as whole words: "wrong" -> "right".
func says(f *check.Finding) string {
	if len(f.Suggestions) == 0 {
		return quote(short(f.Text))
	}
	wrong, right := change(f)
	if right == "" {
		return quote(short(wrong)) + " -> delete"
	}
	return quote(short(wrong)) + " -> " + quote(short(right))
}

// maxReasons is how many reasons a line gives.
const maxReasons = 2

// because returns the strongest reasons and the confidence.
func because(f *check.Finding) string {
	var out []string
	for _, r := range reasons(f) {
		if len(out) < maxReasons {
			out = append(out, printable(r))
		}
	}
	return strings.Join(append(out, decimal(f.Confidence)), "; ")
}
