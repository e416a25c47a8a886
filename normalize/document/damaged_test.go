package document

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Files that were damaged on their way are read, or refused with an error that says where: cut off anywhere, with bytes changed, left
// out, doubled or moved. None takes long, and none makes the reader fail otherwise.
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
			start := time.Now()
			d, err := Parse(path, bad, good.Format)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%s: %v for %q", path, took, bad)
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
	switch random.IntN(5) {
	case 0:
		return b[:at]
	case 1:
		b[at] = byte(random.IntN(256))
		return b
	case 2:
		return append(b[:at], b[end:]...)
	case 3:
		return append(b[:end:end], b[at:]...)
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
