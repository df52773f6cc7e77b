<#-- RoleView: the kernel decides before anything is written. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
- name: Compare the running kernel with the standard
  ansible.builtin.debug:
    msg: "{{ __[=role]_state.said.sysctl }}"
  changed_when: __[=role]_todo.sysctl.wrong | length > 0
  notify: Apply the kernel settings of [=role]

- name: Have the kernel take the values
  ansible.builtin.command:
    argv: "{{ __[=role]_argv }}"
    stdin: "{{ __[=role]_question | combine({'task': 'kernel'}) | to_json }}"
  vars:
    ansible_no_target_syslog: true
  register: __[=role]_tried
  changed_when: false
  when: not ansible_check_mode

# Nothing was written yet, and the values that were taken are those of before again, but for what is said.
- name: Stop where the kernel refuses one
  ansible.builtin.assert:
    that: __[=role]_answer.refused | length == 0
    fail_msg: >-
      The kernel refuses {{ __[=role]_answer.refused | join('; ') }}.
      {{ __[=role]_answer.kept | default(['The host is as it was'], true) | join('; ') }}.
    quiet: true
  vars:
    __[=role]_answer: "{{ __[=role]_tried.stdout | from_json }}"
  when: not ansible_check_mode

# A file is no reason to apply anything: the kernel has taken what is in it, and keeps it for what stays as it was.
- name: Write the files of the kernel settings
  ansible.builtin.copy:
    src: "{{ item.source }}"
    dest: "{{ item.path }}"
    owner: root
    group: root
    mode: "0644"
  loop: "{{ __[=role]_standard.files | selectattr('path', 'in', __[=role]_todo.sysctl.files) | list }}"
  loop_control:
    label: "{{ item.path }}"

- name: Write the overrides of the kernel settings
  ansible.builtin.copy:
    content: "{{ item.text }}"
    dest: "{{ item.path }}"
    owner: root
    group: root
    mode: "0644"
  loop: "{{ __[=role]_todo.overrides | selectattr('path', 'in', __[=role]_todo.sysctl.files) | list }}"
  loop_control:
    label: "{{ item.path }}"

# What is no longer set keeps its value until somebody sets it or the host boots.
- name: Remove files of the kernel settings that are no longer wanted
  ansible.builtin.file:
    path: "{{ item }}"
    state: absent
  loop: "{{ __[=role]_todo.sysctl.stale }}"
