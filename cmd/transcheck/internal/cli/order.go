package cli

// inOrder does the work of n steps on several workers and hands the results to take one at a time, in order. It stops at the
// first error of take and returns it. Not many more results than there are workers exist at any time.
func inOrder[T any](n, workers int, work func(i int) T, take func(T) error) error {
	pending := make(chan chan T, workers-1)
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(pending)
		for i := range n {
			result := make(chan T, 1)
			select {
			case pending <- result: // waits while the workers are busy
			case <-stop:
				return
			}
			go func() { result <- work(i) }()
		}
	}()
	for result := range pending {
		if err := take(<-result); err != nil {
			return err
		}
	}
	return nil
}
