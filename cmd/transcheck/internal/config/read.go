package config

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/bmatcuk/doublestar/v4"

	"transcheck/cmd/transcheck/internal/suggest"
	"transcheck/normalize/toml"
)

// What a file may hold at the most.
const (
	maxFile      = 256 << 10 // bytes
	maxText      = 1000      // bytes of a text
	maxItems     = 1000      // of a list or table
	maxOverrides = 200
)

// overrideKey begins what holds for some paths, and pathsKey says for which.
const (
	overrideKey = "override"
	pathsKey    = "paths"
)

// Read reads a file that has some keys. All mistakes are joined, up to ten, each a [*dictionaries.SyntaxError] unless reading itself
// failed. Paths in it begin at the folder of the file.
func Read(name string, r io.Reader, keys []Key) (*File, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(b) > maxFile {
		return nil, hintedError{fmt.Errorf("a configuration file may have %d bytes and not more", maxFile), "names belong into dictionaries"}
	}
	folder, err := filepath.Abs(filepath.Dir(name))
	if err != nil {
		return nil, err
	}
	working, err := filepath.Abs(".")
	if err != nil {
		return nil, err
	}
	d := &decoder{File: &File{File: toml.New(name, b), folder: folder, working: working}, keys: keys}
	tree := map[string]any{}
	if d.Decode(&tree, func([]string) string { return "" }) {
		d.file(tree)
	}
	if err := d.Err(); err != nil {
		return nil, err
	}
	return d.File, nil
}

// decoder makes settings of what a file says.
type decoder struct {
	*File
	keys []Key
}

func (d *decoder) file(tree map[string]any) {
	overrides, ok := tree[overrideKey]
	delete(tree, overrideKey)
	d.settings = d.table(nil, tree)
	if !ok {
		return
	}
	list, ok := overrides.([]any)
	if !ok {
		d.Fail(d.Key(overrideKey), "begin it with a line [[override]], in two brackets", "an override is written otherwise")
		return
	}
	if len(list) > maxOverrides {
		d.Fail(d.Key(overrideKey, strconv.Itoa(maxOverrides)), "bring several together", "more than %d overrides", maxOverrides)
		return
	}
	for i, o := range list {
		d.override(i, o)
	}
}

func (d *decoder) override(number int, value any) {
	path := []string{overrideKey, strconv.Itoa(number)}
	tree, ok := value.(map[string]any)
	if !ok {
		d.Fail(d.Value(path...), "begin it with a line [[override]]", "an override is a table, not %s", kindOf(value))
		return
	}
	paths, ok := tree[pathsKey]
	if !ok {
		d.Fail(d.Key(path...), `add a line such as paths = ["wire/fa/**"]`, "the override says no paths")
	}
	delete(tree, pathsKey)
	o := override{settings: d.table(path, tree)}
	if ok {
		s := d.setting(&pathsOfOverride, append(path, pathsKey), paths)
		for _, i := range s.Items {
			o.paths = append(o.paths, i.Text)
		}
		if list, isList := paths.([]any); isList && len(list) == 0 {
			d.Fail(d.Value(append(path, pathsKey)...), `write it as paths = ["wire/fa/**"]`, "the override says no paths")
		}
	}
	d.overrides = append(d.overrides, o)
}

var pathsOfOverride = Key{Name: pathsKey, Kind: List, Example: `["wire/fa/**"]`, Check: func(s string) error {
	if s == "" || !doublestar.ValidatePattern(s) {
		return hintedError{fmt.Errorf("%q is no pattern of file names", s), "write it as '*.txt', 'drafts/**' or '{a,b}*.md'"}
	}
	return nil
}}

// hintedError is an error that says what to do.
type hintedError struct {
	error
	hint string
}

func (e hintedError) Hint() string { return e.hint }

// table makes the settings of a table, in the order of the keys; mistakes are reported in the order of the file.
func (d *decoder) table(path []string, tree map[string]any) (out []Setting) {
	inside := func(name string) []string { return append(path[:len(path):len(path)], name) }
	names := slices.SortedFunc(maps.Keys(tree), func(a, b string) int {
		x, y := d.Key(inside(a)...), d.Key(inside(b)...)
		return cmp.Or(cmp.Compare(x.Line, y.Line), cmp.Compare(x.Column, y.Column), strings.Compare(a, b))
	})
	for _, name := range names {
		i := slices.IndexFunc(d.keys, func(k Key) bool { return k.Name == name })
		switch {
		case i < 0:
			d.Fail(d.Key(inside(name)...), d.unknownHint(name, len(path) > 0), "unknown key %q", name)
		case d.keys[i].Whole && len(path) > 0:
			d.Fail(d.Key(inside(name)...), "write it above the first [[override]]", "%q holds for the file as a whole, and not for some paths", name)
		default:
			out = append(out, d.setting(&d.keys[i], inside(name), tree[name]))
		}
	}
	slices.SortStableFunc(out, func(a, b Setting) int { return cmp.Compare(d.order(a), d.order(b)) })
	return out
}

func (d *decoder) order(s Setting) int {
	return slices.IndexFunc(d.keys, func(k Key) bool { return k.Name == s.Key.Name })
}

