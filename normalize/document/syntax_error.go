package document

import "fmt"

// SyntaxError says that a file breaks the rules of its format, so that nothing in it can be relied on.
type SyntaxError struct {
	Format Format
	Part   string // the member of an archive; "" for the file itself
	Offset int    // in the file or the part, where it was noticed
	Reason string // "ends within a tag"
	Hint   string // what to do about it
}

func (e *SyntaxError) Error() string {
	where := fmt.Sprintf("byte %d", e.Offset)
	if e.Part != "" {
		where += " of " + e.Part
	}
	return fmt.Sprintf("broken %s at %s: %s", e.Format, where, e.Reason)
}
