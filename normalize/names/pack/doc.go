// Package pack keeps tables of numbers and of text in one file that is used as it lies in memory: opening a file of hundreds of
// megabytes costs a look at its head, and a lookup touches the few pages that it needs. The same tables are made in memory
// where there is no file, so that there is one way to look something up.
//
// Every block of a file has a checksum, which is compared when the block is first touched. A file that was damaged is found out
// at the latest then, and nothing is ever concluded from a damaged block: the access panics, and [Recover] turns that into an
// error at the border of the package that owns the tables.
package pack
