<#-- RoleView -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#if environments?has_content>
- name: Take the values of the environment
  ansible.builtin.include_vars:
    file: "environments/{{ [=role]_environment }}.yml"
  when: [=role]_environment | length > 0
  tags: [always]

</#if>
# State decides, not events: what this finds is repaired, whatever an earlier run has done or left undone. The question holds
# all of the standard, with the variables of the service: it is nothing for the host's journal.
- name: Look at the host
  ansible.builtin.command:
    argv: "{{ __[=role]_argv }}"
    stdin: "{{ __[=role]_question | combine({'task': 'look'}) | to_json }}"
  vars:
    ansible_no_target_syslog: true
  register: __[=role]_looked
  check_mode: false
  changed_when: false
  tags: [always]

- name: Refuse to go without root
  ansible.builtin.assert:
    that: __[=role]_state.root
    fail_msg: "The role needs root on the host: set become: true for the play."
    quiet: true
  tags: [always]

- name: Hold overrides and host against the rules
  ansible.builtin.assert:
    that:
      - __[=role]_todo.violations | length == 0
      - __[=role]_todo.mismatches | length == 0 or not ([=role]_check_target | bool)
    fail_msg: "{{ __[=role]_todo.violations + __[=role]_todo.mismatches }}"
    quiet: true
  tags: [always]
<#if any.sysctl>

- name: Apply the kernel settings
  ansible.builtin.include_tasks:
    file: sysctl.yml
    apply:
      tags: [sysctl]
  when: __[=role]_todo.sysctl.any
  tags: [sysctl]
</#if>
<#if any.mounts>

- name: Mount the file systems
  ansible.builtin.include_tasks:
    file: mounts.yml
    apply:
      tags: [mounts]
  when: __[=role]_todo.mounts.any
  tags: [mounts]
</#if>
<#if any.sysctl || any.mounts>

- name: Put the changes in force
  ansible.builtin.meta: flush_handlers
  tags: [sysctl, mounts]
</#if>
<#if any.units>

- name: Install the units
  ansible.builtin.include_tasks:
    file: units.yml
    apply:
      tags: [units]
  when:
    - [=role]_units_enabled | bool
    - __[=role]_todo.units.any
  tags: [units<#if any.binary>, binary</#if>]
</#if>

- name: Verify the standard
  ansible.builtin.include_tasks:
    file: result.yml
    apply:
      tags: [verify]
  when: not ansible_check_mode
  tags: [verify]
