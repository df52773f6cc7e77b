<#-- RoleView: one group for each environment, or one for all hosts. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#list environment as own>
# The environment of the spec that these hosts get; what it says otherwise than the others: keelson explain.
[=role]_environment: [=own.name]
</#list>
# Values of these hosts instead of the standard's. They pass those rules that need no compiler.
[=role]_overrides: {}
<#if any.sysctl || any.units>
# [=role]_overrides:
</#if>
<#if any.sysctl>
#   sysctl: {net.core.somaxconn: 8192}
</#if>
<#if any.units>
#   cgroup: {memory.max: 4GiB}
#   systemd: {Service: {LimitNOFILE: "1024:65536"}}
#   env: {GOMEMLIMIT: 3600MiB}
</#if>
