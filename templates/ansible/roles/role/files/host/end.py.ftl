<#-- RoleView: read last. -->
# [=header.name]: standard [=header.hash], written by Keelson
print(json.dumps(answer()))
