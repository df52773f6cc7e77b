<#-- RoleView: the standard's values may be long. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
extends: default
rules:
  line-length: disable
  braces:
    max-spaces-inside: 1
  comments:
    min-spaces-from-content: 1
  comments-indentation: disable
  octal-values:
    forbid-implicit-octal: true
    forbid-explicit-octal: true
