package main

import "runtime"

// expect returns the counts that the pairs make expect under the rates.
func expect(pairs []pair, rate rater) counts {
	workers := min(runtime.GOMAXPROCS(0), 2)
	// Fixed shares, added up in order, so that the sums are the same each time.
	const shares = 8
	parts := make([]counts, shares)
	slots := make(chan struct{}, workers)
	done := make(chan struct{})
	for s := range shares {
		go func() {
			slots <- struct{}{}
			parts[s] = expectShare(pairs[s*len(pairs)/shares:(s+1)*len(pairs)/shares], rate)
			<-slots
			done <- struct{}{}
		}()
	}
	for range shares {
		<-done
	}
	for _, part := range parts[1:] {
		for e, n := range part.edits {
			parts[0].edits[e] += n
		}
		for u, n := range part.kept {
			parts[0].kept[u] += n
		}
	}
	return parts[0]
}

func expectShare(pairs []pair, rate rater) counts {
	c := counts{edits: map[edit]float64{}, kept: map[string]float64{}}
	var l lattice
	for _, p := range pairs {
		if total := l.forward(p, rate); total > 0 {
			l.backward()
			l.count(p, total, c)
		}
	}
	return c
}

// step is one edit in the lattice of a pair: it leads from a cell to another.
type step struct {
	from, to int // cells
	edit     edit
	p        float64
}

// lattice holds all alignments of one pair. Cell i*width+j is reached when i
// letters of the intended spelling have become j letters of the seen one.
type lattice struct {
	width, cells int
	steps        []step // in order of the cell they leave
	alpha, beta  []float64
	keep         []float64 // probability that the letter after a cell is kept
}

// forward builds the lattice and returns the probability of the pair.
func (l *lattice) forward(p pair, rate rater) float64 {
	n, m := len(p.intended), len(p.seen)
	l.width, l.cells = m+1, (n+1)*(m+1)
	l.alpha, l.beta = zeroed(l.alpha, l.cells), zeroed(l.beta, l.cells)
	l.steps = l.steps[:0]
	l.alpha[0] = 1
	low, high := min(0, m-n)-maxSkew, max(0, m-n)+maxSkew
	for i := 0; i <= n; i++ {
		for j := max(0, i+low); j <= min(m, i+high); j++ {
			if l.alpha[i*l.width+j] > 0 {
				l.leave(p, i, j, rate)
			}
		}
	}
	return l.alpha[l.cells-1]
}

// leave adds the steps that leave a cell.
func (l *lattice) leave(p pair, i, j int, rate rater) {
	at := i*l.width + j
	for a := 0; a <= maxUnit && i+a <= len(p.intended); a++ {
		from := p.intended[i : i+a]
		if a == 0 {
			from = gap(p.intended, i)
		}
		for b := 0; b <= maxUnit && j+b <= len(p.seen); b++ {
			to := p.seen[j : j+b]
			// Letters are kept one by one; longer units are for changes.
			if a+b == 0 || from == to && a > 1 {
				continue
			}
			if r := rate(from, to); r > 0 {
				next := at + a*l.width + b
				l.steps = append(l.steps, step{at, next, edit{from, to}, r})
				l.alpha[next] += l.alpha[at] * r
			}
		}
	}
}

func (l *lattice) backward() {
	l.beta[l.cells-1] = 1
	for k := len(l.steps) - 1; k >= 0; k-- {
		s := &l.steps[k]
		l.beta[s.from] += s.p * l.beta[s.to]
	}
}

// count adds what the lattice expects of each edit, and of each unit that is
// kept whole.
func (l *lattice) count(p pair, total float64, c counts) {
	l.keep = zeroed(l.keep, l.cells)
	for k := range l.steps {
		s := &l.steps[k]
		if s.edit.from == s.edit.to {
			l.keep[s.from] = s.p
			continue
		}
		if n := p.weight * l.alpha[s.from] * s.p * l.beta[s.to] / total; n > 1e-6 {
			c.edits[s.edit] += n
		}
	}
	for at, first := range l.keep {
		if first == 0 {
			continue
		}
		run, cell := l.alpha[at]*first, at+l.width+1
		i := at / l.width
		for k := 1; ; k++ {
			c.kept[p.intended[i:i+k]] += p.weight * run * l.beta[cell] / total
			if k == maxUnit || cell >= l.cells || l.keep[cell] == 0 {
				break
			}
			run, cell = run*l.keep[cell], cell+l.width+1
		}
	}
	// Insertions are so rare a place that all places count as left alone.
	for i := range len(p.intended) + 1 {
		c.kept[gap(p.intended, i)] += p.weight
	}
}

func zeroed(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n)
	}
	s = s[:n]
	clear(s)
	return s
}
