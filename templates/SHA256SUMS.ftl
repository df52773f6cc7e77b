<#-- ChecksumsView: sha256sum -c reads it. -->
<#list lines as line>
[=line.hash]  [=line.path]
</#list>
