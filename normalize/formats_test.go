package normalize_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
	"transcheck/normalize"
	"transcheck/normalize/document"
)

// TestFormats checks a sample of each format and encoding, with one garbled name each: it is found at its bytes, and mending
// it changes these bytes and no other.
func TestFormats(t *testing.T) {
	t.Parallel()
	const crlf = "\r\n"
	tests := []struct {
		file, wrong, right string
		format             document.Format
		encoding           document.Encoding
		lineEnd            string
	}{
		{"plain.txt", "Radoslav Sikorsky", "Radoslaw Sikorski", document.Text, document.UTF8, "\n"},
		{"newsletter.md", "Robert Fitso", "Robert Fico", document.Markdown, document.UTF8, "\n"},
		{"utf16le.txt", "Mikhail Mishostin", "Mikhail Mishustin", document.Text, document.UTF16LE, crlf},
		{"windows1252.txt", "Emanuel Macrone", "Emmanuel Macron", document.Text, document.Windows1252, "\n"},
		{"crlf.txt", "Abbas Arakchy", "Abbas Araghchi", document.Text, document.UTF8, crlf},
		{"pairs.tsv", "Mikhail Mishostin", "Mikhail Mishustin", document.TSV, document.UTF16LE, crlf},
		{"bom.txt", "Fumio Kishide", "Fumio Kishida", document.Text, document.UTF8BOM, "\n"},
	}
	checker := newChecker(t, normalize.Options{})
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			t.Parallel()
			d := sample(t, tt.file)
			source := d.Source
			if d.Format != tt.format || d.Encoding != tt.encoding {
				t.Errorf("read as %s in %s, want %s in %s", d.Format, d.Encoding, tt.format, tt.encoding)
			}
			encode := func(text string) []byte {
				b, err := tt.encoding.Encode(text)
				if err != nil {
					t.Fatal(err)
				}
				return b
			}
			if ends := bytes.Count(source, encode(tt.lineEnd)); ends == 0 || ends != bytes.Count(source, encode("\n")) {
				t.Fatalf("the sample has lost its line ends %q", tt.lineEnd)
			}

			findings := checker.Check(d)
			var got []string
			for _, f := range findings {
				got = append(got, f.Text)
			}
			if diff := cmp.Diff([]string{tt.wrong}, got); diff != "" {
				t.Fatalf("found (-want +got):\n%s", diff)
			}
			start := at(t, source, encode(tt.wrong))
			want := document.Span{Start: start, End: start + len(encode(tt.wrong))}
			if diff := cmp.Diff(want, findings[0].Span); diff != "" {
				t.Errorf("place (-want +got):\n%s", diff)
			}

			mended := normalize.Apply(d, findings, normalize.Policy{Fix: normalize.All, MinConfidence: 0.5}).Source
			if !bytes.HasPrefix(mended, source[:want.Start]) || !bytes.HasSuffix(mended, source[want.End:]) {
				t.Fatalf("bytes outside the name have changed (-before +after):\n%s", cmp.Diff(string(source), string(mended)))
			}
			name := mended[want.Start : len(mended)-len(source[want.End:])]
			if diff := cmp.Diff(string(encode(tt.right)), string(name)); diff != "" {
				t.Errorf("the name (-want +got):\n%s", diff)
			}
		})
	}
}

// A summary tells what the text tells, and is no sentence too many in it.
func TestSummary(t *testing.T) {
	const told = "Envoys of five countries came back to the hotel on Sunday and spoke of the pipeline and its owners."
	for path, source := range map[string]string{
		"a.json": `{"headline":"Envoys are back","abstract":"<p>` + told + `</p>","body_html":"<p>` + told + `</p><p>They had met before.</p>"}`,
		"a.xml":  `<nitf><body><body.head><abstract><p>` + told + `</p></abstract></body.head><body.content><p>` + told + `</p></body.content></body></nitf>`,
	} {
		if got := outline(newChecker(t, normalize.Options{}).Check(mustParse(t, path, source))); got != nil {
			t.Errorf("%s: found %q", path, got)
		}
	}
}

