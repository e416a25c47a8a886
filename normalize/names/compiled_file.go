package names

import (
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"sync"

	"transcheck/dictionaries"
	"transcheck/normalize/names/pack"
)

// Open returns what was compiled into a file, given its name for errors and its bytes, which must stay as they are while anything
// of it is used: they may be a file mapped into memory. It looks at the head of the file; the rest is compared with its checksums where it is first
// touched, and [Compiled.Err] tells of damage. It fails with an error that is [pack.ErrForeign], [pack.ErrVersion] or
// [pack.ErrDamaged].
func Open(name string, data []byte) (*Compiled, error) {
	c, err := open(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	c.name = name
	return c, nil
}

func open(data []byte) (c *Compiled, err error) {
	defer pack.Recover(&err)
	file, err := pack.Open(data, maker())
	if err != nil {
		return nil, err
	}
	c = &Compiled{file: file}
	near := &nearIndex{}
	c.near = func() *nearIndex { return near }
	if err := file.Read(c.tables); err != nil {
		return nil, err
	}
	c.decoded = newEntryCache(c.Len())
	return c, nil
}

// Write writes what was compiled as a file. The same entries make the same bytes.
func (c *Compiled) Write(w io.Writer) error {
	if err := c.encode(); err != nil {
		return err
	}
	return pack.Write(w, maker(), c.tables)
}

// Verify compares every checksum of the file and reads every entry.
func (c *Compiled) Verify() (err error) {
	defer pack.Recover(&err)
	if c.file == nil {
		return nil
	}
	if c.file.Verify() != nil {
		return c.Err()
	}
	for id := range int32(c.Len()) {
		if _, err := dictionaries.Decode(c.entries.At(id)); err != nil {
			return fmt.Errorf("%s: %w: %v", c.name, pack.ErrDamaged, err)
		}
	}
	return nil
}

// Table returns the entries as a table, for those who look at all of them.
func (c *Compiled) Table() (t *dictionaries.Table, err error) {
	defer pack.Recover(&err)
	t = &dictionaries.Table{File: c.name, Variants: c.variantClasses(), Synonyms: c.synonymRows(), Removed: c.removals()}
	for id := range int32(c.Len()) {
		t.Entries = append(t.Entries, c.entry(id))
	}
	return t, nil
}

// tables names the tables of a file in their order.
func (c *Compiled) tables(s *pack.Sections) {
	pack.Table(s, &c.totals)
	pack.StringTables(s, &c.words)
	pack.Table(s, &c.traits)
	pack.HashedTables(s, &c.wordsBy)
	pack.ListTables(s, &c.uses)
	pack.Table(s, &c.forms)
	pack.Table(s, &c.texts)
	pack.Table(s, &c.spelled)
	pack.HashedTables(s, &c.formsBy)
	pack.HashedTables(s, &c.near().Hashed)
	pack.HashedTables(s, &c.entriesBy)
	pack.StringTables(s, &c.entries)
	pack.StringTables(s, &c.demonyms)
	pack.Table(s, &c.demonymsOf)
	pack.StringTables(s, &c.titles)
	pack.StringTables(s, &c.variants)
	pack.Table(s, &c.classes)
	pack.Table(s, &c.told)
	pack.HashedTables(s, &c.holders)
	pack.StringTables(s, &c.houses)
	pack.StringTables(s, &c.synonyms)
	pack.StringTables(s, &c.removed)
}

// encode makes the table of the entries.
func (c *Compiled) encode() error {
	if c.set == nil {
		return nil // they lie in a file
	}
	var err error
	a := pack.NewAdder(len(c.set.Entries), 0)
	for _, e := range c.set.Entries {
		a.AddWith(func(b []byte) []byte {
			b, err = e.AppendBinary(b)
			return b
		})
		if err != nil || a.Size() > pack.MaxText {
			return errTooLarge
		}
	}
	c.entries = a.Strings()
	return nil
}

// maker is a number that changes whenever this program makes other tables of the same entries: it comes from the tables of a few
// that use all there is. Files of another maker cannot be used, because what they call a sound, a word or a surname is something
// else.
var maker = sync.OnceValue(func() uint32 {
	var set dictionaries.Set
	for _, text := range makerSample {
		t, err := dictionaries.Read("", strings.NewReader(text))
		if err == nil {
			err = set.Merge(t)
		}
		if err != nil {
			return 0 // a test holds that there is none
		}
	}
	c, sum := compile(&set), crc32.NewIEEE()
	if c.encode() != nil || pack.Write(sum, 0, c.tables) != nil {
		return 0
	}
	return sum.Sum32()
})

var makerSample = []string{
	`name	kind	aliases	wrong	related	style	native	gender	weight
Antony J. Blinken	person	Tony Blinken;Blinken	Anthony Blanken	United States	ap=Blinken	fa=بلینکن	m	5
Xi Jinping	person			China		zh=习近平	m	5
Robert F. Kennedy Jr.	person	RFK Jr.
Hossein Amir-Abdollahian	person	Hossein Amirabdollahian
Bashar al-Assad	person	Bashar Assad
Khamene'i	person	Khamenei;Ḫāmeneʾī
Łukasz Müller-Ørsted	person	Lukasz Mueller
Mikhail Khodorkovsky	person	Michail Chodorkowskij
Zhang Xueyou	person	Jacky Cheung
Schwarzenegger	person	Shvartsenegger
Nguyễn Phú Trọng	person	Nguyen Phu Trong
United States	place	US;U.S.;USA
China	place
Kyiv	place	Kiev
Quincy Institute	organization	Canon Institute
International Atomic Energy Agency	organization	IAEA;I.A.E.A.
Group of 20	organization	G20;G-20
Nord Stream 2	term	Nord Stream II	North Stream
World War II	event	Second World War
Wang Wei
Владимир Путин
`,
	"name\ttitle\tof\tfrom\tuntil\nAntony J. Blinken\tsecretary of state\tUnited States\t2021-01-26\t2025-01-20\n",
	"name\tdemonyms\nUnited States\tAmerican;Américain\n",
	"name\tvariants\nAlexander\tAleksandr;Alexandre\n",
	"name\tmiscalled\tcalled\nUnited States\tforeign minister\tsecretary of state\n",
	"name\tsynonyms\tscope\nhealth\thygiene\torganization\n",
}
