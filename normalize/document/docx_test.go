package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	wordHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>`
	wordTail = `</w:body></w:document>`
	relsHead = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	relsTail = `</Relationships>`
	relsType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// wordDocument returns a Word document with a body, and members beside it, which it is tied to by what their names begin with.
func wordDocument(t testing.TB, body string, beside ...[2]string) []byte {
	t.Helper()
	return wordPart(t, wordHead+body+wordTail, beside...)
}

// wordPart is wordDocument with all of the member that holds the text.
func wordPart(t testing.TB, main string, beside ...[2]string) []byte {
	t.Helper()
	var types, rels strings.Builder
	types.WriteString(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>`)
	for i, m := range beside {
		kind := strings.TrimRight(strings.TrimSuffix(m[0], ".xml"), "0123456789")
		fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="%s%s" Target="%s"/>`, i+1, relsType, kind, m[0])
		fmt.Fprintf(&types, `<Override PartName="/word/%s" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml"/>`, m[0], kind)
	}
	members := [][2]string{
		{contentTypes, types.String() + `</Types>`},
		{"_rels/.rels", relsHead + `<Relationship Id="a" Type="` + relsType + `officeDocument" Target="word/document.xml"/>` + relsTail},
		{"word/document.xml", main},
		{"word/_rels/document.xml.rels", relsHead + rels.String() + relsTail},
	}
	for _, m := range beside {
		members = append(members, [2]string{"word/" + m[0], m[1]})
	}
	return pack(t, members...)
}

// placed returns what kinds does, with the part where it is not the first.
func placed(d *Document) []string {
	out := kinds(d)
	for i, s := range d.Segments {
		if s.Part > 0 {
			out[i] = strings.TrimPrefix(d.Parts[s.Part].Name, "word/") + ": " + out[i]
		}
	}
	return out
}

