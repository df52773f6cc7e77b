<#-- SysctlView: one key per line, in the order in which the kernel needs them. -->
# [=header.name]: standard [=header.hash], written by Keelson
<#list lines as line>

<#list line.reasons as reason>
# [=reason]
</#list>
[=line.key] = [=line.value]
</#list>
