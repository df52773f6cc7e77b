#!/bin/sh
set -eu
export CGO_ENABLED=0
exec go build -buildmode=pie -ldflags='-w -X "main.version=1.4.2 ünï $HOME 100%"' -o payments ./cmd/payments