func TestDOCX(t *testing.T) {
	const comment = `<w:comments xmlns:w="w"><w:comment w:id="1" w:author="Ann"><w:p><w:r><w:t>Is it Blanken?</w:t></w:r></w:p></w:comment>` +
		`<w:comment w:id="2" w:author="transcheck"><w:p><w:r><w:t>ours</w:t></w:r></w:p></w:comment></w:comments>`
	tests := []struct {
		name, body string
		want       []string
	}{
		{"runs", `<w:p><w:r><w:t>They met Anthony Bl</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t>an</w:t></w:r><w:bookmarkEnd w:id="0"/><w:r><w:t xml:space="preserve">ken. </w:t><w:t>R&amp;D</w:t></w:r></w:p>`, []string{"They met Anthony Blanken. R&D"}},
		{"white space at the ends of text", "<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space=\"preserve\"> b\n\u00a0</w:t></w:r><w:r><w:t>\u00a0c</w:t></w:r></w:p>", []string{"a b \u00a0\u00a0c"}},
		{"signs", `<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br w:type="page"></w:br><w:t>Al</w:t><w:noBreakHyphen/><w:t>As</w:t><w:softHyphen/><w:t>sad</w:t><w:lastRenderedPageBreak/><w:sym w:char="F0"/></w:r><w:r><w:t>d</w:t></w:r></w:p>`, []string{"a\tb\nAl\u2011Assad\uFFFCd"}},
		{"tracked", `<w:p><w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:ins><w:del><w:r><w:t>d</w:t></w:r></w:del><w:moveFrom><w:r><w:t>e</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>f</w:t></w:r></w:moveTo></w:p>`, []string{"abf"}},
		{"end of paragraph deleted", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>They met Blan</w:t></w:r></w:p><w:p><w:r><w:t>ken.</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>`, []string{"They met Blanken.", "b"}},
		{"properties as they were", `<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>`, []string{"a"}},
		{"hidden", `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>b</w:t></w:r><w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>c</w:t></w:r></w:p>`, []string{"b"}},
		{"no proofing, other languages", `<w:p><w:r><w:t xml:space="preserve">a </w:t></w:r><w:r><w:rPr><w:noProof/></w:rPr><w:t>b</w:t></w:r><w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t xml:space="preserve"> le mot </w:t></w:r><w:r><w:rPr><w:lang w:val="en-GB" w:bidi="fa-IR"/></w:rPr><w:t>c</w:t></w:r><w:r><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:t>d</w:t></w:r></w:p>`, []string{"a \uFFFC \uFFFC cd"}},
		{"all marked as no text to be proofed", `<w:p><w:r><w:rPr><w:noProof/></w:rPr><w:t>They met.</w:t></w:r></w:p>`, []string{"They met."}},
		{"fields", `<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>May</w:t></w:r></w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>x</w:t><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> Day</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>s</w:t></w:r></w:p>`, []string{"May Days"}},
		{"containers", `<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:p><w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag><w:hyperlink r:id="x"><w:r><w:t>b</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p><w:r><w:t>c</w:t></w:r></w:p>`, []string{"ab", "c"}},
		{"kinds", `<w:p><w:pPr><w:pStyle w:val="U1"/></w:pPr><w:r><w:t>Talks</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="L"/></w:pPr><w:r><w:t>two</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>in a cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>More</w:t></w:r></w:p>`, []string{"# Talks", "- one", "- two", "| in a cell", "# More"}},
		{"text box", `<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><wp:anchor><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t xml:space="preserve"> and after</w:t></w:r></w:p>`, []string{"Before and after", "in a box"}},
		{"objects", `<w:p><w:r><w:drawing><wp:inline/></w:drawing></w:r><w:r><w:t>As</w:t></w:r><w:r><w:drawing><wp:inline><a:t>no</a:t></wp:inline></w:drawing></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:t><![CDATA[x]]></w:t></w:r><w:r><w:t>he</w:t></w:r><w:ruby><w:rt><w:r><w:t>no</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>r</w:t></w:r></w:rubyBase></w:ruby></w:p>`, []string{"As\uFFFC\uFFFC\uFFFCher"}},
		{"beside the text", `<w:p><w:r><w:t>They met</w:t><w:footnoteReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r></w:p><w:sectPr><w:headerReference r:id="rId3"/></w:sectPr>`, []string{"They met.", "footnotes.xml: In Vienna.", "header1.xml: The Daily", "comments.xml: = Is it Blanken?"}},
		{"description", `<w:p><w:r><w:t>a</w:t></w:r><w:r><w:drawing><wp:anchor><wp:docPr id="1" name="Picture 1" descr="A &amp; B" title=""/><pic:cNvPr descr="A &amp; B"/></wp:anchor></w:drawing></w:r></w:p>`, []string{"a", "= A & B"}},
		{"nothing", ``, nil},
	}
	beside := [][2]string{
		{"comments.xml", comment},
		{"footnotes.xml", `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>In Vienna.</w:t></w:r></w:p></w:footnote></w:footnotes>`},
		{"header1.xml", `<w:hdr xmlns:w="w"><w:p><w:r><w:t>The Daily</w:t></w:r></w:p></w:hdr>`},
		{"header2.xml", `<w:hdr xmlns:w="w"><w:p><w:r><w:t>left over</w:t></w:r></w:p></w:hdr>`},
	}
	styles := [2]string{"styles.xml", `<w:styles xmlns:w="w"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:styleId="N" w:default="1"><w:rPr><w:noProof/></w:rPr></w:style><w:style w:styleId="U1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/></w:style>` +
		`<w:style w:styleId="L0"><w:pPr><w:numPr/></w:pPr></w:style><w:style w:styleId="L"><w:basedOn w:val="L0"/></w:style><w:style w:styleId="H"><w:basedOn w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			with := [][2]string{styles}
			if tt.name == "beside the text" {
				with = append(beside[:3:3], styles, beside[3])
			}
			d := parse(t, wordDocument(t, tt.body, with...), DOCX)
			if diff := cmp.Diff(tt.want, placed(d)); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
		})
	}
}

// The members are found by what ties them together, in either edition of the standard, whatever they are called.
func TestDOCXParts(t *testing.T) {
	body := `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>They met.</x:t></x:r></x:p></x:body></x:document>`
	strict := "http://purl.oclc.org/ooxml/officeDocument/relationships/"
	tests := []struct {
		name    string
		members [][2]string
	}{
		{"relationships", [][2]string{{"_rels/.rels", relsHead + `<Relationship Type="` + strict + `officeDocument" Target="/x/my%20text.xml"/>` + relsTail}, {"X/My Text.xml", body}}},
		{"types", [][2]string{{contentTypes, `<Types><Override PartName="/x/text.xml" ContentType="a.document.main+xml"/></Types>`}, {"x/text.xml", body}}},
	}
	for _, tt := range tests {
		d := parse(t, pack(t, tt.members...), DOCX)
		if got := texts(d); len(got) != 1 || got[0] != "They met." {
			t.Errorf("%s: segments %q", tt.name, got)
		}
	}
}

func TestDOCXBroken(t *testing.T) {
	deep := wordHead + strings.Repeat("<w:sdt>", 100_000)
	tests := []struct {
		name, want string
		source     []byte
	}{
		{"no archive", "no zip archive", []byte("They met.")},
		{"of old Word, or encrypted", "protected by a password, or in a format of old programs", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more")},
		{"other archive", "no document of Word", pack(t, [2]string{"a", "b"})},
		{"no text", "the member with its text is missing", pack(t, [2]string{contentTypes, "<Types/>"})},
		{"cut short", "in word/document.xml: it ends within <t>", wordPart(t, wordHead+"<w:p><w:r><w:t>They")},
		{"nested", "in word/document.xml: elements are nested more than 1000 deep", wordPart(t, deep)},
		{"entities", "in word/document.xml: invalid character entity &lol;", wordPart(t, `<!DOCTYPE d [<!ENTITY lol "lol">]>`+wordHead+"<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>"+wordTail)},
		{"binary", "in word/document.xml: binary data", wordPart(t, "\x00\x01\x02\x03\x04")},
		{"styles", "in word/styles.xml: it ends within <styles>", wordDocument(t, "", [2]string{"styles.xml", "<styles>"})},
		{"relationships", "in _rels/.rels: it ends within", pack(t, [2]string{"_rels/.rels", relsHead})},
	}
	for _, tt := range tests {
		_, err := Parse("a.docx", tt.source, DOCX)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v; want %q", tt.name, err, tt.want)
		}
	}
}

// An edit changes the bytes of its words, and says of text that it ends with a space where it did not before.
func TestDOCXSplice(t *testing.T) {
	const run = `<w:p><w:r><w:rPr><w:b/></w:rPr>%s</w:r></w:p>`
	tests := []struct{ name, in, old, new, want string }{
		{"one letter", `<w:t>met Blanken</w:t>`, "Blanken", "Blinken", `<w:t>met Blinken</w:t>`},
		{"escapes", `<w:t>met Blanken</w:t>`, "Blanken", "B&<", `<w:t>met B&amp;&lt;</w:t>`},
		{"over runs", `<w:t>met Bla</w:t></w:r><w:r><w:t>nken</w:t>`, "Blanken", "Boken", `<w:t>met Bo</w:t></w:r><w:r><w:t>ken</w:t>`},
		{"space at the end", `<w:t>said.</w:t></w:r><w:r><w:t>He</w:t>`, ".H", ". H", `<w:t xml:space="preserve">said. </w:t></w:r><w:r><w:t>He</w:t>`},
		{"space is kept already", `<w:t xml:space="preserve">said.</w:t></w:r><w:r><w:t>He</w:t>`, ".H", ". H", `<w:t xml:space="preserve">said. </w:t></w:r><w:r><w:t>He</w:t>`},
		{"words before a space", `<w:t>he x</w:t></w:r><w:r><w:t>left</w:t>`, "x", "", `<w:t xml:space="preserve">he </w:t></w:r><w:r><w:t>left</w:t>`},
		{"sign", `<w:t>Al</w:t><w:noBreakHyphen/><w:t>Assad</w:t>`, "Al\u2011Assad", "Al Assad", `<w:t>Al</w:t><w:t xml:space="preserve"> </w:t><w:t>Assad</w:t>`},
		{"sign and word", `<w:t>Al</w:t><w:noBreakHyphen/><w:t>Assad</w:t>`, "Al\u2011Assad", "al Assad", `<w:t xml:space="preserve">al </w:t><w:t>Assad</w:t>`},
		{"sign deleted", `<w:t>Al</w:t><w:noBreakHyphen/><w:t>Assad</w:t>`, "Al\u2011Assad", "AlAssad", `<w:t>Al</w:t><w:t>Assad</w:t>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			body := fmt.Sprintf(run, tt.in)
			d := parse(t, wordDocument(t, body), DOCX)
			s := &d.Segments[0]
			at := strings.Index(s.Text, tt.old)
			got, err := d.Splice(0, s.Replace(at, at+len(tt.old), tt.new))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(wordHead+fmt.Sprintf(run, tt.want)+wordTail, string(got)); diff != "" {
				t.Errorf("the part (-want +got):\n%s", diff)
			}
		})
	}
}

