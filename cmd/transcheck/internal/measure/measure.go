package measure

import (
	"slices"
	"strings"

	"transcheck/normalize/check"
)

// Result is how what was found compares with what is wrong, whatever its confidence.
type Result struct {
	Texts, Words int
	Marks        []Outcome
	Findings     []Verdict
}

// Outcome is what became of a mark.
type Outcome struct {
	*Mark
	Gold   *Gold
	Found  float64 // the highest confidence of a finding at it; 0 for none
	Mended float64 // the highest confidence of one whose first suggestion mends it; 0 for none
	at     []*Verdict
}

// Verdict is what a finding turned out to be.
type Verdict struct {
	check.Finding
	Gold  *Gold
	Hit   bool // it stands at a mark
	Right bool // its first suggestion mends it, or it has none and the mark no one right form
}

// Add compares the findings in a text with its marks. Findings of checks that only inform are no one's claim that something is
// wrong, and are to be left out before.
func (r *Result) Add(g *Gold, found []check.Finding) {
	r.Texts++
	r.Words += g.Document.Words()
	outcomes := make([]Outcome, len(g.Marks))
	bySegment := map[int][]*Outcome{}
	for i := range g.Marks {
		outcomes[i] = Outcome{Mark: &g.Marks[i], Gold: g}
		n := g.Marks[i].Segment.Number
		bySegment[n] = append(bySegment[n], &outcomes[i])
	}
	verdicts := make([]Verdict, len(found))
	for i := range found {
		verdicts[i] = Verdict{Finding: found[i], Gold: g}
		for _, o := range bySegment[found[i].Segment.Number] {
			if o.touches(&found[i]) {
				verdicts[i].Hit = true
				o.at = append(o.at, &verdicts[i])
			}
		}
	}
	for i := range outcomes {
		outcomes[i].settle()
	}
	r.Findings = append(r.Findings, verdicts...)
	r.Marks = append(r.Marks, outcomes...)
}

// settle says what became of a mark, given the findings at it.
func (o *Outcome) settle() {
	for _, v := range o.at {
		o.Found = max(o.Found, v.Confidence)
		if o.mended(v) {
			v.Right = true
			o.Mended = max(o.Mended, v.Confidence)
		}
	}
	if o.Mended > 0 || len(o.at) < 2 || !o.mended(o.at...) {
		return
	}
	o.Mended = 1 // several findings mend it together: a name, and the space behind it
	for _, v := range o.at {
		v.Right = true
		o.Mended = min(o.Mended, v.Confidence)
	}
}

// touches reports whether a finding stands at a mark, or beside one that marks a gap.
func (m *Mark) touches(f *check.Finding) bool {
	if m.From == m.To || f.From == f.To {
		return f.From <= m.To && m.From <= f.To
	}
	return f.From < m.To && m.From < f.To
}

// mended reports whether the first suggestions of findings make of the words around what the mark says. How much white space is
// left makes no difference.
func (m *Mark) mended(all ...*Verdict) bool {
	if m.Open {
		return true
	}
	text := m.Segment.Text
	from, to := m.From, m.To
	for _, v := range all {
		from, to = min(from, v.From), max(to, v.To)
	}
	want := text[from:m.From] + m.Right + text[m.To:to]
	got, at := "", from
	for _, v := range all { // in order of their places
		if len(v.Suggestions) == 0 || v.From < at {
			return false
		}
		got += text[at:v.From] + v.Suggestions[0].Text
		at = v.To
	}
	return slices.Equal(strings.Fields(want), strings.Fields(got+text[at:to]))
}

// Point is what is found at a threshold.
type Point struct {
	Threshold float64 // of the confidence
	Marks     int
	Found     int // of the marks
	Right     int // of the marks: mended by a first suggestion
	Findings  int
	Hits      int // of the findings: they stand at a mark
	Words     int
}

// Recall is the share of the errors that are found; 0 where there are none.
func (p Point) Recall() float64 { return share(p.Found, p.Marks) }

// RightFirst is the share of the errors that a first suggestion mends.
func (p Point) RightFirst() float64 { return share(p.Right, p.Marks) }

// Precision is the share of the findings that stand where something is wrong.
func (p Point) Precision() float64 { return share(p.Hits, p.Findings) }

// Alarms is the number of findings where nothing is wrong, in 10,000 words.
func (p Point) Alarms() float64 { return 10_000 * share(p.Findings-p.Hits, p.Words) }

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// At returns what is found with at least a confidence, among the marks of a class; "" for all. Of a class nothing is known of
// findings elsewhere.
func (r *Result) At(threshold float64, class string) Point {
	p := Point{Threshold: threshold, Words: r.Words}
	for i := range r.Marks {
		m := &r.Marks[i]
		if class != "" && m.Class != class {
			continue
		}
		p.Marks++
		if m.Found >= threshold && m.Found > 0 {
			p.Found++
		}
		if m.Mended >= threshold && m.Mended > 0 {
			p.Right++
		}
	}
	for i := range r.Findings {
		if class == "" && r.Findings[i].Confidence >= threshold {
			p.Findings++
			if r.Findings[i].Hit {
				p.Hits++
			}
		}
	}
	return p
}

// Curve returns what is found at each hundredth of confidence, the highest first, as far down as anything was found.
func (r *Result) Curve() (out []Point) {
	lowest := 1.0
	for i := range r.Findings {
		lowest = min(lowest, r.Findings[i].Confidence)
	}
	for n := 99; n > 0; n-- {
		out = append(out, r.At(float64(n)/100, ""))
		if float64(n)/100 <= lowest {
			break
		}
	}
	return out
}

// Bin is the findings of a range of confidence.
type Bin struct {
	From, To float64
	Findings int
	Mean     float64 // confidence
	Right    float64 // share whose first suggestion mends an error
}

// edges are the ends of the bins: finer where a tenth matters more.
var edges = []float64{0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1}

// Calibration returns what findings turned out to be by what they said of themselves. Bins without findings are left out.
func (r *Result) Calibration() (out []Bin) {
	for i := range len(edges) - 1 {
		b := Bin{From: edges[i], To: edges[i+1]}
		right, sum := 0, 0.0
		for j := range r.Findings {
			v := &r.Findings[j]
			if v.Confidence < b.From || v.Confidence >= b.To && b.To < 1 {
				continue
			}
			b.Findings++
			sum += v.Confidence
			if v.Right {
				right++
			}
		}
		if b.Findings > 0 {
			b.Mean, b.Right = sum/float64(b.Findings), share(right, b.Findings)
			out = append(out, b)
		}
	}
	return out
}
