package checks

import (
	"math/big"
	"strings"
)

// scaled returns a number in digits times a power of ten. Commas part groups of three digits; any other is that of a decimal.
func scaled(number string, power int) (*big.Rat, bool) {
	number = strings.TrimSuffix(number, " ")
	var b strings.Builder
	for _, r := range number {
		if n := digitValue(r); n >= 0 {
			b.WriteByte(byte('0' + n))
		} else {
			b.WriteString(numberSigns[r])
		}
	}
	s := b.String()
	if whole, rest, ok := strings.Cut(s, ","); ok && len(rest) != 3 && !strings.Contains(rest, ",") {
		s = whole + "." + rest
	}
	v, ok := new(big.Rat).SetString(strings.ReplaceAll(s, ",", ""))
	if !ok {
		return new(big.Rat), false
	}
	return v.Mul(v, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power)), nil))), true
}

// spelled writes a number as newsrooms do: 120 million, 80,000. It fails where that would not be exact.
func spelled(v *big.Rat) (string, bool) {
	for _, s := range []scale{{"trillion", 12}, {"billion", 9}, {"million", 6}} {
		unit := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(s.power)), nil))
		if v.Cmp(unit) < 0 {
			continue
		}
		q := new(big.Rat).Quo(v, unit)
		text := q.FloatString(3)
		if exact, ok := new(big.Rat).SetString(text); ok && exact.Cmp(q) == 0 && len(text) <= len("999999.000") {
			if at := len(text) - len("000.000"); at > 0 {
				text = text[:at] + "," + text[at:]
			}
			return strings.TrimSuffix(strings.TrimRight(text, "0"), ".") + " " + s.word, true
		}
		break
	}
	return grouped(v)
}

// grouped writes a whole number with commas.
func grouped(v *big.Rat) (string, bool) {
	if !v.IsInt() {
		return "", false
	}
	s := v.Num().String()
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s, len(s) < maxNumber
}
