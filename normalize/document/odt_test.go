package document

import (
	"html"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	odtSpaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`
	odtHead   = `<office:document-content ` + odtSpaces + `><office:automatic-styles>` +
		`<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>` +
		`<style:style style:name="S" style:family="text" style:parent-style-name="H"><style:text-properties text:display="true"/></style:style>` +
		`<style:style style:name="FR" style:family="text"><style:text-properties fo:language="fr" style:language-asian="zh"/></style:style>` +
		`<style:style style:name="NO" style:family="text"><style:text-properties fo:language="zxx"/></style:style>` +
		`<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>` +
		`</office:automatic-styles><office:body><office:text>`
	odtTail   = `</office:text></office:body></office:document-content>`
	odtOthers = `<office:document-styles ` + odtSpaces + `><office:styles><style:default-style><style:text-properties fo:language="de"/></style:default-style>` +
		`<style:style style:name="Title" style:family="paragraph"/></office:styles><office:master-styles><style:master-page><style:header><text:p>The Daily</text:p></style:header>` +
		`<style:footer style:display="false"><text:p>no</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`
)

// odtDocument returns a text document with a body.
func odtDocument(t testing.TB, body string) []byte {
	t.Helper()
	return odtPart(t, odtHead+body+odtTail)
}

func odtPart(t testing.TB, content string) []byte {
	t.Helper()
	return pack(t, [2]string{"mimetype", "application/vnd.oasis.opendocument.text"}, [2]string{odtContent, content}, [2]string{odtStyles, odtOthers}, [2]string{"META-INF/manifest.xml", "<m/>"})
}

func TestODT(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string
	}{
		{"spans", `<text:p>They met Anthony Bl<text:span text:style-name="T1">an</text:span>ken. <text:a href="x">R&amp;D</text:a></text:p>`, []string{"They met Anthony Blanken. R&D"}},
		{"white space", "<text:p>\n  a\n  b <text:span> c</text:span><text:s/><text:s text:c=\"2\"/>d<text:tab/>e<text:line-break></text:line-break>f<text:soft-page-break/>g </text:p>", []string{"a b c   d\te\nfg"}},
		{"tracked", `<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a<text:change text:change-id="1"/><text:change-start text:change-id="2"/>b<text:change-end text:change-id="2"/></text:p>`, []string{"ab"}},
		{"hidden", `<text:p>a<text:span text:style-name="H">b<text:span text:style-name="S">c</text:span></text:span>d</text:p><text:section text:display="none"><text:p>e</text:p></text:section><text:p>f<text:hidden-text>g</text:hidden-text></text:p>`, []string{"acd", "f"}},
		{"other languages, no proofing", `<text:p>a <text:span text:style-name="FR"> le mot </text:span>b <text:span text:style-name="NO">c</text:span></text:p>`, []string{"a \uFFFC b \uFFFC"}},
		{"kinds", `<text:p text:style-name="P1">Talks</text:p><text:h>More</text:h><text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:h>Two</text:h></text:list-item></text:list></text:list-item></text:list><table:table><table:table-cell><text:p>in a cell</text:p></table:table-cell></table:table>`, []string{"# Talks", "# More", "- one", "# Two", "| in a cell"}},
		{"notes", `<text:p>They met<text:note> <text:note-citation>1</text:note-citation><text:note-body> <text:p>In Vienna.</text:p></text:note-body></text:note>.</text:p>`, []string{"They met.", "In Vienna."}},
		{"comments", `<text:p>They <office:annotation> <dc:creator>Ann</dc:creator><dc:date>2022</dc:date><text:p>Who?</text:p></office:annotation>met<office:annotation><dc:creator>transcheck</dc:creator><text:p>ours</text:p></office:annotation><office:annotation-end/>.</text:p>`, []string{"They met.", "= Who?"}},
		{"frames", `<text:p>As<draw:frame text:anchor-type="as-char"><svg:title>A &amp; B</svg:title></draw:frame>h<loext:content-control>e</loext:content-control><draw:frame><draw:text-box><text:p>in a box</text:p></draw:text-box></draw:frame>r<![CDATA[x]]></text:p>`, []string{"As\uFFFCher\uFFFC", "= A & B", "in a box"}},
		{"ruby, fields", `<text:p><text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby>b<text:date>May</text:date></text:p>`, []string{"abMay"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := parse(t, odtDocument(t, tt.body), ODT)
			if diff := cmp.Diff(append(tt.want, "styles.xml: The Daily"), placed(d)); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
			flat := strings.NewReplacer("document-content", "document", "</office:text></office:body>", "</office:text></office:body>").Replace(odtHead + tt.body + odtTail)
			if diff := cmp.Diff(tt.want, kinds(parse(t, []byte(flat), FODT))); diff != "" && tt.name != "kinds" {
				t.Errorf("segments of the flat file (-want +got):\n%s", diff)
			}
		})
	}
}

func TestODTBroken(t *testing.T) {
	tests := []struct {
		name, want string
		source     []byte
	}{
		{"other archive", "no text document of LibreOffice", pack(t, [2]string{"a", "b"})},
		{"protected", "protected by a password", pack(t, [2]string{odtContent, "\x00\x00"}, [2]string{"META-INF/manifest.xml", "<m:manifest><m:encryption-data/></m:manifest>"})},
		{"cut short", "in content.xml: it ends within <p>", odtPart(t, odtHead+"<text:p>They")},
		{"nested", "in content.xml: elements are nested more than 1000 deep", odtPart(t, odtHead+strings.Repeat("<a>", 100_000))},
	}
	for _, tt := range tests {
		_, err := Parse("a.odt", tt.source, ODT)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v; want %q", tt.name, err, tt.want)
		}
	}
}

func TestRecogniseOffice(t *testing.T) {
	flat := `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"/>`
	for _, tt := range []struct {
		path   string
		source []byte
		want   Format
	}{
		{"-", wordDocument(t, ""), DOCX},
		{"-", odtDocument(t, ""), ODT},
		{"-", []byte(flat), FODT},
		{"a.DOTX", wordDocument(t, ""), DOCX},
		{"a.ott", odtDocument(t, ""), ODT},
		{"a.xml", []byte(flat), FODT},
	} {
		d, err := Parse(tt.path, tt.source, "")
		if err != nil || d.Format != tt.want {
			t.Errorf("%s of %d bytes: %v; want %s", tt.path, len(tt.source), err, tt.want)
		}
	}
}

// unsigned reads a piece of an office document: text, or an element that stands for a character.
func unsigned(s string) string {
	for name, sign := range map[string]string{"w:tab": "\t", "w:br": "\n", "w:noBreakHyphen": "\u2011", "text:tab": "\t", "text:line-break": "\n"} {
		if strings.HasPrefix(s, "<"+name) {
			return sign
		}
	}
	return html.UnescapeString(s)
}
