package cli

import (
	"errors"
	"math/rand/v2"
	"sync/atomic"
	"testing"
	"time"
)

func TestInOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		var running, most atomic.Int32
		next := 0
		err := inOrder(50, workers, func(i int) int {
			if n := running.Add(1); n > most.Load() {
				most.Store(n)
			}
			time.Sleep(time.Duration(rand.N(300)) * time.Microsecond)
			running.Add(-1)
			return i
		}, func(i int) error {
			if i != next {
				t.Errorf("%d workers: result %d came when it was the turn of %d", workers, i, next)
			}
			next++
			return nil
		})
		if err != nil || next != 50 {
			t.Errorf("%d workers: %d results, error %v", workers, next, err)
		}
		if most.Load() > int32(workers) {
			t.Errorf("%d workers: %d steps ran at a time", workers, most.Load())
		}
	}
}

func TestInOrderStops(t *testing.T) {
	enough := errors.New("enough")
	taken := 0
	err := inOrder(1000, 4, func(i int) int { return i }, func(int) error {
		if taken++; taken == 3 {
			return enough
		}
		return nil
	})
	if err != enough || taken != 3 {
		t.Errorf("%d results taken, error %v", taken, err)
	}
}
