package document

import "fmt"

// SyntaxError says that a file breaks the rules of its format, so that nothing in it can be relied on.
type SyntaxError struct {
	Format Format
	Part   string // the member of an archive; "" for the file itself
	Offset int    // in the file or the part, where it was noticed
	Line   int    // the same as a line, from 1
	Reason string // "ends within a tag"
	Hint   string // what to do about it
}

func (e *SyntaxError) Error() string {
	where := ""
	if e.Part != "" {
		where = " in " + e.Part
	}
	if e.Line > 0 {
		where += fmt.Sprintf(" at byte %d, line %d", e.Offset, e.Line)
	}
	return fmt.Sprintf("broken %s%s: %s", e.Format, where, e.Reason)
}

// FaultError says that the reader of a format failed on a file. That is a mistake of the reader; other files are read all the same.
type FaultError struct {
	Format Format
	Fault  any // what was recovered
}

func (e *FaultError) Error() string {
	return fmt.Sprintf("the reader of %s failed on it (%v)", e.Format, e.Fault)
}
