package document

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// fuzzFormat holds a format to what every one promises: the source is not changed by reading it; the bytes of a token read as the
// token; a fix changes the bytes of its words and no other; and what was fixed reads as before but for the fix.
func fuzzFormat(f *testing.F, format Format, seeds ...string) {
	fuzzPart(f, format, func(_ testing.TB, b []byte) []byte { return b }, seeds...)
}

// fuzzPart is fuzzFormat for what is put into a file: the member of an archive.
func fuzzPart(f *testing.F, format Format, file func(testing.TB, []byte) []byte, seeds ...string) {
	for i, s := range seeds {
		f.Add([]byte(s), uint(i), "Blinken")
		f.Add([]byte(s), uint(7*i+1), `R&D<"b">`)
	}
	f.Fuzz(func(t *testing.T, source []byte, pick uint, text string) {
		before := string(source)
		in := file(t, source)
		d, err := Parse("a", in, format)
		if string(source) != before || !bytes.Equal(in, file(t, source)) {
			t.Fatalf("Parse of %q changed the source to %q", before, source)
		}
		if err != nil {
			var encoding *EncodingError
			var syntax *SyntaxError
			if !errors.As(err, &encoding) && !errors.As(err, &syntax) || syntax != nil && (syntax.Offset < 0 || syntax.Offset > max(len(in), len(source))) {
				t.Fatalf("Parse(%q): %v", source, err)
			}
			return
		}
		if err := sound(d); err != nil {
			t.Fatalf("Parse(%q) in %s: %v", source, d.Encoding, err)
		}
		fixToken(t, d, pick, text)
	})
}

// fixToken replaces a token of the document and reads the result.
func fixToken(t *testing.T, d *Document, pick uint, text string) {
	if len(d.Segments) == 0 || !plainWord(text) {
		return
	}
	s := &d.Segments[pick%uint(len(d.Segments))]
	tokens := s.Passage().Tokens
	tok := tokens[pick%uint(len(tokens))]
	if tok.Kind == Other || !letters(s.Text[tok.Start:tok.End]) {
		return
	}
	edits := s.Replace(tok.Start, tok.End, text)
	span := s.Span(tok.Start, tok.End)
	at := span.Start
	in := d.Part(s.Part)
	last := 0
	for _, e := range edits {
		if len(s.copies) == 0 && (e.Span.Start < at || e.Span.End > span.End) || e.Span.Start < last || e.Span.End < e.Span.Start {
			t.Fatalf("edit %+v of %q in %q is not in order within %v", e, s.Text[tok.Start:tok.End], in.Source, span)
		}
		at = e.Span.End
		if _, err := in.Encoding.Encode(e.New); err != nil {
			return
		}
		last = e.Span.End
	}
	part, err := d.Splice(s.Part, edits)
	if err != nil {
		t.Fatalf("%q with %+v: %v", in.Source, edits, err)
	}
	out := part
	if d.archive != nil {
		parts := make([][]byte, len(d.Parts))
		parts[s.Part] = part
		if out, err = d.Rewrite(parts); err != nil {
			t.Fatalf("%q with %+v: %v", in.Source, edits, err)
		}
	}
	if joinsMark(in, span) {
		return
	}
	again, err := Parse("a", out, d.Format)
	var encoding *EncodingError
	if errors.As(err, &encoding) || err == nil && again.Part(s.Part).Encoding != in.Encoding {
		return // too little is left to tell it by
	}
	if err != nil {
		t.Fatalf("%q with %+v becomes %q: %v", in.Source, edits, part, err)
	}
	want := texts(d)
	want[s.Number-1] = s.Text[:tok.Start] + text + s.Text[tok.End:]
	if got := texts(again); !slices.Equal(got, want) {
		t.Fatalf("%q with %+v becomes %q, which reads\n%q, want\n%q", in.Source, edits, part, got, want)
	}
	trackToken(t, d, Remark{Segment: s, From: tok.Start, To: tok.End, Edits: edits, Text: []string{"a & b"}}, want)
}

