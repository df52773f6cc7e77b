<#include "../sections.ftl">
