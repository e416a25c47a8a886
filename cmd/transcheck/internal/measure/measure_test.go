package measure

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/check"
)

// finding returns a finding of words of a text, with a suggestion.
func finding(g *Gold, words, suggestion string, confidence float64) check.Finding {
	s := &g.Document.Segments[0]
	at := strings.Index(s.Text, words)
	f := check.At(s, at, at+len(words))
	f.Check, f.Confidence = "misspelled-name", confidence
	f.Suggest(suggestion, confidence, false)
	return f
}

// measured is a text with four errors: one mended, one mended by two findings, one found and mended wrongly, one missed; and a
// false alarm.
func measured(t *testing.T) *Result {
	t.Helper()
	g, err := Marked("a.txt", []byte("The {Bo => Jo | name} met {Al Ry.A => Al Rye. A | name} man in {Rom => Rome | place}, {so => thus | words} Ann said.\n"), "")
	if err != nil {
		t.Fatal(err)
	}
	r := &Result{}
	r.Add(g, []check.Finding{
		finding(g, "Bo", "Jo", 0.9), finding(g, "Al Ry", "Al Rye", 0.8), finding(g, ".A", ". A", 0.98),
		finding(g, "Rom", "Roma", 0.7), finding(g, "Ann", "Anne", 0.5),
	})
	return r
}

func TestAt(t *testing.T) {
	r := measured(t)
	if r.Texts != 1 || r.Words != 12 {
		t.Errorf("%d texts of %d words; want 1 of 12", r.Texts, r.Words)
	}
	tests := []struct {
		threshold float64
		class     string
		want      Point
	}{
		{0, "", Point{0, 4, 3, 2, 5, 4, 12}},
		{0.6, "", Point{0.6, 4, 3, 2, 4, 4, 12}},
		{0.8, "", Point{0.8, 4, 2, 2, 3, 3, 12}},
		{0.9, "", Point{0.9, 4, 2, 1, 2, 2, 12}},
		{0.99, "", Point{0.99, 4, 0, 0, 0, 0, 12}},
		{0, "place", Point{0, 1, 1, 0, 0, 0, 12}},
		{0, "words", Point{0, 1, 0, 0, 0, 0, 12}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, r.At(tt.threshold, tt.class)); diff != "" {
			t.Errorf("At(%v, %q) (-want +got):\n%s", tt.threshold, tt.class, diff)
		}
	}
	p := r.At(0, "")
	if p.Recall() != 0.75 || p.RightFirst() != 0.5 || p.Precision() != 0.8 || int(p.Alarms()) != 833 {
		t.Errorf("recall %v, right first %v, precision %v, alarms %v", p.Recall(), p.RightFirst(), p.Precision(), p.Alarms())
	}
}

func TestCalibration(t *testing.T) {
	want := []Bin{{0.4, 0.6, 1, 0.5, 0}, {0.6, 0.8, 1, 0.7, 0}, {0.8, 0.9, 1, 0.8, 1}, {0.9, 0.95, 1, 0.9, 1}, {0.95, 1, 1, 0.98, 1}}
	if diff := cmp.Diff(want, measured(t).Calibration()); diff != "" {
		t.Errorf("bins (-want +got):\n%s", diff)
	}
}

func TestWrite(t *testing.T) {
	r := measured(t)
	var text, cases, data, plot bytes.Buffer
	if err := errors.Join(r.WriteText(&text, 0.4, []string{"name"}), r.WriteCases(&cases, 0.4), r.WriteJSON(&data, 0.4, []string{"name"}), r.Plot(&plot, 0.4)); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		"1 text, 12 words, 4 errors; findings of 0.40 and more\n", "\nname   2       1.00   1.00\n", "\nall    4       0.75   0.50\n",
		"\n0.40        0.75   0.50         0.80       833.3\n", "\n0.60 to 0.80  1         0.70  0.00\n",
	} {
		if !strings.Contains(text.String(), line) {
			t.Errorf("text lacks %q:\n%s", line, text.String())
		}
	}
	want := "a.txt:1:27: mended wrongly place: \"Rom\" => \"Rome\", not \"Rom\" -> \"Roma\"\n" +
		"a.txt:1:32: missed words: \"so\" => \"thus\"\n" +
		"a.txt:1:35: alarm misspelled-name: \"Ann\" -> \"Anne\" (0.50)\n"
	if diff := cmp.Diff(want, cases.String()); diff != "" {
		t.Errorf("cases (-want +got):\n%s", diff)
	}
	var f figures
	if err := json.Unmarshal(data.Bytes(), &f); err != nil || f.All.Recall != 0.75 || f.All.Precision != 0.8 || len(f.Curve) != 50 || len(f.Calibration) != 5 {
		t.Errorf("JSON (%v):\n%s", err, data.String())
	}
	wellFormed(t, plot.Bytes())
	if !strings.Contains(plot.String(), "75 % of 4 errors are found, and 80 % of the findings") {
		t.Errorf("plot:\n%s", plot.String())
	}
}

// Without errors, or without findings, there is nothing to divide by.
func TestNothing(t *testing.T) {
	g := Pair(parsed(t, "He left."), parsed(t, "He left."))
	for _, r := range []*Result{{}, {Words: 3}} {
		if r.Words == 0 {
			r.Add(g, nil)
		}
		var b, plot bytes.Buffer
		if err := errors.Join(r.WriteText(&b, 0.4, nil), r.WriteJSON(&b, 0.4, nil), r.Plot(&plot, 0.4)); err != nil || strings.Contains(b.String(), "NaN") {
			t.Errorf("%v:\n%s", err, b.String())
		}
		wellFormed(t, plot.Bytes())
	}
}

func wellFormed(t *testing.T, b []byte) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(b)); ; {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%v:\n%s", err, b)
		}
	}
}
