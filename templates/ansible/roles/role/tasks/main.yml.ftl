<#-- RoleView -->
# [=header.name]: standard [=header.hash], written by Keelson
---
- name: Learn what manages the services
  ansible.builtin.setup:
    gather_subset: ["!all", "!min", service_mgr]
  when: "'service_mgr' not in ansible_facts"
  tags: [always]
<#if environments?has_content>

- name: Take the values of the environment
  ansible.builtin.include_vars:
    file: "environments/{{ [=role]_environment }}.yml"
  when: [=role]_environment | length > 0
  tags: [always]
</#if>
<#if any.sysctl>

- name: Apply the kernel settings
  ansible.builtin.import_tasks: sysctl.yml
  when:
    - [=role]_sysctl_enabled | bool
<#if environments?has_content>
    - __[=role]_sysctl_keys | length > 0
</#if>
  tags: [sysctl]
</#if>
<#if any.binary>

- name: Install the program
  ansible.builtin.import_tasks: binary.yml
  when:
    - [=role]_binary | length > 0
<#if environments?has_content>
    - __[=role]_binary_path | length > 0
</#if>
  tags: [binary]
</#if>
<#if any.mounts>

- name: Mount the file systems
  ansible.builtin.import_tasks: mounts.yml
  when:
    - [=role]_mounts_enabled | bool
<#if environments?has_content>
    - __[=role]_mounts | length > 0
</#if>
  tags: [mounts]
</#if>
<#if any.units?has_content>

- name: Install the units
  ansible.builtin.import_tasks: units.yml
  when:
    - [=role]_units_enabled | bool
<#if environments?has_content>
    - __[=role]_unit_files | length > 0
</#if>
  tags: [units]
</#if>

- name: Put the changes in force
  ansible.builtin.meta: flush_handlers
  tags: [always]
<#list any.units as unit>
<#if unit.restart>

- name: Start [=unit.unit]
  ansible.builtin.systemd:
    name: [=unit.unit]
    state: started
  when:
    - [=role]_units_enabled | bool
    - [=role]_start | bool
<#if environments?has_content>
    - "'[=unit.file]' in __[=role]_unit_files"
</#if>
    - not ansible_check_mode
    - ansible_facts['service_mgr'] == 'systemd'
  tags: [units]
</#if>
</#list>

- name: Verify the standard
  ansible.builtin.import_tasks: verify.yml
  when: not ansible_check_mode
  tags: [verify]
