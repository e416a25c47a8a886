package normalize

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"transcheck/dictionaries"
	"transcheck/normalize/names"
)

var update = flag.Bool("update", false, "write builtin.tcx")

// TestBuiltinIsFresh holds the compiled names to the tables that they are made of.
func TestBuiltinIsFresh(t *testing.T) {
	tables, err := dictionaries.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	var set dictionaries.Set
	if err := set.Merge(tables...); err != nil {
		t.Fatal(err)
	}
	c, err := names.Compile(&set)
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := c.Write(&want); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("builtin.tcx", want.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(want.Bytes(), compiledNames) {
		t.Error("builtin.tcx is not what the tables make; go test ./normalize -run BuiltinIsFresh -update writes it")
	}
}
