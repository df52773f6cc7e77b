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

# Nothing was written yet, and the values that were taken are those of before again.
- name: Stop where the kernel refuses one
  ansible.builtin.assert:
    that: (__[=role]_tried.stdout | from_json).refused | length == 0
    fail_msg: "The kernel refuses {{ (__[=role]_tried.stdout | from_json).refused | join('; ') }}. The host is as it was."
    quiet: true
  when: not ansible_check_mode

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
  notify:
<#if any.modules>
    - Load the kernel modules of [=role]
</#if>
    - Apply the kernel settings of [=role]

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
  notify: Apply the kernel settings of [=role]

# What is no longer set keeps its value until somebody sets it or the host boots.
- name: Remove files of the kernel settings that are no longer wanted
  ansible.builtin.file:
    path: "{{ item }}"
    state: absent
  loop: "{{ __[=role]_todo.sysctl.stale }}"
  notify: Apply the kernel settings of [=role]
