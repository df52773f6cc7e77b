<#-- UnitView: a protection of the service counts only as far as the group above it grants the same. -->
<#include "sections.ftl">
