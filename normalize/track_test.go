package normalize_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize"
	"transcheck/normalize/document"
)

// office are the samples of the formats that have tracked changes.
var office = []string{"draft.docx", "draft.odt", "draft.fodt"}

// track returns a sample with what is found as tracked changes, and its document.
func track(t *testing.T, file string) (*document.Document, normalize.Result) {
	t.Helper()
	source, err := os.ReadFile(filepath.Join("../testdata/formats", file))
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Parse(file, source, "")
	if err != nil {
		t.Fatal(err)
	}
	return d, trackAll(t, d)
}

func trackAll(t *testing.T, d *document.Document) normalize.Result {
	t.Helper()
	checker := newChecker(t, normalize.Options{})
	at := time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)
	return normalize.Apply(d, checker.Check(d), normalize.Policy{Fix: normalize.Track, MinConfidence: 0.9, Time: at})
}

// said returns the text of each segment.
func said(t *testing.T, file string, source []byte) []string {
	t.Helper()
	d, err := document.Parse(file, source, "")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, s := range d.Segments {
		out = append(out, s.Text)
	}
	return out
}

// Who accepts all changes has the text that a fix makes; who rejects them has the text as it was. What is left has a comment.
func TestTrack(t *testing.T) {
	t.Parallel()
	for _, file := range office {
		t.Run(file, func(t *testing.T) {
			d, tracked := track(t, file)
			if len(tracked.Applied) < 5 || len(tracked.Left) < 2 {
				t.Fatalf("%d applied, %d left", len(tracked.Applied), len(tracked.Left))
			}
			all := normalize.Apply(d, tracked.Applied, normalize.Policy{Fix: normalize.All, MinConfidence: 0.9})
			if diff := cmp.Diff(said(t, file, all.Source), said(t, file, tracked.Source)); diff != "" {
				t.Errorf("accepted (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(said(t, file, d.Source), said(t, file, reject(t, file, tracked.Source))); diff != "" {
				t.Errorf("rejected (-want +got):\n%s", diff)
			}
			written := string(tracked.Source)
			if !strings.HasSuffix(file, ".fodt") {
				written = ""
				for _, m := range openZip(t, tracked.Source) {
					written += m.text
				}
			}
			for _, f := range tracked.Left {
				if want := strings.ReplaceAll(f.Finding.Message, "&", "&amp;"); f.Finding.Segment.Kind != document.Label && !strings.Contains(written, want) {
					t.Errorf("no comment says %q", want)
				}
			}
			if n := strings.Count(written, "2024-05-06T07:08:09"); n < len(tracked.Applied) {
				t.Errorf("%d dates", n)
			}
			again, err := document.Parse(file, tracked.Source, "")
			if err != nil {
				t.Fatal(err)
			}
			if twice := trackAll(t, again); !bytes.Equal(twice.Source, tracked.Source) {
				t.Errorf("another run changes the file once more: %d applied", len(twice.Applied))
			}
		})
	}
}

// reject returns a file without our changes, as a program that rejects them leaves it.
func reject(t *testing.T, file string, source []byte) []byte {
	t.Helper()
	d, err := document.Parse(file, source, "")
	if err != nil {
		t.Fatal(err)
	}
	parts := make([][]byte, max(1, len(d.Parts)))
	for i := range parts {
		parts[i] = []byte(rejected(string(d.Part(i).Source)))
	}
	out, err := d.Rewrite(parts)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

var (
	wordInsertion = regexp.MustCompile(`(?s)<w:ins [^>]*"transcheck"[^>]*>.*?</w:ins>`)
	wordDeletion  = regexp.MustCompile(`(?s)<w:del [^>]*"transcheck"[^>]*>(.*?)</w:del>`)
	odtRegion     = regexp.MustCompile(`(?s)<text:changed-region xml:id="(tc\d+)" [^>]*><text:(deletion|insertion)>.*?</office:change-info>(?:<text:p[^>]*>(.*?)</text:p>)?</text:(?:deletion|insertion)></text:changed-region>`)
)

func rejected(s string) string {
	s = wordInsertion.ReplaceAllString(s, "")
	s = wordDeletion.ReplaceAllStringFunc(s, func(m string) string {
		return strings.ReplaceAll(wordDeletion.FindStringSubmatch(m)[1], "w:delText", "w:t")
	})
	for _, m := range odtRegion.FindAllStringSubmatch(s, -1) {
		s = strings.Replace(s, m[0], "", 1)
		if m[2] == "deletion" {
			s = strings.Replace(s, `<text:change text:change-id="`+m[1]+`"/>`, m[3], 1)
		} else {
			s = regexp.MustCompile(`<text:change-start text:change-id="`+m[1]+`"/>.*?<text:change-end text:change-id="`+m[1]+`"/>`).ReplaceAllString(s, "")
		}
	}
	return s
}
