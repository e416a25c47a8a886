package calendar

import "strings"

// Month is a month of a calendar.
type Month struct {
	Calendar Calendar
	Number   int
	Clear    bool // its name is nothing else in the news; Mehr is an agency, Rajab a given name
}

// Months returns the months that a name stands for, one of a calendar at the most, or nil. The spelling does not matter: capitals,
// marks on letters, hyphens, apostrophes and spaces are not looked at.
func Months(name string) []Month { return foreign[fold(name)] }

// fold returns the letters of a name in lower case, without marks.
func fold(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		if r >= 'a' && r <= 'z' {
			b.WriteRune(r)
		} else if plain := plainLetters[r]; plain != 0 {
			b.WriteByte(plain)
		}
	}
	return b.String()
}

var plainLetters = map[rune]byte{
	'á': 'a', 'â': 'a', 'ā': 'a', 'ç': 'c', 'é': 'e', 'ê': 'e', 'ē': 'e', 'ğ': 'g', 'ḥ': 'h', 'ħ': 'h', 'í': 'i', 'î': 'i', 'ī': 'i', 'ı': 'i',
	'ó': 'o', 'ö': 'o', 'ō': 'o', 'ş': 's', 'š': 's', 'ṣ': 's', 'ú': 'u', 'û': 'u', 'ü': 'u', 'ū': 'u', 'ẓ': 'z',
}

// foreign are the months of other calendars, and ours by names that are not English.
var foreign = func() map[string][]Month {
	m := map[string][]Month{}
	for _, set := range monthSets {
		for i, names := range set.names {
			for _, name := range strings.Fields(names) {
				if all := m[name]; len(all) == 0 || all[len(all)-1].Calendar != set.calendar {
					m[name] = append(all, Month{set.calendar, i + 1, !doubtful[name]})
				}
			}
		}
	}
	return m
}()

// doubtful are names of months that are also names of people, places or things, or words.
var doubtful = words(`tir mehr mihr aban azar dey dai jadi asad assad hut hoot mizan tala kab golan gulan safar safer rajab ragab recep
	shaban ramadan ramazan muharram muharrem av ab ekim nisan tammuz tamuz adar mart sivan iyar saur shevat bahman wray hamal elul`)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// product returns all the words that begin with one of the first words and go on with one of each of the others.
func product(parts ...string) string {
	all := []string{""}
	for _, part := range parts {
		var longer []string
		for _, head := range all {
			for _, tail := range strings.Fields(part) {
				longer = append(longer, head+strings.Trim(tail, "-"))
			}
		}
		all = longer
	}
	return strings.Join(all, " ")
}

const (
	the    = "- al el ul ol il us es as ath uth"
	first  = "awwal awal avval aval evvel ula oula ola i"
	second = "thani thaniya thaniyah sani saani saniya akhir akhirah akhira akher ahir thany ii"
	month  = "zul zil zel dhul dhil dhual dhu zu zi thul thual dhi dul zhul"
)

// monthSets are the names of the months of each calendar, folded: in Persian, Dari (the signs of the zodiac), Pashto and Kurdish for
// the solar one.
var monthSets = []struct {
	calendar Calendar
	names    []string
}{
	{Solar, []string{
		"farvardin farwardin farvardeen farwardeen hamal wray",
		"ordibehesht urdibehesht ordibehest ordibihisht urdibihisht ardibehesht ordybehesht sawr saur sowr saor thawr thor ghwayay ghwaye ghwayi",
		"khordad khurdad xordad khoordad jawza jauza jowza jawzaa jouza jawzah ghbargolay ghbargoli ghbargole",
		"tir teer saratan sarataan sartan chungash chongash chungakh",
		"mordad murdad amordad amurdad asad assad zmaray zmarai zmari",
		"shahrivar shahriwar shahrivr shahriver shahrivur sonbola sunbula sumbula sonbula sunbola sonboleh sumbola sunbulah sonbolah wazhay wagay",
		"mehr mihr mizan meezan mizaan tala",
		"aban aaban aqrab akrab aqrub larham larram",
		"azar azer qaws qaus qows qous qos qawsa lindai linday lindey",
		"dey dai jadi jady jaddi jadee jadai jaddy marghumay marghumai marghomi",
		"bahman bahmann dalwa dalw dalv dalva dalvah dalwah dalow dalve salwagha salwaghah",
		"esfand isfand espand esphand hoot hut hout houth kab",
	}},
	{Kurdish, []string{
		"khakelewe xakelewe khakaliwa khakalewa xakeliwe nawroz", "gulan golan banemer", "jozerdan cozerdan jozardan", "pushper pusper poosper",
		"gelawej galawezh galawej", "kharmanan xermanan", "rezber razbar razber", "gelarezan galarezan khazalwar xezelwer",
		"sermawez sarmawez", "befranbar bafranbar", "rebendan rebandan rabandan", "reshemme rasheme rashama resheme",
	}},
	{Lunar, []string{
		"muharram moharram muharam moharam muharrem mouharram",
		"safar safer saphar",
		product("rabi rabia rabee rebi rabiu rebiu", the, first),
		product("rabi rabia rabee rebi rabiu rebiu", the, second),
		product("jumada jamada jamadi jumadi djumada cemaziye", the, first),
		product("jumada jamada jamadi jumadi djumada cemaziye", the, second),
		"rajab rajjab ragab rajb recep",
		"shaban shaaban shabaan sheban chaabane",
		"ramadan ramazan ramzan ramadhan ramazaan ramadaan",
		"shawwal shawal shavval shaval shewwal sevval shawwaal",
		product(month, "- al l el", "qadah qada qidah qida qadeh qaadah qaada qadah kade qaida qaeda qadat qaedah kaada kaadah"),
		product(month, "- al l el", "hijjah hijja hijjat hijah hija hejjah hejja hajj haj hajja hajjah hijjeh hejjeh hicce"),
	}},
	{Hebrew, []string{
		"tishri tishrei", "cheshvan heshvan marcheshvan", "kislev", "tevet teves", "shevat shvat", "adari adaraleph", "adar adarii adarbet", "nisan nissan",
		"iyar iyyar", "sivan", "tammuz tamuz", "av menachemav", "elul",
	}},
	// Turkish, and those of the Levant and Iraq.
	{Gregorian, []string{
		"ocak kanunalthani kanunthani kanunii kanounii", "subat shubat shbat", "mart adhar athar", "nisan nissan", "mayis ayyar ayar", "haziran huzayran hazeeran",
		"temmuz tammuz tamuz tammouz", "agustos ab", "eylul aylul ayloul", "ekim tishrinalawwal tishreenalawwal tishrini",
		"kasim tishrinalthani tishreenalthani tishrinii", "aralik kanunalawwal kanunawwal kanuni kanouni",
	}},
}

// EnglishMonth returns the number of a month of ours by its English name or a short form of it without its stop, or 0.
func EnglishMonth(name string) int { return english[strings.ToLower(name)] }

var english = func() map[string]int {
	m := map[string]int{"sept": 9}
	for i, name := range strings.Fields("january february march april may june july august september october november december") {
		m[name], m[name[:3]] = i+1, i+1
	}
	return m
}()
