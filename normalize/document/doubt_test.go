package document

import (
	"strings"
	"testing"
)

// How sure a word was heard is read from the lists of words of every program that says so.
func TestSureness(t *testing.T) {
	tests := []struct {
		name, in string
		sure     float64 // of Blanken
	}{
		{"whisper", `{"text":" We met Blanken.","segments":[{"start":0.0,"end":2.0,"text":" We met Blanken.","words":[{"word":" We","probability":0.5},{"word":" met","probability":0.99},{"word":" Blanken.","probability":0.31}]}]}`, 0.31},
		{"whisperx", `{"segments":[{"start":0.0,"end":2.0,"text":" We met Blanken.","words":[{"word":"We","score":0.9},{"word":"met"},{"word":"Blanken.","score":0.4}]}],"word_segments":[{"word":"We","score":0.9},{"word":"met"},{"word":"Blanken.","score":0.4}]}`, 0.4},
		{"aws", `{"results":{"transcripts":[{"transcript":"We met Blanken."}],"items":[{"alternatives":[{"confidence":"0.99","content":"We"}]},{"alternatives":[{"confidence":"0.98","content":"met"}]},{"alternatives":[{"confidence":"0.25","content":"Blanken"}]},{"alternatives":[{"confidence":"0.0","content":"."}]}]}}`, 0.25},
		{"deepgram", `{"results":{"channels":[{"alternatives":[{"transcript":"We met Blanken.","confidence":0.99,"words":[{"word":"we","confidence":0.9},{"word":"met","confidence":0.9},{"word":"blanken","confidence":0.6,"punctuated_word":"Blanken."}]}]}]}}`, 0.6},
		{"assemblyai", `{"text":"We met Blanken.","words":[{"text":"We","confidence":0.97},{"text":"met","confidence":0.97},{"text":"Blanken.","confidence":0.52}]}`, 0.52},
		{"rev", `{"monologues":[{"speaker":0,"elements":[{"value":"We","confidence":0.9},{"value":" "},{"value":"met","confidence":1},{"value":" "},{"value":"Blanken","confidence":0.7},{"value":"."}]}]}`, 0.7},
		{"sure enough", `{"text":"We met Blanken.","words":[{"text":"We","confidence":0.1},{"text":"met","confidence":0.1},{"text":"Blanken.","confidence":0.8}]}`, 1},
		{"nothing said", `{"text":"We met Blanken.","segments":[{"start":0,"end":1,"text":"We met Blanken.","words":[{"word":"Blanken"}]}]}`, 1},
		{"no probability", `{"text":"We met Blanken.","words":[{"text":"We","confidence":7},{"text":"met","confidence":"low"},{"text":"Blanken.","confidence":-1}]}`, 1},
		{"of all that was said", `{"segments":[{"start":0,"end":1,"text":"We met Blanken.","confidence":0.2}]}`, 1},
		{"a word that was left out", `{"text":"We met Blanken.","words":[{"text":"We","confidence":0.2},{"text":"Blanken.","confidence":0.3}]}`, 0.3},
	}
	for _, tt := range tests {
		d := parse(t, []byte(tt.in), TranscriptJSON)
		s := &d.Segments[0]
		at := strings.Index(s.Text, "Blanken")
		if got := s.Sureness(at, at+len("Blanken")); got != tt.sure {
			t.Errorf("%s: sureness %v; want %v", tt.name, got, tt.sure)
		}
		if got := s.Sureness(at+len("Blanken"), len(s.Text)); got != 1 {
			t.Errorf("%s: sureness %v behind the word; want 1", tt.name, got)
		}
	}
}
