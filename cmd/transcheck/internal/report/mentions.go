package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"transcheck/dictionaries"
	"transcheck/normalize"
	"transcheck/normalize/document"
)

// Mentions writes what is seen as a name in a document, one line each, in its order:
//
//	path:line:col: "Text" kind/known -> entry
//	path:line:col: "Text" kind/wrong -> entry
//	path:line:col: "Text" kind/garbled -> candidate 0.98, candidate 0.01
//	path:line:col: "Text" kind/unknown
//
// The kind is that of the entry or, of an unknown name, what its words show; "name" where that may be any.
func Mentions(w io.Writer, d *document.Document, mentions []normalize.Mention) error {
	at := newPlaces(d)
	out := bufio.NewWriter(w)
	for i := range mentions {
		m := &mentions[i]
		fmt.Fprintf(out, "%s: %s %s\n", at.location(d.Path, m.Part, m.Span.Start), quote(m.Text), understood(m))
	}
	return out.Flush()
}

// understood says as what a mention was understood.
func understood(m *normalize.Mention) string {
	var stands []string
	switch {
	case m.Wrong != nil:
		return kindName(m.Wrong.Kind) + "/wrong -> " + printable(m.Wrong.Name)
	case len(m.Known) > 0:
		for _, e := range m.Known {
			stands = append(stands, printable(e.Name))
		}
		return kindName(m.Known[0].Kind) + "/known -> " + strings.Join(stands, ", ")
	case len(m.Candidates) > 0:
		for _, c := range m.Candidates {
			stands = append(stands, printable(c.Text)+" "+decimal(c.Probability))
		}
		return kindName(m.Candidates[0].Entry.Kind) + "/garbled -> " + strings.Join(stands, ", ")
	}
	return kindName(m.Kind) + "/unknown"
}

func kindName(k dictionaries.Kind) string {
	if k == dictionaries.Unknown {
		return "name"
	}
	return string(k)
}
