<#-- RoleView: reads only. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#if environments?has_content>
- name: Take the values of the environment
  ansible.builtin.include_vars:
    file: "environments/{{ [=role]_environment }}.yml"
  when: [=role]_environment | length > 0

</#if>
- name: Look at the host
  ansible.builtin.command:
    argv: "{{ __[=role]_argv }}"
    stdin: "{{ __[=role]_question | combine({'task': 'look'}) | to_json }}"
  vars:
    ansible_no_target_syslog: true
  register: __[=role]_looked
  check_mode: false
  changed_when: false

- name: Refuse to go without root
  ansible.builtin.assert:
    that: __[=role]_state.root
    fail_msg: "The role needs root on the host: set become: true for the play."
    quiet: true

- name: Write the report
  ansible.builtin.copy:
    content: "{{ __[=role]_state | to_nice_json }}"
    dest: "{{ [=role]_report }}"
    mode: "0644"
  delegate_to: localhost
  become: false
  check_mode: false
  changed_when: false
  when: [=role]_report | length > 0

- name: Compare the host with the standard
  ansible.builtin.assert:
    that: __[=role]_state.counts.drift == 0
    fail_msg: "{{ __[=role]_state.table }}"
    success_msg: "{{ __[=role]_state.table }}"
