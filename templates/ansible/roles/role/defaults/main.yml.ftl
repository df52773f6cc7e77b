<#-- RoleView: the role's knobs; the standard itself stands in vars and files. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#if environments?has_content>
# One of the environments of the spec; empty for the spec as it stands.
[=role]_environment: ""
</#if>
<#if any.sysctl>
# Whether the kernel settings are applied and verified.
[=role]_sysctl_enabled: true
</#if>
<#if any.mounts>
# Whether the file systems are mounted and verified.
[=role]_mounts_enabled: true
</#if>
<#if any.units>
# Whether the units are installed and verified.
[=role]_units_enabled: true
# Whether a running service is restarted when its configuration has changed and a reload does not put it in force; else
# that is pending.
[=role]_restart: true
# Whether what is started at boot is started now, when it does not run and its program is there.
[=role]_start: true
</#if>
<#if any.binary>
# The program on the controller, to be installed as the unit expects it; empty where it comes another way.
[=role]_binary: ""
</#if>
# Values of this host or group instead of the standard's, by section and key as in the spec.
[=role]_overrides: {}
# Whether a host that has less than the spec assumes (kernel, systemd, CPUs, memory, Go) is refused.
[=role]_check_target: true
# Where verify writes its report on the controller; empty for none.
[=role]_report: "{{ playbook_dir }}/[=role]-{{ inventory_hostname }}.json"
