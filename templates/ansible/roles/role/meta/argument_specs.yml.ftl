<#-- RoleView: descriptions are templated by Ansible, so no text of a user's stands here. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
argument_specs:
  main:
    short_description: Apply the standard of [=header.name]
    options:
<#if environments?has_content>
      [=role]_environment:
        description: One of the environments of the spec; empty for the spec as it stands.
        type: str
        default: ""
        choices: [""<#list environments as environment>, [=environment]</#list>]
</#if>
<#if any.sysctl>
      [=role]_sysctl_enabled:
        description: Whether the kernel settings are applied and verified.
        type: bool
        default: true
</#if>
<#if any.units?has_content>
      [=role]_units_enabled:
        description: Whether the units are installed and verified.
        type: bool
        default: true
      [=role]_restart:
        description: Whether a running service is restarted when its files have changed.
        type: bool
        default: true
      [=role]_start:
        description: Whether units that do not run are started.
        type: bool
        default: false
</#if>
<#if any.mounts>
      [=role]_mounts_enabled:
        description: Whether the file systems are mounted and verified.
        type: bool
        default: true
</#if>
<#if any.binary>
      [=role]_binary:
        description: The program on the controller to install; empty where it comes another way.
        type: str
        default: ""
</#if>
  verify:
    short_description: Compare a host with the standard of [=header.name]
    options:
<#if environments?has_content>
      [=role]_environment:
        description: One of the environments of the spec; empty for the spec as it stands.
        type: str
        default: ""
        choices: [""<#list environments as environment>, [=environment]</#list>]
</#if>
<#if any.sysctl>
      [=role]_sysctl_enabled:
        description: Whether the kernel settings are verified.
        type: bool
        default: true
</#if>
<#if any.units?has_content>
      [=role]_units_enabled:
        description: Whether the units are verified.
        type: bool
        default: true
</#if>
<#if any.mounts>
      [=role]_mounts_enabled:
        description: Whether the file systems are verified.
        type: bool
        default: true
</#if>
