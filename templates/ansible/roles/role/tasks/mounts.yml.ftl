<#-- RoleView: nothing here unmounts what was mounted before. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
# fstab may be right and the mount not: somebody remounted it by hand, or not at all.
- name: Compare the mounts with the standard
  ansible.builtin.debug:
    msg: "{{ __[=role]_state.said.mounts }}"
  changed_when: __[=role]_todo.mounts.points | length > 0

# An option that the kernel refuses must not reach fstab: the next boot would stop there.
- name: Mount before anything is written
  ansible.builtin.command:
    argv: "{{ __[=role]_argv }}"
    stdin: "{{ __[=role]_question | combine({'task': 'mounts'}) | to_json }}"
  vars:
    ansible_no_target_syslog: true
  register: __[=role]_mounted
  changed_when: false
  when: not ansible_check_mode

- name: Stop where a mount is refused
  ansible.builtin.assert:
    that: (__[=role]_mounted.stdout | from_json).refused | length == 0
    fail_msg: "Refused: {{ (__[=role]_mounted.stdout | from_json).refused | join('; ') }}. fstab and the mounts are as they were."
    quiet: true
  when: not ansible_check_mode

- name: Write the lines of fstab
  ansible.builtin.lineinfile:
    path: /etc/fstab
    regexp: "{{ __[=role]_before ~ (item.split(' ')[1] | regex_escape) ~ __[=role]_behind }}"
    line: "{{ item }}"
    create: true
    backup: true
    owner: root
    group: root
    mode: "0644"
  vars:
    __[=role]_before: '^\s*[^#\s]\S*\s+'
    __[=role]_behind: '\s'
  loop: "{{ __[=role]_todo.mounts.lines }}"
  loop_control:
    label: "{{ item.split(' ')[1] }}"
  notify: Reload systemd for [=role]
