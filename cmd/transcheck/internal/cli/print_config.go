package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"transcheck/cmd/transcheck/internal/config"
)

// printConfig shows what is in force for some paths, or for the working folder, as a configuration file that says where each value
// comes from.
func (p *program) printConfig(d *desk) (status int, err error) {
	names := d.paths
	if len(names) == 0 {
		names = []string{"-"}
	}
	for i, name := range names {
		if i > 0 {
			fmt.Fprintln(p.stdout)
		}
		if err := p.printSetting(d, name); err != nil {
			return failed, errors.Join(err, hinted("--no-config leaves it out", "a configuration file cannot be used"))
		}
	}
	return clean, nil
}

func (p *program) printSetting(d *desk, name string) error {
	path := name
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		path = filepath.Join(name, config.Name) // as for any file in it
	}
	if name == "-" {
		path = d.stdinPath()
		name = path
	}
	s := d.of(path)
	if s == nil {
		return errors.Join(d.errs...)
	}
	by := "by no configuration file"
	if file, _ := d.file(filepath.Dir(path)); file != nil {
		by = "by " + file.Name()
	}
	fmt.Fprintf(p.stdout, "# in force for %s, %s\n", oneLine(name), by)
	for _, k := range configKeys() {
		d.printKey(p, &k, d.origins(&k, s.settings))
		if k.Name == "no-project-names" {
			for _, file := range s.options.knowledge.project(d.paths...) {
				fmt.Fprintf(p.stdout, "# names of the project: %s\n", oneLine(file))
			}
		}
	}
	return nil
}

// oneLine returns a path as a comment has room for.
func oneLine(path string) string { return strings.Map(shown, path) }

// origin is a value and where it comes from.
type origin struct{ member, text, from string }

// origins returns the values of a key that are in force.
func (d *desk) origins(k *config.Key, settings []config.Setting) (out []origin) {
	one := k.Kind != config.List
	put := func(o origin) {
		if one {
			out = slices.DeleteFunc(out, func(other origin) bool { return other.member == o.member })
		}
		out = append(out, o)
	}
	for _, s := range settings {
		for _, item := range s.Items {
			if s.Key.Name == k.Name && !d.outruled(s.Key, item) {
				put(origin{item.Member, item.Text, item.Origin()})
			}
		}
	}
	for _, g := range d.given {
		if g.flag != flagOf(k) {
			continue
		}
		o := origin{"", g.value, "--" + g.flag}
		texts := []string{g.value}
		if k.Kind == config.Texts || k.Kind == config.Numbers {
			o.member, o.text, _ = cutLast(g.value)
			texts = []string{o.text}
		} else if k.Name == "checks" {
			texts = strings.Split(g.value, ",")
		}
		for _, o.text = range texts {
			put(o)
		}
	}
	return out
}

func (d *desk) printKey(p *program, k *config.Key, values []origin) {
	table := k.Kind == config.Texts || k.Kind == config.Numbers
	switch {
	case len(values) == 0 && table:
	case len(values) == 0 && k.Default == "":
		fmt.Fprintf(p.stdout, "# %s is not set\n", k.Name)
	case len(values) == 0:
		fmt.Fprintf(p.stdout, "%s = %s  # default\n", k.Name, k.Default)
	case table:
		fmt.Fprintf(p.stdout, "\n[%s]\n", k.Name)
		for _, v := range values {
			fmt.Fprintf(p.stdout, "%s = %s  # %s\n", bareKey(v.member), tomlValue(k.Kind, v.text), v.from)
		}
	case k.Kind == config.List:
		fmt.Fprintf(p.stdout, "%s = [\n", k.Name)
		for _, v := range values {
			fmt.Fprintf(p.stdout, "  %s,  # %s\n", tomlValue(k.Kind, v.text), v.from)
		}
		fmt.Fprintln(p.stdout, "]")
	default:
		fmt.Fprintf(p.stdout, "%s = %s  # %s\n", k.Name, tomlValue(k.Kind, values[0].text), values[0].from)
	}
}

// tomlValue writes a text as a value of a kind.
func tomlValue(k config.Kind, text string) string {
	switch k {
	case config.Number, config.Numbers:
		if p, err := strconv.ParseFloat(text, 64); err == nil {
			return strconv.FormatFloat(p, 'g', -1, 64)
		}
	case config.Switch:
		if on, err := strconv.ParseBool(text); err == nil {
			return strconv.FormatBool(on)
		}
	}
	return tomlText(text)
}

// tomlText quotes a text: TOML has the escapes of JSON.
func tomlText(s string) string {
	b, _ := json.Marshal(strings.ToValidUTF8(s, "\uFFFD")) // a string, which never fails
	return strings.ReplaceAll(string(b), "\x7f", `\u007f`)
}

// bareKey quotes a key where it has to be.
func bareKey(s string) string {
	if s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" {
		return s
	}
	return tomlText(s)
}
