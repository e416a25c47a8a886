package intake

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
)

// imported returns the rows of the names and of the offices that a source makes, without their headers, and what was skipped.
func imported(t testing.TB, name, in string, o Options) (names, roles, skipped []string, err error) {
	t.Helper()
	c := NewCollection(t.TempDir())
	c.limit = 200 // so that files are merged
	if err := Read(context.Background(), name, strings.NewReader(in), o, c, &Progress{}); err != nil {
		return nil, nil, nil, err
	}
	var n, r bytes.Buffer
	if _, _, err := c.Write(context.Background(), o, &n, &r); err != nil {
		t.Fatal(err)
	}
	for _, s := range c.Skips.All() {
		skipped = append(skipped, fmt.Sprint(s.Count, " ", s.Reason))
	}
	return rowsOf(n.String()), rowsOf(r.String()), skipped, nil
}

func rowsOf(table string) (out []string) {
	for _, line := range strings.Split(strings.TrimSuffix(table, "\n"), "\n")[1:] {
		out = append(out, strings.TrimRight(strings.ReplaceAll(line, "\t", "|"), "|"))
	}
	return out
}

const (
	snakOf     = `{"mainsnak":{"snaktype":"value","datavalue":{"value":{"entity-type":"item","id":"%s"},"type":"wikibase-entityid"}},"rank":"normal"}`
	wikidataIn = `[
{"type":"item","id":"Q30","labels":{"en":{"language":"en","value":"Lagerland"}},"aliases":[],"claims":{"P31":[S(Q6256)]},"sitelinks":{"enwiki":{"site":"enwiki"}}},
{"type":"item","id":"Q900","labels":{"en":{"language":"en","value":"Torvald Kestenholm"},"fa":{"language":"fa","value":"توروالد کستنهولم"},"de":{"language":"de","value":"T K"}},"aliases":{"en":[{"language":"en","value":"T. Kestenholm"},{"language":"en","value":"old fox"},{"language":"en","value":"a;b"}]},"claims":{"P31":[S(Q5)],"P21":[S(Q6581072)],"P27":[S(Q30)],"P39":[
{"mainsnak":{"snaktype":"value","datavalue":{"value":{"numeric-id":901}}},"rank":"normal","qualifiers":{"P580":[{"snaktype":"value","datavalue":{"value":{"time":"+2013-08-15T00:00:00Z","precision":11}}}],"P582":[{"snaktype":"value","datavalue":{"value":{"time":"+2016-02-00T00:00:00Z","precision":10}}}]}},
{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q901"}}},"rank":"deprecated"},
{"mainsnak":{"snaktype":"somevalue"},"rank":"normal"},
{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q998"}}},"rank":"normal","qualifiers":[]}]},"sitelinks":[]},
{"type":"item","id":"Q901","labels":{"en":{"language":"en","value":"Minister of Fisheries of Lagerland"}},"aliases":[],"claims":{"P31":[S(Q4164871)],"P1001":[S(Q30)]},"sitelinks":[]},
{"type":"item","id":"Q902","labels":{"en":
{"type":"item","id":"Q903","labels":[],"aliases":[],"claims":[],"sitelinks":[]},
{"type":"item","id":"Q904","labels":{"en":{"value":"Torvald Kestenholm"}},"claims":{"P31":[S(Q5)]},"sitelinks":{"a":{"site":"a"},"b":{"site":"b"}}},
{"type":"property","id":"P1","labels":{}}
]
`
	sparqlIn = `{"head":{"vars":["item"]},"results":{"bindings":[
{"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q900"},"itemLabel":{"xml:lang":"en","value":"Torvald Kestenholm"},"positionLabel":{"value":"mayor of Lagerstad"},"start":{"value":"2019-03-02T00:00:00Z"}},
{"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q900"},"itemLabel":{"xml:lang":"en","value":"Torvald Kestenholm"},"positionLabel":{"value":"Queen of Fish"},"native":{"xml:lang":"ru","value":"Торвальд"}},
{"item":{"value":"http://www.wikidata.org/entity/Q7"},"itemLabel":{"value":"Q7"}},
{"item":7}, [1]
]}}`
	ftmIn = `{"id":"NK-1","caption":"Olena Petrivna","schema":"Person","properties":{"name":["Olena Petrivna","Олена Петрівна"],"alias":["O. Petrivna"],"gender":["female"],"country":["ua"],"position":["Minister of Fish"]}}
{"id":"NK-3","caption":"Ada Lind","schema":"Person","properties":{"positionOccupancies":[{"schema":"Occupancy","properties":{"startDate":["2019-02"],"endDate":["2020"],"post":[{"caption":"Mayor of Lagerstad"}]}}]}}
{"id":"NK-2","caption":"Boat","schema":"Vessel","properties":{"name":["Boat"]}}
{bad
`
	tbx3In = `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="c1"><langSec xml:lang="en-GB"><termSec><term>Pond Charter</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec><termSec><term>LC</term></termSec><termSec><term>Lake Charter</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec><langSec xml:lang="ru"><termSec><term>Озёрная хартия</term></termSec></langSec></conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="de"><termSec><term>Teich</term></termSec></langSec></conceptEntry></body></text></tbx>`
	tbx2In = `<martif type="TBX"><text><body><termEntry id="c1"><langSet xml:lang="en"><tig><term>Lake Charter</term></tig><ntig><termGrp><term>Lake <hi>Treaty</hi></term></termGrp></ntig></langSet></termEntry></body></text></martif>`
	csvIn  = "Full Name,Other,Sex\n\"Ines, Quintanilha\",I. Quintanilha|Ines Q.,female\n,y\nAda \"B\" C,,\nBo Lind,,M\n"
	dicIn  = "3\nKyiv/S\napple/S\nOdesa\tpo:noun\nA\\/B\n"
)

