<#-- StandardView: what was compiled; where each value comes from, never where it stands. -->
{
  "keelson": 1,
  "name": "[=header.name]",
  "standard": "[=header.hash]",
  "settings": {
<#list entries as entry>
    [=entry.key]: {
      "value": [=entry.value],
<#list entry.how as how>
      "from": [<#list entry.from as key>[=key]<#sep>, </#sep></#list>],
      "how": [=how],
</#list>
      "origin": { <#list entry.layers as layer>"layer": [=layer], </#list>"key": [=entry.nativeKey] }
    }<#sep>,</#sep>
</#list>
  }
}
