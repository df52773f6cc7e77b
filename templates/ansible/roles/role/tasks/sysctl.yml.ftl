<#-- RoleView: one file and one handler; a loop over keys costs a process each. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#if any.sysctl>
<#if any.modules>
- name: Write the list of kernel modules
  ansible.builtin.copy:
    src: <#if environments?has_content>"{{ __[=role]_files }}modules-load.d/[=header.name].conf"<#else>modules-load.d/[=header.name].conf</#if>
    dest: /etc/modules-load.d/[=header.name].conf
    owner: root
    group: root
    mode: "0644"
  notify:
    - Load the kernel modules of [=role]
    - Apply the kernel settings of [=role]
<#if environments?has_content>
  when: __[=role]_modules
</#if>

</#if>
- name: Write the kernel settings
  ansible.builtin.copy:
    src: <#if environments?has_content>"{{ __[=role]_files }}sysctl.d/60-[=header.name].conf"<#else>sysctl.d/60-[=header.name].conf</#if>
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
<#if any.modules>
    - Load the kernel modules of [=role]
</#if>
    - Apply the kernel settings of [=role]
</#if>
