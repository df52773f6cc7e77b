<#-- RoleView: handlers run in the order in which they stand here. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#if any.sysctl>
# Where a value was wrong. A later file that sets the same key wins here as at boot, and the verification says so. Only keys
# of the standard are read from the files: all others of the host keep what somebody has set at run time.
- name: Apply the kernel settings of [=role]
  ansible.builtin.command:
    argv: "{{ __[=role]_argv }}"
    stdin: "{{ __[=role]_question | combine({'task': 'apply'}) | to_json }}"
  vars:
    ansible_no_target_syslog: true
  changed_when: true
  when: __[=role]_todo.manager
</#if>
<#if any.mounts>
<#if any.sysctl>

</#if>
- name: Reload systemd for [=role]
  ansible.builtin.systemd:
    daemon_reload: true
  when: __[=role]_todo.manager
</#if>
