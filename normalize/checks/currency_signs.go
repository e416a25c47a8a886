package checks

// currencySigns are the signs that stand before an amount, with the word for the money.
var currencySigns = map[string]string{
	"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₽": "rubles", "₴": "hryvnias", "₹": "rupees", "₺": "liras",
	"₪": "shekels", "₩": "won", "₦": "naira", "₫": "dong", "₱": "pesos", "฿": "baht", "؋": "afghanis", "﷼": "rials", "₸": "tenge",
}
