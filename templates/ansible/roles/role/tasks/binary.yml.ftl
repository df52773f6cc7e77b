<#-- RoleView -->
# [=header.name]: standard [=header.hash], written by Keelson
---
<#list binary as path>
- name: Copy the program
  ansible.builtin.copy:
    src: "{{ [=role]_binary }}"
    dest: [=path]
    owner: root
    group: root
    mode: "0755"
  notify: Restart [=header.name].service
</#list>
