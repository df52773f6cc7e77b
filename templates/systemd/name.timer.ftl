<#-- UnitView: a timer that nothing wants would never elapse. -->
<#include "sections.ftl">
<#if !installed>

[Install]
WantedBy=timers.target
</#if>
