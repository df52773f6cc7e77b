<#-- RoleView: reads only. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
- name: Learn what manages the services
  ansible.builtin.setup:
    gather_subset: ["!all", "!min", service_mgr]
  when: "'service_mgr' not in ansible_facts"
<#if environments?has_content>

- name: Take the values of the environment
  ansible.builtin.include_vars:
    file: "environments/{{ [=role]_environment }}.yml"
  when: [=role]_environment | length > 0
</#if>
<#if any.sysctl>

- name: Read the running kernel
  ansible.builtin.command:
    argv: "{{ ['sysctl', '-e'] + __[=role]_sysctl_keys }}"
  register: __[=role]_sysctl_live
  check_mode: false
  changed_when: false
  when:
    - [=role]_sysctl_enabled | bool
<#if environments?has_content>
    - __[=role]_sysctl_keys | length > 0
</#if>

- name: Check the kernel settings
  ansible.builtin.assert:
    that: __[=role]_sysctl_wrong | length == 0
    fail_msg:
      - "wanted: {{ __[=role]_sysctl_wrong | join(', ') }}"
      - "shown: {{ __[=role]_sysctl_shown | difference(__[=role]_sysctl_wanted) | join(', ') }}"
    quiet: true
  when:
    - [=role]_sysctl_enabled | bool
<#if environments?has_content>
    - __[=role]_sysctl_keys | length > 0
</#if>
</#if>
<#if any.units?has_content>

- name: Read what systemd knows of the service
  ansible.builtin.systemd:
    name: [=header.name].service
  register: __[=role]_unit_live
  when:
    - [=role]_units_enabled | bool
<#if environments?has_content>
    - __[=role]_unit_files | length > 0
</#if>
    - ansible_facts['service_mgr'] == 'systemd'

- name: Check the service
  ansible.builtin.assert:
    that: __[=role]_unit_wrong | length == 0
    fail_msg:
      - "wanted: {{ __[=role]_unit_wrong | join(', ') }}"
      - "shown: {{ __[=role]_unit_shown | difference(__[=role]_unit_wanted) | join(', ') }}"
    quiet: true
  when:
    - [=role]_units_enabled | bool
<#if environments?has_content>
    - __[=role]_unit_files | length > 0
</#if>
    - ansible_facts['service_mgr'] == 'systemd'
</#if>
<#if any.mounts>

- name: Read the mounts
  ansible.builtin.command:
    argv: [findmnt, --noheadings, --output=OPTIONS, --mountpoint, "{{ item.point }}"]
  loop: "{{ __[=role]_mounts | selectattr('automatic') }}"
  loop_control:
    label: "{{ item.point }}"
  register: __[=role]_mounted
  check_mode: false
  failed_when: false
  changed_when: false
  when: [=role]_mounts_enabled | bool

- name: Check the mounts
  ansible.builtin.assert:
    that:
      - item.rc == 0
      - item.item.options | difference((item.stdout.split('\n') | last).split(',')) | length == 0
    fail_msg:
      - "wanted: {{ item.item.point }} with {{ item.item.options | join(',') }}"
      - "shown: {{ item.stdout if item.rc == 0 else 'not mounted' }}"
    quiet: true
  loop: "{{ __[=role]_mounted.results }}"
  loop_control:
    label: "{{ item.item.point }}"
  when: [=role]_mounts_enabled | bool
</#if>
