<#-- RoleView: builtin modules only. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
collections: []
roles: []
