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
  when: ansible_facts['service_mgr'] == 'systemd'

</#if>
# As at boot: a later file that sets the same key wins here too, and the verification says so.
- name: Apply the kernel settings of [=role]
  ansible.builtin.systemd:
    name: systemd-sysctl.service
    state: restarted
  failed_when: false
  when: ansible_facts['service_mgr'] == 'systemd'
</#if>
<#if any.units?has_content || any.mounts>
<#if any.sysctl>

</#if>
- name: Reload systemd for [=role]
  ansible.builtin.systemd:
    daemon_reload: true
  when: ansible_facts['service_mgr'] == 'systemd'
</#if>
<#if any.mounts>

# Reloading a mount remounts it; one that is not there is mounted.
- name: Mount the file systems of [=role]
  ansible.builtin.systemd:
    name: "{{ item.unit }}"
    state: reloaded
  loop: "{{ __[=role]_mounts | selectattr('automatic') }}"
  loop_control:
    label: "{{ item.point }}"
  when:
    - not ansible_check_mode
    - ansible_facts['service_mgr'] == 'systemd'
</#if>
<#list any.units as unit>
<#if unit.restart>

# Only what runs: to start it is another question.
- name: Restart [=unit.unit]
  ansible.builtin.systemd:
    name: [=unit.unit]
    state: restarted
  when:
    - [=role]_restart | bool
    - not ansible_check_mode
    - ansible_facts['service_mgr'] == 'systemd'
    - __[=role]_[=unit.kind]_started.stat.exists | default(false)
</#if>
</#list>
