package document

// Part is what one numbering of bytes, lines and columns holds for: a file, or a member of an archive.
type Part struct {
	Name     string // of the member; "" for the file itself
	Encoding Encoding
	Source   []byte // never changed
	Offset   int    // where it begins in the file, and in which line, if it is a record of one
	Line     int
}

// Rewrite returns the bytes of the file when its parts have become others. There is one for each part of the document, or one
// in all where it has none; nil leaves a part as it is.
func (d *Document) Rewrite(parts [][]byte) ([]byte, error) {
	if d.archive != nil {
		return d.archive.rewrite(d.Parts, parts)
	}
	if len(parts) == 0 || parts[0] == nil {
		return d.Source, nil
	}
	return parts[0], nil
}
