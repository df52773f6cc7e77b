<#-- RoleView: the role's switches; the standard itself stands in vars and files. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#if environments?has_content>
# One of the environments of the spec; empty for the spec as it stands.
[=role]_environment: ""
</#if>
<#if any.sysctl>
[=role]_sysctl_enabled: true
</#if>
<#if any.units?has_content>
[=role]_units_enabled: true
# Restart a running service when its files are newer than it is.
[=role]_restart: true
# Start what does not run. Off: the program may come to the host after this role.
[=role]_start: false
</#if>
<#if any.mounts>
[=role]_mounts_enabled: true
</#if>
<#if any.binary>
# The program on the controller, to be installed as the unit expects it; empty where it comes another way.
[=role]_binary: ""
</#if>
