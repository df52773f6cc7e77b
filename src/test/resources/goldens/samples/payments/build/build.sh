#!/bin/sh
# payments: standard ca58553a79a3, written by Keelson
set -eu
cd -- "${1:-.}"
export CGO_ENABLED=0
exec go build -buildmode=pie '-ldflags=-w -X main.version=1.4.2' -trimpath -o payments ./cmd/payments
