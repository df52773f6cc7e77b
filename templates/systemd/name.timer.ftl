<#-- UnitView: a timer that nothing wants would never elapse. -->
<#include "sections.ftl">

[Install]
WantedBy=timers.target
