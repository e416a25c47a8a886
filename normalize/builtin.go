package normalize

import _ "embed"

// compiledNames are the built-in names, compiled: to read and index their tables would take longer than to check an article.
//
//go:generate go test -run BuiltinIsFresh -update .
//go:embed builtin.tcx
var compiledNames []byte
