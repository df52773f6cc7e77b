<#-- CgroupView: each interface file as the kernel will show it. -->
{
<#list files as file>
  [=file.name]: [=file.shown]<#sep>,</#sep>
</#list>
}
