package report

import "bufio"

// array writes a JSON document that is an array, or ends in one, an element a line as they come.
type array struct {
	w          *bufio.Writer
	head, tail string // of the document, with the brackets
	n          int    // elements so far
}

func (a *array) add(element any) error {
	b, err := encode(element)
	if err != nil {
		return err
	}
	return a.addEncoded(b)
}

// addEncoded adds an element that is JSON already.
func (a *array) addEncoded(b []byte) error {
	if a.n == 0 {
		a.w.WriteString(a.head + "\n")
	} else {
		a.w.WriteString(",\n")
	}
	a.n++
	_, err := a.w.Write(b)
	return err
}

func (a *array) end() error {
	if a.n == 0 {
		a.w.WriteString(a.head)
	} else {
		a.w.WriteString("\n")
	}
	a.w.WriteString(a.tail + "\n")
	return a.w.Flush()
}
