<#-- RoleView -->
# [=header.name]: standard [=header.hash], written by Keelson
---
- name: Apply the standard of [=header.name]
  hosts: "{{ target | default('all') }}"
  # How many hosts at a time, a number or a share; a play cannot read the defaults of its roles.
  serial: "{{ [=role]_serial | default(1) }}"
  # The first host on which the service does not come back ends the run: the others keep what they have.
  any_errors_fatal: true
  become: true
  gather_facts: false
  roles:
    - role: [=role]
