<#-- ConfigurationView: start ansible-playbook in this folder. -->
# [=header.name]: standard [=header.hash], written by Keelson
[defaults]
roles_path = roles
