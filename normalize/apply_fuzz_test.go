package normalize_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"transcheck/normalize"
	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

// FuzzApply holds that fixing any text in any encoding changes nothing but the spans of the edits, leaves a text that can be
// read, and makes no new error of the kind it mended.
func FuzzApply(f *testing.F) {
	for _, s := range []string{
		"He met the minister.A senior official said so.", "Gas flowed through North Stream and North-Stream 2 until August.",
		"Secretary of State Anthony **Blanken** left.\n\nBlanken said so. President Vladimir Potin’s plane.Then he left.",
		"He hoped to keep the balance through diplomacy and dialogue. Will go", "\x17", "to k\x89p%W\xc7\x1b\xb4", "\x17\\W\x00\x01\x00", "Zo\xEB read New Newspaper.They left.",
		"\xFF\xFEH\x00e\x00 \x00l\x00e\x00f\x00t\x00.\x00H\x00e\x00 \x00s\x00", "\xEF\xBB\xBFEUROUNION LEADERS MEET VLADIMIR POTIN IN GENEVA TODAY",
		"The ministry said the two sides will discuss missile systems and military exercises in Geneva.\n\n> A summit followed. " +
			"The ministry said the two sides will discuss missile systems and military exercises in Geneva.",
	} {
		f.Add([]byte(s))
	}
	checker := mustNew(f, normalize.Options{})
	f.Fuzz(func(t *testing.T, source []byte) {
		if len(source) > 4096 {
			return
		}
		for _, path := range []string{"a.txt", "a.md"} {
			d, err := document.Parse(path, source, "")
			if err != nil {
				return
			}
			for _, p := range []normalize.Policy{{Fix: normalize.Safe}, {Fix: normalize.All, MinConfidence: normalize.DefaultMinConfidence}} {
				res := normalize.Apply(d, checker.Check(d), p)
				places := splice(t, d, res)
				again, err := document.Parse(path, res.Source, "")
				if err != nil {
					t.Fatalf("%q fixed is %q, which cannot be read: %v", source, res.Source, err)
				}
				if again.Encoding == d.Encoding {
					mended(t, places, checker.Check(again), d, again)
				}
			}
		}
	})
}

// place is where the words of a finding stand after the fix.
type place struct {
	check string
	span  document.Span
}

// splice makes the edits anew, checks that Apply made the same and nothing else, and returns where the new texts stand.
func splice(t *testing.T, d *document.Document, res normalize.Result) []place {
	t.Helper()
	type edit struct {
		check.Edit
		of string
	}
	var edits []edit
	for _, f := range res.Applied {
		for _, e := range f.Suggestions[0].Edits {
			edits = append(edits, edit{e, f.Check})
		}
	}
	var out bytes.Buffer
	var places []place
	at := 0
	for len(edits) > 0 {
		first := 0
		for i, e := range edits {
			if e.Span.Start < edits[first].Span.Start {
				first = i
			}
		}
		e := edits[first]
		edits = append(edits[:first], edits[first+1:]...)
		if e.Span.Start < at {
			t.Fatalf("edits of %q overlap at %v", d.Source, e.Span)
		}
		b, err := d.Encoding.Encode(e.New)
		if err != nil {
			t.Fatal(err)
		}
		out.Write(d.Source[at:e.Span.Start])
		places = append(places, place{e.of, document.Span{Start: out.Len(), End: out.Len() + len(b)}})
		out.Write(b)
		at = e.Span.End
	}
	out.Write(d.Source[at:])
	if !bytes.Equal(out.Bytes(), res.Source) {
		t.Fatalf("%q fixed is %q; its edits make %q", d.Source, res.Source, out.Bytes())
	}
	return places
}

// mended checks that nothing of the kind that was mended is found at its place again. Of what stands twice, and of marks left open,
// one is mended at a time, so that the next may be found there.
func mended(t *testing.T, places []place, findings []check.Finding, before, after *document.Document) {
	t.Helper()
	for _, f := range findings {
		for _, p := range places {
			if f.Check == p.check && f.Span.Overlaps(p.span) && !crowded(places, p) && !strings.HasPrefix(f.Check, "repeated") && !strings.HasPrefix(f.Check, "unbalanced") {
				t.Fatalf("%q fixed is %q, in which %s finds %q again: %+v", before.Source, after.Source, f.Check, f.Text, f.Suggestions)
			}
		}
	}
}

// crowded reports whether the fix of another check stands by a place: what two make of one word together is for the next run.
func crowded(places []place, p place) bool {
	const word = 20 // bytes
	return slices.ContainsFunc(places, func(q place) bool {
		return q.check != p.check && q.span.Start <= p.span.End+word && p.span.Start <= q.span.End+word
	})
}
