package cli

import (
	"os"
	"os/signal"
	"syscall"
)

// onInterrupt does something before an interrupt ends the command, until stop is called.
func onInterrupt(do func()) (stop func()) {
	c := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		if !signal.Ignored(s) { // as in the background of a shell
			signal.Notify(c, s)
		}
	}
	go func() {
		s, ok := <-c
		if !ok {
			return
		}
		do()
		signal.Reset(s)
		if me, err := os.FindProcess(os.Getpid()); err != nil || me.Signal(s) != nil {
			os.Exit(failed)
		}
	}()
	return func() {
		signal.Stop(c)
		close(c)
	}
}
