<#-- RoleView: "all" because the linters of older distributions know no newer releases. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
galaxy_info:
  role_name: [=role]
  author: Keelson
  description: Applies the standard of [=header.name]
  license: Apache-2.0
  min_ansible_version: "2.14"
  platforms:
    - name: Debian
      versions: [all]
    - name: Ubuntu
      versions: [all]
    - name: EL
      versions: [all]
  galaxy_tags: []
dependencies: []
