package main

import (
	"encoding/json"
	"io"
	"time"
)

// logJSON writes one JSON object on one line; pairs are further names and their values.
func logJSON(out io.Writer, level, message string, pairs ...string) {
	entry := map[string]string{
		"time":    time.Now().UTC().Format(time.RFC3339Nano),
		"level":   level,
		"message": message,
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		entry[pairs[i]] = pairs[i+1]
	}
	// Nobody is left to tell when stderr is closed.
	_ = json.NewEncoder(out).Encode(entry)
}
