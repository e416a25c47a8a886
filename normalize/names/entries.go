package names

import (
	"sync/atomic"

	"transcheck/dictionaries"
)

// entryCache keeps the entries that were asked for, so that each has one pointer. Its room grows with what is kept.
type entryCache struct{ chunks []atomic.Pointer[entryChunk] }

const entryChunkSize = 256

type entryChunk [entryChunkSize]atomic.Pointer[dictionaries.Entry]

func newEntryCache(n int) entryCache {
	return entryCache{make([]atomic.Pointer[entryChunk], (n+entryChunkSize-1)/entryChunkSize)}
}

// get returns an entry, or nil where it is not kept.
func (c *entryCache) get(id int32) *dictionaries.Entry {
	if chunk := c.chunks[id/entryChunkSize].Load(); chunk != nil {
		return chunk[id%entryChunkSize].Load()
	}
	return nil
}

// put keeps an entry unless one is kept already, and returns the one that is kept.
func (c *entryCache) put(id int32, e *dictionaries.Entry) *dictionaries.Entry {
	at := &c.chunks[id/entryChunkSize]
	if at.Load() == nil {
		at.CompareAndSwap(nil, &entryChunk{})
	}
	slot := &at.Load()[id%entryChunkSize]
	if slot.CompareAndSwap(nil, e) {
		return e
	}
	return slot.Load()
}
