<#-- RoleView: changes nothing, fails where a host differs. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
- name: Verify the standard of [=header.name]
  hosts: "{{ target | default('all') }}"
  become: true
  gather_facts: false
  tasks:
    - name: Compare the host with the standard
      ansible.builtin.import_role:
        name: [=role]
        tasks_from: verify.yml
