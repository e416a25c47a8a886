package main

// curve gives the share that the item of a rank has of all that is counted. It
// is Zipf's law as Mandelbrot has it, 1/(rank+shift), and beyond the knee it
// falls with the square of the rank: rare words and given names are rarer than
// Zipf would have them.
type curve struct {
	shift, knee float64
	scale       float64 // of a rank in the list, for what the list leaves out
}

// The constants follow the published figures of the lists: "you" 4.2 % of film
// dialogue and about 5 of 29 million at the end of the list; Smith 1 %, the
// 1000th surname 0.012 %, the 10000th 0.0009 %; James 3.3 % of men and the
// 1000th man's name 0.004 %; Mary 2.6 % of women, the 1000th 0.01 %.
var (
	english  = curve{shift: 2.7, knee: 5000, scale: 1.2}
	surnames = curve{shift: 9, knee: 1e6, scale: 1}
	men      = curve{shift: 11, knee: 150, scale: 1}
	women    = curve{shift: 12, knee: 400, scale: 1}
)

func (c curve) weight(rank float64) float64 {
	rank *= c.scale
	return 1 / ((rank + c.shift) * (1 + rank/c.knee))
}

// shares returns the shares of the ranks 1 to n, which sum to one.
func (c curve) shares(n int) []float64 {
	out := make([]float64, n)
	sum := 0.0
	for i := range out {
		out[i] = c.weight(float64(i + 1))
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}
