package dictionaries

// SoleOffices are the titles of offices that one person holds at a time in each country or body that has them: who is known
// to hold one leaves it to nobody else. Offices that are given to several, such as those of vice presidents, advisers, senators
// and ambassadors, are not among them, and neither are those of whole fields, such as director.
func SoleOffices() []string {
	return []string{
		"president", "prime minister", "premier", "chancellor", "king", "queen", "emperor", "emir", "sultan", "supreme leader",
		"foreign minister", "defense minister", "interior minister", "finance minister",
		"foreign secretary", "defense secretary", "secretary of state", "treasury secretary", "attorney general",
		"secretary general", "director general", "foreign policy chief",
	}
}
