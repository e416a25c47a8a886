package cli

import (
	"io"
	"os"

	"golang.org/x/term"

	"transcheck/cmd/transcheck/internal/report"
)

// terminal returns the file behind a stream if it is a terminal, else nil.
func terminal(w io.Writer) *os.File {
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return f
	}
	return nil
}

// layout returns how reports are laid out on standard output; color is auto, always or never.
func (p *program) layout(color string) report.Options {
	o := report.Options{Terminal: p.screen != nil, Quiet: p.quiet}
	if o.Terminal {
		if width, _, err := term.GetSize(int(p.screen.Fd())); err == nil {
			o.Width = width
		}
	}
	o.Color = color == "always" || color == "auto" && p.colorful()
	return o
}

// colorful decides on colour as other commands do: FORCE_COLOR asks for it, NO_COLOR and a dumb terminal refuse it.
func (p *program) colorful() bool {
	if force := os.Getenv("FORCE_COLOR"); force != "" {
		return force != "0"
	}
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && p.screen != nil
}
