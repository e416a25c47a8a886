package report

import (
	"encoding/xml"
	"strings"
)

// attribute returns an attribute of XML with a space before it.
func attribute(name, value string) string { return " " + name + `="` + xmlText(value) + `"` }

// xmlText returns text on one line as it stands in XML. What is not printable is escaped as in Go, since XML takes not even a
// reference to most control characters.
func xmlText(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(printable(s)))
	return b.String()
}
