package normalize_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize"
	"transcheck/normalize/document"
)

// TestOffice checks a sample of each format that is an archive: what is found in which member, and the members after it was mended. They
// are those of the sample with the given bytes replaced; all that holds none of them is packed as it was, byte by byte.
func TestOffice(t *testing.T) {
	t.Parallel()
	tests := []struct {
		file     string
		format   document.Format
		found    []string
		replaced []string // bytes of the members, and what becomes of them
	}{
		{"draft.docx", document.DOCX, []string{
			"word/document.xml: Anthony Blanken", "word/document.xml: Sergei Lavarov", "word/document.xml: .T", "word/document.xml: Hossein Amir-Abdullahian",
			"word/document.xml: Robert Fitso", "word/footnotes.xml: Maria Zakharovna", "word/header1.xml: Emanuel Macrone", "word/comments.xml: Fumio Kishide",
		}, []string{
			"Anthony Bl</w:t>", "Antony Bl</w:t>", "<w:t>an</w:t>", "<w:t>in</w:t>", "<w:t>arov</w:t>", "<w:t>rov</w:t>", "hours.The", "hours. The", "Amir-Abdu", "Amir-Abdo",
			"Fitso", "Fico", "Zakharovna", "Zakharova", "Emanuel Macrone", "Emmanuel Macron", "Kishide", "Kishida",
		}},
		{"draft.odt", document.ODT, []string{
			"content.xml: Anthony Blanken", "content.xml: Sergei Lavarov", "content.xml: Maria Zakharovna", "content.xml: .T", "content.xml: Hossein Amir-Abdullahian",
			"content.xml: Robert Fitso", "content.xml: Fumio Kishide", "styles.xml: Emanuel Macrone",
		}, []string{
			"Anthony Bl<", "Antony Bl<", "\">an<", "\">in<", "arov</text:span>,", "rov</text:span>,", "hours.The", "hours. The", "Amir-Abdu", "Amir-Abdo",
			"Fitso", "Fico", "Zakharovna", "Zakharova", "Emanuel Macrone", "Emmanuel Macron", "Kishide", "Kishida",
		}},
	}
	checker := newChecker(t, normalize.Options{})
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			t.Parallel()
			d := sample(t, tt.file)
			path, source := d.Path, d.Source
			if d.Format != tt.format {
				t.Errorf("read as %s; want %s", d.Format, tt.format)
			}
			findings := checker.Check(d)
			var got []string
			for _, f := range findings {
				got = append(got, d.Part(f.Part()).Name+": "+f.Text)
			}
			if diff := cmp.Diff(tt.found, got); diff != "" {
				t.Fatalf("found (-want +got):\n%s", diff)
			}
			mended := normalize.Apply(d, findings, normalize.Policy{Fix: normalize.All, MinConfidence: 0.5})
			onlyReplaced(t, source, mended.Source, tt.replaced)
			again, err := document.Parse(path, mended.Source, "")
			if err != nil {
				t.Fatal(err)
			}
			if left := checker.Check(again); len(left) > 0 {
				t.Errorf("found in what was mended: %q", left[0].Text)
			}
		})
	}
}

// onlyReplaced checks that an archive is another one with some bytes replaced.
func onlyReplaced(t *testing.T, before, after []byte, replaced []string) {
	t.Helper()
	old, new := openZip(t, before), openZip(t, after)
	if len(old) != len(new) {
		t.Fatalf("%d members have become %d", len(old), len(new))
	}
	pairs := map[string]int{}
	for i := range old {
		want := old[i].text
		for j := 0; j < len(replaced); j += 2 {
			pairs[replaced[j]] += strings.Count(want, replaced[j])
			want = strings.ReplaceAll(want, replaced[j], replaced[j+1])
		}
		if diff := cmp.Diff(want, new[i].text); diff != "" {
			t.Errorf("%s (-want +got):\n%s", old[i].name, diff)
		}
		if want == old[i].text && !bytes.Equal(old[i].packed, new[i].packed) {
			t.Errorf("%s is packed in another way", old[i].name)
		}
	}
	for text, n := range pairs {
		if n != 1 {
			t.Errorf("the sample has %q %d times", text, n)
		}
	}
}

// member is a member of an archive.
type member struct {
	name, text string
	packed     []byte
}

func openZip(t *testing.T, source []byte) (out []member) {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(source), int64(len(source)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.File {
		text, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		packed, err := f.OpenRaw()
		if err != nil {
			t.Fatal(err)
		}
		m := member{name: f.Name, packed: readAll(t, packed), text: string(readAll(t, text))}
		out = append(out, m)
	}
	return out
}

func readAll(t *testing.T, r io.Reader) []byte {
	t.Helper()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
