package cli

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pelletier/go-toml/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"transcheck/cmd/transcheck/internal/config"
	"transcheck/normalize/check"
)

var update = flag.Bool("update", false, "rewrite the published schema")

const publishedSchema = "../../../../docs/transcheck.schema.json"

func TestSchemaIsPublished(t *testing.T) {
	want := config.Schema(configKeys())
	if *update {
		if err := os.WriteFile(publishedSchema, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(publishedSchema)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("the published schema is not that of the keys; run the test with -update (-want +got):\n%s", diff)
	}
}

// schema returns the published schema, compiled.
func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	b, err := os.ReadFile(publishedSchema)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asEditor returns what an editor sees of a TOML file: days are strings.
func asEditor(text string) (any, error) {
	var tree map[string]any
	if err := toml.Unmarshal([]byte(text), &tree); err != nil {
		return nil, err
	}
	b, err := json.Marshal(tree)
	if err != nil {
		return nil, err
	}
	return jsonschema.UnmarshalJSON(bytes.NewReader(b))
}

// The schema and the decoder agree on every file of these.
func TestSchemaAgreesWithDecoder(t *testing.T) {
	s := schema(t)
	for _, tc := range []struct {
		text string
		good bool
	}{
		{``, true},
		{`from = "fa"`, true},
		{`from = "zh-Hant"`, true},
		{`from = 1`, false},
		{`form = "fa"`, false},
		{`date = 2022-01-09`, true},
		{`date = "2022-01-09"`, true},
		{`date = "9 January"`, false},
		{`date = 2022`, false},
		{`style = "the house"`, true},
		{`style = ["ap"]`, false},
		{`dictionaries = []`, true},
		{`dictionaries = ["a.tsv", 'b\c.tsv']`, true},
		{`dictionaries = "a.tsv"`, false},
		{`dictionaries = [""]`, false},
		{`no-builtin = true`, true},
		{`no-builtin = "true"`, false},
		{`no-builtin = 1`, false},
		{`checks = ["missing-space", "-calque"]`, true},
		{`checks = [["missing-space"]]`, false},
		{`rules = ["a.toml"]`, true},
		{`min-confidence = 0`, true},
		{`min-confidence = 1`, true},
		{`min-confidence = 0.25`, true},
		{`min-confidence = 1.25`, false},
		{`min-confidence = -0.1`, false},
		{`min-confidence = "0.5"`, false},
		{`min-confidence = {}`, false},
		{`fail-on = "never"`, true},
		{`fail-on = "fatal"`, false},
		{`fix-confidence = 0.9`, true},
		{`consistent = false`, true},
		{`format-in = "srt"`, true},
		{`format-in = "word"`, false},
		{`fields = ["a.b"]`, true},
		{`include = ["*.txt"]`, true},
		{`exclude = ["archive/**"]`, true},
		{`exclude = [3]`, false},
		{"[severity]", true},
		{"[severity]\nmissing-space = \"off\"\na-rule = \"error\"", true},
		{"[severity]\nmissing-space = \"never\"", false},
		{"[severity]\na-rule = 3", false},
		{`severity = "info"`, false},
		{"[confidence]\nmissing-space = 0.5", true},
		{"[confidence]\nmissing-space = 5", false},
		{"[confidence]\na-rule = \"0.5\"", false},
		{"[[override]]\npaths = [\"a\"]", true},
		{"[[override]]\npaths = [\"a\"]\nfrom = \"fa\"\nseverity.calque = \"info\"\n[[override]]\npaths = [\"b\"]", true},
		{"override = [{ paths = [\"a\"], style = \"ap\" }]", true},
		{"[[override]]\nfrom = \"fa\"", false},
		{"[[override]]\npaths = []", false},
		{"[[override]]\npaths = [\"\"]", false},
		{"[[override]]\npaths = \"a\"", false},
		{"[[override]]\npaths = [\"a\"]\ninclude = [\"b\"]", false},
		{"[[override]]\npaths = [\"a\"]\n[[override.override]]\npaths = [\"b\"]", false},
		{"[override]\npaths = [\"a\"]", false},
		{"override = [1]", false},
	} {
		_, err := config.Read("a.toml", strings.NewReader(tc.text), configKeys())
		if (err == nil) != tc.good {
			t.Errorf("%q: the decoder says %v", tc.text, err)
		}
		seen, err := asEditor(tc.text)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(seen); (err == nil) != tc.good {
			t.Errorf("%q: the schema says %v", tc.text, err)
		}
	}
}

// Every key of the decoder is in the schema and the other way about; both take its example, its default and its values, and no others.
func TestEveryKey(t *testing.T) {
	s := schema(t)
	var names []string
	for _, k := range configKeys() {
		names = append(names, k.Name)
		for _, value := range []string{k.Example, k.Default} {
			if value == "" {
				continue
			}
			text := k.Name + " = " + value
			if k.Kind == config.Texts || k.Kind == config.Numbers {
				text = k.Name + "." + value
			}
			acceptedByBoth(t, s, text)
		}
		for _, v := range k.Values {
			if k.Kind == config.Texts {
				v = "calque = " + fmt.Sprintf("%q", v)
				acceptedByBoth(t, s, k.Name+"."+v)
			} else {
				acceptedByBoth(t, s, fmt.Sprintf("%s = %q", k.Name, v))
			}
		}
	}
	var got []string
	for name := range s.Properties {
		if name != "override" {
			got = append(got, name)
		}
	}
	slices.Sort(names)
	slices.Sort(got)
	if diff := cmp.Diff(names, got); diff != "" {
		t.Errorf("keys of the schema (-decoder +schema):\n%s", diff)
	}
}

func acceptedByBoth(t *testing.T, s *jsonschema.Schema, text string) {
	t.Helper()
	if _, err := config.Read("a.toml", strings.NewReader(text), configKeys()); err != nil {
		t.Errorf("%q: the decoder says %v", text, err)
	}
	seen, err := asEditor(text)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(seen); err != nil {
		t.Errorf("%q: the schema says %v", text, err)
	}
}

// The defaults that are told are those that hold.
func TestDefaultsOfKeys(t *testing.T) {
	d := newDesk(&options{}, nil, nil)
	want, err := d.options(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range configKeys() {
		if k.Default == "" {
			continue
		}
		f, err := config.Read("a.toml", strings.NewReader(k.Name+" = "+k.Default), configKeys())
		if err != nil {
			t.Fatal(err)
		}
		got, err := d.options(f.For("a.txt"))
		if err != nil {
			t.Fatal(err)
		}
		if a, b := fmt.Sprintf("%+v", want), fmt.Sprintf("%+v", got); a != b {
			t.Errorf("%s = %s is not the default:\n%s\n%s", k.Name, k.Default, a, b)
		}
	}
}

// What init writes can be read, and so it can with every key set, one by one and all of them.
func TestTemplate(t *testing.T) {
	template := config.Template(configKeys())
	commented := regexp.MustCompile(`(?m)^#([a-z\[].*)$`)
	lines := commented.FindAllString(template, -1)
	if want := 2 * len(configKeys()); len(lines) < want {
		t.Errorf("%d lines are commented out, want %d or more:\n%s", len(lines), want, template)
	}
	all := commented.ReplaceAllString(template, "$1")
	for _, text := range []string{template, all} {
		if _, err := config.Read("a.toml", strings.NewReader(text), configKeys()); err != nil {
			t.Errorf("it cannot be read: %v\n%s", err, text)
		}
	}
	seen, err := asEditor(all)
	if err != nil {
		t.Fatal(err)
	}
	if err := schema(t).Validate(seen); err != nil {
		t.Error(err)
	}
	for _, line := range strings.Split(template, "\n") {
		if len(line) > 80 {
			t.Errorf("a line is longer than 80: %q", line)
		}
	}
}

// FuzzConfig reads configuration files. What the decoder takes the schema takes, and it can be applied.
func FuzzConfig(f *testing.F) {
	f.Add(config.Template(configKeys()))
	f.Add("from = \"fa\"\n[severity]\ncalque = \"off\"\n[[override]]\npaths = [\"a/**\"]\nmin-confidence = 0.5\n")
	f.Add("override = [{ paths = ['*'], severity.calque = 'info' }]")
	f.Add("date = 2022-01-09\nchecks = ['a,b']\n[confidence]\n'a=b' = 1\n")
	s, keys := schema(f), configKeys()
	f.Fuzz(func(t *testing.T, text string) {
		c, err := config.Read("a.toml", strings.NewReader(text), keys)
		if err != nil {
			for _, e := range apart(err) {
				if !isSyntax(e) && len(text) < 1<<18 {
					t.Errorf("a mistake has no place: %v", e)
				}
			}
			return
		}
		if _, err := newDesk(&options{}, nil, nil).options(c.For("a/b.txt")); err != nil {
			t.Errorf("it cannot be applied: %v", err)
		}
		seen, err := asEditor(strings.TrimPrefix(text, "\uFEFF"))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(seen); err != nil {
			t.Errorf("the schema says %v", err)
		}
	})
}

// A checker is made once for what is the same, and names are read once for what knows the same.
func TestCheckersAreShared(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	text := `no-builtin = true
[[override]]
paths = ["a/**"]
from = "fa"
[[override]]
paths = ["b/**"]
from = "fa"
severity.calque = "info"
[[override]]
paths = ["c/**"]
severity.calque = "info"
`
	if err := os.WriteFile(config.Name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, folder := range []string{"a", "b", "c", "d"} {
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		for i := range 50 {
			name := fmt.Sprintf("%s/%d.txt", folder, i)
			if err := os.WriteFile(name, []byte("The talks end here.\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			names = append(names, name)
		}
	}
	d := newDesk(&options{}, nil, names)
	in, err := d.inputs(names)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.settings) != 4 || len(d.checkers) != 4 || len(d.knowing) != 1 {
		t.Errorf("%d settings, %d checkers, %d sets of names; want 4, 4, 1", len(d.settings), len(d.checkers), len(d.knowing))
	}
	if got := in[60].setting.options.severities["calque"]; got != check.Info || in[60].setting.options.checker.From != "fa" {
		t.Errorf("severity %v, from %q", got, in[60].setting.options.checker.From)
	}
}
