package document

import (
	"strings"
)

// jsonTree is a JSON text as values with their places. It takes some ten times the text at the most, in one piece.
type jsonTree struct {
	text  string
	nodes []jsonNode // the first is the outermost value
}

// jsonNode is a value. Nodes are referred to by their number; 0, which is below none, stands for no node.
type jsonNode struct {
	kind             byte  // the first byte of the value: { [ " t f n, and 0 for a number
	start, end       int32 // of the value; of a string, without its quotes
	keyStart, keyEnd int32 // of the key of a member, without its quotes
	child, next      int32
}

const (
	maxJSON      = 64 << 20 // bytes of a text that is read as a tree
	maxJSONDepth = 500
	bytesOfValue = 16 // that a value takes in what programs write: room is made for so many at first
)

// jsonFault is where and why a text is no JSON.
type jsonFault struct {
	at     int
	reason string
}

// readJSON reads a text. Of one that is broken it returns what stands before the fault.
func readJSON(text string) (*jsonTree, *jsonFault) {
	r := &jsonReader{jsonTree: jsonTree{text: text}}
	if len(text) > maxJSON {
		return &r.jsonTree, &jsonFault{0, "it is larger than 64 MB; cut it into smaller files"}
	}
	r.nodes = make([]jsonNode, 0, min(strings.Count(text, ",")+1, len(text)/bytesOfValue))
	r.space()
	if r.value(0) {
		if r.space(); r.at < len(text) {
			r.broken("something follows the end")
		}
	}
	return &r.jsonTree, r.fault
}

// jsonReader builds a tree.
type jsonReader struct {
	jsonTree
	at    int
	fault *jsonFault
}

func (r *jsonReader) broken(reason string) bool {
	if r.at >= len(r.text) {
		reason = "it ends too early"
	}
	r.fault = &jsonFault{min(r.at, len(r.text)), reason}
	return false
}

func (r *jsonReader) space() {
	for r.at < len(r.text) && strings.IndexByte(" \t\r\n", r.text[r.at]) >= 0 {
		r.at++
	}
}

func (r *jsonReader) peek() byte {
	if r.at >= len(r.text) {
		return 0
	}
	return r.text[r.at]
}

// value reads a value, which becomes the next node.
func (r *jsonReader) value(depth int) bool {
	n := len(r.nodes)
	c := r.peek()
	r.nodes = append(r.nodes, jsonNode{kind: c, start: int32(r.at)})
	ok := false
	switch {
	case c == '{' || c == '[':
		ok = r.members(int32(n), c, depth+1)
	case c == '"':
		r.nodes[n].start++
		ok = r.skipString()
		r.nodes[n].end = max(r.nodes[n].start, int32(r.at-1))
		return ok
	case c == '-' || digit(c):
		r.nodes[n].kind = 0
		ok = r.skipNumber()
	default:
		for _, word := range []string{"true", "false", "null"} {
			if strings.HasPrefix(r.text[r.at:], word) {
				r.at += len(word)
				ok = true
				break
			}
		}
		ok = ok || r.broken("a value was expected")
	}
	r.nodes[n].end = int32(r.at)
	return ok
}

// members reads what an object or array holds.
func (r *jsonReader) members(parent int32, open byte, depth int) bool {
	if depth > maxJSONDepth {
		return r.broken("values are nested too deep")
	}
	r.at++
	if r.space(); r.peek() == open+2 { // } and ] stand two behind { and [
		r.at++
		return true
	}
	for last := int32(0); ; {
		keyStart, keyEnd, ok := 0, 0, true
		if open == '{' {
			keyStart, keyEnd, ok = r.key()
		}
		n := int32(len(r.nodes))
		if last == 0 {
			r.nodes[parent].child = n
		} else {
			r.nodes[last].next = n
		}
		if !ok {
			r.nodes = append(r.nodes, jsonNode{kind: 'n'}) // what was referred to exists
			return false
		}
		ok = r.value(depth)
		r.nodes[n].keyStart, r.nodes[n].keyEnd = int32(keyStart), int32(keyEnd)
		if !ok {
			return false
		}
		last = n
		r.space()
		switch c := r.peek(); {
		case c == ',':
			r.at++
			r.space()
		case c == open+2:
			r.at++
			return true
		default:
			return r.broken("a comma or the end of the values was expected")
		}
	}
}

// key reads the key of a member and the colon behind it.
func (r *jsonReader) key() (start, end int, ok bool) {
	if r.peek() != '"' {
		return 0, 0, r.broken("a key in quotes was expected")
	}
	start = r.at + 1
	if !r.skipString() {
		return 0, 0, false
	}
	end = r.at - 1
	if r.space(); r.peek() != ':' {
		return 0, 0, r.broken("a colon was expected")
	}
	r.at++
	r.space()
	return start, end, true
}

func (r *jsonReader) skipString() bool {
	for r.at++; r.at < len(r.text); r.at++ {
		switch c := r.text[r.at]; {
		case c == '"':
			r.at++
			return true
		case c < ' ':
			return r.broken("a line or control character stands in a string")
		case c == '\\':
			_, size := jsonEscape(r.text[r.at:])
			if size == 0 {
				return r.broken("a backslash stands before what it cannot")
			}
			r.at += size - 1
		}
	}
	return r.broken("")
}

func (r *jsonReader) skipNumber() bool {
	digits := func() bool {
		from := r.at
		for digit(r.peek()) {
			r.at++
		}
		return r.at > from || r.broken("a digit was expected")
	}
	if r.peek() == '-' {
		r.at++
	}
	if r.peek() == '0' {
		r.at++
	} else if !digits() {
		return false
	}
	if r.peek() == '.' {
		if r.at++; !digits() {
			return false
		}
	}
	if r.peek()|0x20 == 'e' {
		if r.at++; r.peek() == '+' || r.peek() == '-' {
			r.at++
		}
		return digits()
	}
	return true
}
