package checks

import (
	"regexp"
	"strings"
	"sync"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var boilerplate = &check.Check{
	Name: "boilerplate",
	Doc: check.Doc{
		Title: "words of the site or the program around the text",
		Text: `Finds what belongs to the page, the agency or the program that a text was taken from: /PRNewswire/, [Responsible editor:
Li Wei], (Reporter Wang Hao), Read also: ..., the end of a message of an Iranian agency, credits of subtitles and what a speech
recognizer makes of silence ("Thanks for watching"). Bylines, datelines and photo credits as English-speaking agencies have them
are left alone.`,
		Before:   "The bridge will open in May. (Reporter Wang Hao)",
		After:    "The bridge will open in May.",
		Category: "accuracy/addition",
		Severity: check.Warning,
	},
	Run: runBoilerplate,
}

const boilerplateSure = 0.9

// stock is words around a text. One that is whole fills a sentence or a segment with nothing else in it; one that is a tail
// goes on to the end of the segment.
type stock struct {
	cues    []string              // lower case; one of them stands in whatever the pattern matches
	pattern func() *regexp.Regexp // compiled where a cue stands
	what    string
	whole   bool
}

func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

var stocks = []stock{
	{[]string{"prnewswire"}, pattern(`(?i)/\s?(?:PRNewswire|Xinhua-PRNewswire)(?:-[A-Z ]+)?\s?/(?:\s?--?)?`), "the mark of a press release service", false},
	{
		[]string{"editor"},
		pattern(`(?i)[\[(（【]\s?(?:(?:responsib\w+|duty|executive|web|chief|page) editors?|editors?(?:[- ]in[- ]charge)?)\s?[:：][^\])）】]{0,80}[\])）】]`),
		"the editor of the source", false,
	},
	{
		[]string{"responsible editor", "responsibility editor", "editor in charge", "editor-in-charge"},
		pattern(`(?i)\b(?:responsib\w+ editor|editor[- ]in[- ]charge)\s?[:：][^\])）】.]{1,60}[.]?$`), "the editor of the source", false,
	},
	{
		[]string{"reporter", "correspondent"},
		pattern(`[\[(（](?:(?i:our|intern|trainee|special|staff|chief|this newspaper's) )?(?i:reporters?|correspondents?)\b\s?[:：]?\s(?i:(?:involved|for this newspaper)\s?[:：]?\s)?\p{Lu}[^\])）]{2,150}[\])）]`),
		"the reporter of the source", false,
	},
	{
		[]string{"watching", "subscribe", "like and "},
		pattern(`(?i)^(?:thanks?(?: you)?(?: (?:so|very) much)? for watching(?: (?:this|the|my|our) video)?|(?:please |don['’]t forget to |like and |please like and )+subscribe(?: to (?:my|our|the) channel)?(?: and (?:hit|click|press) the bell(?: icon)?)?|see you (?:in the next video|next time))[.! ]*$`),
		"what a speech recognizer makes of silence", true,
	},
	{
		[]string{"subtitle", "caption", "transcri", "amara.org", "translated by", "synced", "sync by"},
		pattern(`(?i)^(?:subtitles?|captions?|subtitling|captioning|transcript|transcription|transcribed|translated|synced|sync|subtitled|captioned)(?: and [a-z]+| correction)?\s?(?:by|:)\s.{2,70}$`),
		"the credits of subtitles", true,
	},
	{
		[]string{"read also", "also read", "see also", "read more", "read on", "on the topic", "on topic", "watch also", "related news", "related articles"},
		pattern(`(?i)^(?:read also|also read|see also|watch also|read more|read on|more on (?:the|this) (?:topic|subject)|(?:material|news|article)s? on (?:the|this) (?:topic|subject)|on (?:the )?topic|related (?:news|articles?))\s?(?:[:：|]|about .{1,60}$|$).{0,160}$`),
		"a reference to another page", true,
	},
	{
		[]string{"subscribe", "telegram", "follow us", "join our", "join us"},
		pattern(`(?i)^(?:subscribe to|join|follow)\b.{0,50}\b(?:telegram|channel|newsletter|viber|whatsapp|facebook|youtube|google news|instagram|our page|us on)\b.{0,60}$`),
		"an invitation of the site", true,
	},
	{
		[]string{"ctrl"},
		pattern(`(?i)^.{0,90}\b(?:select|highlight|press|mark)\b.{0,60}\bctrl\s?\+\s?enter\b.{0,30}$`),
		"an invitation of the site", true,
	},
	{
		[]string{"end of message", "end message", "end of the message", "message end", "end of news", "end of the news", "the message is over"},
		pattern(`(?i)(?:^|[/.\s])[/(\[]?\s?(?:the )?(?:end of (?:the )?(?:message|news)|end message|message end|the message is over)\s?[./)\]\s]*$`),
		"the end of an agency's message", false,
	},
	{[]string{"(end)", "(finish)", "(finished)", "(over)"}, pattern(`\((?i:end|finish|finished|over)\)\s*$`), "the end of an agency's message", false},
	{[]string{"advertising", "advertisement"}, pattern(`(?i)^\[?(?:advertising|advertisement)\]?$`), "the place of an advertisement", true},
	{[]string{"javascript"}, pattern(`(?i)^(?:please )?(?:enable|turn on) javascript (?:to|in order to|for)\b.{1,60}$`), "a message of a site", true},
	{[]string{"playback is"}, pattern(`(?i)^media playback is (?:not supported|unsupported) on (?:your|this) device[.]?$`), "a message of a player", true},
	{[]string{"reproduc", "reprint", "copying"}, pattern(`(?i)^(?:(?:unauthori[sz]ed )?(?:reproduction|reprinting|reprint|copying)\b.{0,60}\b(?:prohibited|forbidden|not allowed|allowed only|permitted only)\b.{0,80})$`), "the terms of a site", true},
	{[]string{"teller report"}, pattern(`(?i)(?:\s?[-|–]\s?|^)teller report\s*$`), "the name of a site of machine translations", false},
}

func runBoilerplate(p *check.Pass) {
	for i := range p.Passages {
		g := &p.Passages[i]
		lower := strings.ToLower(g.Text)
		for k := range stocks {
			if s := &stocks[k]; containsAny(lower, s.cues) {
				s.find(p, g)
			}
		}
	}
}

func containsAny(text string, cues []string) bool {
	for _, c := range cues {
		if strings.Contains(text, c) {
			return true
		}
	}
	return false
}

// find reports what the stock matches in a passage.
func (s *stock) find(p *check.Pass, g *document.Passage) {
	if !s.whole {
		for _, m := range s.pattern().FindAllStringIndex(g.Text, -1) {
			s.report(p, g, m[0], m[1])
		}
		return
	}
	if len(g.Text) < 300 && s.pattern().MatchString(strings.TrimSpace(g.Text)) {
		s.report(p, g, 0, len(g.Text))
		return
	}
	for _, sentence := range g.Sentences {
		if sentence.End-sentence.Start < 300 && s.pattern().MatchString(g.Text[sentence.Start:sentence.End]) {
			s.report(p, g, sentence.Start, sentence.End)
		}
	}
}

func (s *stock) report(p *check.Pass, g *document.Passage, from, to int) {
	from = to - len(strings.TrimLeft(g.Text[from:to], " ."))
	to = from + len(strings.TrimRight(g.Text[from:to], " "))
	f := check.At(g.Segment, from, to)
	f.Confidence = boilerplateSure
	f.Message = s.what + " is no part of the text"
	f.SuggestDelete(boilerplateSure)
	p.Report(f)
}
