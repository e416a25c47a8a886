package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// said returns what the directives of a document say, each with the source that it speaks of.
func said(d *Document) (out []string) {
	for i := range d.Directives {
		r := &d.Directives[i]
		var names []string
		for _, n := range r.Checks {
			names = append(names, n.Name)
		}
		s := strings.Join(names, ",")
		if r.Reason != "" {
			s += " because " + r.Reason
		}
		part := d.Part(r.Words.Part).Source
		switch {
		case r.Fault != nil:
			s = fmt.Sprintf("%s: %q > %q", r.Fault.Reason, r.Words.Text[r.Fault.From:r.Fault.To], r.Fault.Right)
		case r.File:
			s += " in all"
		default:
			s += " in " + strings.Join(strings.Fields(string(part[r.Covers.Start:r.Covers.End])), " ")
		}
		if span := r.Words.Span(0, len(r.Words.Text)); !strings.HasPrefix(strings.ToLower(string(part[span.Start:span.End])), "transcheck") {
			s += fmt.Sprintf(" at %q", part[span.Start:span.End])
		}
		out = append(out, s)
	}
	return out
}

func TestDirectives(t *testing.T) {
	tests := []struct {
		name, path, source string
		want               []string // of the directives
		texts              []string
	}{
		{
			"beside the text", "a.txt", "One met Anna. [transcheck: ignore a-b, c-d -- she is so called]\nTwo met Anna.\n",
			[]string{"a-b,c-d because she is so called in One met Anna."},
			[]string{"One met Anna.", "Two met Anna."},
		},
		{
			"within the text", "a.txt", "One met Anna [transcheck: ignore a-b]. Two did not.\n",
			[]string{"a-b in One met Anna [transcheck: ignore a-b]. Two did not."},
			[]string{"One met Anna. Two did not."},
		},
		{
			"on a line of its own", "a.txt", "One left.\n\n[transcheck: ignore all]\nTwo left.\n\nThree left.\n",
			[]string{"all in Two left."},
			[]string{"One left.", "Two left.", "Three left."},
		},
		{
			"at the end of the file", "a.txt", "One left.\nTwo left. [transcheck: ignore all]",
			[]string{"all in Two left."},
			[]string{"One left.", "Two left."},
		},
		{"nothing follows", "a.txt", "One left.\n[transcheck: ignore all]\n", []string{"all in "}, []string{"One left."}},
		{
			"within wrapped lines", "a.txt", "The minister left on the Monday of that week for the\n[transcheck: ignore all]\ncapital and met the envoy there before he went on.\n",
			[]string{"all in The minister left on the Monday of that week for the [transcheck: ignore all] capital and met the envoy there before he went on."},
			[]string{"The minister left on the Monday of that week for the\ncapital and met the envoy there before he went on."},
		},
		{
			"the whole file", "a.txt", "[transcheck: ignore-file a-b -- why not]\r\nOne left.\r\n",
			[]string{"a-b because why not in all"},
			[]string{"One left."},
		},
		{
			"from one place to another", "a.txt", "One left.\n[transcheck: ignore-begin all]\nTwo left.\nThree left.\n[transcheck: ignore-end]\nFour left.\n",
			[]string{"all in transcheck: ignore-begin all] Two left. Three left. [", " in "},
			[]string{"One left.", "Two left.", "Three left.", "Four left."},
		},
		{
			"never ended", "a.txt", "[transcheck: ignore-begin all]\nOne left.\n",
			[]string{`no ignore-end follows it: "transcheck: ignore-begin all" > ""`},
			[]string{"One left."},
		},
		{
			"never begun", "a.txt", "One left.\n[transcheck: ignore-end]\n",
			[]string{`it ends what was not begun: "transcheck: ignore-end" > ""`},
			[]string{"One left."},
		},
		{
			"a wrong verb", "a.txt", "[transcheck: ignroe all]\nOne left.\n",
			[]string{`"ignroe" is nothing that the checker can be told: "ignroe" > "ignore"`},
			[]string{"One left."},
		},
		{
			"no colon", "a.txt", "[Transcheck ignore all]\nOne left.\n",
			[]string{`no colon behind "transcheck": "Transcheck" > "transcheck:"`},
			[]string{"One left."},
		},
		{
			"no mark before the reason", "a.txt", "[transcheck: ignore a-b he is so called]\nOne left.\n",
			[]string{`"he is so called" is no name of a check, and no -- stands before it: "he is so called" > "-- he is so called"`},
			[]string{"One left."},
		},
		{
			"no check", "a.txt", "[transcheck: ignore -- he is so called]\nOne left.\n",
			[]string{`it names no check; all stands for every one: "transcheck: ignore -- he is so called" > ""`},
			[]string{"One left."},
		},
		{"a sentence about the program", "a.txt", "[transcheck ran here] One left.\n", nil, []string{"[transcheck ran here] One left."}},
		{"another encoding", "a.txt", "Zo\xEB left. [transcheck: ignore a-b \x97 sa\xEFd so]\nTwo left.\n", []string{"a-b because saïd so in Zo\xEB left."}, []string{"Zoë left.", "Two left."}},
		{
			"SubRip, in the cue", "a.srt", "1\n00:00:01,000 --> 00:00:02,000\nOne met Anna.\n[transcheck: ignore a-b]\n\n2\n00:00:02,000 --> 00:00:03,000\nTwo met Anna.\n",
			[]string{"a-b in 00:00:01,000 --> 00:00:02,000 One met Anna."},
			[]string{"One met Anna.\nTwo met Anna."},
		},
		{
			"SubRip, between cues", "a.srt", "1\n00:00:01,000 --> 00:00:02,000\nOne met Anna.\n\n[transcheck: ignore a-b]\n2\n00:00:02,000 --> 00:00:03,000\nTwo met Anna.\n",
			[]string{"a-b in 00:00:02,000 --> 00:00:03,000 Two met Anna."},
			[]string{"One met Anna.\nTwo met Anna."},
		},
		{
			"SubRip, before the first cue", "a.srt", "[transcheck: ignore a-b]\n1\n00:00:01,000 --> 00:00:02,000\nOne met Anna.\n\n2\n00:00:02,000 --> 00:00:03,000\nTwo met Anna.\n",
			[]string{"a-b in 00:00:01,000 --> 00:00:02,000 One met Anna."},
			[]string{"One met Anna.\nTwo met Anna."},
		},
		{
			"WebVTT", "a.vtt", "WEBVTT\n\nNOTE transcheck: ignore a-b -- so called\n\n00:01.000 --> 00:02.000\nOne met Anna.\n\n00:02.000 --> 00:03.000\nTwo met Anna.\n\nNOTE\ntranscheck: ignore c-d\n-- a reason\n\n3\n00:03.000 --> 00:04.000\nThree met Anna.\n",
			[]string{"a-b because so called in 00:01.000 --> 00:02.000 One met Anna.", "c-d because a reason in 00:03.000 --> 00:04.000 Three met Anna."},
			[]string{"One met Anna.\nTwo met Anna.\nThree met Anna."},
		},
		{
			"SubStation Alpha", "a.ass", "[Script Info]\n; transcheck: ignore-file e-f\n[Events]\nFormat: Start, End, Text\nComment: 0:00:01.00,0:00:02.00,transcheck: ignore a-b -- so, called\nDialogue: 0:00:01.00,0:00:02.00,One met Anna.\nDialogue: 0:00:02.00,0:00:03.00,Two met{transcheck: ignore c-d} Anna.\n",
			[]string{"e-f in all", "a-b because so, called in Dialogue: 0:00:01.00,0:00:02.00,One met Anna.", "c-d in Dialogue: 0:00:02.00,0:00:03.00,Two met{transcheck: ignore c-d} Anna."},
			[]string{"One met Anna.\nTwo met Anna."},
		},
		{
			"TTML", "a.ttml", `<tt><body><div><!-- transcheck: ignore a-b -- so called --><p begin="1s" end="2s">One met Anna.</p><p begin="2s" end="3s">Two met <!-- transcheck: ignore c-d - reason -->Anna.</p></div></body></tt>`,
			[]string{`a-b because so called in <p begin="1s" end="2s">One met Anna.</p>`, `c-d because reason in <p begin="2s" end="3s">Two met <!-- transcheck: ignore c-d - reason -->Anna.</p>`},
			[]string{"One met Anna.\nTwo met Anna."},
		},
		{
			"transcript", "a.txt", "[00:12:31] ONE: We met Anna. [transcheck: ignore a-b]\n[00:12:40] TWO: We met Anna.\n[transcheck: ignore c-d]\n[00:12:45] THREE: We met Anna.\n[00:12:50] FOUR: We left.\n",
			[]string{"a-b in [00:12:31] ONE: We met Anna.", "c-d in [00:12:45] THREE: We met Anna."},
			[]string{"ONE", "We met Anna.", "TWO", "We met Anna.", "THREE", "We met Anna.", "FOUR", "We left."},
		},
		{
			"NITF", "a.nitf", "<nitf><body><body.content><p>One met Anna.<!-- transcheck: ignore a-b --></p>\n<!-- transcheck: ignore c-d -->\n<p>Two met Anna.</p> <!-- transcheck: ignore e-f -->\n<p>Three met Anna.</p></body.content></body></nitf>",
			[]string{"a-b in One met Anna.<!-- transcheck: ignore a-b -->", "c-d in Two met Anna.", "e-f in Two met Anna.</p> <!-- transcheck: ignore e-f -->"},
			[]string{"One met Anna.", "Two met Anna.", "Three met Anna."},
		},
		{
			"NewsML", "a.xml", `<newsItem xml:lang="en"><contentMeta><!-- transcheck: ignore a-b --><headline>Anna is met</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>One <!-- transcheck: ignore c-d -->met Anna.</p><p>Two met Anna.</p></body></html></inlineXML></contentSet></newsItem>`,
			[]string{"a-b in Anna is met", "c-d in One <!-- transcheck: ignore c-d -->met Anna."},
			[]string{"Anna is met", "One met Anna.", "Two met Anna."},
		},
		{
			"JSON of a transcript", "a.json", `{"text":" One met Anna. [transcheck: ignore a-b] [transcheck: ignore c-d] Two met Anna. Three met Anna.","segments":[{"start":0,"end":1,"text":" One met Anna. [transcheck: ignore a-b]"},{"start":1,"end":2,"text":" [transcheck: ignore c-d] Two met Anna."},{"start":2,"end":3,"text":" Three met Anna."}]}`,
			[]string{`a-b in " One met Anna. [transcheck: ignore a-b]`, `c-d in " [transcheck: ignore c-d] Two met Anna.`},
			[]string{"One met Anna.\nTwo met Anna.\nThree met Anna."},
		},
		{
			"XLIFF 1", "a.xlf", `<xliff version="1.2"><file source-language="fa" target-language="en"><body><!-- transcheck: ignore a-b --><trans-unit id="1"><source>x</source><target>One met Anna.</target><note>Transcheck: ignore c-d -- by hand</note></trans-unit><trans-unit id="2"><source>y</source><target>Two met Anna.</target></trans-unit></body></file></xliff>`,
			[]string{
				`a-b in <trans-unit id="1"><source>x</source><target>One met Anna.</target><note>Transcheck: ignore c-d -- by hand</note></trans-unit>`,
				`c-d because by hand in <trans-unit id="1"><source>x</source><target>One met Anna.</target><note>Transcheck: ignore c-d -- by hand</note></trans-unit>`,
			},
			[]string{"One met Anna.", "Two met Anna."},
		},
		{
			"XLIFF 2", "a.xlf", `<xliff version="2.0" srcLang="fa" trgLang="en"><file id="f"><unit id="1"><notes><note>transcheck: ignore a-b</note></notes><segment><source>x</source><target>One &lt;p&gt;met&lt;/p&gt; Anna.</target></segment></unit></file></xliff>`,
			[]string{`a-b in <unit id="1"><notes><note>transcheck: ignore a-b</note></notes><segment><source>x</source><target>One &lt;p&gt;met&lt;/p&gt; Anna.</target></segment></unit>`},
			[]string{"One", "met", "Anna."},
		},
		{
			"PO", "a.po", "# transcheck: ignore-file e-f\nmsgid \"\"\nmsgstr \"Language: en\\n\"\n\n# transcheck: ignore a-b -- so called\nmsgid \"x\"\nmsgstr \"One met Anna.\\n\\n\"\n\"Two met Anna.\"\n# transcheck: ignore out-of-use\n#~ msgid \"y\"\n#~ msgstr \"z\"\n\n#. Transcheck: ignore c-d\nmsgid \"y\"\nmsgstr \"Three met Anna.\"\n",
			[]string{
				"e-f in all", "a-b because so called in msgid \"x\" msgstr \"One met Anna.\\n\\n\" \"Two met Anna.\"", "c-d in msgid \"y\" msgstr \"Three met Anna.\"",
			},
			[]string{"One met Anna.", "Two met Anna.", "Three met Anna."},
		},
		{
			"HTML", "a.html", "<p>One <b>met</b> Anna.<!-- transcheck: ignore a-b --></p><!-- transcheck: ignore c-d --><p title='An Anna'>Two met.</p>\n<p>Three met.</p> <!-- transcheck: ignore e-f -->\n<p>Four met.</p>\n",
			[]string{"a-b in One <b>met</b> Anna.<!-- transcheck: ignore a-b -->", "c-d in Two met.", "e-f in Three met.</p> <!-- transcheck: ignore e-f -->"},
			[]string{"One met Anna.", "An Anna", "Two met.", "Three met.", "Four met."},
		},
		{
			"Markdown", "a.md", "---\n# transcheck: ignore-file x-y -- as agreed\n---\n# Head <!-- transcheck: ignore a-b -->\n\n<!-- transcheck: ignore c-d\n  -- so called -->\nTwo met.\n\n- Three met. <!-- transcheck: ignore e-f -->\n- Four met.\n",
			[]string{"x-y because as agreed in all", "a-b in Head <!-- transcheck: ignore a-b -->", "c-d because so called in Two met.", "e-f in Three met. <!-- transcheck: ignore e-f -->"},
			[]string{"Head", "Two met.", "Three met.", "Four met."},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Parse(tt.path, []byte(tt.source), "")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, said(d)); diff != "" {
				t.Errorf("directives (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.texts, texts(d)); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
		})
	}
}

// A text of which no segments are kept has its directives all the same.
func TestDirectivesOfLargeText(t *testing.T) {
	filler := strings.Repeat("And on and on it went for many a year without an end. ", 1000) + "\n"
	source := strings.Repeat(filler, maxKept/len(filler)+1) + "One met Anna. [transcheck: ignore a-b]\nTwo met Anna.\n"
	d, err := Parse("a.txt", []byte(source), "")
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Segments) > 0 {
		t.Fatal("the text is not large")
	}
	if diff := cmp.Diff([]string{"a-b in One met Anna."}, said(d)); diff != "" {
		t.Errorf("directives (-want +got):\n%s", diff)
	}
}
