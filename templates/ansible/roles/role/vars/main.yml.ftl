<#-- RoleView: what the host must show once the standard is in force; the same for each environment. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#if environments?has_content>
# Where the files of this environment lie.
__[=role]_files: [=files]
</#if>
<#if any.sysctl>
__[=role]_sysctl_keys:<#if !own.sysctlKeys?has_content> []</#if>
<#list own.sysctlKeys as key>
  - [=key]
</#list>
__[=role]_sysctl_wanted:<#if !own.sysctlLines?has_content> []</#if>
<#list own.sysctlLines as line>
  - [=line]
</#list>
<#if environments?has_content && any.modules>
__[=role]_modules: <#if own.modules>true<#else>false</#if>
</#if>
<#if plain>
__[=role]_sysctl_shown: "{{ __[=role]_sysctl_live.stdout.split('\n') }}"
__[=role]_sysctl_wrong: "{{ __[=role]_sysctl_wanted | difference(__[=role]_sysctl_shown) }}"
</#if>
</#if>
<#if any.units?has_content>
<#if environments?has_content>
__[=role]_unit_files:<#if !own.unitFiles?has_content> []</#if>
<#list own.unitFiles as file>
  - [=file]
</#list>
</#if>
__[=role]_unit_wanted:
  - LoadState=loaded
  - NeedDaemonReload=no
<#list own.unitState as property>
  - [=property]
</#list>
<#if plain>
__[=role]_unit_names: "({{ __[=role]_unit_wanted | map('split', '=') | map('first') | join('|') }})="
__[=role]_unit_shown: >-
  {{ __[=role]_unit_live.status.items() | map('join', '=') | select('match', __[=role]_unit_names) | list }}
__[=role]_unit_wrong: "{{ __[=role]_unit_wanted | difference(__[=role]_unit_shown) }}"
</#if>
</#if>
<#if any.binary>
__[=role]_binary_path: <#list own.binary as path>[=path]<#else>""</#list>
</#if>
<#if any.mounts>
__[=role]_mounts:<#if !own.mounts?has_content> []</#if>
<#list own.mounts as mount>
  - point: [=mount.point]
    unit: [=mount.unit]
    automatic: <#if mount.automatic>true<#else>false</#if>
    options: [<#list mount.shown as option>[=option]<#sep>, </#sep></#list>]
</#list>
<#if plain>
# What stands before and behind the mount point in a line of fstab.
__[=role]_fstab_before: '^\s*[^#\s]\S*\s+'
__[=role]_fstab_behind: '\s'
</#if>
</#if>
