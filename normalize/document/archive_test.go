package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
)

// pack returns an archive with members of these names and contents, in order.
func pack(t testing.TB, members ...[2]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i, m := range members {
		h := &zip.FileHeader{Name: m[0], Method: zip.Deflate, Modified: time.Date(2021, 5, 6, 7, 8, 10, 0, time.UTC)}
		if i == 0 {
			h.Method = zip.Store
		}
		f, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(m[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.SetComment("kept"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// unpack returns the members of an archive.
func unpack(t testing.TB, source []byte) (members [][2]string, headers []zip.FileHeader) {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(source), int64(len(source)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.File {
		m, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(m)
		if err != nil {
			t.Fatal(err)
		}
		members = append(members, [2]string{f.Name, string(b)})
		headers = append(headers, f.FileHeader)
	}
	return members, headers
}

// openTwo reads the members a and b of an archive as plain text.
func openTwo(source []byte) (*Document, error) {
	d := &Document{Format: "test", Source: source}
	if err := d.openArchive(); err != nil {
		return nil, err
	}
	for _, name := range []string{"a.xml", "b.xml"} {
		c, err := d.readPart(name)
		if err != nil {
			return nil, err
		}
		if err := parseText(d, c); err != nil {
			return nil, err
		}
	}
	d.settle()
	return d, nil
}

func TestArchive(t *testing.T) {
	source := pack(t, [2]string{"mimetype", "application/test"}, [2]string{"a.xml", "Anthony Blanken left."}, [2]string{"picture", "\x00\x01"}, [2]string{"b.xml", "He stayed."})
	d, err := openTwo(source)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Segments) != 2 || d.Segments[0].Part != 0 || d.Segments[1].Part != 1 || d.Part(1).Name != "b.xml" {
		t.Fatalf("segments %+v in parts %+v", d.Segments, d.Parts)
	}
	mended, err := d.Rewrite([][]byte{[]byte("Antony Blinken left."), nil})
	if err != nil {
		t.Fatal(err)
	}
	before, old := unpack(t, source)
	after, new := unpack(t, mended)
	for i := range before {
		want := before[i]
		if want[0] == "a.xml" {
			want[1] = "Antony Blinken left."
		}
		if after[i] != want {
			t.Errorf("member %d is %q; want %q", i, after[i], want)
		}
		if old[i].Method != new[i].Method || !old[i].Modified.Equal(new[i].Modified) || !bytes.Equal(old[i].Extra, new[i].Extra) {
			t.Errorf("member %q had the header %+v and has %+v", want[0], old[i], new[i])
		}
	}
	if !bytes.HasSuffix(mended, []byte("kept")) {
		t.Error("the comment of the archive is lost")
	}
}

func TestArchiveBroken(t *testing.T) {
	good := pack(t, [2]string{"a.xml", "Anthony Blanken left."}, [2]string{"b.xml", strings.Repeat("He stayed. ", 200)})
	flipped := bytes.Clone(good)
	flipped[bytes.Index(flipped, []byte("Anthony"))] ^= 1
	tests := []struct {
		name   string
		source []byte
		want   string
	}{
		{"no archive", []byte("PK\x03\x04 and no more"), "no zip archive"},
		{"cut off", good[:len(good)-40], "no zip archive"},
		{"member missing", pack(t, [2]string{"a.xml", "a"}), "broken test in b.xml: the member is missing"},
		{"byte changed", flipped, "broken test in a.xml: checksum error"},
		{"bomb", pack(t, [2]string{"mimetype", ""}, [2]string{"a.xml", strings.Repeat("\x20", 8<<20)}), "would unpack to 8388608 bytes"},
		{"no text", pack(t, [2]string{"a.xml", "\x00\x01\x02\x03"}), "binary data"},
	}
	for _, tt := range tests {
		_, err := openTwo(tt.source)
		var broken *SyntaxError
		if !errors.As(err, &broken) || broken.Hint == "" || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v; want one with %q", tt.name, err, tt.want)
		}
	}
}
