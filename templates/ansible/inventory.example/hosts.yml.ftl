<#-- RoleView -->
# [=header.name]: standard [=header.hash], written by Keelson
# An example: copy this folder, for what stands in this one is overwritten, and put your hosts in.
---
all:
  children:
<#list environments as known>
    [=known.group]:
      hosts:
        [=known.host]-1.example.org: {}
<#else>
    [=role]:
      hosts:
        [=header.name]-1.example.org: {}
</#list>
