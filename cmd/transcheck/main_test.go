package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var update = flag.Bool("update", false, "rewrite the golden sections of the scripts; read the diff")

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"transcheck": main}) }

// TestScripts runs the scripts that say how the command behaves, one a behaviour.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status,
			"encode": encode,
			"damage": damage,
			"pack":   pack,
			"unpack": unpack,
		},
	})
}

// status runs a command and expects an exit status: "status 2 transcheck missing.txt".
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status STATUS COMMAND ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got, err = exit.ExitCode(), nil
	}
	ts.Check(err)
	if got != want {
		ts.Fatalf("exit status is %d, want %d", got, want)
	}
}

// encode writes a UTF-8 file again in another encoding, or with other line ends: "encode UTF-16LE plain.txt wide.txt".
func encode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: encode ENCODING FROM TO")
	}
	encodings := map[string]encoding.Encoding{
		"UTF-8-BOM":    unicode.UTF8BOM,
		"UTF-16LE":     unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16BE":     unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"Windows-1252": charmap.Windows1252,
	}
	b := []byte(ts.ReadFile(args[1]))
	if args[0] == "CRLF" {
		b = bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n"))
	} else {
		e, ok := encodings[args[0]]
		if !ok {
			ts.Fatalf("unknown encoding %q", args[0])
		}
		var err error
		b, err = e.NewEncoder().Bytes(b)
		ts.Check(err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), b, 0o644))
}

// damage writes a file again with one byte changed, counted from the end where it is negative, or with so many bytes cut off:
// "damage sound.tcx 8 damaged.tcx", "damage sound.tcx 3 short.tcx cut".
func damage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: damage FILE BYTE TO [cut]")
	}
	b := []byte(ts.ReadFile(args[0]))
	at, err := strconv.Atoi(args[1])
	ts.Check(err)
	if len(args) > 3 {
		b = b[:len(b)-at]
	} else {
		b[(at+len(b))%len(b)] ^= 1
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), b, 0o644))
}

// pack writes the files of a folder as an archive: "pack draft draft.docx".
func pack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: pack FOLDER TO")
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	ts.Check(w.AddFS(os.DirFS(ts.MkAbs(args[0]))))
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), out.Bytes(), 0o644))
}

// unpack writes the members of an archive into a folder: "unpack draft.docx fixed".
func unpack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: unpack FILE FOLDER")
	}
	source := []byte(ts.ReadFile(args[0]))
	r, err := zip.NewReader(bytes.NewReader(source), int64(len(source)))
	ts.Check(err)
	folder := ts.MkAbs(args[1])
	ts.Check(os.MkdirAll(filepath.Dir(folder), 0o755))
	ts.Check(os.CopyFS(folder, r))
}
