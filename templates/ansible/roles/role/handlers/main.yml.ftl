<#-- RoleView: handlers run in the order in which they stand here. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#if any.sysctl>
<#if any.modules>
- name: Load the kernel modules of [=role]
  ansible.builtin.systemd:
    name: systemd-modules-load.service
    state: restarted
  # Another's missing module fails the whole unit; the verification tells whether ours are there.
  failed_when: false
  when: __[=role]_todo.manager

</#if>
# As at boot: a later file that sets the same key wins here too, and the verification says so.
- name: Apply the kernel settings of [=role]
  ansible.builtin.systemd:
    name: systemd-sysctl.service
    state: restarted
  failed_when: false
  when: __[=role]_todo.manager
</#if>
<#if any.units || any.mounts>
<#if any.sysctl>

</#if>
- name: Reload systemd for [=role]
  ansible.builtin.systemd:
    daemon_reload: true
  when: __[=role]_todo.manager
</#if>
<#if any.units>

# Only what runs: to start it is another question.
- name: Restart [=header.name].service
  ansible.builtin.systemd:
    name: [=header.name].service
    state: restarted
  when:
    - [=role]_restart | bool
    - not ansible_check_mode
    - __[=role]_todo.units.running
</#if>
