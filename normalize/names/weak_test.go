package names

import "testing"

// What is not done yet, each with the reason. A case that has come right passes, and belongs among the tests of what is done.
func TestWeak(t *testing.T) {
	x := newsroom(t)
	tests := []struct{ name, in, want, reason string }{
		{
			"surname of two parts", "Iranian Foreign Minister Amir-Abdullahian left.", "Iranian Foreign Minister Amir-Abdollahian left.",
			"a surname is one part: of a hyphenated one the first part is taken for somebody else's given name",
		},
		{
			"name that is a word", "They met Donald Tramp today.", "They met Donald Trump today.",
			"a word is never taken for another word, though the given name before it is exact",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := corrected(t, x, Options{}, tt.in, sure); got != tt.want {
				t.Skipf("%q is made %q; want %q: %s", tt.in, got, tt.want, tt.reason)
			}
		})
	}
}
