package cli

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/pflag"
)

// written returns what a command writes.
func written(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if status := Main(args, strings.NewReader(""), &out, &errs); status != clean || errs.Len() > 0 {
		t.Fatalf("transcheck %s: status %d: %s", strings.Join(args, " "), status, errs.String())
	}
	return out.String()
}

// The completion of bash, as bash runs it: the last word is the one under the cursor.
func TestBashCompletion(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("no bash")
	}
	script := written(t, "completion", "bash") + `
compopt() { :; }
try() { COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); COMPREPLY=(); _transcheck; echo "${COMPREPLY[*]}"; }
`
	tests := []struct{ name, words, want string }{
		{"commands", "form", "formats"},
		{"flags", "--format", "--format-in= --format="},
		{"values", "--fail-on w", "warning"},
		{"values after an equals sign", "--fail-on = n", "never"},
		{"value that may be left out", "--fix = ''", "safe all track"},
		{"and that is no word of its own", "--fix ''", ""},
		{"list", "--checks missing-space,miss", "missing-space,misspelled-name missing-space,missing-space"},
		{"list with what is left out", "--checks missing-space,-rep", "missing-space,-repeated-sentence missing-space,-repeated-words"},
		{"left out first", "--checks -time", "-time-format"},
		{"check with a value", "--severity cal", "calque="},
		{"check", "stet --check cal", "calque"},
		{"languages", "--from f", "fa fr"},
		{"formats of files", "--format-in su", ""},
		{"formats of reports", "--output jsonl", "jsonl"},
		{"format of the report", "--format sa", "sarif"},
		{"files", "--dictionary x", ""},
		{"checks", "explain unbalanced-b", "unbalanced-brackets"},
		{"commands within a command", "dict li", "lint list"},
		{"flags of one", "dict import --for", "--format="},
		{"values of one", "dict import --format wi", "wikidata"},
		{"shells", "completion z", "zsh"},
	}
	for _, tt := range tests {
		out, err := exec.Command("bash", "-c", script+"try transcheck "+tt.words).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v: %s", tt.name, err, out)
		}
		if diff := cmp.Diff(tt.want, strings.TrimSpace(string(out))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// Every shell is offered every flag of every command, and the manual tells of them.
func TestFlagsAreTold(t *testing.T) {
	p := newProgram(nil, nil, nil)
	commands := p.commands()
	if len(commands) != len(subcommands())+1 {
		t.Fatalf("%d commands; want the command and %d within it", len(commands), len(subcommands()))
	}
	var flags []string
	(&options{}).groups()[0].flags.VisitAll(func(f *pflag.Flag) { flags = append(flags, f.Name) })
	for _, c := range commands {
		for _, g := range c.Groups {
			for _, f := range g.Flags {
				flags = append(flags, f.Name)
			}
		}
	}
	for _, args := range [][]string{{"completion", "bash"}, {"completion", "zsh"}, {"completion", "fish"}, {"man"}} {
		text := strings.ReplaceAll(written(t, args...), `\-`, "-")
		for _, name := range flags {
			if !strings.Contains(text, name) {
				t.Errorf("transcheck %s does not tell of --%s", strings.Join(args, " "), name)
			}
		}
	}
	if len(flags) < 60 {
		t.Errorf("only %d flags are told of", len(flags))
	}
}

// What shells refuse to read is of no use to anybody.
func TestCompletionSyntax(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		if _, err := exec.LookPath(shell); err != nil {
			t.Logf("no %s", shell)
			continue
		}
		c := exec.Command(shell, "-n", "/dev/stdin")
		c.Stdin = strings.NewReader(written(t, "completion", shell))
		if out, err := c.CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%s: %v: %s", shell, err, out)
		}
	}
}

func TestManual(t *testing.T) {
	page := written(t, "man")
	for _, line := range []string{".TH TRANSCHECK 1\n", ".SH EXIT STATUS\n", ".BR \\-\\-fix \"[=safe|all|track]\"\n", ".BR \\-h \", \" \\-\\-help\n", ".B transcheck dict lookup\nNAME...\n"} {
		if !strings.Contains(page, line) {
			t.Errorf("the page lacks %q", line)
		}
	}
	if _, err := exec.LookPath("groff"); err != nil {
		t.Skip("no groff")
	}
	c := exec.Command("groff", "-man", "-Tutf8", "-ww", "-z")
	c.Stdin = strings.NewReader(page)
	if out, err := c.CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("groff: %v: %s", err, out)
	}
}
