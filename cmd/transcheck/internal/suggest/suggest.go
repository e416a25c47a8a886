// Package suggest says which word was likely meant by one that is unknown.
package suggest

import "transcheck/dictionaries"

// Closest returns which of the known words was likely meant: all that are equally near.
func Closest(word string, known []string) []string { return dictionaries.Nearest(word, known) }