// TestMarkup checks a sample of each format in which names stand in pieces or need escapes: what is found, and the file after it was
// mended, which is the sample with the given bytes replaced and no others.
func TestMarkup(t *testing.T) {
	t.Parallel()
	tests := []struct {
		file     string
		format   document.Format
		date     string
		found    []string
		replaced []string // bytes of the sample, and what becomes of them
	}{
		{"page.html", document.HTML, "2023-05-11", []string{"Sergei Lavarov"}, []string{"Lav<i>a</i>rov", "Lav<i></i>rov"}},
		{"talks.srt", document.SRT, "", []string{"Anthony\nBlanken", "Sergei Lavarov"}, []string{"State Anthony\n", "State Antony\n", "Blanken", "Blinken", "<b>Lav</b>arov", "<b>Lav</b>rov"}},
		{"talks.vtt", document.VTT, "", []string{"Mikhail Olyanov", "Mikhail Olyanov", "Mikhail\nOlyanov"}, []string{"Olyanov>The", "Ulyanov>The", "Olyanov>met", "Ulyanov>met", "\nOlyanov", "\nUlyanov"}},
		{"talks.ttml", document.TTML, "", []string{"Hossein\nAmir-Abdullahian"}, []string{"<br/>Amir-Abdull", "<br/>Amir-Abdoll"}},
		{"interview.txt", document.Transcript, "", []string{"Hossein\nAmir-Abdullahian"}, []string{"Amir-Abdull", "Amir-Abdoll"}},
		{"whisperx.json", document.TranscriptJSON, "", []string{"Hossein\nAmir-Abdullahian"}, []string{
			`" Amir-Abdullahian, who`, `" Amir-Abdollahian, who`, `"Amir-Abdullahian,", "score"`, `"Amir-Abdollahian,", "score"`, `"Amir-Abdullahian,"}`, `"Amir-Abdollahian,"}`,
		}},
		{"aws.json", document.TranscriptJSON, "", []string{"Anthony Blanken"}, []string{"Anthony Blanken", "Antony Blinken", `"Anthony"`, `"Antony"`, `"Blanken"`, `"Blinken"`}},
		{"nitf.xml", document.NITF, "2022-01-09", []string{"Anthony Blanken"}, []string{"Anthony Blan<em>", "Antony Blin<em>"}},
		{"newsml-g2.xml", document.NewsML, "2022-01-09", []string{"Anthony Blanken"}, []string{"State Anthony Blan<em>", "State Antony Blin<em>"}},
		{"ninjs.json", document.NinJS, "2022-01-09", []string{"Anthony Blanken"}, []string{"Anthony Blanken", "Antony Blinken", "Anthony Blan<em>", "Antony Blin<em>"}},
		{"superdesk.json", document.NinJS, "2022-01-09", []string{"Anthony Blanken"}, []string{
			"State Anthony Blan<b>", "State Antony Blin<b>", "State Anthony Blanken", "State Antony Blinken",
		}},
		{"harbour.xlf", document.XLIFF, "", []string{"Sergei Lavarov"}, []string{`Lav<x id="2" ctype="bold"/>arov`, `Lav<x id="2" ctype="bold"/>rov`}},
		{"council.xlf", document.XLIFF, "", []string{"Mikhail Mishostin"}, []string{"Mishostin opened", "Mishustin opened"}},
		{"memory.tmx", document.TMX, "", []string{"Fumio Kishide"}, []string{"Kishide &amp;", "Kishida &amp;"}},
		{"desk.po", document.PO, "", []string{"Anthony Blanken"}, []string{"Anthony \"\n\"Blan", "Antony \"\n\"Blin"}},
		{"pairs.csv", document.CSV, "", []string{"Fumio\nKishide"}, []string{"Kishide of", "Kishida of"}},
		{"talks.ass", document.ASS, "", []string{"Volodymyr\nZelenksiy"}, []string{`{\i0}\NZelenksiy`, `{\i0}\NZelenskyy`}},
	}
	checker := newChecker(t, normalize.Options{})
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			t.Parallel()
			d := sample(t, tt.file)
			path, source := d.Path, d.Source
			if d.Format != tt.format || d.Date != tt.date {
				t.Errorf("read as %s of %q; want %s of %q", d.Format, d.Date, tt.format, tt.date)
			}
			findings := checker.Check(d)
			var got []string
			for _, f := range findings {
				got = append(got, f.Text)
			}
			if diff := cmp.Diff(tt.found, got); diff != "" {
				t.Fatalf("found (-want +got):\n%s", diff)
			}
			want := string(source)
			for i := 0; i < len(tt.replaced); i += 2 {
				if n := strings.Count(want, tt.replaced[i]); n != 1 {
					t.Fatalf("the sample has %q %d times", tt.replaced[i], n)
				}
				want = strings.Replace(want, tt.replaced[i], tt.replaced[i+1], 1)
			}
			mended := normalize.Apply(d, findings, normalize.Policy{Fix: normalize.All, MinConfidence: 0.5})
			if diff := cmp.Diff(want, string(mended.Source)); diff != "" {
				t.Errorf("mended (-want +got):\n%s", diff)
			}
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

// at returns where b stands in source, which has it once in all.
func at(t *testing.T, source, b []byte) int {
	t.Helper()
	if n := bytes.Count(source, b); n != 1 {
		t.Fatalf("the sample has %q %d times", b, n)
	}
	return bytes.Index(source, b)
}

// What a transcript says of how sure a word was heard makes a name more likely garbled, never less.
func TestSurenessOfNames(t *testing.T) {
	table := mustRead(t, "name|kind|related|weight", "Torvald Kestenholm|person|Lake Institute|4", "Lake Institute|organization||3")
	confidence := func(sure string) (float64, []string) {
		in := `{"text":"They met Torvald Kastenhulm on Tuesday.","words":[{"text":"They","confidence":0.9},{"text":"met","confidence":0.9},` +
			`{"text":"Torvald","confidence":0.9},{"text":"Kastenhulm","confidence":` + sure + `},{"text":"on"},{"text":"Tuesday."}]}`
		d, err := document.Parse("a.json", []byte(in), "")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range mustNew(t, normalize.Options{Dictionaries: []*dictionaries.Table{table}, NoBuiltin: true, MinConfidence: 0.01}).Check(d) {
			return f.Confidence, f.Evidence
		}
		t.Fatalf("finds nothing in %s", in)
		return 0, nil
	}
	silent, _ := confidence(`"none"`)
	sure, _ := confidence("0.99")
	unsure, evidence := confidence("0.2")
	if silent != sure || unsure <= sure {
		t.Errorf("confidence %v where nothing is said, %v of a word heard well, %v of one heard badly", silent, sure, unsure)
	}
	if want := "heard with a confidence of 0.20 only"; !slices.Contains(evidence, want) {
		t.Errorf("evidence %q; want %q", evidence, want)
	}
}

// sample reads a file of testdata/formats.
func sample(t *testing.T, file string) *document.Document {
	t.Helper()
	path := filepath.Join("../testdata/formats", file)
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Parse(path, source, "")
	if err != nil {
		t.Fatal(err)
	}
	return d
}
