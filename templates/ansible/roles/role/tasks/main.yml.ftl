<#-- RoleView -->
# [=header.name]: standard [=header.hash], written by Keelson
---
- name: Learn what manages the services
  ansible.builtin.setup:
    gather_subset: ["!all", "!min", service_mgr]
  when: "'service_mgr' not in ansible_facts"
  tags: [always]
<#list sysctl as kernel>

- name: Apply the kernel settings
  ansible.builtin.import_tasks: sysctl.yml
  when: [=role]_sysctl_enabled | bool
  tags: [sysctl]
</#list>
<#list binary as path>

- name: Install the program
  ansible.builtin.import_tasks: binary.yml
  when: [=role]_binary | length > 0
  tags: [binary]
</#list>
<#if mounts?has_content>

- name: Mount the file systems
  ansible.builtin.import_tasks: mounts.yml
  when: [=role]_mounts_enabled | bool
  tags: [mounts]
</#if>
<#if units?has_content>

- name: Install the units
  ansible.builtin.import_tasks: units.yml
  when: [=role]_units_enabled | bool
  tags: [units]
</#if>

- name: Put the changes in force
  ansible.builtin.meta: flush_handlers
  tags: [always]
<#list units as unit>
<#if unit.restart>

- name: Start [=unit.unit]
  ansible.builtin.systemd:
    name: [=unit.unit]
    state: started
  when:
    - [=role]_units_enabled | bool
    - [=role]_start | bool
    - not ansible_check_mode
    - ansible_facts['service_mgr'] == 'systemd'
  tags: [units]
</#if>
</#list>

- name: Verify the standard
  ansible.builtin.import_tasks: verify.yml
  when: not ansible_check_mode
  tags: [verify]
