<#-- RoleView -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#if any.dropIn>
- name: Make the folder of the drop-in
  ansible.builtin.file:
    path: /etc/systemd/system/[=header.name].service.d
    state: directory
    owner: root
    group: root
    mode: "0755"

</#if>
<#list any.units as unit>
- name: Write [=unit.file]
  ansible.builtin.copy:
    src: <#if environments?has_content>"{{ __[=role]_files }}systemd/[=unit.file]"<#else>systemd/[=unit.file]</#if>
    dest: /etc/systemd/system/[=unit.file]
    owner: root
    group: root
    mode: "0644"
  notify:
    - Reload systemd for [=role]
<#if unit.restart>
    - Restart [=unit.unit]
</#if>
<#if environments?has_content>
  when: "'[=unit.file]' in __[=role]_unit_files"
</#if>

</#list>
# systemd may still hold the files of before: a handler was lost.
- name: Ask systemd whether it has read the units
  ansible.builtin.systemd:
    name: [=header.name].service
  register: __[=role]_read
  changed_when: __[=role]_read.status.NeedDaemonReload | default('no') == 'yes'
  notify: Reload systemd for [=role]
  when: ansible_facts['service_mgr'] == 'systemd'
<#list any.units as unit>
<#if unit.restart>

# systemd makes this link anew at each start, so its age is that of the process.
- name: Look since when [=unit.unit] runs
  ansible.builtin.stat:
    path: /run/systemd/units/invocation:[=unit.unit]
    follow: false
  register: __[=role]_[=unit.kind]_started

- name: Compare the age of [=unit.file]
  ansible.builtin.stat:
    path: /etc/systemd/system/[=unit.file]
  register: __[=role]_[=unit.kind]_file
  changed_when: >-
    __[=role]_[=unit.kind]_started.stat.exists and __[=role]_[=unit.kind]_file.stat.exists
    and __[=role]_[=unit.kind]_file.stat.mtime > __[=role]_[=unit.kind]_started.stat.mtime
  notify: Restart [=unit.unit]
<#if environments?has_content>
  when: "'[=unit.file]' in __[=role]_unit_files"
</#if>
</#if>
<#if unit.enabled>

- name: Have [=unit.unit] started at boot
  ansible.builtin.systemd:
    name: [=unit.unit]
    enabled: true
  when:
<#if environments?has_content>
    - "'[=unit.file]' in __[=role]_unit_files"
</#if>
    - not ansible_check_mode
    - ansible_facts['service_mgr'] == 'systemd'
</#if>
</#list>
