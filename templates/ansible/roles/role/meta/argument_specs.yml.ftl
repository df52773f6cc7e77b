<#-- RoleView: descriptions are templated by Ansible, so no text of a user's stands here. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
argument_specs:
  main:
    short_description: Apply the standard of [=header.name]
    description: Looks at the host, repairs what differs from the standard, and verifies that it is in force.
    options: &options
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
<#if any.mounts>
      [=role]_mounts_enabled:
        description: Whether the file systems are mounted and verified.
        type: bool
        default: true
</#if>
<#if any.units>
      [=role]_units_enabled:
        description: Whether the units are installed and verified.
        type: bool
        default: true
      [=role]_restart:
        description: Whether a running service is restarted when its configuration has changed and a reload does not put it in force.
        type: bool
        default: true
      [=role]_start:
        description: Whether what is started at boot is started now, when it does not run and its program is there.
        type: bool
        default: true
</#if>
<#if any.binary>
      [=role]_binary:
        description: The program on the controller to install; empty where it comes another way.
        type: str
        default: ""
</#if>
      [=role]_overrides:
        description: Values of this host or group instead of the standard's, by section and key as in the spec.
        type: dict
        default: {}
        options:
<#if any.sysctl>
          sysctl:
            description: Kernel settings by their dotted keys.
            type: dict
</#if>
<#if any.units>
          systemd:
            description: Units' sections; Service is the one that can be overridden.
            type: dict
            options:
              Service:
                description: Directives of the service, each with one value.
                type: dict
          cgroup:
            description: Interface files of the service's control group.
            type: dict
          env:
            description: Variables of the service's environment.
            type: dict
</#if>
      [=role]_check_target:
        description: Whether a host that has less than the spec assumes is refused.
        type: bool
        default: true
      [=role]_report:
        description: Where verify writes its report on the controller; empty for none.
        type: str
  verify:
    short_description: Compare a host with the standard of [=header.name]
    description: Reads the live state, writes a report, and fails where a setting is not in force. Changes nothing.
    options: *options
