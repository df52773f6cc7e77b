<#-- UnitView: a socket that nothing wants would never listen. -->
<#include "sections.ftl">

[Install]
WantedBy=sockets.target
