package document

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// tableHead says which columns of a table are text, counted from 0.
type tableHead struct {
	targets  []int  // the translations, in order
	source   int    // what they were made from; -1 for none
	from, to string // the languages, as far as they are said
}

// head reads the row that may name the columns, and reports whether it does. The columns that were named by the user go before what it says.
func (t *tableReader) head() (tableHead, bool, error) {
	var names []string
	for _, c := range t.row {
		names = append(names, strings.TrimSpace(t.text(c).text))
	}
	h, isHead := columnsOf(names)
	if fields := t.document.fields; len(fields) > 0 {
		h.targets, h.to = nil, ""
		for _, f := range fields {
			i := slices.IndexFunc(names, func(name string) bool { return strings.EqualFold(name, f) })
			if i < 0 {
				return h, false, t.noColumn(f, names)
			}
			h.targets = append(h.targets, i)
		}
		slices.Sort(h.targets)
		h.targets = slices.Compact(h.targets)
		if slices.Contains(h.targets, h.source) {
			h.source, h.from = -1, ""
		}
		return h, true, nil
	}
	if len(h.targets) == 0 && len(names) < 2 {
		return h, false, t.noColumn("", names)
	}
	if len(h.targets) == 0 {
		h.targets = []int{1}
		switch {
		case h.source == 1:
			h.targets[0] = 0
		case h.source < 0:
			h.source = 0
		}
	}
	return h, isHead, nil
}

// noColumn says that a table has not the column that was named, or that is read where none is named.
func (t *tableReader) noColumn(field string, names []string) error {
	reason := "it has one column"
	if field != "" {
		reason = fmt.Sprintf("it has no column %.80q", field)
	}
	err := t.content.broken(t.document.Format, t.row[0].start, "%s", reason).(*SyntaxError)
	err.Hint = "a translation is read from the second column, or from the one that --field names"
	if field != "" {
		err.Hint = "its columns are " + strings.Join(names[:min(len(names), 20)], ", ")
	}
	return err
}

// columnsOf reads the names of columns, and reports whether one of them is that of a source or a translation.
func columnsOf(names []string) (h tableHead, ok bool) {
	h.source = -1
	columns := make([]textColumn, len(names))
	for i, name := range names {
		columns[i] = readColumn(name)
	}
	first := func(is func(textColumn) bool) int { return slices.IndexFunc(columns, is) }
	target := first(func(c textColumn) bool { return c.target && isEnglish(c.language) })
	if target < 0 {
		target = first(func(c textColumn) bool { return c.language == "en" && !c.source && !c.target })
	}
	if target < 0 {
		target = first(func(c textColumn) bool { return c.target })
	}
	source := first(func(c textColumn) bool { return c.source })
	if source < 0 {
		source = first(func(c textColumn) bool { return !c.target && c.language != "" && c.language != "en" })
	}
	if source < 0 && target >= 0 && columns[target].target {
		source = first(func(c textColumn) bool { return c.language == "en" && !c.target })
	}
	if (target < 0 || source < 0) && first(func(c textColumn) bool { return c.source || c.target }) < 0 {
		return h, false // a word, such as He, that is also the code of a language
	}
	if target >= 0 {
		h.targets, h.to = []int{target}, columns[target].language
	}
	if source >= 0 {
		h.source, h.from = source, columns[source].language
	}
	return h, true
}

// textColumn is what the name of a column says of it.
type textColumn struct {
	source, target bool
	language       string
}

// maxColumnName is more bytes than the name of a column of text has.
const maxColumnName = 60

// readColumn reads the name of a column, such as source, English, Target text (en-GB) or mt_en. One with a word that is not known is none
// of a text: source_url, translation memory.
func readColumn(name string) (c textColumn) {
	if len(name) > maxColumnName {
		return c
	}
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, w := range words {
		code := languageOf(w)
		switch {
		case sourceWords[w]:
			c.source = true
		case targetWords[w]:
			c.target = true
		case textWords[w], c.language != "" && (len(w) == 2 || len(w) == 4): // a region or script
		case code != "":
			c.language = code
		default:
			return textColumn{}
		}
	}
	if c.source && c.target {
		return textColumn{}
	}
	return c
}

var (
	sourceWords = set("source src original")
	targetWords = set("target tgt trg translation translated mt")
	textWords   = set("text segment sentence string output machine")
)

// separatorOf returns what is between the cells of a table: of some marks that with which the first row is plainly the head of
// a pair of texts, else that which its first line has most of.
func separatorOf(text, marks string) byte {
	if sep := pairedBy(text, marks); sep != 0 {
		return sep
	}
	line, best := text[:endOfLine(text, 0)], 0
	for i := range marks {
		if strings.Count(line, marks[i:i+1]) > strings.Count(line, marks[best:best+1]) {
			best = i
		}
	}
	return marks[best]
}

// maxTableHead is more bytes than the head of a table has that is recognised.
const maxTableHead = 4 << 10

// pairedBy returns the mark between cells with which the first row of a text names a source and a translation; 0 for none.
func pairedBy(text, marks string) byte {
	text = text[:min(len(text), maxTableHead)]
	for i := range len(marks) {
		t := &tableReader{document: &Document{}, content: content{text: text}, separator: marks[i]}
		if ok, err := t.next(); !ok || err != nil {
			continue
		}
		var names []string
		for _, c := range t.row {
			names = append(names, strings.TrimSpace(t.text(c).text))
		}
		if h, _ := columnsOf(names); len(h.targets) > 0 && h.source >= 0 {
			return marks[i]
		}
	}
	return 0
}

func looksTSV(text string) bool { return pairedBy(text, "\t") != 0 }
func looksCSV(text string) bool { return pairedBy(text, ",;") != 0 }
