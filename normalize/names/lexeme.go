package names

import (
	"strings"

	"transcheck/dictionaries"
)

// lexeme is what is known of a word of a text wherever it stands.
type lexeme struct {
	folded  string
	nth     int32   // of the different words
	id      int32   // in the index, or -1
	lengths uint32  // of the forms that it begins
	word    float64 // how rare it is as an ordinary word, in nats; 0 for none
	common  float64 // how rare it is as a name of people; 0 for none
	prose   bool    // it is a word of English prose, or the plural of one
	no      bool    // it begins no name: an office, a demonym, a connector
}

// lexeme returns what is known of a folded word. It keeps no text: the memory outlives the document.
func (r *reader) lexeme(folded string) *lexeme {
	if l := r.memory.lexemes[folded]; l != nil {
		return l
	}
	folded = strings.Clone(folded)
	return remember(r.memory.lexemes, folded, func() *lexeme {
		l := &lexeme{folded: folded, nth: r.memory.next, prose: r.ordinaryWord(folded)}
		r.memory.next++
		l.id, l.lengths = r.look(folded)
		l.word, _ = dictionaries.Word(folded)
		l.common, _ = dictionaries.CommonName(folded)
		l.no = connectors[folded] || r.titles.is(folded) || r.demonyms[folded]
		return l
	})
}

// number gives a part of the text what is known of its word.
func (r *reader) number(q *part) {
	q.lexeme = r.lexeme(q.folded)
	q.folded = q.lexeme.folded
	q.id, q.lengths, q.nth = q.lexeme.id, q.lexeme.lengths, q.lexeme.nth
}
