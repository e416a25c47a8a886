package document

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// parse parses the source and checks what holds for every document.
func parse(t *testing.T, source []byte, f Format) *Document {
	t.Helper()
	d, err := Parse("test", source, f)
	if err != nil {
		t.Fatalf("Parse(%q): %v", clip(source), err)
	}
	if err := sound(d); err != nil {
		t.Fatalf("Parse(%q): %v", clip(source), err)
	}
	return d
}

func clip(b []byte) []byte { return b[:min(len(b), 200)] }

// texts returns the text of each segment.
func texts(d *Document) []string {
	var out []string
	for i := range d.Segments {
		out = append(out, d.Segments[i].Text)
	}
	return out
}

// sound reports what is wrong with a document: spans out of range or order, cut characters, tokens that are not what their
// bytes say.
func sound(d *Document) error {
	at, part := 0, 0
	for i := range d.Segments {
		s := &d.Segments[i]
		if s.Number != i+1 || s.Text == "" || !utf8.ValidString(s.Text) {
			return fmt.Errorf("segment %d has number %d and text %q", i, s.Number, s.Text)
		}
		span := s.Span(0, len(s.Text))
		if size := len(d.Part(s.Part).Source); s.Part == part && span.Start < at || span.End < span.Start || span.End > size {
			return fmt.Errorf("segment %q at %v, after %d of %d bytes", s.Text, span, at, size)
		}
		at, part = span.Start, s.Part
		if err := soundRunes(d, s); err != nil {
			return fmt.Errorf("segment %.200q: %v", s.Text, err)
		}
		p := s.Passage()
		for j, tok := range p.Tokens {
			if err := soundToken(d, s, tok); err != nil {
				return fmt.Errorf("segment %.200q: token %q: %v", s.Text, p.Token(j), err)
			}
		}
		if err := soundPieces(s, 0, len(s.Text)); err != nil {
			return fmt.Errorf("segment %.200q: %v", s.Text, err)
		}
	}
	return nil
}

func soundRunes(d *Document, s *Segment) error {
	at, in := 0, d.Part(s.Part)
	for i, r := range s.Text {
		span := s.Span(i, i+utf8.RuneLen(r))
		// A character decoded together with the one before shares its bytes.
		shares := i > 0 && span == s.Span(i-1, i)
		if span.Start < at && !shares || span.End < span.Start {
			return fmt.Errorf("character %q at %v, after %d", r, span, at)
		}
		if got := s.Span(i, i); got.Len() != 0 || got.Start > span.Start && !shares || got.Start > span.End {
			return fmt.Errorf("the empty span before %q is %v, the character is at %v", r, got, span)
		}
		at = span.End
		if _, err := decodeAll(in.Source[span.Start:span.End], in.Encoding); err != nil {
			return fmt.Errorf("character %q at %v: %v", r, span, err)
		}
	}
	return nil
}

