<#-- UnitView: the sections of every unit file. -->
# [=header.name]: standard [=header.hash], written by Keelson
<#list sections as section>

[[=section.name]]
<#list section.groups as group>
<#list group.lines as line>
<#list line.reasons as reason>
# [=reason]
</#list>
[=line.directive]=[=line.value]
</#list>
<#sep>

</#sep>
</#list>
</#list>