var tests = []struct {
	name, file, in string
	o              Options
	names, roles   []string
	skipped        []string
}{
	{
		"wikidata", "dump.json", snaks(wikidataIn),
		Options{},
		[]string{"Lagerland|place|||||||1", "Torvald Kestenholm|person|T. Kestenholm||fa=توروالد کستنهولم|f||Lagerland|1"},
		[]string{"Torvald Kestenholm|minister of fisheries|Lagerland|2013-08-15|2016-02-29"},
		[]string{"1 an entity that is no name", "1 broken", "1 of a class that no kind is known for", "1 of a name that a more prominent one has", "1 offices whose name is not in the source"},
	},
	{
		"wikidata, persons with two links", "dump.json", snaks(wikidataIn),
		Options{Kinds: []dictionaries.Kind{dictionaries.Person}, MinSitelinks: 2},
		[]string{"Torvald Kestenholm|person|||||||1"},
		nil,
		[]string{"4 of another kind", "1 with fewer sitelinks than asked for"},
	},
	{
		"sparql", "r.json", sparqlIn,
		Options{},
		[]string{"Torvald Kestenholm|person|||ru=Торвальд"},
		[]string{"Torvald Kestenholm|queen of fish", "Torvald Kestenholm|mayor of Lagerstad||2019-03-02"},
		[]string{"2 without an English name", "1 broken"},
	},
	{
		"short results", "r.json", `[{"item":"http://www.wikidata.org/entity/Q1","itemLabel":"Bo Lind","gender":"http://www.wikidata.org/entity/Q6581097"}]`,
		Options{As: dictionaries.Person},
		[]string{"Bo Lind|person||||m"},
		nil, nil,
	},
	{
		"ftm", "e.json", ftmIn,
		Options{},
		[]string{"Ada Lind|person", "Olena Petrivna|person|O. Petrivna||uk=Олена Петрівна|f"},
		[]string{"Ada Lind|mayor of Lagerstad||2019-02-01|2020-12-31", "Olena Petrivna|minister of fish"},
		[]string{"1 an entity that is no name", "1 broken"},
	},
	{"tbx", "t.tbx", tbx3In, Options{}, []string{"Lake Charter|term|LC||ru=Озёрная хартия||Pond Charter"}, nil, []string{"1 without an English name"}},
	{"tbx 2", "t.xml", tbx2In, Options{As: dictionaries.Event}, []string{"Lake Charter|event|Lake"}, nil, nil},
	{
		"csv", "t.csv", csvIn,
		Options{As: dictionaries.Person, Map: map[string]string{"name": "full name", "aliases": "Other", "gender": "Sex"}},
		[]string{"Bo Lind|person||||m", "Ines, Quintanilha|person|I. Quintanilha;Ines Q.|||f"},
		nil,
		[]string{"1 broken", "1 without an English name"},
	},
	{
		"tsv with offices, and a wrong form that is right for another", "t.tsv", "name\taliases\twrong\ttitle\tof\tfrom\nBo Lind\t\tAda Lynd; Table\tKing\tLagerland\t2020-01-01\nAda Lynd\n",
		Options{},
		[]string{"Ada Lynd", "Bo Lind|person"},
		[]string{"Bo Lind|king|Lagerland|2020-01-01"},
		[]string{"2 wrong forms that are ordinary words or right for another name"},
	},
	{
		"offices that end before they begin", "t.tsv", "name\ttitle\tfrom\tuntil\nBo Lind\tking\t2020-01-01\t2019-01-01\n",
		Options{},
		[]string{"Bo Lind|person"},
		nil,
		[]string{"1 offices that end before they begin"},
	},
	{"hunspell", "w.dic", dicIn, Options{}, []string{"A/B", "Kyiv", "Odesa"}, nil, []string{"1 a word without a capital"}},
	{"words", "w.txt", "\uFEFFKyiv\n# towns\nOdesa\r\nKyiv\nD\xff\n\nlow\n", Options{As: dictionaries.Place}, []string{"Kyiv|place", "Odesa|place"}, nil, []string{"1 a word without a capital", "1 broken"}},
}

