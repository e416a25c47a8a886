package document

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
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
