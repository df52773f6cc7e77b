// Command gocalls does what every Go program does: it starts, or it starts and answers some requests. GoCallsTest runs it
// with one system call after the other denied.
package main

import (
	"net/http"
	"os"
	"sync/atomic"
	"time"
)

const requests = 5

func main() {
	if len(os.Args) > 1 && os.Args[1] == "start" {
		os.Stdout.WriteString("started\n")
		// The runtime's own threads take some time to make all their calls; a timer would make others.
		for end := time.Now().Add(50 * time.Millisecond); time.Now().Before(end); {
		}
		return
	}
	var answered int32
	http.HandleFunc("/", func(response http.ResponseWriter, _ *http.Request) {
		response.Write([]byte("answered\n"))
		if atomic.AddInt32(&answered, 1) == requests {
			os.Exit(0)
		}
	})
	os.Stderr.WriteString(http.ListenAndServe("127.0.0.1:8085", nil).Error() + "\n")
	os.Exit(1)
}
