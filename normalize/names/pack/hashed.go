package pack

// Item is a number and the hash that it is found by.
type Item struct {
	Hash uint32
	ID   int32
}

// Hashed finds numbers by a hash of what they stand for. Different things may have one hash: who finds a number compares.
type Hashed struct{ buckets Lists[Item] }

// NewHashed makes a table of the items. Those of one hash keep their order.
func NewHashed(items []Item) Hashed {
	size := 1
	for size < len(items) {
		size *= 2
	}
	return Hashed{NewLists(size, func(put func(int32, Item)) {
		for _, item := range items {
			put(int32(item.Hash&uint32(size-1)), item)
		}
	})}
}

// Bucket returns the items among which those of a hash are.
func (h *Hashed) Bucket(hash uint32) []Item {
	return h.buckets.Of(int32(hash & uint32(h.buckets.Len()-1)))
}

// Hash returns a hash of a string.
func Hash(s string) uint32 { return HashOn(2166136261, s) }

// HashOn goes on with an FNV-1a hash over more bytes.
func HashOn(h uint32, s string) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
