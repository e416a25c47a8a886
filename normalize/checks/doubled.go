package checks

// Words by what it means when one of them stands twice in a row.
var (
	// doubles are words that are right, or meant, when they stand twice.
	doubles = stringSet(`had do did very really many much so no far long never always bye goodbye now there her him you more most big
		little old deep good bad great hot cold blue red pretty way too just fun win knock chop night time again please thanks thank hello
		hey well come go wait stop run right wrong yes yeah okay fine sure easy slow slowly fast quick quickly tiny huge super extra
		real true new high low dead girls boys couscous what why how who sorry dear all only ever same soon near sweet soft hard dark
		light bright early late still gold fair wow tick tock hush shame quack cheep splash click clap tap beep bang boom honk ring
		buzz crack pop yum bravo hear look help fire left half double triple one two three four five six seven eight nine ten zero`)
	// sounds are words that write down a sound, however often.
	sounds = stringSet("ha he ho hi hee heh haha la na da ah oh ooh uh um er mm hm hmm bla blah yada ding dong woof meow moo baa bee beep tra tum rat pa wah")
	// strict are words that are never right when they stand twice.
	strict = stringSet("the of an their its these those")
	// links are words that hardly ever are.
	links = stringSet(`a and or but they we he she i it to as his my our your this with from into than because if when while which
		at between during after before about not also nor`)
	// particles may be the first of a verb, the second of what follows.
	particles = stringSet("for in on by up over out through off around along down under")
	// asked are verbs that stand twice where a clause with what, who or how is the subject.
	asked = stringSet("is are was were be been has have will would can could may must should")
	// asking are words that begin such a clause, or are said to be something.
	asking = stringSet("what who whom how where why when whatever whoever whichever which all problem thing point truth question fact issue")
	// betweens are words of which a phrase such as "time to time to" is made.
	betweens = stringSet("to by and or on in after for of upon at but with from not nor then against")
	// placing are prepositions that nobody doubles with what follows them: on Monday on Monday.
	placing = stringSet("in on at of for with from against near")
	// speakers are words of those who speak, and repeat themselves.
	speakers  = stringSet("i i'm i've i'll i’m i’ve i’ll we we're we’re you you're you’re my our your me us yes no don't don’t let's let’s")
	thatVerbs = stringSet(`said says say saying told added adds stated states reported reports announced claimed claims believes believe
		believed thinks think thought warned warns stressed noted notes explained insisted emphasized confirmed declared argued promised
		recalled estimated suggested hopes hoped hope knows knew so fact news reports claim statement opinion conviction`)
	subjects = stringSet("he she it they we I you the a an this these his her their its our there nobody everyone several some all every no none")
	numerals = stringSet("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundreds thousands dozens millions people")
)
