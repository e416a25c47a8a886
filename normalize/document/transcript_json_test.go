package document

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// transcripts is what the same words look like as several programs write them.
var transcripts = map[string]string{
	"whisper":      `{"text":" We met Anthony Blanken, he said.","segments":[{"id":0,"start":0.0,"end":2.0,"text":" We met Anthony","words":[{"word":" We","start":0,"end":1,"probability":0.9},{"word":" met","start":0,"end":1},{"word":" Anthony","start":0,"end":1}]},{"id":1,"start":2.0,"end":4.0,"text":" Blanken, he said.","words":[{"word":" Blanken,"},{"word":" he"},{"word":" said."}]}],"language":"en"}`,
	"whisperx":     `{"segments":[{"start":0.0,"end":2.0,"text":" We met Anthony","speaker":"SPEAKER_00","words":[{"word":"We","score":0.9},{"word":"met"},{"word":"Anthony"}]},{"start":2.0,"end":4.0,"text":"Blanken, he said.","speaker":"SPEAKER_00","words":[{"word":"Blanken,"},{"word":"he"},{"word":"said."}]}],"word_segments":[{"word":"We"},{"word":"met"},{"word":"Anthony"},{"word":"Blanken,"},{"word":"he"},{"word":"said."}]}`,
	"whisper.cpp":  `{"transcription":[{"timestamps":{"from":"00:00:00,000","to":"00:00:02,000"},"text":" We met Anthony"},{"text":" Blanken, he said."}]}`,
	"aws":          `{"jobName":"x","results":{"transcripts":[{"transcript":"We met Anthony Blanken, he said."}],"items":[{"type":"pronunciation","alternatives":[{"confidence":"0.99","content":"We"}]},{"alternatives":[{"content":"met"}]},{"alternatives":[{"content":"Anthony"}]},{"alternatives":[{"content":"Blanken"}]},{"type":"punctuation","alternatives":[{"content":","}]},{"alternatives":[{"content":"he"}]},{"alternatives":[{"content":"said"}]},{"alternatives":[{"content":"."}]}]}}`,
	"deepgram":     `{"results":{"channels":[{"alternatives":[{"transcript":"We met Anthony Blanken, he said.","words":[{"word":"we","punctuated_word":"We"},{"word":"met","punctuated_word":"met"},{"word":"anthony","punctuated_word":"Anthony"},{"word":"blanken","punctuated_word":"Blanken,"},{"word":"he","punctuated_word":"he"},{"word":"said","punctuated_word":"said."}],"paragraphs":{"transcript":"\nSpeaker 0: We met Anthony Blanken, he said.","paragraphs":[{"sentences":[{"text":"We met Anthony Blanken, he said.","start":0.1,"end":2}],"speaker":0}]}}]}]}}`,
	"assemblyai":   `{"id":"x","text":"We met Anthony Blanken, he said.","words":[{"text":"We","start":250,"end":650,"confidence":0.97},{"text":"met"},{"text":"Anthony"},{"text":"Blanken,"},{"text":"he"},{"text":"said."}],"utterances":[{"text":"We met Anthony Blanken, he said.","start":250,"end":26950,"speaker":"A","words":[{"text":"We"},{"text":"met"},{"text":"Anthony"},{"text":"Blanken,"},{"text":"he"},{"text":"said."}]}]}`,
	"google":       `{"results":[{"alternatives":[{"transcript":"We met Anthony Blanken, he said.","words":[{"word":"We"},{"word":"met"},{"word":"Anthony"},{"word":"Blanken,"},{"word":"he"},{"word":"said."}]}]},{"alternatives":[{"words":[{"word":"We"},{"word":"met"},{"word":"Anthony"},{"word":"Blanken,"},{"word":"he"},{"word":"said."}]}]}]}`,
	"google, long": `{"name":"1","response":{"results":[{"alternatives":[{"transcript":"We met Anthony Blanken, he said."}]}]}}`,
	"azure":        `{"combinedRecognizedPhrases":[{"display":"We met Anthony Blanken, he said.","lexical":"we met anthony blanken he said"}],"recognizedPhrases":[{"nBest":[{"display":"We met Anthony Blanken, he said.","words":[{"word":"we"},{"word":"met"},{"word":"anthony"},{"word":"blanken"},{"word":"he"},{"word":"said"}]}]}]}`,
	"rev":          `{"monologues":[{"speaker":0,"elements":[{"type":"text","value":"We"},{"value":" "},{"value":"met"},{"value":" "},{"value":"Anthony"},{"value":" "},{"value":"Blanken"},{"value":", "},{"value":"he"},{"value":" "},{"value":"said"},{"value":"."}]}]}`,
}

// A fix is made in all places that say the same, and reads as the same transcript.
func TestTranscriptJSON(t *testing.T) {
	for name, in := range transcripts {
		d := parse(t, []byte(in), TranscriptJSON)
		if !looksTranscriptJSON(in) {
			t.Errorf("%s is not recognised", name)
		}
		if len(d.Segments) != 1 {
			t.Errorf("%s: segments %q; want one", name, kinds(d))
			continue
		}
		s := &d.Segments[0]
		if got := strings.Join(strings.Fields(s.Text), " "); got != "We met Anthony Blanken, he said." || s.Kind != Cue {
			t.Errorf("%s: text %q", name, s.Text)
		}
		at := strings.Index(s.Text, "Blanken")
		// The last letter in one edit: what is left of the old name anywhere shows.
		got := spliced(d.Source, s.Replace(at, at+len("Blanken"), "Blankoff"))
		want := strings.NewReplacer("Blanken", "Blankoff", "blanken", "blankoff").Replace(in)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s after the fix (-want +got):\n%s", name, diff)
		}
	}
}