func soundToken(d *Document, s *Segment, tok Token) error {
	tok.Start, tok.End = s.unit(tok.Start), s.unitEnd(tok.End) // an entity may stand for two tokens
	want := s.Text[tok.Start:tok.End]
	if err := soundPieces(s, tok.Start, tok.End); err != nil {
		return err
	}
	var got strings.Builder
	in := d.Part(s.Part)
	for _, p := range s.Pieces(tok.Start, tok.End) {
		text, err := decodeAll(in.Source[p.Source.Start:p.Source.End], in.Encoding)
		if err != nil {
			return err
		}
		if read, ok := readers[d.Format]; ok {
			text = read(text)
		}
		got.WriteString(text)
	}
	decoded := d.Format == Markdown && strings.ContainsAny(got.String(), `&\`) || d.Format == PO && escapedByte.MatchString(got.String()) || want == string(Object)
	layers := d.Format == PO || d.Format == TSV || d.Format == CSV || d.Format == XLIFF || d.Format == TMX || d.Format == NITF || d.Format == NewsML // HTML in XML
	if got.String() != want && !decoded && !(layers && html.UnescapeString(got.String()) == want) {
		return fmt.Errorf("its bytes say %.200q", got.String())
	}
	return nil
}

// unquoted reads the inside of a JSON string.
func unquoted(s string) string {
	var out string
	if err := json.Unmarshal([]byte(`"`+s+`"`), &out); err != nil {
		return s
	}
	return out
}

// undoubled reads a piece of a cell, which may stand in quotes.
func undoubled(s string) string { return strings.ReplaceAll(s, `""`, `"`) }

// escapedByte is a byte of a catalogue by its number.
var escapedByte = regexp.MustCompile(`\\(x[0-9a-fA-F]|[0-7])`)

// unescapedPO reads the inside of a string of a catalogue, whose escapes are those of C, but for bytes by their number.
func unescapedPO(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\"`, `"`, `\a`, "\a", `\b`, "\b", `\f`, "\f", `\n`, "\n", `\r`, "\r", `\t`, "\t", `\v`, "\v").Replace(s)
}

// readXLIFF reads references, and elements that stand for a character.
func readXLIFF(s string) string {
	return html.UnescapeString(regexp.MustCompile(`<cp hex=["']([0-9a-fA-F]+)["']\s*(/>|></cp>)`).ReplaceAllString(s, "&#x$1;"))
}

// readers are other means to read what a piece of a format says.
var readers = map[Format]func(string) string{
	HTML:           html.UnescapeString,
	VTT:            html.UnescapeString,
	TTML:           html.UnescapeString,
	XLIFF:          readXLIFF,
	TMX:            html.UnescapeString,
	TranscriptJSON: unquoted,
	NITF:           html.UnescapeString,
	NewsML:         html.UnescapeString,
	NinJS:          func(s string) string { return html.UnescapeString(unquoted(s)) },
	DOCX:           unsigned,
	ODT:            unsigned,
	FODT:           unsigned,
	PO:             unescapedPO,
	TSV:            undoubled,
	CSV:            undoubled,
	ASS:            strings.NewReplacer(`\h`, "\u00a0").Replace,
}

// soundPieces checks that the pieces of a range cover it without gap or overlap, and lie in its span in order.
func soundPieces(s *Segment, start, end int) error {
	span, pieces := s.Span(start, end), s.Pieces(start, end)
	at, source := start, span.Start
	for _, p := range pieces {
		if p.Start != at || p.End < p.Start || p.Source.Start < source || p.Source.End < p.Source.Start {
			return fmt.Errorf("pieces %v of %d-%d at %v", pieces, start, end, span)
		}
		at, source = p.End, p.Source.End
	}
	if at != end || source != span.End || pieces[0].Source.Start != span.Start {
		return fmt.Errorf("pieces %v of %d-%d at %v", pieces, start, end, span)
	}
	return nil
}

// decodeAll decodes bytes by other means than the package does.
func decodeAll(b []byte, e Encoding) (string, error) {
	switch e {
	case Windows1252:
		out, err := charmap.Windows1252.NewDecoder().Bytes(b)
		return string(out), err
	case UTF16LE, UTF16BE:
		if len(b)%2 != 0 {
			return "", fmt.Errorf("half a character in % x", b)
		}
		var order binary.ByteOrder = binary.LittleEndian
		if e == UTF16BE {
			order = binary.BigEndian
		}
		var units []uint16
		for i := 0; i < len(b); i += 2 {
			units = append(units, order.Uint16(b[i:]))
		}
		if s := string(utf16.Decode(units)); !strings.ContainsRune(s, utf8.RuneError) || strings.Contains(string(b), "\xFD\xFF") || strings.Contains(string(b), "\xFF\xFD") {
			return s, nil
		}
		return "", fmt.Errorf("half a character in % x", b)
	}
	if !utf8.Valid(b) {
		return "", fmt.Errorf("half a character in % x", b)
	}
	return string(b), nil
}

func TestRecognise(t *testing.T) {
	for _, tt := range []struct {
		path, source string
		want         Format
		known        bool
	}{
		{"a.txt", "# a", Text, true},
		{"a/b.MD", "a", Markdown, true},
		{"README", "a", Text, false},
		{"a.markdown", "a", Markdown, true},
		{"a.unheard", "a", Text, false},
	} {
		d, err := Parse(tt.path, []byte(tt.source), "")
		if err != nil {
			t.Errorf("Parse(%q): %v", tt.path, err)
			continue
		}
		if known := Known(tt.path); d.Format != tt.want || known != tt.known {
			t.Errorf("%q is %q, known %v; want %q, %v", tt.path, d.Format, known, tt.want, tt.known)
		}
	}
}

func TestParseUnknownFormat(t *testing.T) {
	if _, err := Parse("a", nil, "doc"); err == nil || !strings.Contains(err.Error(), `"doc"`) {
		t.Errorf("Parse with format doc: %v; want an error that names it", err)
	}
}
