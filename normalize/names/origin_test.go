package names

import "testing"

func TestLatin(t *testing.T) {
	x := beside(t,
		rows(t, "name|kind|related|weight",
			"Poland|place||4", "Russia|place||4", "Krakow|place|Poland|3", "Old Town|place|Krakow|1", "Panjim|place|India|1", "Perm|place|Russia|1",
			"Adam Lis|person|Poland;Krakow|2", "Ewa Lis|person|Old Town|2", "Ivan Lis|person|Russia;Poland|2", "Nobody Lis|person||2",
			"Lis Institute|organization|Krakow|2",
		),
		rows(t, "name|title|of|from|until", "Ivan Lis|minister|Russia||"),
		rows(t, "name|demonyms", "Poland|Polish", "Russia|Russian", "Krakow|Cracovian"),
	)
	for name, want := range map[string]bool{
		"Adam Lis": true, "Ewa Lis": true, "Ivan Lis": false, "Nobody Lis": false, "Lis Institute": true, "Krakow": true, "Panjim": false, "Perm": false,
	} {
		if got := x.latin(x.entry(name)); got != want {
			t.Errorf("latin(%s) is %v", name, got)
		}
	}
}
