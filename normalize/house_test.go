package normalize_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/normalize"
)

func TestUnknownHouse(t *testing.T) {
	_, err := normalize.New(normalize.Options{Style: "nyt"})
	var unknown *normalize.UnknownHouseError
	if !errors.As(err, &unknown) {
		t.Fatalf("New fails with %v; want an unknown house", err)
	}
	want := &normalize.UnknownHouseError{House: "nyt", Known: []string{"ap", "bbc", "reuters"}}
	if diff := cmp.Diff(want, unknown); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