func (d *decoder) unknownHint(name string, within bool) string {
	known := []string{overrideKey}
	if within {
		known = []string{pathsKey}
	}
	for _, k := range d.keys {
		if !within || !k.Whole {
			known = append(known, k.Name)
		}
		if k.Kind.table() && slices.Contains(k.Known, name) {
			return fmt.Sprintf("it is a check; write it below a line [%s]", k.Name)
		}
	}
	if c := suggest.Closest(name, known); len(c) > 0 {
		return "did you mean " + strings.Join(c, " or ") + "?"
	}
	return "the keys are " + strings.Join(known, ", ")
}

// setting makes the setting of a key.
func (d *decoder) setting(k *Key, path []string, value any) Setting {
	s := Setting{Key: k}
	switch v := value.(type) {
	case []any:
		if k.Kind != List {
			d.wrongKind(k, path, value)
		} else if d.fits(path, len(v)) {
			for i, item := range v {
				s.Items = append(s.Items, d.item(k, Text, append(path[:len(path):len(path)], strconv.Itoa(i)), "", item)...)
			}
		}
	case map[string]any:
		if !k.Kind.table() {
			d.wrongKind(k, path, value)
		} else if d.fits(path, len(v)) {
			s.Items = d.members(k, path, v)
		}
	default:
		if k.Kind == List || k.Kind.table() {
			d.wrongKind(k, path, value)
		} else {
			s.Items = d.item(k, k.Kind, path, "", value)
		}
	}
	return s
}

func (d *decoder) fits(path []string, items int) bool {
	if items > maxItems {
		d.Fail(d.Value(path...), "leave out what is not needed", "more than %d items", maxItems)
	}
	return items <= maxItems
}

// members makes the items of a table.
func (d *decoder) members(k *Key, path []string, table map[string]any) (out []Item) {
	kind := Text
	if k.Kind == Numbers {
		kind = Number
	}
	for _, name := range slices.Sorted(maps.Keys(table)) {
		inside := append(path[:len(path):len(path)], name)
		if i := slices.IndexFunc(d.keys, func(k Key) bool { return k.Name == name }); i >= 0 {
			d.Fail(d.Key(inside...), fmt.Sprintf("what follows a line [%s] belongs to it; write %s above", k.Name, name), "%q is not a check", name)
			continue
		}
		for _, item := range d.item(k, kind, inside, name, table[name]) {
			item.at = d.Key(inside...)
			out = append(out, item)
		}
	}
	return out
}

// item makes an item, or none where it has a mistake.
func (d *decoder) item(k *Key, kind Kind, path []string, member string, value any) []Item {
	at := d.Value(path...)
	var text string
	ok := true
	switch v := value.(type) {
	case string:
		text, ok = v, kind == Text || kind == Date
	case toml.Date:
		text, ok = v.String(), kind == Date
	case int64:
		text, ok = strconv.FormatInt(v, 10), kind == Number
	case float64:
		text, ok = strconv.FormatFloat(v, 'g', -1, 64), kind == Number
	case bool:
		text, ok = strconv.FormatBool(v), kind == Switch
	default:
		ok = false
	}
	switch {
	case !ok && k.Kind == kind:
		d.wrongKind(k, path, value)
		return nil
	case !ok:
		d.Fail(at, example(k), "an item of %q is %s, not %s", k.Name, kindName(kind), kindOf(value))
		return nil
	case len(text) > maxText || strings.ContainsFunc(text, unicode.IsControl):
		d.Fail(at, "write it shorter, on one line", "a text may have %d bytes, and no line ends", maxText)
		return nil
	}
	if err := k.Check(text); err != nil {
		var hinted interface{ Hint() string }
		hint := ""
		if errors.As(err, &hinted) {
			hint = hinted.Hint()
		}
		d.Fail(at, hint, "%s: %v", k.Name, err)
		return nil
	}
	if k.Paths && !filepath.IsAbs(text) {
		text = filepath.Join(filepath.Dir(d.Name()), filepath.FromSlash(text))
	}
	return []Item{{Member: member, Text: text, file: d.File, at: at}}
}

func (d *decoder) wrongKind(k *Key, path []string, value any) {
	d.Fail(d.Value(path...), example(k), "%q is %s, not %s", k.Name, kindName(k.Kind), kindOf(value))
}

// example says how a key is written.
func example(k *Key) string {
	if k.Kind.table() {
		return fmt.Sprintf("write a line [%s], and below it lines such as %s", k.Name, k.Example)
	}
	return fmt.Sprintf("write it as %s = %s", k.Name, k.Example)
}

func kindName(k Kind) string {
	return map[Kind]string{
		Text: "a text", Date: "a date", Number: "a number", Switch: "true or false", List: "a list", Texts: "a table", Numbers: "a table",
	}[k]
}

// kindOf says what a value is.
func kindOf(value any) string {
	switch v := value.(type) {
	case string:
		return "a text"
	case int64, float64:
		return "a number"
	case bool:
		return strconv.FormatBool(v)
	case []any:
		return "a list"
	case map[string]any:
		return "a table"
	}
	return "a date or time"
}
