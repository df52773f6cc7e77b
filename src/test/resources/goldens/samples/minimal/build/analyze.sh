#!/bin/sh
# hello: standard f632b1c2514c, written by Keelson
# What of the package escapes to the heap, and which symbols take room. Leaves no file; build.sh knows nothing of it.
set -eu
cd -- "${1:-.}"
export CGO_ENABLED=0
out=$(mktemp -d)
trap 'rm -rf -- "$out"' EXIT
echo '# escape analysis: go build -gcflags=-m'
go build -buildmode=exe -ldflags=-w -gcflags=-m -trimpath -o "$out/binary" 2>&1
echo '# size by symbol, in bytes: go tool nm -size -sort size'
go tool nm -size -sort size "$out/binary"
