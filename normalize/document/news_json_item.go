package document

import "strings"

// described takes what a member of an item says of it: a day, or whom and what it speaks of.
func (r *ninjsReader) described(key string, n int32) {
	t := r.tree
	kind, known := newsKind(key)
	switch {
	case key == "dateline":
		r.stories.dated("story.date", t.value(n, "date"))
	case t.nodes[n].kind == '"':
		r.stories.dated(key, t.raw(n))
	case t.nodes[n].kind == '[' && (known || key == "subject" || key == "subjects"):
		for i := t.nodes[n].child; i != 0; i = t.nodes[i].next {
			own, said := kind, known
			if !known {
				own, said = newsKind(t.value(i, "scheme") + t.value(i, "type"))
			}
			if said {
				r.stories.lists(own, t.value(i, "name"), newsGender(t.value(i, "gender")))
			}
		}
	}
}

// newsItems returns the objects of a tree that may be items of news: all of it, those of a list, or those of the answer of a service.
func (t *jsonTree) newsItems() (out []int32) {
	if len(t.nodes) == 0 {
		return nil
	}
	lists := []int32{0}
	if t.nodes[0].kind == '{' {
		lists = nil
		for _, name := range []string{"_items", "items", "item"} {
			if n := t.member(0, name); n != 0 && t.nodes[n].kind == '[' {
				lists = append(lists, n)
			}
		}
		if len(lists) == 0 {
			return []int32{0}
		}
	}
	for _, list := range lists {
		for i := t.nodes[list].child; i != 0; i = t.nodes[i].next {
			if t.nodes[i].kind == '{' {
				out = append(out, i)
			}
		}
	}
	return out
}

// holds reports whether an object has a member that a function accepts by its name, in small letters.
func (t *jsonTree) holds(n int32, accepts func(key string) bool) bool {
	for i := t.nodes[n].child; i != 0; i = t.nodes[i].next {
		if accepts(t.key(i)) {
			return true
		}
	}
	return false
}

// What shows that an object is an item of news: a text by one of these names, and a member that only the trade has, or an identifier
// and one of the types of items; or a story under a headline.
var (
	ninjsMarks   = []string{`"headline`, `"body_`, `"bodies"`, `"description_`, `"descriptions"`}
	ninjsStories = set("body_html body_xhtml body_text bodies")
	ninjsHeads   = set("headline headlines")
	ninjsOthers  = set("description_text description_html description_xhtml descriptions")
	ninjsTrade   = set("versioncreated firstcreated contentcreated pubstatus representationtype copyrightholder usageterms slugline ednote")
	ninjsIDs     = set("uri guid _id altids")
	ninjsTypes   = set("text picture video audio graphic composite component preformatted advisory news")
)

// looksNinJS reports whether a text is plainly an item of news, or several. One that is broken may still show that it was.
func looksNinJS(text string) bool {
	head := strings.TrimLeft(text[:min(len(text), declaredWithin)], " \t\r\n")
	if !strings.HasPrefix(head, "{") && !strings.HasPrefix(head, "[") || !containsAny(text, ninjsMarks) {
		return false
	}
	t, _ := readJSON(text)
	for _, n := range t.newsItems() {
		if t.plainlyNews(n) {
			return true
		}
	}
	return false
}

func (t *jsonTree) plainlyNews(n int32) bool {
	has := func(names map[string]bool) bool { return t.holds(n, func(key string) bool { return names[key] }) }
	story, head := has(ninjsStories), has(ninjsHeads)
	switch {
	case story && head:
		return true
	case story || head || has(ninjsOthers):
		return has(ninjsTrade) || has(ninjsIDs) && ninjsTypes[strings.ToLower(t.value(n, "type"))]
	}
	return false
}
