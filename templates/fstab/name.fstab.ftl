<#-- FstabView: lines for the end of /etc/fstab. -->
# [=header.name]: standard [=header.hash], written by Keelson
<#list lines as line>

<#list line.reasons as reason>
# [=reason]
</#list>
[=line.device] [=line.point] [=line.type] <#list line.options as options>[=options]<#else>defaults</#list> 0 [=line.fsckPass]
</#list>
