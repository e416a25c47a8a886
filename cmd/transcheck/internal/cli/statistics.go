package cli

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"transcheck/normalize/check"
)

// statistics is what a run read and found.
type statistics struct {
	started time.Time
	files   int
	bytes   int
	checks  map[string]map[check.Severity]int
}

func newStatistics() *statistics {
	return &statistics{started: time.Now(), checks: map[string]map[check.Severity]int{}}
}

// add counts a file, or a record of one, and what stands in it.
func (s *statistics) add(file bool, bytes int, standing []check.Finding) {
	if file {
		s.files++
	}
	s.bytes += bytes
	for _, f := range standing {
		if s.checks[f.Check] == nil {
			s.checks[f.Check] = map[check.Severity]int{}
		}
		s.checks[f.Check][f.Severity]++
	}
}

// write writes the statistics, those checks first that found most.
func (s *statistics) write(w io.Writer) error {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	took := max(time.Since(s.started), time.Millisecond)
	fmt.Fprintf(w, "transcheck: read %s of %.1f MB in %s, %.1f MB a second, with %d MB of memory\n", count(s.files, "file"),
		float64(s.bytes)/1e6, took.Round(time.Millisecond), float64(s.bytes)/1e6/took.Seconds(), memory.Sys>>20)
	total := func(name string) (n int) {
		for _, k := range s.checks[name] {
			n += k
		}
		return n
	}
	names := slices.SortedFunc(maps.Keys(s.checks), func(a, b string) int { return cmp.Or(cmp.Compare(total(b), total(a)), strings.Compare(a, b)) })
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	if len(names) > 0 {
		fmt.Fprintln(t, "check\terrors\twarnings\tnotes")
	}
	for _, name := range names {
		by := s.checks[name]
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\n", name, by[check.Error], by[check.Warning], by[check.Info])
	}
	return t.Flush()
}
