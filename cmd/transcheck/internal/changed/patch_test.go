package changed

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize/document"
)

func TestReadPatch(t *testing.T) {
	files, err := readNames("1\t2\ta.txt\x00-\t-\tb.docx\x000\t0\t\x00old.txt\x00new.txt\x001\t0\tc\nd.txt\x00")
	if err != nil {
		t.Fatal(err)
	}
	patch := `diff --git a/a.txt b/a.txt
--- a/a.txt
+++ b/a.txt
@@ -1,2 +1 @@ @@ -9 +9,99 @@
-++ b/new.txt
-@@ -1 +1 @@
+++ b/new.txt
\ No newline at end of file
@@ -7,0 +7,3 @@
+one
+two
+diff --git a/x b/x
diff --git a/b.docx b/b.docx
Binary files a/b.docx and b/b.docx differ
diff --git "a/c\nd.txt" "b/c\nd.txt"
--- /dev/null
+++ "b/c\nd.txt"
@@ -0,0 +1 @@
+x
`
	if err := readPatch(strings.NewReader(patch), files); err != nil {
		t.Fatal(err)
	}
	want := Files{
		"a.txt": {Ranges: []Range{{1, 1}, {7, 9}}}, "b.docx": {All: true}, "new.txt": {}, "c\nd.txt": {Ranges: []Range{{1, 1}}},
	}
	if diff := cmp.Diff(want, files); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestTouch(t *testing.T) {
	s := Lines{Ranges: []Range{{2, 2}, {4, 9}}}.In([]byte("one\r\ntwo\r\nthree\r\nfour"))
	for _, tt := range []struct {
		start, end int
		want       bool
	}{{0, 5, false}, {4, 6, true}, {5, 5, true}, {9, 10, true}, {10, 10, false}, {10, 17, false}, {10, 18, true}, {17, 21, true}} {
		if got := s.Touch(document.Span{Start: tt.start, End: tt.end}); got != tt.want {
			t.Errorf("Touch(%d, %d) is %v", tt.start, tt.end, got)
		}
	}
}

// FuzzReadPatch holds that whatever git says is read or refused.
func FuzzReadPatch(f *testing.F) {
	f.Add("1\t2\ta\x00", "+++ b/a\n@@ -1 +1,2 @@\n-x\n+y\n+z\n")
	f.Fuzz(func(t *testing.T, names, patch string) {
		files, err := readNames(names)
		if err == nil {
			_ = readPatch(strings.NewReader(patch), files)
		}
	})
}
