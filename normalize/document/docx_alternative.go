package document

// foreign takes a start tag of what is embedded in the text: pictures, formulas, alternatives for other programs.
func (r *wordReader) foreign() {
	x := r.xml
	switch x.name {
	case "AlternateContent":
		r.choices, r.chosen = append(r.choices, false), append(r.chosen, 0)
	case "Choice", "Fallback":
		if n := len(r.choices); n > 0 && r.choices[n-1] {
			r.quiet = len(x.open)
			r.twin = &prose{content: r.text}
		} else if n > 0 {
			r.choices[n-1], r.chosen[n-1] = true, len(r.file.document.Segments)
		}
	case "oMath", "inline":
		if p := r.paragraph(); p != nil {
			p.mark()
		}
	}
}

// pair notes that what an alternative says stands again in one that was passed over, where a fix is made as well.
func (r *wordReader) pair() {
	if r.twin != nil && len(r.chosen) > 0 && !r.twin.empty() {
		r.file.document.again(r.chosen[len(r.chosen)-1], r.twin.take())
	}
	r.twin = nil
}
