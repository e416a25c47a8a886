package cli

import (
	"os"
	"testing"
)

func TestColor(t *testing.T) {
	for _, tc := range []struct {
		name, flag, force, no, term string
		terminal, want              bool
	}{
		{name: "terminal", flag: "auto", terminal: true, want: true},
		{name: "pipe", flag: "auto"},
		{name: "no colour", flag: "auto", no: "1", terminal: true},
		{name: "dumb", flag: "auto", term: "dumb", terminal: true},
		{name: "forced in a pipe", flag: "auto", force: "1", want: true},
		{name: "force wins", flag: "auto", force: "1", no: "1", term: "dumb", want: true},
		{name: "forced off", flag: "auto", force: "0", terminal: true},
		{name: "always", flag: "always", no: "1", want: true},
		{name: "never", flag: "never", force: "1", terminal: true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Setenv("FORCE_COLOR", tc.force)
			t.Setenv("NO_COLOR", tc.no)
			t.Setenv("TERM", tc.term)
			p := &program{}
			if tc.terminal {
				p.screen = os.Stdout // stands for one; its width is unknown then
			}
			got := p.layout(tc.flag)
			if got.Color != tc.want || got.Terminal != tc.terminal {
				t.Errorf("colour %v, terminal %v; want %v, %v", got.Color, got.Terminal, tc.want, tc.terminal)
			}
		})
	}
}