// snaks writes out statements that are written short, and puts those of an item on its line.
func snaks(s string) string {
	s = strings.ReplaceAll(s, "\n{\"mainsnak", "{\"mainsnak")
	for {
		before, rest, ok := strings.Cut(s, "S(")
		if !ok {
			return s
		}
		id, after, _ := strings.Cut(rest, ")")
		s = before + fmt.Sprintf(snakOf, id) + after
	}
}

func TestRead(t *testing.T) {
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			names, roles, skipped, err := imported(t, tt.file, tt.in, tt.o)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range []string{cmp.Diff(tt.names, names), cmp.Diff(tt.roles, roles), cmp.Diff(tt.skipped, skipped)} {
				if d != "" {
					t.Errorf("(-want +got):\n%s", d)
				}
			}
		})
	}
}

func TestReadFails(t *testing.T) {
	tests := []struct{ name, file, in, want string }{
		{"unknown format", "a.bin", "abc", `cannot tell the format of "a.bin"`},
		{"cut off results", "r.json", `{"head":{},"results":{"bindings":[{"item":`, "result 1: the file ends in the middle"},
		{"broken results", "r.json", `{"head":{},"results":{"bindings":[{]}`, "result 1: at byte "},
		{"no results", "r.json", `{"head":{}}`, "result 1: it has no results"},
		{"broken termbase", "t.tbx", "<tbx><text></tbx>", "concept 1: XML syntax error on line 1"},
		{"deep termbase", "t.tbx", "<tbx>" + strings.Repeat("<a>", 70), "concept 1: elements are nested too deeply"},
		{"no such column", "t.csv", "Name of it\nA\n", `the table has no column "name"`},
		{"empty table", "t.csv", "", "line 1: the file ends in the middle"},
	}
	for _, tt := range tests {
		if _, _, _, err := imported(t, tt.file, tt.in, Options{}); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %s", tt.name, err, tt.want)
		}
	}
}

func TestReadCompressed(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte("Kyiv\n"))
	z.Close()
	names, _, _, err := imported(t, "w.txt.gz", b.String(), Options{})
	if diff := cmp.Diff([]string{"Kyiv"}, names); diff != "" || err != nil {
		t.Errorf("compressed words: %v (-want +got):\n%s", err, diff)
	}
}

// A line beyond the limit is skipped, and the next one is read.
func TestLongLine(t *testing.T) {
	names, _, skipped, err := imported(t, "w.txt", "A\n"+strings.Repeat("B", maxRecord+1)+"\nC\n", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"A", "C", "1 longer than the limit"}, append(names, skipped...)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	endless := `{"head":{},"results":{"bindings":[{"item":"` + strings.Repeat("x", 2*maxRecord)
	if _, _, _, err := imported(t, "r.json", endless, Options{}); !errors.Is(err, errTooLong) {
		t.Errorf("an endless result: %v", err)
	}
}

func TestReadInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := Read(ctx, "w.txt", strings.NewReader("Kyiv\n"), Options{}, NewCollection(t.TempDir()), &Progress{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("an interrupted run fails with %v", err)
	}
}
