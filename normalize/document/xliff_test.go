package document

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pairs returns the text of each segment with what it was translated from.
func pairs(d *Document) []string {
	var out []string
	for i := range d.Segments {
		s := &d.Segments[i]
		out = append(out, s.Text+" < "+strings.TrimSpace(s.From+" "+s.Original))
	}
	return out
}

func xliff1(unit string) string {
	return `<?xml version="1.0"?><xliff version="1.2"><file source-language="ru" target-language="en"><body>` + unit + `</body></file></xliff>`
}

func xliff2(unit string) string {
	return `<xliff version="2.0" srcLang="ru" trgLang="en"><file id="f">` + unit + `</file></xliff>`
}

func TestXLIFF(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"a pair", xliff1(`<trans-unit id="1"><source>Он &amp; она.</source><target>He &amp; she left.</target></trans-unit>`), []string{"He & she left. < ru Он & она."}},
		{"no target, an empty one", xliff1(`<trans-unit><source>a</source></trans-unit><trans-unit><source>a</source><target/></trans-unit><trans-unit><source>a</source><target> </target></trans-unit>`), nil},
		{"codes that show how words look", xliff1(`<trans-unit><source>Энтони</source><target><bpt id="1">&lt;b&gt;</bpt>Anthony<ept id="1">&lt;/b&gt;</ept> <g id="2">Blan<x id="3" ctype="x-em"/>ken</g><it pos="end" id="4">x</it><bx id="5"/>.</target></trans-unit>`), []string{"Anthony Blanken. < ru Энтони"}},
		{"codes that stand for something", xliff1(`<trans-unit><source>a<x id="1"/>б</source><target>He<x id="1"/>left<ph id="2">code</ph><x id="3" ctype="lb"/>at <ph id="4">&lt;br/&gt;</ph>six.</target></trans-unit>`), []string{"He\uFFFCleft\uFFFC\nat \nsix. < ru aб"}},
		{"a text in a code", xliff1(`<trans-unit><source>a</source><target>He <ph id="1">&lt;img alt="<sub>A boat.</sub>"&gt;</ph> left.</target></trans-unit>`), []string{"He \uFFFC left. < ru a", "A boat. < ru"}},
		{"not to be translated", xliff1(`<group translate="no"><trans-unit><source>a</source><target>b.</target></trans-unit><trans-unit translate="yes"><source>c</source><target>See <mrk mtype="protected">d e</mrk>.</target></trans-unit></group>`), []string{"See \uFFFC. < ru c"}},
		{"segments", xliff1(`<trans-unit><source>А. Б.</source><seg-source><mrk mtype="seg" mid="1">А.</mrk> <mrk mtype="seg" mid="2">Б.</mrk></seg-source><target><mrk mtype="seg" mid="2">B.</mrk> <mrk mtype="seg" mid="1">A.</mrk></target></trans-unit>`), []string{"B. < ru Б.", "A. < ru А."}},
		{"proposals, notes, and what programs add", xliff1(`<trans-unit><source>a</source><target>b.</target><alt-trans><source>x</source><target>y</target></alt-trans><note>n</note><sdl:target>z</sdl:target></trans-unit>`), []string{"b. < ru a"}},
		{"states", xliff1(`<trans-unit><source>A</source><target state="new">A</target></trans-unit><trans-unit><source>A</source><target state="final">A</target></trans-unit><trans-unit><source>a</source><target state="needs-translation">b</target></trans-unit><trans-unit><source>a</source><target state="needs-translation" state-qualifier="mt-suggestion">c</target></trans-unit>`), []string{"A < ru A", "c < ru a"}},
		{"literal text", xliff1(`<trans-unit><source><![CDATA[a & b]]></source><target><![CDATA[He <b>met</b> R&amp;D & co.]]></target></trans-unit>`), []string{"He met R&D & co. < ru a & b"}},
		{"markup in the text", xliff1(`<trans-unit><source>&lt;b&gt;Он&lt;/b&gt; &amp;quot;а&amp;quot;</source><target>&lt;p&gt;He &lt;b&gt;left&lt;/b&gt;.</target></trans-unit>`), []string{`He left. < ru Он "а"`}},
		{"placeholders", xliff1(`<trans-unit><source>%s {0}</source><target>Dear %1$s, {{ name }} has 50% of {0}s and %d%%.</target></trans-unit>`), []string{"Dear \uFFFC, \uFFFC has 50% of \uFFFCs and \uFFFC%%. < ru %s {0}"}},
		{"another language", strings.Replace(xliff1(`<trans-unit><source>a</source><target>b</target></trans-unit><trans-unit><source>a</source><target xml:lang="en">c</target></trans-unit>`), `"en"`, `"fr-FR"`, 1), []string{"c < ru a"}},
		{"a language that is not said", `<xliff version="1.2"><file source-language="en"><body><trans-unit><source>a</source><target>b</target></trans-unit></body></file><file source-language="de"><trans-unit><source>c</source><target>d</target></trans-unit></file></xliff>`, []string{"d < de c"}},
		{"a source that is not what the file says", `<xliff version="1.1"><file source-language="en-US"><body><trans-unit restype="x-gettext-domain-header"><source>a</source><target state="translated">b</target></trans-unit><trans-unit><source>Он ушёл</source><target>He left</target></trans-unit><trans-unit><source>He left</source><target>Il</target></trans-unit></body></file></xliff>`, []string{"He left < Он ушёл"}},
		{"version 2", xliff2(`<unit id="1"><mtc:matches><mtc:match><source>a</source><target>b</target></mtc:match></mtc:matches><segment><source>А. <pc id="1">Б</pc></source><target>A. <pc id="1">B</pc><cp hex="2014"/>c<sc id="2"/>d<ec startRef="2"/>.</target></segment><ignorable><source> </source></ignorable><segment><source>В.</source><target order="1">C.</target></segment></unit>`), []string{"A. B—cd. < ru А. Б", "C. < ru В."}},
		{"version 2 by the data of its codes", xliff2(`<unit id="1"><originalData><data id="a">&lt;br></data><data id="b">&lt;em></data><data id="c">{x}</data></originalData><segment><source>а</source><target>One<ph id="1" dataRef="a"/>two <ph id="2" dataRef="b"/>three<ph id="3" dataRef="c"/>.</target></segment></unit>`), []string{"One\ntwo three\uFFFC. < ru а"}},
		{"version 2, not to be translated", xliff2(`<unit id="1" translate="no"><segment><source>а</source><target>x <mrk id="1" translate="yes">Read this.</mrk> y</target></segment></unit><unit id="2"><segment><source>б <mrk translate="no">в</mrk></source><target>a<sm id="1" translate="no"/> b <em startRef="1"/>c.</target></segment></unit>`), []string{"Read this. < ru а", "a\uFFFCc. < ru б в"}},
		{"version 2, states", xliff2(`<unit><segment><source>A</source><target>A</target></segment><segment state="translated"><source>A</source><target>A</target></segment><segment state="initial"><source>a</source><target>b</target></segment></unit>`), []string{"A < ru A", "b < ru a"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := parse(t, []byte(tt.in), XLIFF)
			if diff := cmp.Diff(tt.want, pairs(d)); diff != "" {
				t.Errorf("pairs of %s (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestXLIFFBroken(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"cut off", "<xliff>\n<file>", "broken xliff at byte 14, line 2: it ends within <file>"},
		{"another root", "\n<tmx/>", "broken xliff at byte 1, line 2: <tmx> is no file of XLIFF"},
		{"nothing", "", "broken xliff at byte 0, line 1: it has no element <xliff>"},
		{"an entity of its own", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>\n<xliff><file><body><trans-unit><source/><target>&b;</target></trans-unit></body></file></xliff>", "broken xliff at byte 103, line 2: invalid character entity &b;"},
		{"UTF-16 that is none", `<?xml version="1.0" encoding="UTF-16"?><xliff/>`, `broken xliff at byte 0, line 1: it says that it is in "UTF-16", and is not`},
		{"UTF-8 that is none", "<?xml version='1.0' encoding='utf-8'?>\n<xliff>Caf\xE9 is good</xliff>", `broken xliff at byte 49, line 2: it says that it is in "utf-8", and is not`},
		{"an encoding that is not read", "<?xml version='1.0' encoding='koi8-r'?>\n<xliff>Caf\xE9 is good</xliff>", `broken xliff at byte 50, line 2: it says that it is in "koi8-r", which is not read`},
		{"deep", "<xliff>" + strings.Repeat("<g>", 2000), "broken xliff at byte 3004, line 1: elements are nested more than 1000 deep"},
	} {
		_, err := Parse("a.xlf", []byte(tt.in), XLIFF)
		var broken *SyntaxError
		if !errors.As(err, &broken) || broken.Error() != tt.want || broken.Hint == "" {
			t.Errorf("%s: %v; want %s", tt.name, err, tt.want)
		}
	}
	for _, in := range []string{
		"<?xml version='1.0' encoding='ISO-8859-1'?><xliff version='1.2'><file target-language='en'><trans-unit><target>Caf\xE9 is good.</target></trans-unit></file></xliff>",
		"\xFF\xFE" + wide("<?xml version='1.0' encoding='UTF-16'?><xliff version='1.2'><file target-language='en'><trans-unit><target>Café is good.</target></trans-unit></file></xliff>"),
	} {
		d := parse(t, []byte(in), XLIFF)
		if diff := cmp.Diff([]string{"Café is good."}, texts(d)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", in, diff)
		}
	}
}

// wide writes a text as UTF-16.
func wide(s string) string {
	b, _ := UTF16LE.Encode(s)
	return string(b)
}

func TestTMX(t *testing.T) {
	const head = `<tmx version="1.4"><header srclang="fa"/><body>`
	tests := []struct {
		name, in string
		want     []string
	}{
		{"a pair, in any order", `<tu><tuv xml:lang="en"><prop>p</prop><seg>He left.</seg></tuv><tuv xml:lang="fr"><seg>Il</seg></tuv><tuv xml:lang="fa-IR"><seg>او</seg></tuv></tu>`, []string{"He left. < fa او"}},
		{"two that are called English", `<tu><tuv xml:lang="en"><seg>او رفت</seg></tuv><tuv xml:lang="en"><seg>He left.</seg></tuv></tu>`, []string{"He left. < او رفت"}},
		{"no English", `<tu><tuv xml:lang="de"><seg>a</seg></tuv><tuv xml:lang="fa"><seg>b</seg></tuv></tu>`, nil},
		{"two in English, the source as the unit says", `<tu srclang="ru"><tuv xml:lang="fa"><seg>b</seg></tuv><tuv lang="RU"><seg>в</seg></tuv><tuv xml:lang="en-GB"><seg>A.</seg></tuv><tuv xml:lang="en-US"><seg>B.</seg></tuv></tu>`, []string{"A. < ru в", "B. < ru в"}},
		{"codes", `<tu><tuv xml:lang="en"><seg><bpt i="1">{\b </bpt>An<hi>th</hi>ony<ept i="1">}</ept> <ph>&lt;img alt="<sub>A boat.</sub>"></ph>left<ut>{x}</ut>.</seg></tuv><tuv xml:lang="fa"><seg><ph>x</ph>او</seg></tuv></tu>`, []string{"Anthony \uFFFCleft\uFFFC. < fa او", "A boat. < fa"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := parse(t, []byte(head+tt.in+"</body></tmx>"), TMX)
			if diff := cmp.Diff(tt.want, pairs(d)); diff != "" {
				t.Errorf("pairs (-want +got):\n%s", diff)
			}
		})
	}
}

// A document says what it was translated from where its parts agree.
func TestTranslatedFrom(t *testing.T) {
	unit := `<trans-unit><source>a</source><target>b</target></trans-unit>`
	for in, want := range map[string]string{
		xliff1(unit): "ru",
		`<xliff><file source-language="prs-AF" target-language="en">` + unit + `</file><file source-language="fa" target-language="en">` + unit + `</file></xliff>`: "fa",
		`<xliff><file source-language="ru" target-language="en">` + unit + `</file><file source-language="fa" target-language="en">` + unit + `</file></xliff>`:     "",
		`<xliff><file source-language="en-US" target-language="en-GB">` + unit + `</file></xliff>`:                                                                  "",
	} {
		if d := parse(t, []byte(in), XLIFF); d.From != want {
			t.Errorf("%s is from %q; want %q", in, d.From, want)
		}
	}
}