// trackToken writes the replacement of a token as a tracked change, and reads the result as whoever accepts it.
func trackToken(t *testing.T, d *Document, r Remark, want []string) {
	if !d.Format.Tracks() {
		return
	}
	out, err := d.Track([]Remark{r}, time.Unix(0, 0))
	if err != nil {
		return // its elements have no prefix
	}
	again, err := Parse("a", out, d.Format)
	if err != nil {
		t.Fatalf("%q with %+v tracked: %v", d.Part(r.Segment.Part).Source, r.Edits, err)
	}
	if got := texts(again); !slices.Equal(got, want) {
		t.Fatalf("%q with %+v tracked becomes %q, which reads\n%q, want\n%q", d.Part(r.Segment.Part).Source, r.Edits, again.Part(r.Segment.Part).Source, got, want)
	}
}

// plainWord reports whether a text may stand for what a suggestion puts in the place of a word.
func plainWord(text string) bool {
	return text != "" && utf8.ValidString(text) && len(text) < 100 && letters(text) &&
		strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(`&<>"'`, r) || r >= 0x10000 }) < 0
}

// letters reports whether a text begins and ends with a letter, as what is suggested and what is replaced does: then it makes no
// markup with what stands beside it.
func letters(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(first) && unicode.IsLetter(last) || strings.HasPrefix(s, "R&D")
}

// joinsMark reports whether a mark stands beside a span, which other letters would make into the beginning of something: a tag, a
// reference, the name of a speaker.
func joinsMark(d Part, span Span) bool {
	c, _, err := read(d.Source)
	if err != nil {
		return true
	}
	before := 0 // as text, whatever the encoding
	for before < len(c.text) && c.offsets.start(before) < span.Start {
		before++
	}
	head := c.text[max(0, before-40):before]
	tail := d.Source[span.End:min(len(d.Source), span.End+2*maxLabel)]
	return strings.ContainsAny(head, `&<\{-–‐`) || bytes.Contains(tail, []byte(":")) || bytes.Contains(d.Source, []byte("charset=")) || bytes.Contains(d.Source, []byte("encoding="))
}

func FuzzHTML(f *testing.F) {
	fuzzFormat(f, HTML, append(htmlSamples,
		"<p title='a &quot;b'>Anthony <b>Blan</b>ken<br>left <code>x</code>", "<div translate=no>a<p translate=yes>b</div>c", "Zo\xEB <i>met</i> R&amp;D",
		"\xFF\xFE<\x00p\x00>\x00a\x00b\x00", "<img alt=\"Anthony  Blanken\">&NotEqualTilde;x", "<table><tr><td>a<td>b<script>c</script>")...)
}

func FuzzSRT(f *testing.F) {
	fuzzFormat(f, SRT, "1\n00:00:01,000 --> 00:00:02,000\nThey met <i>An<b>th</b>ony</i>\n\n2\n00:00:02,100 --> 00:00:03,000\nBlanken, he\nsaid.\n",
		"0:01.0 --> 0:02.0\n- {\\an8}MINISTER: no\n>> Yes\n\n2022\n\n2", "\xFF\xFE1\x00\n\x000\x00:\x000\x001\x00 \x00-\x00-\x00>\x000\x00:\x000\x002\x00\n\x00a\x00")
}

func FuzzVTT(f *testing.F) {
	fuzzFormat(f, VTT, "WEBVTT\n\nNOTE a\n\n00:01.000 --> 00:02.000 line:0\n<v Anthony Blanken>R&amp;D <00:01.500><c.a>in</c> Kyiv</v>\n\n1\n00:02.000 --> 00:03.000\n&gt;&gt; <b>you</b>",
		"WEBVTT\n\nSTYLE\na\n\n00:01.000 --> 00:02.000\na<v.x b", "WEBVTT")
}

