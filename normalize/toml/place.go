package toml

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Place is a line and a column, both from 1 on, the column in bytes.
type Place struct{ Line, Column int }

// A path names a key by those of the tables around it, and what is in a list by its number: "rule", "3", "name".

// Key returns where the key of a path stands, or the nearest around it that is known.
func (f *File) Key(path ...string) Place { return f.places.of(f.places.keys, path) }

// Value returns where the value of a path stands, or the nearest around it that is known.
func (f *File) Value(path ...string) Place { return f.places.of(f.places.values, path) }

// Place returns where the value of a path stands if it is a string, and else where its key does.
func (f *File) Place(path ...string) Place {
	if f.places.strings[join(path)] {
		return f.Value(path...)
	}
	return f.Key(path...)
}

// places are those of keys and values by path.
type places struct {
	keys, values map[string]Place
	strings      map[string]bool // the values that are strings
	lengths      map[string]int  // of lists of tables
}

func join(path []string) string { return strings.Join(path, "\x00") }

func (p places) of(places map[string]Place, path []string) Place {
	for n := len(path); n > 0; n-- {
		if at, ok := places[join(path[:n])]; ok {
			return at
		}
		if at, ok := p.keys[join(path[:n])]; ok {
			return at
		}
	}
	return Place{1, 1}
}

// placesOf returns the places of a source that is known to be sound.
func placesOf(source []byte) places {
	p := places{map[string]Place{}, map[string]Place{}, map[string]bool{}, map[string]int{}}
	lines := lineStarts(source)
	parser := &unstable.Parser{}
	parser.Reset(source)
	var table []string
	for parser.NextExpression() {
		switch e := parser.Expression(); e.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = p.enter(nil, e, lines)
			if e.Kind == unstable.ArrayTable {
				table = p.item(table)
			}
		case unstable.KeyValue:
			p.pair(table, e, source, lines)
		}
	}
	return p
}

// item returns the path of the next item of a list of tables.
func (p places) item(list []string) []string {
	number := p.lengths[join(list)]
	p.lengths[join(list)] = number + 1
	path := append(list[:len(list):len(list)], strconv.Itoa(number))
	p.keys[join(path)] = p.keys[join(list)]
	return path
}

// enter returns the path of a key below a table, and notes where its parts stand.
func (p places) enter(table []string, e *unstable.Node, lines starts) []string {
	path := table[:len(table):len(table)]
	for it := e.Key(); it.Next(); {
		if n := p.lengths[join(path)]; n > 0 && len(path) > len(table) {
			path = append(path, strconv.Itoa(n-1))
		}
		path = append(path, string(it.Node().Data))
		if _, ok := p.keys[join(path)]; !ok || it.IsLast() {
			p.keys[join(path)] = lines.place(int(it.Node().Raw.Offset))
		}
	}
	return path
}

// pair notes a key and its value.
func (p places) pair(table []string, e *unstable.Node, source []byte, lines starts) {
	path := p.enter(table, e, lines)
	end := 0
	for it := e.Key(); it.Next(); {
		end = int(it.Node().Raw.Offset + it.Node().Raw.Length)
	}
	for end < len(source) && strings.IndexByte(" \t=", source[end]) >= 0 {
		end++
	}
	p.values[join(path)] = lines.place(end)
	p.value(path, e.Value(), source, lines)
}

// value notes what is within a value.
func (p places) value(path []string, v *unstable.Node, source []byte, lines starts) {
	p.strings[join(path)] = v.Kind == unstable.String
	if v.Raw.Length > 0 {
		p.values[join(path)] = lines.place(int(v.Raw.Offset))
	}
	number := 0
	for it := v.Children(); it.Next(); {
		switch child := it.Node(); {
		case v.Kind == unstable.InlineTable && child.Kind == unstable.KeyValue:
			p.pair(path, child, source, lines)
		case v.Kind == unstable.Array && child.Kind != unstable.Comment:
			p.value(append(path[:len(path):len(path)], strconv.Itoa(number)), child, source, lines)
			number++
		}
	}
}

// starts are the offsets at which lines begin.
type starts []int

func lineStarts(source []byte) starts {
	out := starts{0}
	for i, b := range source {
		if b == '\n' {
			out = append(out, i+1)
		}
	}
	return out
}

func (s starts) place(offset int) Place {
	line, found := slices.BinarySearch(s, offset)
	if !found {
		line--
	}
	return Place{line + 1, offset - s[line] + 1}
}
