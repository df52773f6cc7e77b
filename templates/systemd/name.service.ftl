<#include "sections.ftl">
