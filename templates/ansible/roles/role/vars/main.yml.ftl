<#-- RoleView: what the host must show once the standard is in force. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#list sysctl as kernel>
__[=role]_sysctl_keys:
<#list kernel.settings as setting>
  - [=setting.key]
</#list>
__[=role]_sysctl_wanted:
<#list kernel.settings as setting>
  - [=setting.line]
</#list>
# The kernel shows tabs where it was given blanks.
__[=role]_sysctl_shown: "{{ __[=role]_sysctl_live.stdout_lines | map('split') | map('join', ' ') | list }}"
__[=role]_sysctl_wrong: "{{ __[=role]_sysctl_wanted | difference(__[=role]_sysctl_shown) }}"
</#list>
<#if units?has_content>
__[=role]_unit_wanted:
  - LoadState=loaded
  - NeedDaemonReload=no
<#list unitState as property>
  - [=property]
</#list>
__[=role]_unit_names: "({{ __[=role]_unit_wanted | map('split', '=') | map('first') | join('|') }})="
__[=role]_unit_shown: >-
  {{ __[=role]_unit_live.status.items() | map('join', '=') | select('match', __[=role]_unit_names) | list }}
__[=role]_unit_wrong: "{{ __[=role]_unit_wanted | difference(__[=role]_unit_shown) }}"
</#if>
<#if mounts?has_content>
__[=role]_mounts:
<#list mounts as mount>
  - point: [=mount.point]
    unit: [=mount.unit]
    automatic: <#if mount.automatic>true<#else>false</#if>
    options: [<#list mount.shown as option>[=option]<#sep>, </#sep></#list>]
</#list>
# What stands before and behind the mount point in a line of fstab.
__[=role]_fstab_before: '^\s*[^#\s]\S*\s+'
__[=role]_fstab_behind: '\s'
</#if>
