package config

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

const templateHead = `# How texts in this folder and those below it are checked. Take away the # in
# front of a key to set it. transcheck --print-config FILE shows what is in
# force for a file, and where it comes from. Flags go before what stands here.
# A ` + Name + ` in a folder further down takes the place of this one.
# Paths begin at this folder.

`

const overrideHead = `# What holds for some paths only. Where several overrides have a path, the last
# one counts; in lists of files and in tables it adds to what stands above. In a
# glob * is any name, and ** any folders; one without / is for a name anywhere.
`

// Template returns a file with every key explained and commented out.
func Template(keys []Key) string {
	var b strings.Builder
	b.WriteString(templateHead)
	for _, k := range keys {
		if !k.Kind.table() {
			b.WriteString(comment(k))
			fmt.Fprintf(&b, "#%s = %s\n\n", k.Name, shown(k))
		}
	}
	for _, k := range keys {
		if k.Kind.table() {
			b.WriteString(comment(k))
			fmt.Fprintf(&b, "#[%s]\n#%s\n\n", k.Name, k.Example)
		}
	}
	b.WriteString(overrideHead)
	fmt.Fprintf(&b, "#[[%s]]\n#%s = %s\n", overrideKey, pathsKey, pathsOfOverride.Example)
	for _, k := range keys {
		if k.Kind.table() {
			fmt.Fprintf(&b, "#%s.%s\n", k.Name, k.Example)
		} else if !k.Whole {
			fmt.Fprintf(&b, "#%s = %s\n", k.Name, shown(k))
		}
	}
	return b.String()
}

// shown is the value that the template shows: what holds anyway, or an example.
func shown(k Key) string {
	if k.Default != "" {
		return k.Default
	}
	return k.Example
}

// comment explains a key.
func comment(k Key) string {
	r, size := utf8.DecodeRuneInString(k.Doc)
	text := string(unicode.ToUpper(r)) + k.Doc[size:] + "."
	if k.Kind == List {
		text += " For example " + k.Example + "."
	}
	if len(k.Values) > 0 && len(k.Values) < 6 {
		text += " One of " + strings.Join(k.Values, ", ") + "."
	}
	var b strings.Builder
	line := "#"
	for _, word := range strings.Fields(text) {
		if len(line)+1+len(word) > 80 {
			b.WriteString(line + "\n")
			line = "#"
		}
		line += " " + word
	}
	b.WriteString(line + "\n")
	return b.String()
}
