<#-- RoleView -->
# [=header.name]: standard [=header.hash], written by Keelson
---
- name: Apply the standard of [=header.name]
  hosts: "{{ target | default('all') }}"
  become: true
  gather_facts: false
  roles:
    - role: [=role]
