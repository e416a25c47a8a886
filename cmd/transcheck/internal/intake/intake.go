// Package intake reads names from the files of others: dumps and query results of Wikidata, entities of FollowTheMoney, termbases,
// tables and word lists. It reads streams of any length in constant memory, and keeps what it skips in mind with the reason.
package intake

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/bzip2"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"transcheck/dictionaries"
)

// Format is a format that is read.
type Format struct {
	Name, Title string
	extensions  []string
	read        func(*source) error
}

// Formats returns the formats that are read.
func Formats() []Format {
	return []Format{
		{"wikidata", "a JSON dump of Wikidata, an entity a line", nil, (*source).wikidata},
		{"sparql", "results of the Wikidata query service as JSON", []string{".srj"}, (*source).sparql},
		{"ftm", "entities of OpenSanctions and FollowTheMoney, one a line", []string{".ftm"}, (*source).ftm},
		{"tbx", "a termbase", []string{".tbx"}, (*source).tbx},
		{"csv", "a table with commas", []string{".csv"}, (*source).csv},
		{"tsv", "a table with tabs", []string{".tsv", ".tab"}, (*source).tsv},
		{"hunspell", "a Hunspell dictionary", []string{".dic"}, (*source).hunspell},
		{"words", "known names, one a line", []string{".txt", ".lst"}, (*source).words},
	}
}

// Options say what is taken.
type Options struct {
	Format       string              // "" for by the name and the first bytes
	Kinds        []dictionaries.Kind // none for all
	As           dictionaries.Kind   // of names whose source does not say
	MinSitelinks int                 // of those that have any
	Languages    []string            // of native forms; none for all that are in a script of their own
	Map          map[string]string   // of a table: its column by ours
	Canonical    func(string) string // how a body or country is called here; nil for as in the source
}

// item is a name as a source has it.
type item struct {
	id    string // in the source: what is said of it in several places belongs together
	entry dictionaries.Entry
}

// source is a stream under way.
type source struct {
	Options
	ctx    context.Context
	r      *limited
	place  string // what is counted: line, result, concept
	number int    // of the place under way
	skips  *Skips
	labels labels
	put    func(*item) error
}

// Progress counts what was read; another goroutine may look at it.
type Progress struct{ Bytes, Names atomic.Int64 }

// Read reads names from a stream into a collection. The name of the file tells the format unless the options do.
func Read(ctx context.Context, name string, r io.Reader, o Options, into *Collection, p *Progress) error {
	plain, name, err := decompressed(name, counting{ctx, r, p})
	if err != nil {
		return err
	}
	format, err := o.format(name, plain)
	if err != nil {
		return err
	}
	s := &source{
		Options: o, ctx: ctx, r: &limited{r: plain}, place: "line", skips: &into.Skips, labels: into.labels,
		put: func(i *item) error {
			p.Names.Add(1)
			return into.add(i)
		},
	}
	return format.read(s)
}

// counting counts bytes, and fails once the context is done.
type counting struct {
	ctx context.Context
	r   io.Reader
	p   *Progress
}

func (c counting) Read(b []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.r.Read(b)
	c.p.Bytes.Add(int64(n))
	return n, err
}

// headSize is how many bytes tell a format.
const headSize = 4 << 10

// decompressed returns a stream without its compression, which its first bytes tell, and its name without the extension of that.
func decompressed(name string, r io.Reader) (*bufio.Reader, string, error) {
	b := bufio.NewReaderSize(r, 1<<20)
	start, err := b.Peek(3)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, "", err
	}
	switch {
	case bytes.HasPrefix(start, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, "", err
		}
		return bufio.NewReaderSize(z, 1<<20), strings.TrimSuffix(name, ".gz"), nil
	case bytes.HasPrefix(start, []byte("BZh")):
		return bufio.NewReaderSize(bzip2.NewReader(b), 1<<20), strings.TrimSuffix(name, ".bz2"), nil
	}
	return b, name, nil
}

// UnknownFormatError says that the format of a stream cannot be told.
type UnknownFormatError struct{ Name string }

func (e *UnknownFormatError) Error() string {
	return fmt.Sprintf("cannot tell the format of %q", e.Name)
}

func (o *Options) format(name string, r *bufio.Reader) (Format, error) {
	all := Formats()
	want := o.Format
	if want == "" {
		head, err := r.Peek(headSize)
		if err != nil && !errors.Is(err, io.EOF) {
			return Format{}, err
		}
		want = sniffed(bytes.TrimPrefix(head, []byte("\uFEFF")))
	}
	for _, f := range all {
		if f.Name == want || want == "" && slices.Contains(f.extensions, strings.ToLower(filepath.Ext(name))) {
			return f, nil
		}
	}
	return Format{}, &UnknownFormatError{cmp.Or(o.Format, name)}
}

// sniffed returns the format that the first bytes tell, or nothing.
func sniffed(head []byte) string {
	start := bytes.TrimLeft(head, " \t\r\n")
	has := func(s string) bool { return bytes.Contains(start, []byte(s)) }
	switch {
	case bytes.HasPrefix(start, []byte("<")) && (has("<tbx") || has("<martif")):
		return "tbx"
	case !bytes.HasPrefix(start, []byte("{")) && !bytes.HasPrefix(start, []byte("[")):
	case has(`"schema"`) && has(`"properties"`):
		return "ftm"
	case has(`"type":"item"`) || has(`"labels"`) || has(`"type":"property"`):
		return "wikidata"
	case bytes.HasPrefix(start, []byte("{")) && has(`"head"`), bytes.HasPrefix(start, []byte("[")) && has("www.wikidata.org/"):
		return "sparql"
	}
	return ""
}

// done returns the error of an interrupted run.
func (s *source) done() error { return s.ctx.Err() }
