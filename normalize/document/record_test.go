package document

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseRecord(t *testing.T) {
	tests := []struct {
		name, in string
		fields   []string
		want     []string
		date     string
	}{
		{"plain and HTML", `{"headline":"Talks","body":"One.\n\nTwo.","more":{"html":["<p>R&amp;D \"x\"<\/p>",1]}}`, []string{"headline", "body", "more.html[]"}, []string{"# Talks", "One.", "Two.", `R&D "x"`}, ""},
		{"named twice", `{"a":"x","b":"y"}`, []string{"a", "a", "c"}, []string{"x"}, ""},
		{"no object", `["a"]`, []string{"a"}, nil, ""},
		{"a date", `{"a":"x","date":"2022-01-09T10:00:00Z"}`, []string{"a"}, []string{"x"}, "2022-01-09"},
	}
	for _, tt := range tests {
		d, err := ParseRecord("a.jsonl", []byte(tt.in), 100, 7, tt.fields)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if diff := cmp.Diff(tt.want, kinds(d)); diff != "" || d.Date != tt.date {
			t.Errorf("%s: date %q, segments (-want +got):\n%s", tt.name, d.Date, diff)
		}
		if at := d.Lines().Position(3); at != (Position{7, 4}) {
			t.Errorf("%s: byte 3 is at %v", tt.name, at)
		}
	}
	_, err := ParseRecord("a.jsonl", []byte(`{"a":`), 100, 7, []string{"a"})
	var broken *SyntaxError
	if !errors.As(err, &broken) || broken.Offset != 105 || broken.Line != 7 {
		t.Errorf("a line that is cut off: %v", err)
	}
}

// A fix is written with the escapes of the HTML, and those of the JSON around it.
func TestRecordReplace(t *testing.T) {
	in := `{"a":"<p title='\u00e9'>R and <b>D<\/b>"}`
	d, err := ParseRecord("a.jsonl", []byte(in), 0, 1, []string{"a"})
	if err != nil {
		t.Fatal(err)
	}
	s := &d.Segments[1]
	if got, want := spliced(d.Source, s.Replace(2, 5, `& "é"`)), `{"a":"<p title='\u00e9'>R &amp; \"\u00e9\" <b>D<\/b>"}`; got != want {
		t.Errorf("%q becomes %q; want %q", s.Text, got, want)
	}
}
