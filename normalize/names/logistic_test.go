package names

import (
	"math"
	"testing"
)

// ridge keeps weights that little is known of near zero.
const ridge = 0.5

// logistic returns the weights under which the labels are likeliest, beginning at w: Newton's method, which needs few steps.
func logistic(w features, seen []observation) features {
	for range 15 {
		var gradient features
		var hessian [len(w)]features
		for i := range w {
			hessian[i][i] = ridge
			gradient[i] = -ridge * w[i]
		}
		hessian[0][0], gradient[0] = 1e-9, 0 // the bias is free
		for _, o := range seen {
			p := probability(dot(&w, &o.features) + o.offset)
			for i := range w {
				gradient[i] += (o.label - p) * o.features[i]
				for j := range w {
					hessian[i][j] += p * (1 - p) * o.features[i] * o.features[j]
				}
			}
		}
		next, step := w, solve(hessian, gradient)
		for share := 1.0; share > 1e-3; share /= 2 { // a whole step may lead too far
			for i := range w {
				next[i] = w[i] + share*step[i]
			}
			if likelihood(next, seen) >= likelihood(w, seen) {
				break
			}
		}
		w = next
	}
	return w
}

// likelihood returns ln of the probability of the labels, less what the ridge holds against the weights.
func likelihood(w features, seen []observation) (sum float64) {
	for i := range w[1:] {
		sum -= ridge / 2 * w[i+1] * w[i+1]
	}
	for _, o := range seen {
		odds := dot(&w, &o.features) + o.offset
		if o.label == 0 {
			odds = -odds
		}
		sum -= math.Log1p(math.Exp(-max(odds, -500)))
	}
	return sum
}

// solve returns x with a·x = b, by elimination; a is symmetric and positive definite, so that no row needs to be exchanged.
func solve(a [len(features{})]features, b features) features {
	for i := range b {
		for k := i + 1; k < len(b); k++ {
			share := a[k][i] / a[i][i]
			for j := i; j < len(b); j++ {
				a[k][j] -= share * a[i][j]
			}
			b[k] -= share * b[i]
		}
	}
	for i := len(b) - 1; i >= 0; i-- {
		for j := i + 1; j < len(b); j++ {
			b[i] -= a[i][j] * b[j]
		}
		b[i] /= a[i][i]
	}
	return b
}

// TestLogistic draws labels with known odds and finds the weights again.
func TestLogistic(t *testing.T) {
	want := features{-1, 0.5, -0.25, 2, 0, 1, 0.1, -1, 0.7}
	var seen []observation
	state := uint64(1)
	random := func() float64 { // a fixed sequence
		state = state*6364136223846793005 + 1442695040888963407
		return float64(state>>33) / (1 << 31)
	}
	for range 200_000 {
		o := observation{features: features{1}, offset: 2*random() - 1}
		for i := 1; i < len(o.features); i++ {
			o.features[i] = 4*random() - 2
		}
		if random() < probability(dot(&want, &o.features)+o.offset) {
			o.label = 1
		}
		seen = append(seen, o)
	}
	got := logistic(features{}, seen)
	for i := range want {
		if math.Abs(got[i]-want[i]) > 0.05 {
			t.Errorf("weight %d is %.3f, want %.3f", i, got[i], want[i])
		}
	}
}
