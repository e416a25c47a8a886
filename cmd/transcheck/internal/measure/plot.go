package measure

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// The plot, in its own units.
const (
	plotWidth, plotHeight = 640, 480
	plotLeft, plotRight   = 70, 610
	plotTop, plotBottom   = 60, 410
)

// labelled are the thresholds that the plot names.
var labelled = []float64{0.5, 0.7, 0.9, 0.95}

// Plot writes the precision against the recall by threshold, as an SVG image that needs nothing else.
func (r *Result) Plot(w io.Writer, threshold float64) error {
	curve := r.Curve()
	now := r.At(threshold, "")
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="13">
<title id="title">Precision against recall by threshold</title>
<desc id="desc">At a confidence of %.2f, %.0f %% of %d errors are found, and %.0f %% of the findings stand where something is wrong.</desc>
<rect width="100%%" height="100%%" fill="#ffffff"/>
<text x="%d" y="26" font-size="16" font-weight="600" fill="#1a1a1a">Precision against recall by threshold</text>
`, plotWidth, plotHeight, threshold, 100*now.Recall(), now.Marks, 100*now.Precision(), plotLeft)
	axes(&b)
	line(&b, curve, Point.Recall, "#1f5fa8", "")
	line(&b, curve, Point.RightFirst, "#1f5fa8", "5 4")
	last := plotX(2)
	for _, t := range labelled {
		if p := r.At(t, ""); p.Findings > 0 && last-plotX(p.Recall()) >= labelWidth {
			dot(&b, p)
			last = plotX(p.Recall())
		}
	}
	fmt.Fprintf(&b, `<path d="M%d 42h24" stroke="#1f5fa8" stroke-width="2"/><text x="%d" y="46" fill="#1a1a1a">found</text>
<path d="M%d 42h24" stroke="#1f5fa8" stroke-width="2" stroke-dasharray="5 4"/><text x="%d" y="46" fill="#1a1a1a">mended by the first suggestion</text>
</svg>
`, plotLeft, plotLeft+30, plotLeft+90, plotLeft+120)
	_, err := io.WriteString(w, b.String())
	return err
}

func plotX(recall float64) float64    { return plotLeft + recall*(plotRight-plotLeft) }
func plotY(precision float64) float64 { return plotBottom - precision*(plotBottom-plotTop) }

// axes draws the axes with a line for every fifth.
func axes(b *strings.Builder) {
	for i := range 6 {
		v := float64(i) / 5
		fmt.Fprintf(b, `<path d="M%.1f %dV%d M%d %.1fH%d" stroke="#d9d9d9" fill="none"/>`+"\n", plotX(v), plotTop, plotBottom, plotLeft, plotY(v), plotRight)
		fmt.Fprintf(b, `<text x="%.1f" y="%d" text-anchor="middle" fill="#444444">%.1f</text><text x="%d" y="%.1f" text-anchor="end" fill="#444444">%.1f</text>`+"\n",
			plotX(v), plotBottom+20, v, plotLeft-8, plotY(v)+4, v)
	}
	fmt.Fprintf(b, `<text x="%d" y="%d" text-anchor="middle" fill="#1a1a1a">recall: the share of the errors</text>`+"\n", (plotLeft+plotRight)/2, plotBottom+46)
	fmt.Fprintf(b, `<text transform="translate(22 %d) rotate(-90)" text-anchor="middle" fill="#1a1a1a">precision: the share of the findings at one</text>`+"\n", (plotTop+plotBottom)/2)
}

// line draws a curve over the points that have findings.
func line(b *strings.Builder, curve []Point, recall func(Point) float64, color, dashes string) {
	var at []string
	for _, p := range curve {
		if p.Findings > 0 {
			at = append(at, fmt.Sprintf("%.1f,%.1f", plotX(recall(p)), plotY(p.Precision())))
		}
	}
	if at = slices.Compact(at); len(at) > 0 {
		fmt.Fprintf(b, `<polyline points="%s" fill="none" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>`+"\n", strings.Join(at, " "), color, dashes)
	}
}

// labelWidth is how far two thresholds are apart for both to be named.
const labelWidth = 30

// dot marks a threshold on the curve of what is found.
func dot(b *strings.Builder, p Point) {
	x, y := plotX(p.Recall()), plotY(p.Precision())
	fmt.Fprintf(b, `<circle cx="%.1f" cy="%.1f" r="4" fill="#1f5fa8"/><text x="%.1f" y="%.1f" text-anchor="middle" font-size="11" fill="#1a1a1a">%.2f</text>`+"\n", x, y, x, y+18, p.Threshold)
}
