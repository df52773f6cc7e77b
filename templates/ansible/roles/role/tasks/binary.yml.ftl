<#-- RoleView -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#if any.binary>
- name: Copy the program
  ansible.builtin.copy:
    src: "{{ [=role]_binary }}"
    dest: "{{ __[=role]_binary_path }}"
    owner: root
    group: root
    mode: "0755"
  notify: Restart [=header.name].service
</#if>
