<#-- BuildView: the module's root is the first argument, else the current folder. -->
#!/bin/sh
# [=header.name]: standard [=header.hash], written by Keelson
set -eu
cd -- "${1:-.}"
<#list variables as variable>
export [=variable.name]=[=variable.value]
</#list>
exec<#list words as word> [=word]</#list>
