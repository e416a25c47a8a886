//go:build unix

package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

var large = flag.Int("large", 20, "megabytes of the one large file of BenchmarkLargeFile")

// smallFiles is how many files a newsroom's archive of some weeks has.
const smallFiles = 10_000

// prose returns the paragraphs of the clean and the marked articles.
func prose(b *testing.B) (out []string) {
	for _, folder := range []string{"clean", "marked"} {
		files, err := filepath.Glob("../../testdata/" + folder + "/*")
		if err != nil || len(files) == 0 {
			b.Fatal("no articles", err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				b.Fatal(err)
			}
			for p := range strings.SplitSeq(string(text), "\n\n") {
				if len(p) > 40 {
					out = append(out, strings.TrimSpace(p))
				}
			}
		}
	}
	return out
}

// varied returns a paragraph with words of another in it, so that no text is read twice.
func varied(random *rand.Rand, all []string) string {
	words := strings.Fields(all[random.IntN(len(all))])
	other := strings.Fields(all[random.IntN(len(all))])
	words[random.IntN(len(words))] = other[random.IntN(len(other))]
	return strings.Join(words, " ") + "\n\n"
}

// BenchmarkSmallFiles is a run over 10,000 small files, as a whole process beside wc -w.
func BenchmarkSmallFiles(b *testing.B) {
	all, random := prose(b), rand.New(rand.NewPCG(1, 2))
	dir := b.TempDir()
	for i := range smallFiles {
		var text strings.Builder
		for text.Len() < 2000 {
			text.WriteString(varied(random, all))
		}
		folder := filepath.Join(dir, fmt.Sprintf("%02d", i/500))
		if err := os.MkdirAll(folder, 0o777); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%05d.txt", i)), []byte(text.String()), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	beside(b, dir, exec.Command("find", dir, "-type", "f", "-exec", "wc", "-w", "{}", "+"))
}

// BenchmarkLargeFile is a run over one large file, as a whole process beside wc -w; -large 1000 makes it a gigabyte.
func BenchmarkLargeFile(b *testing.B) {
	all, random := prose(b), rand.New(rand.NewPCG(1, 2))
	path := filepath.Join(b.TempDir(), "large.txt")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	for n := 0; n < *large*1_000_000; {
		written, err := f.WriteString(varied(random, all))
		if err != nil {
			b.Fatal(err)
		}
		n += written
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	beside(b, path, exec.Command("wc", "-w", path))
}

// beside times a run of the program with all checks, and another program on the same files.
func beside(b *testing.B, path string, other *exec.Cmd) {
	binary := filepath.Join(b.TempDir(), "transcheck")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	reference, _ := spent(b, other)
	for b.Loop() {
		own, memory := spent(b, exec.Command(binary, "--no-config", "--no-project-names", "--fail-on", "never", "--format", "jsonl", path))
		b.ReportMetric(own.Seconds(), "cpu-s")
		b.ReportMetric(own.Seconds()/max(reference, time.Millisecond).Seconds(), "x-wc")
		b.ReportMetric(float64(memory), "MB")
	}
}

// spent runs a program, and returns the processor time that it took and the most memory, in megabytes.
func spent(b *testing.B, c *exec.Cmd) (time.Duration, int64) {
	if err := c.Run(); err != nil {
		b.Fatal(c, err)
	}
	most := c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss // kilobytes on Linux, where this is meant to run
	return c.ProcessState.UserTime() + c.ProcessState.SystemTime(), most / 1000
}
