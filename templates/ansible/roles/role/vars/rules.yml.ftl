<#-- RoleRules: what every role knows; vars/main.yml ends its __ROLE_common with it. -->
  # Directives that a reload of systemd puts in force while the service runs on.
  live_directives:
<#list liveDirectives as directive>
    - [=directive]
</#list>
  directives:
<#list directives as directive>
    [=directive.name]: [=directive.value]
</#list>
  # Kernel settings that a running kernel keeps at this value; any: at whatever they were set to.
  one_way:
<#list oneWay as entry>
    [=entry.name]: [=entry.value]
</#list>
  rules:
<#list rules as rule>
    - code: [=rule.code]
      check: [=rule.check]
      title: [=rule.title]
      why: [=rule.why]
      fix: [=rule.fix]
<#list rule.arguments as argument>
      [=argument.name]: [=argument.value]
</#list>
<#if rule.keys?has_content>
      keys: [<#list rule.keys as key>[=key]<#sep>, </#sep></#list>]
</#if>
</#list>
