<#-- ModulesView: loaded at boot before systemd-sysctl runs. -->
# [=header.name]: standard [=header.hash], written by Keelson
# The sysctl settings need these modules; without them a write is refused.
<#list modules as module>
[=module]
</#list>
