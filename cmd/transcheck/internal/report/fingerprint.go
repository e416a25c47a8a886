package report

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"transcheck/normalize/check"
)

// fingerprints names the findings of one file after another so that a later run knows them again: by the check and the words,
// not by the place, which any edit above moves. Equal ones are counted.
type fingerprints struct {
	path string
	seen map[string]int
}

// of returns the name of a finding, which is unique within its file.
func (p *fingerprints) of(f *File, k *check.Finding) string {
	if p.seen == nil || p.path != f.Path {
		p.path, p.seen = f.Path, map[string]int{}
	}
	words := k.Text
	if len(k.Suggestions) > 0 {
		words, _ = change(k)
	}
	sum := fingerprint(f.Document.Part(k.Part()).Name, k.Check, strings.Join(strings.Fields(words), " "))
	p.seen[sum]++
	return sum + ":" + strconv.Itoa(p.seen[sum])
}

// fingerprint returns what stands for some texts, in 32 digits.
func fingerprint(texts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	return hex.EncodeToString(sum[:16])
}