func FuzzTTML(f *testing.F) {
	fuzzFormat(f, TTML, "<tt><head><metadata><ttm:title>T</ttm:title></metadata></head><body><div><p begin='1s' end='2s'>They met <span>An</span>thony<br/>\n Blanken &amp; co</p><p begin='00:00:02:10'>left</p></div></body></tt>",
		"<tt xml:lang='fa'><p xml:lang='fr'>a</p><p agent='b'><![CDATA[c & d]]> e</p></tt>", "<?xml version='1.0' encoding='UTF-16'?><tt/>", "<tt><p>a")
}

func FuzzASS(f *testing.F) {
	fuzzFormat(f, ASS, "[Script Info]\n\n[Events]\nFormat: Start, End, Name, Text\nDialogue: 0:00:01.00,0:00:02.00,Anthony Blanken,{\\an8}They met,\\N{\\i1}he said\\hso\nDialogue: 0:00:02.00,0:00:03.00,,{\\p1}m 0 0{\\p0}b",
		"[script info]\n[Events]\nFormat: Text\nDialogue: a{b")
}

func FuzzTranscript(f *testing.F) {
	fuzzFormat(f, Transcript, "00:12:31 MINISTER: We met Anthony\n00:12:35 Blanken there.\n\n[00:12:40:05] Q: Why?\n", "Anthony Blinken (00:12):\nWe agree.\n\nAl Gore  1:02:15\n- So")
}

func FuzzXLIFF(f *testing.F) {
	fuzzFormat(f, XLIFF, xliff1(`<trans-unit><source>a</source><target>They met <g id="1">An</g>th<ph id="2">&lt;b&gt;<sub>x y</sub></ph>ony &amp; {0} <mrk mtype="seg">Blan<x id="3"/>ken</mrk><![CDATA[c & d]]></target></trans-unit>`),
		xliff2(`<unit><originalData><data id="a">&lt;b></data></originalData><segment><source>b</source><target>c <pc>d</pc><cp hex="41"/><sm id="1" translate="no"/>e<em startRef="1"/> &lt;b&gt;f g&lt;/b&gt;</target></segment></unit>`), "<xliff><target>", xliff2(`<data id="a">b</data>`))
}

func FuzzTMX(f *testing.F) {
	fuzzFormat(f, TMX, `<tmx><header srclang="fa"/><tu><tuv xml:lang="en"><seg>He <bpt>a</bpt>met<ept/> %s &lt;b&gt;Blanken&lt;/b&gt;<ph>c<sub>d e</sub></ph></seg></tuv><tuv xml:lang="fa"><seg>b</seg></tuv></tu></tmx>`, "<tmx><tu>")
}

func FuzzPO(f *testing.F) {
	fuzzFormat(f, PO, poHead+"# transcheck: ignore a-b\nmsgctxt \"c\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"They met An\"\n\"thony \\\"Blanken\\\" & _x\\n%s\"\nmsgstr[1] \"\\303\\251 \\x41\\tb <b>c</b> d\"\n",
		poHead+"#~ msgid \"a\"\n#, fuzzy\nmsgid \"a\" \"b\"\nmsgstr \"Save &As Blanken {0} &name;\"", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=iso-8859-1\\n\"\n\nmsgid \"a\"\nmsgstr \"Caf\xE9 is\"", "msgid", `msgstr "`)
}

func FuzzTSV(f *testing.F) {
	fuzzFormat(f, TSV, "fa\ten\na\tThey met \"Anthony\" Blanken, {0}\nb\t\"He \"\"left\"\"\r\nat six\"\n", "a\t\"b\n\tc d", "\xFF\xFEa\x00\t\x00b\x00", "a\n")
}

func FuzzCSV(f *testing.F) {
	fuzzFormat(f, CSV, "source,target,x\na,\"They met, \"\"Anthony\"\"\n\nBlanken\",y\r\nb,He left [transcheck: ignore a-b],\n,<b>c</b> d\n", "en;fr\na;b\n", "a,\"b", "\xEF\xBB\xBF\"a\",Zo\xC3\xAB is\n\n,")
}
