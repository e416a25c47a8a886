package document

import (
	"errors"
	"testing"
)

func FuzzDOCX(f *testing.F) {
	styles := [2]string{"styles.xml", `<w:styles xmlns:w="w"><w:style w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>`}
	fuzzPart(f, DOCX, func(t testing.TB, b []byte) []byte { return wordPart(t, string(b), styles) },
		wordHead+`<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>They met Anthony Bl</w:t></w:r><w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>an</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">ken. R&amp;D </w:t><w:tab/><w:noBreakHyphen/><w:t> left</w:t></w:r></w:p>`+wordTail,
		`<document><p><pPr><rPr><del/></rPr></pPr><r><t>a</t><br/></r></p><tbl><tc><p><r><rPr><noProof/></rPr><t> b </t><txbxContent><p><r><t>c</t></r></p></txbxContent><t>d</t></r></p></tc></tbl></document>`,
		`<w:d><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r><w:fldChar w:fldCharType="end"/><w:r><w:t>b<!-- c -->d</w:t></w:r></w:p></w:d>`,
		`<w:d><w:p><w:commentRangeStart w:id="1"/><w:r><w:drawing><wp:docPr descr="An &amp; Anna"/><pic:cNvPr descr="An &amp; Anna"/></w:drawing><w:t>a [transcheck: ignore b]</w:t><w:commentReference w:id="1"/></w:r></w:p><w:comment w:id="1"><w:p><w:r><w:t>transcheck: ignore a</w:t></w:r></w:p></w:comment></w:d>`, "<a")
}

func FuzzODT(f *testing.F) {
	seeds := []string{
		odtHead + `<text:p>They met Anthony Bl<text:span text:style-name="S">an</text:span>ken. R&amp;D<text:s text:c="2"/>left<text:note><text:note-body><text:p>a</text:p></text:note-body></text:note>b</text:p>` + odtTail,
		`<office:text><text:tracked-changes><text:p>a</text:p></text:tracked-changes><text:h>a <text:tab/> b</text:h><table:table-cell><text:p>c<office:annotation><dc:creator>transcheck</dc:creator><text:p>d</text:p></office:annotation></text:p></table:table-cell></office:text>`,
		`<office:document><text:p>a<text:span text:style-name="NO">b <!-- c --> d</text:span></text:p></office:document>`,
		`<office:text><text:p>a<office:annotation office:name="N"><text:p>transcheck: ignore a</text:p></office:annotation><svg:desc>b c</svg:desc><loext:content-control>d</loext:content-control><office:annotation-end office:name="N"/></text:p></office:text>`,
	}
	fuzzPart(f, ODT, func(t testing.TB, b []byte) []byte { return odtPart(t, string(b)) }, seeds...)
}

func FuzzFODT(f *testing.F) {
	fuzzFormat(f, FODT, odtHead+`<text:p>They met <text:span text:style-name="FR">a</text:span> Anthony<text:line-break/>Blanken.</text:p>`+odtTail, odtOthers, "<a")
}

// FuzzZip holds that an archive is read or refused, whatever its bytes.
func FuzzZip(f *testing.F) {
	f.Add(wordDocument(f, `<w:p><w:r><w:t>They met.</w:t></w:r></w:p>`))
	f.Fuzz(func(t *testing.T, source []byte) {
		d, err := Parse("a.docx", source, DOCX)
		var syntax *SyntaxError
		if err == nil {
			err = sound(d)
		} else if errors.As(err, &syntax) {
			err = nil
		}
		if err != nil {
			t.Fatalf("Parse(%q): %v", source, err)
		}
	})
}
