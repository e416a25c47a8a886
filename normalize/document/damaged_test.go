package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// Files that were damaged on their way are read, or refused with an error that says where: cut off anywhere, with bytes changed, left
// out, doubled or moved, with something in them that opens and never closes, or that says of the file what it is not. Of an archive a
// member is damaged as well. None takes long, and none makes the reader fail otherwise.
func TestDamaged(t *testing.T) {
	samples, err := filepath.Glob("../../testdata/formats/*")
	if err != nil || len(samples) == 0 {
		t.Fatalf("no samples (%v)", err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for _, path := range samples {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		good, err := Parse(path, source, "")
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for range 150 {
			bad := damage(random, source)
			if members := unpacked(source); members != nil && random.IntN(2) == 0 {
				bad = damageMember(t, random, members)
			}
			start := time.Now()
			d, err := Parse(path, bad, good.Format)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%s: %v for %.200q", path, took, bad)
			}
			var encoding *EncodingError
			var syntax *SyntaxError
			switch {
			case err == nil:
				if err := sound(d); err != nil {
					t.Fatalf("%s: %v in %q", path, err, bad)
				}
			case errors.As(err, &syntax):
				if syntax.Reason == "" || syntax.Hint == "" || syntax.Part == "" && syntax.Offset > len(bad) {
					t.Errorf("%s: %+v for %q", path, syntax, bad)
				}
			case !errors.As(err, &encoding):
				t.Errorf("%s: %v for %q", path, err, bad)
			}
		}
	}
}

// damage returns a copy of the source with something wrong.
func damage(random *rand.Rand, source []byte) []byte {
	b := bytes.Clone(source)
	at := random.IntN(len(b))
	end := at + random.IntN(min(len(b)-at, 64)) + 1
	end = min(end, len(b))
	switch random.IntN(7) {
	case 0:
		return b[:at]
	case 1:
		b[at] = byte(random.IntN(256))
		return b
	case 2:
		return append(b[:at], b[end:]...)
	case 3:
		return append(b[:end:end], b[at:]...)
	case 4:
		times := []int{1, 3, 1000, 20000}[random.IntN(4)]
		return slices.Insert(b, at, bytes.Repeat([]byte(openings[random.IntN(len(openings))]), times)...)
	case 5:
		return slices.Insert(b, at, []byte(claims[random.IntN(len(claims))])...)
	}
	to := random.IntN(len(b))
	return append(b[:to:to], append(bytes.Clone(b[at:end]), b[to:]...)...)
}

// Of no XML is the text read in an encoding that the file says it is not in.
func TestDeclaredEncoding(t *testing.T) {
	const head = "<?xml version='1.0' encoding='ENCODING'?>"
	for format, text := range map[Format]string{
		TTML:   "<tt><body><div><p begin='1s' end='2s'>One \xCC\xE0\xEA left.</p></div></body></tt>",
		NITF:   "<nitf><body><body.content><p>One \xCC\xE0\xEA left.</p></body.content></body></nitf>",
		NewsML: "<newsItem><contentMeta><headline>One \xCC\xE0\xEA left</headline></contentMeta></newsItem>",
		FODT:   "<office:document><office:body><office:text><text:p>One \xCC\xE0\xEA left.</text:p></office:text></office:body></office:document>",
	} {
		for encoding, want := range map[string]string{
			"UTF-8":        `it says that it is in "UTF-8", and is not`,
			"windows-1251": `it says that it is in "windows-1251", which is not read`,
			"ISO-8859-1":   "",
		} {
			_, err := Parse("a.xml", []byte(strings.Replace(head, "ENCODING", encoding, 1)+text), format)
			if got := fmt.Sprint(err); want == "" && err != nil || !strings.Contains(got, want) {
				t.Errorf("%s in %s: %s; want %q", format, encoding, got, want)
			}
		}
	}
}

// openings begin something in one format or another.
var openings = []string{"<a>", "<div>", "<g id='1'>", "[", `{"a":`, "&x;", `"`, "\x00", "<!--", "<![CDATA[", "]]>", "\xFF\xFE", "00:00:", "-->", "{\\i1}", "> ", "* "}

// claims say of a file what is not so.
var claims = []string{
	`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>`, `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`,
	`<?xml version="1.0" encoding="koi8-r"?>`, ` encoding="UTF-16"`, "<meta charset=utf-7>", "\uFEFF", "WEBVTT\n\n", "[Script Info]\n",
}

// unpacked returns the members of an archive; none of a file that is no archive.
func unpacked(source []byte) []*zip.File {
	z, err := zip.NewReader(bytes.NewReader(source), int64(len(source)))
	if err != nil {
		return nil
	}
	return z.File
}

// damageMember returns an archive of the members, one of them damaged.
func damageMember(t *testing.T, random *rand.Rand, members []*zip.File) []byte {
	victim := random.IntN(len(members))
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i, m := range members {
		if i != victim {
			if err := w.Copy(m); err != nil {
				t.Fatal(err)
			}
			continue
		}
		r, err := m.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if len(content) > 0 {
			content = damage(random, content)
		}
		to, err := w.Create(m.Name)
		if err == nil {
			_, err = to.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
