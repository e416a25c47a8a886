package normalize_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"transcheck/normalize"
)

// minGarbled is the share of the garbled names that have to be found and mended right. All were when the table was written; weights
// that are fitted again may cost one or two.
const minGarbled = 0.97

// TestGarbledNames checks sentences in which a translation garbled names that the dictionary knows.
func TestGarbledNames(t *testing.T) {
	for _, of := range []string{"people", "bodies"} {
		t.Run(of, func(t *testing.T) {
			t.Parallel()
			garbledIn(t, "../testdata/"+of+"/garbled.tsv")
		})
	}
}

func garbledIn(t *testing.T, path string) {
	t.Helper()
	checkers := map[string]*normalize.Checker{}
	total, found := 0, 0
	for _, row := range sentenceRows(t, path) {
		from := row[0]
		if checkers[from] == nil {
			checkers[from] = newChecker(t, normalize.Options{From: from})
		}
		var a article
		a.parse(row[1])
		d := parse(t, "sentence.txt", a.text)
		findings := reported(checkers[from].Check(d))
		for _, m := range a.marks {
			total++
			if problem := a.misses(d, findings, m); problem != "" {
				t.Logf("from %s: %s", from, problem)
				continue
			}
			found++
		}
		for _, f := range findings {
			if !a.marked(f) {
				t.Errorf("from %s: false alarm: %s in %q", from, tell(f), a.text)
			}
		}
	}
	if total < 200 || float64(found) < minGarbled*float64(total) {
		t.Errorf("%d of %d garbled names are found and mended right, want %.0f %%", found, total, 100*minGarbled)
	}
}

// TestAcceptedNames checks that no way in which newsrooms write a name is reported, wherever the text comes from.
func TestAcceptedNames(t *testing.T) {
	for of, want := range map[string]int{"people": 1000, "bodies": 150} {
		t.Run(of, func(t *testing.T) {
			t.Parallel()
			if got := acceptedIn(t, "../testdata/"+of+"/accepted.tsv"); got < want {
				t.Errorf("%d forms, want %d or more", got, want)
			}
		})
	}
}

func acceptedIn(t *testing.T, path string) (forms int) {
	t.Helper()
	for _, row := range sentenceRows(t, path) {
		checker := newChecker(t, normalize.Options{From: row[0]})
		for form := range strings.SplitSeq(row[1], "; ") {
			forms++
			text := "The report named " + form + " on Tuesday.\n"
			for _, f := range reported(checker.Check(parse(t, "sentence.txt", text))) {
				t.Errorf("from %s: %q: %s", row[0], form, tell(f))
			}
		}
	}
	return forms
}

// sentenceRows returns the two cells of the rows of a table.
func sentenceRows(t *testing.T, path string) (rows [][]string) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		row := strings.Split(lines.Text(), "\t")
		if len(row) != 2 || slices.Contains(row, "") {
			t.Fatalf("%s: not two cells: %q", path, lines.Text())
		}
		rows = append(rows, row)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}
