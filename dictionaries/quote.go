package dictionaries

import (
	"encoding/csv"
	"errors"
	"strconv"
	"strings"
)

func quoted(s string) string { return strconv.Quote(s) }

// quoteFault is what is wrong with the quote marks of a row of CSV, and where a person should look for it.
type quoteFault struct {
	line, at     int // the line, counted from 1, and the byte offset in it
	reason, hint string
}

// findQuoteFault returns what is wrong with the quote marks of a row that the CSV reader gave up. That one says where it
// noticed, which for a cell that is never closed is the end of the file.
func findQuoteFault(lines []string, e *csv.ParseError) quoteFault {
	if errors.Is(e.Err, csv.ErrBareQuote) {
		return quoteFault{e.Line, e.Column - 1, "quote mark in a cell that does not begin with one", "quote a cell that holds a comma or a quote mark, and write its own marks twice"}
	}
	opened := quoteFault{
		line: e.StartLine, reason: "quote mark that is never closed on its line",
		hint: `close the cell with a quote mark, or write "" for one that belongs to it`,
	}
	text, in := lineText(lines, e.StartLine), false
	for i := 0; i < len(text); i++ {
		switch {
		case in && strings.HasPrefix(text[i:], `""`):
			i++
		case in && text[i] == '"':
			if in = false; i+1 < len(text) && text[i+1] != ',' {
				return quoteFault{e.StartLine, i + 1, "text after a closing quote mark", `write "" for a quote mark that belongs to the cell`}
			}
		case !in && text[i] == '"' && (i == 0 || text[i-1] == ','):
			in, opened.at = true, i
		}
	}
	return opened
}