// A text box stands in the file a second time, for older programs: it is read once, and a fix is made in both.
func TestDOCXTwice(t *testing.T) {
	box := func(name string) string {
		return `<w:txbxContent><w:p><w:r><w:t>They met.</w:t></w:r></w:p><w:p><w:r><w:t>Anthony ` + name[:3] + `</w:t></w:r><w:r><w:t>` + name[3:] + ` left.</w:t></w:r></w:p></w:txbxContent>`
	}
	body := func(name string) string {
		return `<w:p><w:r><mc:AlternateContent><mc:Choice>` + box(name) + `</mc:Choice><mc:Fallback><w:pict>` + box(name) + `</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
	}
	d := parse(t, wordDocument(t, body("Blanken")), DOCX)
	if got := texts(d); len(got) != 2 || got[1] != "Anthony Blanken left." {
		t.Fatalf("segments %q", got)
	}
	got, err := d.Splice(0, d.Segments[1].Replace(8, 15, "Blinken"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wordHead+body("Blinken")+wordTail, string(got)); diff != "" {
		t.Errorf("the part (-want +got):\n%s", diff)
	}
}

// The description of a picture stands in attributes, often in two places.
func TestDOCXDescription(t *testing.T) {
	body := func(name string) string {
		return `<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="Anthony ` + name + ` &amp; co"/><pic:cNvPr descr='Anthony ` + name + ` &amp; co'/></wp:inline></w:drawing></w:r></w:p>`
	}
	d := parse(t, wordDocument(t, body("Blanken")), DOCX)
	got, err := d.Splice(0, d.Segments[0].Replace(8, 15, `Blin"ken`))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wordHead+body("Blin&#34;ken")+wordTail, string(got)); diff != "" {
		t.Errorf("the part (-want +got):\n%s", diff)
	}
}
