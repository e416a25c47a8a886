module transcheck

go 1.26
