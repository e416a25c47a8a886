package cli

import (
	"os"
	"strconv"
	"time"
)

// now returns the time that is written into files: that of SOURCE_DATE_EPOCH where it is set, so that the same input gives the same
// output.
func now() (time.Time, error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return time.Now(), nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil || seconds < 0 || seconds > lastSecond {
		return time.Time{}, hinted("set it to seconds since 1970, as date +%s writes them, or unset it", "SOURCE_DATE_EPOCH is %q, which is no time", epoch)
	}
	return time.Unix(seconds, 0), nil
}

const lastSecond = 253402300799 // of the year 9999
