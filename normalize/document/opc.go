package document

import (
	"net/url"
	"path"
	"strings"
)

// relationship ties a member of an Office Open XML file to another.
type relationship struct {
	id     string
	kind   string // the end of its type, which the two editions of the standard have in common: "header"
	target string // the name of the member
}

// relationships returns what a member is tied to; that of the name "" is the file itself.
func (a *archive) relationships(member string) ([]relationship, error) {
	name := relationshipsOf(member)
	if a.member(name) < 0 {
		return nil, nil
	}
	c, _, err := a.read(name)
	if err != nil {
		return nil, err
	}
	var out []relationship
	x := newXML(a.format, c)
	for x.next() {
		if x.kind != xmlStart || x.name != "Relationship" || strings.EqualFold(x.attr("TargetMode"), "External") {
			continue
		}
		kind := x.attr("Type")
		out = append(out, relationship{x.attr("Id"), kind[strings.LastIndexByte(kind, '/')+1:], resolve(member, x.attr("Target"))})
	}
	return out, inMember(name, x.err)
}

// relationshipsOf returns the name of the member that says what another is tied to.
func relationshipsOf(member string) string {
	folder, file := path.Split(member)
	return folder + "_rels/" + file + ".rels"
}

// resolve returns the name of a member that another refers to.
func resolve(from, target string) string {
	if plain, err := url.PathUnescape(target); err == nil {
		target = plain
	}
	if !strings.HasPrefix(target, "/") {
		target = path.Join("/", path.Dir(from), target)
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}

const contentTypes = "[Content_Types].xml"

// typed returns the names of the members that the file says are of a type, given the end of it.
func (a *archive) typed(ending string) ([]string, error) {
	if a.member(contentTypes) < 0 {
		return nil, nil
	}
	c, _, err := a.read(contentTypes)
	if err != nil {
		return nil, err
	}
	var out []string
	x := newXML(a.format, c)
	for x.next() {
		if x.kind == xmlStart && x.name == "Override" && strings.HasSuffix(x.attr("ContentType"), ending) {
			out = append(out, strings.TrimPrefix(x.attr("PartName"), "/"))
		}
	}
	return out, inMember(contentTypes, x.err)
}
