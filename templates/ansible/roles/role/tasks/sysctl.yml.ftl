<#-- RoleView: one file and one handler; a loop over keys costs a process each. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#list sysctl as kernel>
<#if kernel.modules>
- name: Write the list of kernel modules
  ansible.builtin.copy:
    src: modules-load.d/[=header.name].conf
    dest: /etc/modules-load.d/[=header.name].conf
    owner: root
    group: root
    mode: "0644"
  notify:
    - Load the kernel modules of [=role]
    - Apply the kernel settings of [=role]

</#if>
- name: Write the kernel settings
  ansible.builtin.copy:
    src: sysctl.d/60-[=header.name].conf
    dest: /etc/sysctl.d/60-[=header.name].conf
    owner: root
    group: root
    mode: "0644"
  notify: Apply the kernel settings of [=role]

# The file may be right and the kernel not: a handler was lost, or somebody else wrote.
- name: Compare the running kernel with the standard
  ansible.builtin.command:
    argv: "{{ ['sysctl', '-e'] + __[=role]_sysctl_keys }}"
  register: __[=role]_sysctl_live
  check_mode: false
  changed_when: __[=role]_sysctl_wrong | length > 0
  notify:
<#if kernel.modules>
    - Load the kernel modules of [=role]
</#if>
    - Apply the kernel settings of [=role]
</#list>
