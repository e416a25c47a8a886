package dictionaries

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/phrases/calques.tsv
var calques string

//go:embed data/phrases/acronyms.tsv
var foreignAcronyms string

// Phrase is a wording that translations have and English newsrooms do not.
type Phrase struct {
	Wrong   string
	Opening bool     // it is wrong only where it opens a sentence
	Right   []string // what newsrooms write, the best first
	From    []string // languages whose wording it is; none for any
	Level   Level
	Note    string // why, or ""
}

// Level says in which texts a phrase is worth a word.
type Level uint8

// The levels of phrases.
const (
	Anywhere   Level = iota // it is wrong whatever the text is
	FromSource              // it is good English for something else: it counts in a text from one of its languages
	Debatable               // good writers use it too
)

var levels = map[string]Level{"": Anywhere, "source": FromSource, "info": Debatable}

// Calques returns the wordings of other languages, in words, that are known, in order.
var Calques = sync.OnceValue(func() []Phrase { return builtinPhrases("calques.tsv", calques) })

// ForeignAcronyms returns the acronyms of other languages that are known, in order.
var ForeignAcronyms = sync.OnceValue(func() []Phrase { return builtinPhrases("acronyms.tsv", foreignAcronyms) })

// builtinPhrases reads a table that tests hold to have no mistakes.
func builtinPhrases(file, text string) []Phrase {
	phrases, err := readPhrases(file, text)
	if err != nil {
		panic(err)
	}
	return phrases
}

// Says reports whether the phrase is one of a language, given by its code.
func (p *Phrase) Says(language string) bool {
	language, _, _ = strings.Cut(language, "-")
	for _, l := range p.From {
		if l == language {
			return true
		}
	}
	return false
}

const phraseHeader = "name\tright\tfrom\tlevel\tnote"

// readPhrases reads a table of phrases; its mistakes name the file and the line.
func readPhrases(file, text string) (out []Phrase, err error) {
	header, line := false, 0
	for row := range strings.Lines(text) {
		line++
		row = strings.TrimSuffix(row, "\n")
		switch {
		case strings.HasPrefix(row, "#"):
			continue
		case !header && row != phraseHeader:
			return nil, fmt.Errorf("%s:%d: header is %q, not %q", file, line, row, phraseHeader)
		case !header:
			header = true
			continue
		}
		cells := strings.Split(row, "\t")
		if len(cells) != strings.Count(phraseHeader, "\t")+1 {
			return nil, fmt.Errorf("%s:%d: row has %d cells", file, line, len(cells))
		}
		p := Phrase{Right: list(cells[1]), From: list(cells[2]), Note: cells[4]}
		p.Wrong, p.Opening = strings.CutPrefix(cells[0], "^")
		level, ok := levels[cells[3]]
		if !ok || p.Wrong == "" || len(p.Right) == 0 {
			return nil, fmt.Errorf("%s:%d: no phrase, nothing that is right, or level %q", file, line, cells[3])
		}
		p.Level = level
		out = append(out, p)
	}
	return out, nil
}
