package normalize_test

import (
	"context"
	_ "embed"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize"
	"transcheck/normalize/document"
)

// libreOffice runs LibreOffice with a profile of its own.
type libreOffice struct {
	program, folder string
	jobs            []string
}

// settleMacro opens documents, gives each a command, and stores it.
//
//go:embed testdata/settle.xba
var settleMacro string

const basicLibraries = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`

const basicLibrary = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Jobs"/></library:library>`

// newLibreOffice skips the test where there is no LibreOffice.
func newLibreOffice(t *testing.T) *libreOffice {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("needs LibreOffice")
	}
	o := &libreOffice{program: program, folder: t.TempDir()}
	o.start(t, "--terminate_after_init") // what a new profile begins with
	o.write(t, "profile/user/basic/script.xlc", []byte(basicLibraries))
	o.write(t, "profile/user/basic/Standard/script.xlb", []byte(basicLibrary))
	o.write(t, "profile/user/basic/Standard/Jobs.xba", []byte(settleMacro))
	return o
}

// start runs the program until it ends.
func (o *libreOffice) start(t *testing.T, args ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	run := exec.CommandContext(ctx, o.program, append([]string{"-env:UserInstallation=file://" + o.folder + "/profile", "--headless", "--norestore"}, args...)...)
	run.WaitDelay = time.Second
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v: %s", err, out)
	}
}

func (o *libreOffice) write(t *testing.T, name string, b []byte) {
	t.Helper()
	path := filepath.Join(o.folder, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// job asks for a document to be opened, given a command, and stored under a name in the format that its extension says.
func (o *libreOffice) job(from, command, to string) {
	filter := map[string]string{".docx": "MS Word 2007 XML", ".odt": "writer8"}[filepath.Ext(to)]
	o.jobs = append(o.jobs, strings.Join([]string{"file://" + filepath.Join(o.folder, from), command, "file://" + filepath.Join(o.folder, to), filter}, "\t"))
}

// run does the jobs.
func (o *libreOffice) run(t *testing.T) {
	t.Helper()
	o.write(t, "jobs", []byte(strings.Join(o.jobs, "\n")+"\n"))
	o.start(t, "macro:///Standard.Jobs.Settle("+filepath.Join(o.folder, "jobs")+")")
}

// convert stores a document in the format of an extension beside it, and returns the name.
func (o *libreOffice) convert(t *testing.T, name, ext string) string {
	t.Helper()
	path := filepath.Join(o.folder, name)
	o.start(t, "--convert-to", ext[1:], "--outdir", filepath.Dir(path), path)
	return strings.TrimSuffix(name, filepath.Ext(name)) + ext
}

func (o *libreOffice) read(t *testing.T, name string) []byte {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(o.folder, name))
	if err != nil {
		t.Fatal(err)
	}
	return source
}

var officeComments = regexp.MustCompile(`(?s)<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*/>|<office:annotation(?:\s[^>]*)?>.*?</office:annotation>|<office:annotation-end\b[^>]*/>`)

// uncommented returns a document without its comments: a LibreOffice without a screen has no window to show them in, and fails when a
// macro runs.
func uncommented(t *testing.T, file string, source []byte) []byte {
	t.Helper()
	d, err := document.Parse(file, source, "")
	if err != nil {
		t.Fatal(err)
	}
	parts := make([][]byte, max(1, len(d.Parts)))
	for i := range parts {
		parts[i] = officeComments.ReplaceAll(d.Part(i).Source, nil)
	}
	out, err := d.Rewrite(parts)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Who accepts all changes in LibreOffice has what a fix makes, and who rejects them has what was there, also after another program's
// format. The comments are there.
func TestTrackInLibreOffice(t *testing.T) {
	o := newLibreOffice(t)
	type trial struct{ got, want string }
	var trials []trial
	for _, file := range office {
		d, tracked := track(t, file)
		all := normalize.Apply(d, tracked.Applied, normalize.Policy{Fix: normalize.All, MinConfidence: 0.9})
		ext, other := filepath.Ext(file), ".docx"
		if ext == other {
			other = ".odt"
		}
		o.write(t, file+"/there"+ext, tracked.Source)
		there := o.convert(t, file+"/there"+ext, other)
		written := ""
		for _, m := range openZip(t, o.read(t, there)) {
			written += m.text
		}
		if n := strings.Count(written, "2024-05-06T07:08:09"); n < 2*len(tracked.Applied) {
			t.Errorf("%s as %s has %d changes and comments of ours for %d findings", file, other, n, len(tracked.Applied))
		}
		o.write(t, there, uncommented(t, there, o.read(t, there)))
		for name, source := range map[string][]byte{"draft": d.Source, "all": all.Source, "tracked": tracked.Source} {
			o.write(t, file+"/"+name+ext, uncommented(t, file, source))
		}
		for plain, command := range map[string]string{"all": "AcceptAllTrackedChanges", "draft": "RejectAllTrackedChanges"} {
			want, got, later := file+"/want-"+plain+other, file+"/got-"+plain+other, file+"/later-"+plain+other
			o.job(file+"/"+plain+ext, command, want)
			o.job(file+"/tracked"+ext, command, got)
			o.job(there, command, later)
			trials = append(trials, trial{got, want}, trial{later, want})
		}
	}
	o.run(t)
	for _, tt := range trials {
		if diff := cmp.Diff(said(t, tt.want, o.read(t, tt.want)), said(t, tt.got, o.read(t, tt.got))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.got, diff)
		}
	}
}
