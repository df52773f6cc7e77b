<#-- RoleView: nothing here ever unmounts. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
- name: Write the lines of fstab
  ansible.builtin.lineinfile:
    path: /etc/fstab
    regexp: "{{ __[=role]_fstab_before ~ (item.split(' ')[1] | regex_escape) ~ __[=role]_fstab_behind }}"
    line: "{{ item }}"
    create: true
    backup: true
    owner: root
    group: root
    mode: "0644"
<#if environments?has_content>
  loop: "{{ (lookup('ansible.builtin.file', __[=role]_files ~ 'fstab/[=header.name].fstab') if __[=role]_mounts else '')
    .split('\n') | reject('match', '#|$') }}"
<#else>
  loop: "{{ lookup('ansible.builtin.file', 'fstab/[=header.name].fstab').split('\n') | reject('match', '#|$') }}"
</#if>
  loop_control:
    label: "{{ item.split(' ')[1] }}"
  notify:
    - Reload systemd for [=role]
    - Mount the file systems of [=role]

# fstab may be right and the mount not: somebody remounted it by hand, or not at all.
- name: Compare the mounts with the standard
  ansible.builtin.command:
    argv: [findmnt, --noheadings, --output=OPTIONS, --mountpoint, "{{ item.point }}"]
  loop: "{{ __[=role]_mounts | selectattr('automatic') }}"
  loop_control:
    label: "{{ item.point }}"
  register: __[=role]_mounted
  check_mode: false
  failed_when: false
  changed_when: >-
    __[=role]_mounted.rc != 0
    or item.options | difference((__[=role]_mounted.stdout.split('\n') | last).split(',')) | length > 0
  notify: Mount the file systems of [=role]