func TestTranscriptJSONSpeakers(t *testing.T) {
	in := `{"segments":[{"start":0,"end":1,"text":"We agree","speaker":"Anthony Blanken"},{"start":1,"end":2,"text":"on that.","speaker":"Anthony Blanken"},{"start":2,"end":3,"text":"Do \"you\"?\nYes."},{"start":20,"end":21,"text":"MINISTER: No","speaker":"spk_1"}]}`
	want := []string{"> We agree\non that.\nDo \"you\"?\nYes.", "@ Anthony Blanken", "@ Anthony Blanken", "@ MINISTER", "> No"}
	if diff := cmp.Diff(want, kinds(parse(t, []byte(in), TranscriptJSON))); diff != "" {
		t.Errorf("segments (-want +got):\n%s", diff)
	}
}

// Where a copy words something in another way, the words around it are still fixed.
func TestCopies(t *testing.T) {
	word := func(words string) string {
		var out []string
		for _, w := range strings.Fields(words) {
			out = append(out, fmt.Sprintf(`{"word":%q}`, w))
		}
		return strings.Join(out, ",")
	}
	tests := []struct{ name, text, words, old, new, want string }{
		{"a number", "On the 25th Blanken left.", "on the twenty fifth blanken left", "Blanken", "Blinken", "on the twenty fifth blinken left"},
		{"a word too many", "Blanken left. He is back.", "uh Blanken left um he is back", "Blanken", "Blinken", "uh Blinken left um he is back"},
		{"another word for it", "Blanken left.", "Blinken left", "Blanken", "Blinken", "Blinken left"},
		{"two words become one", "They met Amir Abdullahian there.", "They met Amir Abdullahian there.", "Amir Abdullahian", "Amirabdollahian", "They met Amirabdollahian  there."},
		{"one word becomes two", "They met Amirabdullahian there.", "They met Amirabdullahian there.", "Amirabdullahian", "Amir Abdollahian", "They met Amir Abdollahian there."},
	}
	for _, tt := range tests {
		in := fmt.Sprintf(`{"segments":[{"start":0,"end":9,"text":%q,"words":[%s]}]}`, tt.text, word(tt.words))
		d := parse(t, []byte(in), TranscriptJSON)
		s := &d.Segments[0]
		at := strings.Index(s.Text, tt.old)
		got := spliced(d.Source, s.Replace(at, at+len(tt.old), tt.new))
		tree, fault := readJSON(got)
		if fault != nil {
			t.Fatalf("%s: %+v in %s", tt.name, fault, got)
		}
		var words []string
		for _, n := range tree.all("segments[].words[].word") {
			words = append(words, tree.raw(n))
		}
		if got := strings.Join(words, " "); got != tt.want {
			t.Errorf("%s: the words are %q; want %q", tt.name, got, tt.want)
		}
		if !strings.Contains(got, tt.new) {
			t.Errorf("%s: the text is not fixed in %s", tt.name, got)
		}
	}
}

func TestTranscriptJSONBroken(t *testing.T) {
	for in, want := range map[string]string{
		transcripts["whisper"][:200]:             "it ends too early",
		`{"segments":[{"text":"a","start":0},]}`: "a value was expected",
		`{"title":"words","words":[]}`:           "it has the members of no transcript",
		`[]`:                                     "it has the members of no transcript",
	} {
		_, err := Parse("a.json", []byte(in), TranscriptJSON)
		var broken *SyntaxError
		if !errors.As(err, &broken) || !strings.Contains(err.Error(), want) {
			t.Errorf("Parse(%.60q): %v; want an error with %q", in, err, want)
		}
	}
	for in, want := range map[string]error{`{"name":"words"}`: ErrUnknown, `{"words":[1,`: ErrUnknown} {
		if _, err := Parse("a.json", []byte(in), ""); !errors.Is(err, want) {
			t.Errorf("Parse(%q): %v; want %v", in, err, want)
		}
	}
	if _, err := Parse("a.json", []byte(transcripts["aws"][:150]), ""); err == nil || !strings.Contains(err.Error(), "broken transcript-json") {
		t.Errorf("a transcript that is cut off: %v", err)
	}
}

func FuzzTranscriptJSON(f *testing.F) {
	var seeds []string
	for _, s := range transcripts {
		seeds = append(seeds, s)
	}
	seeds = append(seeds, `{"segments":[{"start":0,"text":"..."}],"text":"We met."}`) // no word that could be a copy
	fuzzFormat(f, TranscriptJSON, seeds...)
}

// Transcripts of any length are laid beside their words in time that grows with them.
func TestTranscriptJSONLong(t *testing.T) {
	const said = 100_000
	in := `{"text":"` + strings.Repeat("we met again ", said) + `","segments":[{"start":0,"text":"` + strings.Repeat("we met again ", said) + `"}]}`
	start := time.Now()
	d, err := Parse("a.json", []byte(in), "")
	if err != nil {
		t.Fatal(err)
	}
	words := 0
	for i := range d.Segments {
		for _, c := range d.Segments[i].copies {
			words += len(c.words)
		}
	}
	if took := time.Since(start); words != 3*said || took > 20*time.Second {
		t.Errorf("%d words stand again, found in %v; want %d", words, took, 3*said)
	}
}
