package channel

import (
	_ "embed"
	"strings"
	"sync"
)

// Model is what is known about the way of names through one script.
type Model struct {
	script  string
	table   *table
	endings bool // case endings may be left on a name
}

// AnyScript is the script of the model that was learned from all scripts together.
const AnyScript = "another script"

// Script names the script, for evidence in words.
func (m *Model) Script() string { return m.script }

//go:embed tables/arabic.tsv
var arabicText string

//go:embed tables/cyrillic.tsv
var cyrillicText string

//go:embed tables/hebrew.tsv
var hebrewText string

//go:embed tables/chinese.tsv
var chineseText string

//go:embed tables/japanese.tsv
var japaneseText string

//go:embed tables/korean.tsv
var koreanText string

//go:embed tables/pooled.tsv
var pooledText string

var (
	arabic   = lazy("Arabic script", &arabicText, false)
	cyrillic = lazy("Cyrillic", &cyrillicText, true)
	hebrew   = lazy("Hebrew", &hebrewText, false)
	chinese  = lazy("Chinese", &chineseText, false)
	japanese = lazy("Japanese", &japaneseText, false)
	korean   = lazy("Korean", &koreanText, false)
	pooled   = lazy(AnyScript, &pooledText, true)
	english  = sync.OnceValue(func() *Model {
		text, err := withSounds(pooledText, englishSounds)
		if err != nil {
			panic("channel: embedded sounds of English: " + err.Error())
		}
		return lazy("English speech", &text, false)()
	})
)

// lazy returns a function that reads a table the first time it is asked. An engine garbles names in ways of its own as well, which
// names that share a native spelling do not show, so that what is learned from all scripts stands beside that of one.
func lazy(script string, text *string, endings bool) func() *Model {
	return sync.OnceValue(func() *Model {
		table := *text
		if text != &pooledText {
			both := edits{}
			both.add(table)
			both.add(pooledText)
			table = both.text()
		}
		t, err := parseTable(table)
		if err != nil {
			panic("channel: embedded table of " + script + ": " + err.Error())
		}
		return &Model{script: script, table: t, endings: endings}
	})
}

// For returns the model of a source language, given as a language tag such as
// "fa" or "zh-Hans". A language without a table of its own, and "", get the
// model learned from all scripts together. English is that of transcripts.
func For(lang string) *Model {
	lang, _, _ = strings.Cut(strings.ToLower(lang), "-")
	lang, _, _ = strings.Cut(lang, "_")
	switch lang {
	case "ar", "fa", "prs", "ps", "ur", "ug", "sd", "ckb":
		return arabic()
	case "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg":
		return cyrillic()
	case "he", "iw", "yi":
		return hebrew()
	case "zh", "yue":
		return chinese()
	case "ja":
		return japanese()
	case "ko":
		return korean()
	case "en": // nothing was translated: the names were heard
		return english()
	}
	return pooled()
}
