package config

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
)

// node is a JSON schema. Its members are written in the order that they have here.
type node struct {
	Schema      string      `json:"$schema,omitempty"`
	Ref         string      `json:"$ref,omitempty"`
	Title       string      `json:"title,omitempty"`
	Description string      `json:"description,omitempty"`
	Type        string      `json:"type,omitempty"`
	Enum        []string    `json:"enum,omitempty"`
	Examples    []string    `json:"examples,omitempty"`
	Default     any         `json:"default,omitempty"`
	Pattern     string      `json:"pattern,omitempty"`
	MinLength   int         `json:"minLength,omitempty"`
	MaxLength   int         `json:"maxLength,omitempty"`
	Minimum     *int        `json:"minimum,omitempty"`
	Maximum     *int        `json:"maximum,omitempty"`
	MinItems    int         `json:"minItems,omitempty"`
	MaxItems    int         `json:"maxItems,omitempty"`
	Items       *node       `json:"items,omitempty"`
	Required    []string    `json:"required,omitempty"`
	Properties  *properties `json:"properties,omitempty"`
	Others      any         `json:"additionalProperties,omitempty"`
	MaxMembers  int         `json:"maxProperties,omitempty"`
	Definitions *properties `json:"definitions,omitempty"`
}

// properties are schemas by name, in their order.
type properties struct {
	names []string
	nodes []*node
}

func (p *properties) add(name string, n *node) {
	p.names, p.nodes = append(p.names, name), append(p.nodes, n)
}

func (p *properties) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, name := range p.names {
		value, err := json.Marshal(p.nodes[i])
		if err != nil {
			return nil, err
		}
		b.WriteString("{,"[min(i, 1):min(i, 1)+1] + strconv.Quote(name) + ":")
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Schema returns the JSON schema of files that have some keys, for editors.
func Schema(keys []Key) []byte {
	file := object()
	file.Definitions = &properties{}
	file.Schema, file.Title = "http://json-schema.org/draft-07/schema#", Name
	file.Description = "how texts in the folder of this file and those below it are checked with transcheck"
	override := object()
	override.Required = []string{pathsKey}
	override.Properties.add(pathsKey, &node{
		Type: "array", Items: &node{Type: "string", MinLength: 1, MaxLength: maxText}, MinItems: 1, MaxItems: maxItems,
		Description: "globs of the paths, below the folder of the file; one without / is for a name anywhere",
	})
	for i := range keys {
		keys[i].define(file.Definitions)
		file.Properties.add(keys[i].Name, reference(keys[i].Name))
		if !keys[i].Whole {
			override.Properties.add(keys[i].Name, reference(keys[i].Name))
		}
	}
	file.Properties.add(overrideKey, &node{
		Type: "array", Items: override, MaxItems: maxOverrides, Description: "what holds for some paths only; of several that have a path, the last one counts",
	})
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(file); err != nil {
		panic(err) // texts, numbers and lists of them
	}
	return b.Bytes()
}

func object() *node { return &node{Type: "object", Properties: &properties{}, Others: false} }

// reference returns a schema that is defined.
func reference(name string) *node { return &node{Ref: "#/definitions/" + name} }

// define adds the schema of a key, and that of the members of a table.
func (k *Key) define(definitions *properties) {
	n := &node{Description: k.Doc}
	switch k.Kind {
	case Text, Date, Number:
		*n = *k.item()
		n.Description = k.Doc
	case Switch:
		n.Type = "boolean"
	case List:
		n.Type, n.Items, n.MaxItems = "array", k.item(), maxItems
	case Texts, Numbers:
		member := k.Name + "-of-check"
		definitions.add(member, k.item())
		n.Type, n.Properties, n.Others, n.MaxMembers = "object", &properties{}, reference(member), maxItems
		for _, name := range k.Known {
			n.Properties.add(name, reference(member))
		}
	}
	if k.Default != "" {
		n.Default = json.RawMessage(k.Default) // which TOML writes as JSON does
	}
	definitions.add(k.Name, n)
}

// item returns the schema of a value, or of an item of a list or table.
func (k *Key) item() *node {
	zero, one := 0, 1
	switch {
	case k.Kind == Number || k.Kind == Numbers:
		return &node{Type: "number", Minimum: &zero, Maximum: &one}
	case k.Kind == Date:
		return &node{Type: "string", Pattern: `^\d{4}-\d{2}-\d{2}$`}
	case len(k.Values) > 0:
		return &node{Enum: k.Values}
	}
	n := &node{Type: "string", MaxLength: maxText}
	if k.Kind == List {
		n.MinLength = 1
	}
	if !k.Kind.table() {
		n.Examples = k.Known
	}
	if k.Example != "" && n.Examples == nil && k.Kind == Text {
		n.Examples = []string{strings.Trim(k.Example, `"`)}
	}
	return n
}
