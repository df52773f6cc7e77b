<#-- EnvironmentView: docker run --env-file takes each line as it stands. -->
# [=header.name]: standard [=header.hash], written by Keelson
<#list variables as variable>
[=variable.name]=[=variable.value]
</#list>
