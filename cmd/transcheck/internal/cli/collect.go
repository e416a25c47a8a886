package cli

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// The growth of the heap, in percent of what lives, at which garbage is collected: as much as leaves the heap at its usual size, within
// bounds. The names are some megabytes that stay, so that a small heap may grow much; and where much lives, as it does of a large
// file, collecting more often would take more time than it is worth.
const (
	roomyGC   = 400
	thriftyGC = 50
	usualHeap = 80 << 20 // bytes
)

// collectBySize sets the growth anew after each collection.
func collectBySize() {
	debug.SetGCPercent(roomyGC)
	c := &collection{live: []metrics.Sample{{Name: "/gc/heap/live:bytes"}}}
	runtime.SetFinalizer(c, (*collection).end)
}

// collection is garbage from the start, so that its finalizer is called whenever garbage was collected.
type collection struct{ live []metrics.Sample }

func (c *collection) end() {
	metrics.Read(c.live)
	if c.live[0].Value.Kind() != metrics.KindUint64 {
		return // of a runtime that does not tell
	}
	debug.SetGCPercent(growth(c.live[0].Value.Uint64()))
	runtime.SetFinalizer(c, (*collection).end)
}

// growth returns by how many percent a heap may grow of which so many bytes live.
func growth(live uint64) int {
	left := usualHeap - int64(live)
	return int(min(roomyGC, max(thriftyGC, 100*left/int64(max(1, live)))))
}
