<#-- RoleView: a host on which nothing was done has been looked at already. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
- name: Look at what came of it
  ansible.builtin.command:
    argv: "{{ __[=role]_argv }}"
    stdin: "{{ __[=role]_question | combine({'task': 'look', 'written': true}) | to_json }}"
  vars:
    ansible_no_target_syslog: true
  register: __[=role]_after
  changed_when: false
  when: __[=role]_todo.any

- name: Compare it with the standard
  ansible.builtin.assert:
    that: __[=role]_result.counts.drift == 0
    fail_msg: "{{ __[=role]_result.table }}"
    success_msg: "{{ __[=role]_result.table }}"
  vars:
    __[=role]_result: "{{ (__[=role]_looked.stdout if __[=role]_after.skipped | default(false) else __[=role]_after.stdout) | from_json }}"
