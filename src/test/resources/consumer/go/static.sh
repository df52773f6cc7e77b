#!/bin/sh
set -eu
export CGO_ENABLED=0
exec go build -trimpath -o hello ./cmd/hello
