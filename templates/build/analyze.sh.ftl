<#-- AnalysisView: the module's root is the first argument, else the current folder. -->
#!/bin/sh
# [=header.name]: standard [=header.hash], written by Keelson
# What of the package escapes to the heap, and which symbols take room. Leaves no file; build.sh knows nothing of it.
set -eu
cd -- "${1:-.}"
<#list variables as variable>
export [=variable.name]=[=variable.value]
</#list>
out=$(mktemp -d)
trap 'rm -rf -- "$out"' EXIT
echo '# escape analysis: go build -gcflags=-m'
<#list words as word>[=word] </#list>-o "$out/binary"<#list target as word> [=word]</#list> 2>&1
echo '# size by symbol, in bytes: go tool nm -size -sort size'
go tool nm -size -sort size "$out/binary"
