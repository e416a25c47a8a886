package document

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestSubtitles(t *testing.T) {
	tests := []struct {
		name   string
		format Format
		in     string
		want   []string
	}{
		{"a name over a cue break", SRT, "1\n00:00:01,000 --> 00:00:02,000\nThey met Anthony\n\n2\n00:00:02,100 --> 00:00:03,000\nBlanken, he\nsaid.\n", []string{"> They met Anthony\nBlanken, he\nsaid."}},
		{"a pause", SRT, "1\n00:00:01,000 --> 00:00:02,000\nThey met\n\n2\n00:00:09,000 --> 00:00:10,000\nBlanken", []string{"> They met", "> Blanken"}},
		{"a word over a line break", SRT, "1\n00:00:01,000 --> 00:00:02,000\nPresident Zelen-\nskiy is a well-\nknown name, Amir-\nAbdollahian too -\nand so on-\n", []string{"> President Zelenskiy is a well-known name, Amir-\nAbdollahian too -\nand so on-"}},
		{"captions that scroll", VTT, "WEBVTT\n\n00:00.000 --> 00:02.000\nthe <00:01.000><c>state</c>\n\n00:02.000 --> 00:02.010\nthe state\n\n00:02.010 --> 00:04.000\nthe state\nAnthony <c>Blanken</c>\n\n00:04.000 --> 00:06.000\nAnthony Blanken\nleft", []string{"> the state\nAnthony Blanken\nleft"}},
		{"tags", SRT, "1\n00:00:01,000 --> 00:00:02,000 X1:1\n{\\an8}<i>An<b>thony</b></i> <font color=\"red\">Blanken</font> <3 a < b {c}\n", []string{"> Anthony Blanken <3 a < b {c}"}},
		{"speakers", SRT, "1\n00:00:01,000 --> 00:00:02,000\n- Who came?\n- <i>Blanken.</i>\n\n2\n00:00:02,000 --> 00:00:03,000\nMINISTER (off): We agree.\nAnthony Blanken: So do we.\n>> And now: 12:30 at http://a.b\n", []string{"> Who came?", "> Blanken.", "@ MINISTER", "> We agree.", "@ Anthony Blanken", "> So do we.", "> And now: 12:30 at http://a.b"}},
		{"an empty line in a cue, a number in the text", SRT, "1\r\n00:00:01,000 --> 00:00:02,000\r\nIn the year\r\n\r\n2022\r\nthey met.\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nThen\r\n", []string{"> In the year\n2022\nthey met.\nThen"}},
		{"without numbers", SRT, "0:01.0 --> 0:02.0\nHe left.", []string{"> He left."}},
		{"cut off after a number", SRT, "1\n00:00:01,000 --> 00:00:02,000\nHe left.\n\n2", []string{"> He left."}},
		{"vtt", VTT, "WEBVTT - They met\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:x\n\nNOTE He left\nfor good\n\nintro\n00:01.000 --> 00:02.000 line:0\n<v Anthony Blanken>R&amp;D <00:01.500><c.a>in</c> Kyiv</v>\n<v.loud Esme &amp; Co>Yes\n\nNOTE\nx\n\n00:02.000 --> 00:03.000\nNOTE is <lang fr>text</lang>\n&gt;&gt; And &nbsp;<b>you</b>?\n", []string{"@ Anthony Blanken", "> R&D in Kyiv", "@ Esme & Co", "> Yes\nNOTE is text", "> And \u00a0you?"}},
		{"vtt with hours and byte order mark", VTT, "\xEF\xBB\xBFWEBVTT\n\n01:00:01.000 --> 01:00:02.000\nHe left.", []string{"> He left."}},
		{"ttml", TTML, `<?xml version="1.0" encoding="UTF-8"?><tt xmlns="http://www.w3.org/ns/ttml" xml:lang="fa"><head><metadata><ttm:title>Talks</ttm:title><ttm:agent xml:id="a"><ttm:name>Anthony Blanken</ttm:name></ttm:agent></metadata><styling><style/></styling></head>
<body><div><p begin="00:00:01.000" end="2s" ttm:agent="a"><span>They met <span tts:color="red">Antho</span>ny</span><br/>
  Blanken &amp; co</p>
<p begin="00:00:02:10" end="00:00:04:00" ttm:agent="a"><![CDATA[x & y]]> left.</p><p begin="3s" dur="1s" ttm:agent="b">MINISTER: No<metadata>x</metadata></p><p xml:lang="fr">non</p><p translate="no">x</p></div></body></tt>`, []string{"# Talks", "@ Anthony Blanken", "> They met Anthony\nBlanken & co", "> x & y", "> left.", "@ MINISTER", "> No"}},
		{"ttml with a prefix", TTML, "<tt:tt xmlns:tt='x'><tt:body><tt:p>a</tt:p></tt:body></tt:tt>", []string{"> a"}},
		{"ass", ASS, "[Script Info]\nTitle: x\n\n[V4+ Styles]\nFormat: Name\nStyle: Default\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Text\nComment: 0,0:00:01.00,0:00:02.00,D,,no\nDialogue: 0,0:00:01.00,0:00:02.00,D,Anthony Blanken,{\\an8}They met, he{\\i1} sa{\\i0}id,\\N- Esme\\hCo\nDialogue: 0,0:00:02.00,0:00:03.00,D,Anthony Blanken,again\nDialogue: 0,0:00:02.00,0:00:03.00,D,Anthony Blanken,and again\nDialogue: 0,0:00:02.00,0:00:03.00,D,,{\\p1}m 0 0 l 1 1{\\p0}shown\n", []string{"@ Anthony Blanken", "> They met, he said,", "> Esme\u00a0Co", "@ Anthony Blanken", "> again\nand again", "@ Anthony Blanken", "> shown"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, kinds(parse(t, []byte(tt.in), tt.format))); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSubtitlesBroken(t *testing.T) {
	tests := []struct {
		format   Format
		in, want string
	}{
		{SRT, "He left.", `line 1: "He left." stands before the first cue`},
		{SRT, "", "line 1: it has no cue"},
		{SRT, "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:0x,000 --> 00:00:03,000\nb", `line 6: "00:00:0x,000 --> 00:00:03,000" is no time of a cue`},
		{SRT, "1\n00:61:01,000 --> 00:00:02,000\na", "is no time of a cue"},
		{VTT, "00:01.000 --> 00:02.000\na", "it does not begin with WEBVTT"},
		{VTT, "WEBVTT\n\n00:01.000 -->\na", "line 3: \"00:01.000 -->\" is no time of a cue"},
		{TTML, "<tt><body><p>a</div></body></tt>", "</div> ends what was not begun"},
		{TTML, "<tt>\n<body>\n<p>a", "line 3: it ends within <p>"},
		{TTML, "<tt><body><p>a &nosuch; b</p></body></tt>", "invalid character entity &nosuch;"},
		{TTML, `<!DOCTYPE tt [<!ENTITY x SYSTEM "file:///etc/passwd">]><tt><p>&x;</p></tt>`, "invalid character entity &x;"},
		{TTML, strings.Repeat("<a>", 2000), "nested more than 1000 deep"},
		{ASS, "[Events]\n", "does not begin with [Script Info]"},
		{ASS, "[Script Info]\n[Events]\nDialogue: a", "line 3: a dialogue stands before"},
		{ASS, "[Script Info]\n[Events]\nFormat: Start, End, Text\nDialogue: a,b", "has too few fields"},
	}
	for _, tt := range tests {
		_, err := Parse("a", []byte(tt.in), tt.format)
		var broken *SyntaxError
		if !errors.As(err, &broken) || broken.Hint == "" || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Parse(%.60q) as %s: error %v; want one with %q", tt.in, tt.format, err, tt.want)
		}
	}
}

func TestSpeakerLabel(t *testing.T) {
	for in, want := range map[string][2]string{
		"MINISTER: We agree.":                  {"MINISTER", "We agree."},
		"Anthony Blinken (via interpreter): A": {"Anthony Blinken", "A"},
		"Mohammed bin Salman:  A":              {"Mohammed bin Salman", "A"},
		"SPEAKER 1:":                           {"SPEAKER 1", ""},
		"J. O’Brien-Smith: A":                  {"J. O’Brien-Smith", "A"},
		"Q&A: A":                               {"Q&A", "A"},
		"He said: A":                           {},
		"At 12:30 they left":                   {},
		"http://a.b":                           {},
		"Note the following: A":                {},
		": A":                                  {},
		"":                                     {},
		"The Ministry of Foreign Affairs of the Republic said so: A": {},
	} {
		name, said := speakerLabel(in)
		if got := [2]string{in[:name], in[said:]}; got != want && (name != 0 || want != [2]string{}) {
			t.Errorf("speakerLabel(%q) = %q; want %q", in, got, want)
		}
	}
}

func TestClock(t *testing.T) {
	for in, want := range map[string]time.Duration{
		"01:02:03,456": time.Hour + 2*time.Minute + 3*time.Second + 456*time.Millisecond, "2:03.4": 2*time.Minute + 3*time.Second + 400*time.Millisecond,
		"100:00:00": 100 * time.Hour, "00:00:01.123456": time.Second + 123*time.Millisecond,
		"1": -1, "1:2": -1, "1:60": -1, "1:02:03:04": -1, "": -1, "a": -1, ":": -1, "1:": -1,
	} {
		got, size := clock(in)
		if size != len(in) || size == 0 {
			got = -1
		}
		if got != want {
			t.Errorf("clock(%q) = %v; want %v", in, got, want)
		}
	}
}

// Subtitles beyond what someone writes are read in time that grows with the text.
func TestSubtitlesHostile(t *testing.T) {
	for _, tt := range []struct {
		format   Format
		head, in string
	}{
		{SRT, "1\n0:01 --> 0:02\n", "<i"},
		{SRT, "1\n0:01 --> 0:02\n", "{\\"},
		{SRT, "1\n0:01 --> 0:02\n", "- a\n"},
		{SRT, "", "1\n0:01 --> 0:02\na\n\n"},
		{SRT, "1\n0:01 --> 0:02\n", "a\n"},
		{SRT, "1\n0:01 --> 0:02\n", "a-\n"},
		{Transcript, "0:01 ", "\"\n\n"},
		{VTT, "WEBVTT\n\n0:01 --> 0:02\n", "<v"},
		{VTT, "WEBVTT\n\n0:01 --> 0:02\n", "<v a"},
		{VTT, "WEBVTT\n\n0:01 --> 0:02\n", "<v a>"},
		{VTT, "WEBVTT\n\n0:01 --> 0:02\n", "&"},
		{VTT, "WEBVTT\n\n0:01 --> 0:02\n", "<"},
		{ASS, "[Script Info]\n[Events]\nFormat: Text\nDialogue: ", "{"},
		{ASS, "[Script Info]\n[Events]\nFormat: Text\nDialogue: ", `\N`},
		{ASS, "[Script Info]\n[Events]\nFormat: Text\nDialogue: ", `{\p1}`},
		{TTML, "<tt><p>", "<br/>a"},
		{TTML, "<tt><p>", "<span>a</span>"},
	} {
		end := ""
		if tt.format == TTML {
			end = "</p></tt>"
		}
		start := time.Now()
		d := parse(t, []byte(tt.head+strings.Repeat(tt.in, 300_000/len(tt.in))+end), tt.format)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s: many %q took %v", tt.format, tt.in, took)
		}
		for i := range d.Segments {
			if n := len(d.Segments[i].Text); n > maxSegment {
				t.Errorf("%s: many %q make a segment of %d bytes", tt.format, tt.in, n)
			}
		}
	}
}

// A line that is shown again is fixed wherever it is shown.
func TestRollingReplace(t *testing.T) {
	in := "WEBVTT\n\n00:00.000 --> 00:02.000\nHe met <c>Anthony</c>\n\n00:02.000 --> 00:04.000\nHe met Anthony\nBlanken <c>there</c>\n\n00:04.000 --> 00:06.000\nBlanken there\n"
	d := parse(t, []byte(in), VTT)
	s := &d.Segments[0]
	if len(d.Segments) != 1 || s.Text != "He met Anthony\nBlanken there" {
		t.Fatalf("segments %q", kinds(d))
	}
	edits := append(s.Replace(7, 14, "Antony"), s.Replace(15, 22, "Blinken")...)
	SortEdits(edits)
	want := strings.NewReplacer("Anthony", "Antony", "Blanken", "Blinken").Replace(in)
	if diff := cmp.Diff(want, spliced(d.Source, edits)); diff != "" {
		t.Errorf("after the fix (-want +got):\n%s", diff)
	}
}

// What is said has the time from when its first words are shown.
func TestSince(t *testing.T) {
	const srt = "1\n00:00:01,000 --> 00:00:02,000\nThey met\n\n2\n00:00:02,100 --> 00:00:03,000\nhim.\n- Who?\n\n3\n00:01:02,500 --> 00:01:04,000\nMINISTER: Him.\n"
	var got []time.Duration
	for _, s := range parse(t, []byte(srt), SRT).Segments {
		if s.Kind == Cue {
			got = append(got, s.Since)
		}
	}
	want := []time.Duration{time.Second, 2100 * time.Millisecond, 62500 * time.Millisecond}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("times (-want +got):\n%s", diff)
	}
}
