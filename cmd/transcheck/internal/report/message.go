package report

import "transcheck/normalize/check"

// message returns a finding in one line, for formats that show nothing else of it: what was found, what is suggested and why.
func message(f *check.Finding) string { return says(f) + " (" + because(f) + ")" }

// line returns why a file could not be read, in one line.
func (f Failure) line() string { return printable(f.Message) }

// unreadable is the name that the failure to read a file has where findings have that of their check.
const unreadable = "unreadable-file"

// within returns a message with the name of the part of an archive that it is about.
func within(part, message string) string {
	if part == "" {
		return message
	}
	return printable(part) + ": " + message
}
