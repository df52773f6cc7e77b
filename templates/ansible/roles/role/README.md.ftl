<#-- ReadmeView -->
<!-- [=header.name]: standard [=header.hash], written by Keelson -->

# [=role]

<#list description as text>
[=text]

</#list>
This role applies the standard of [=header.name] to a host and verifies that it is in force. It compares the host's
state, not only its files, and repairs what differs. It never unmounts anything and restarts only a running service
whose files have changed.

Start it in the folder that holds ansible.cfg:

    ansible-playbook -i HOSTS playbooks/site.yml --check --diff
    ansible-playbook -i HOSTS playbooks/site.yml
    ansible-playbook -i HOSTS playbooks/verify.yml

## Switches

<#if environments?has_content>
- `[=role]_environment` (empty): <#list environments as environment>[=environment]<#sep>, </#sep></#list>; empty for the
  spec as it stands
</#if>
<#if sysctl>
- `[=role]_sysctl_enabled` (true): apply and verify the kernel settings
</#if>
<#if units>
- `[=role]_units_enabled` (true): install and verify the units
- `[=role]_restart` (true): restart a running service when its files have changed
- `[=role]_start` (false): start what does not run
</#if>
<#if mounts>
- `[=role]_mounts_enabled` (true): write fstab, mount and verify
</#if>
<#if binary>
- `[=role]_binary` (empty): the program on the controller, to be installed as the unit expects it
</#if>

Each part has a tag of its own: `sysctl`, `mounts`, `units`, `verify`.
