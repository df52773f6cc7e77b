<#-- RoleView: what the host must show once the standard is in force; of the same form for each environment. -->
# [=header.name]: standard [=header.hash], written by Keelson
---
__[=role]_standard:
  standard: "[=header.hash]"
  sysctl:<#if !own.sysctl?has_content> []</#if>
<#list own.sysctl as setting>
    - key: [=setting.key]
      value: [=setting.value]
      shown: <#list setting.shown as shown>[=shown]<#else>null</#list>
</#list>
  modules: [<#list own.modules as module>[=module]<#sep>, </#sep></#list>]
  files:<#if !own.files?has_content> []</#if>
<#list own.files as file>
    - part: [=file.part]
      path: [=file.path]
      source: [=file.source]
</#list>
  fstab: [<#list own.fstab as file>[=file]</#list>]
  mounts:<#if !own.mounts?has_content> []</#if>
<#list own.mounts as mount>
    - point: [=mount.point]
      device: [=mount.device]
      type: [=mount.type]
      automatic: <#if mount.automatic>true<#else>false</#if>
      options:<#if !mount.options?has_content> []</#if>
<#list mount.options as option>
        - {option: [=option.text], shown: [=option.shown], other: [=option.other], back: [=option.back], lost: <#if option.lost>true<#else>false</#if>}
</#list>
</#list>
<#list own.service as service>
  service:
    restarts: <#if service.restarts>true<#else>false</#if>
    program: <#list service.program as program>[=program]<#else>""</#list>
    units:
<#list service.units as unit>
      - name: [=unit.name]
        enabled: <#if unit.enabled>true<#else>false</#if>
        runs: <#if unit.runs>true<#else>false</#if>
</#list>
    properties:<#if !service.properties?has_content> {}</#if>
<#list service.properties as property>
      [=property.name]: [=property.value]
</#list>
    environment:<#if !service.environment?has_content> {}</#if>
<#list service.environment as variable>
      [=variable.name]: [=variable.value]
</#list>
    cgroup:<#if !service.cgroup?has_content> {}</#if>
<#list service.cgroup as file>
      [=file.name]: [=file.value]
</#list>
    single:<#if !service.single?has_content> []</#if>
<#list service.single as directive>
      - [=directive]
</#list>
  ready:
    port: [=service.ready.port]
    path: <#list service.ready.path as path>[=path]<#else>""</#list>
    seconds: [=service.ready.seconds]
<#else>
  service: {restarts: false, program: "", units: [], properties: {}, environment: {}, cgroup: {}, single: []}
  ready: {port: 0, path: "", seconds: 0}
</#list>
  target:<#if !own.target?has_content> {}</#if>
<#list own.target as assumed>
    [=assumed.name]: [=assumed.value]
</#list>
  build:<#if !own.build?has_content> {}</#if>
<#list own.build as setting>
    [=setting.name]: [=setting.value]
</#list>
  values:<#if !own.limits?has_content> {}</#if>
<#list own.limits as limit>
    [=limit.name]: [=limit.value]
</#list>
<#if plain>

# What is the same in every environment.
__[=role]_common:
  name: [=header.name]
  places:
    sysctl:
<#list common.sysctlPlaces as path>
      - [=path]
</#list>
    units:
<#list common.unitPlaces as path>
      - [=path]
</#list>
  sections: [<#if any.sysctl>sysctl<#if any.units>, </#if></#if><#if any.units>systemd, cgroup, env</#if>]
[=rules]
# How a host is asked: one process, which gets the programs and the question on its standard input.
__[=role]_programs: [<#list programs as program>[=program]<#sep>, </#sep></#list>]
__[=role]_start: import json, sys; question = json.load(sys.stdin); exec(compile(question.pop("program"), "[=role]", "exec"))
__[=role]_argv:
  - /bin/sh
  - -c
  - 'for python in "$@"; do command -v "$python" >/dev/null 2>&1 && exec "$python" -c "$0"; done; exit 127'
  - "{{ __[=role]_start }}"
  - "{{ ansible_python_interpreter | default('python3') }}"
  - python3
  - /usr/libexec/platform-python
__[=role]_sources: "{{ __[=role]_standard.files | map(attribute='source') | list }}"
__[=role]_parts:
<#if any.sysctl>
  sysctl: "{{ [=role]_sysctl_enabled | bool }}"
</#if>
<#if any.mounts>
  mounts: "{{ [=role]_mounts_enabled | bool }}"
</#if>
<#if any.units>
  units: "{{ [=role]_units_enabled | bool }}"
</#if>
<#if any.binary>
# Of the program on the controller, found as copy finds it: a host that has it already is not sent it to compare, and one
# that is about to get it is told what it was built with.
__[=role]_binary_found: "{{ query('ansible.builtin.first_found', [[=role]_binary], skip=true) if [=role]_binary | length > 0 else [] }}"
__[=role]_binary_reader: >-
  import hashlib, json, os, sys; exec(open(sys.argv[1]).read()); path = sys.argv[2];
  there = os.path.isfile(path) and os.access(path, os.R_OK);
  print(json.dumps(dict(sha256=hashlib.sha256(open(path, "rb").read()).hexdigest(), build=build_info(path)) if there
  else dict(sha256="", build=None)))
__[=role]_binary_words: "{{ [ansible_playbook_python, '-c', __[=role]_binary_reader, role_path ~ '/files/host/buildinfo.py'] + __[=role]_binary_found }}"
__[=role]_binary_command: "{{ __[=role]_binary_words | map('quote') | join(' ') }}"
__[=role]_binary_read: >-
  {{ (lookup('ansible.builtin.pipe', __[=role]_binary_command) if __[=role]_binary_found | length > 0
  else '{"sha256": "", "build": null}') | from_json }}
</#if>
__[=role]_given:
  program: "{{ query('ansible.builtin.file', *(__[=role]_programs | map('regex_replace', '^', 'host/'))) | join('\n') }}"
  texts: "{{ query('ansible.builtin.file', *__[=role]_sources, rstrip=False) }}"
  fstab: "{{ query('ansible.builtin.file', *__[=role]_standard.fstab) | join('') }}"
  overrides: "{{ [=role]_overrides }}"
  parts: "{{ __[=role]_parts }}"
<#if any.units>
  knobs:
    restart: "{{ [=role]_restart | bool }}"
    start: "{{ [=role]_start | bool }}"
<#if any.binary>
    binary: "{{ __[=role]_binary_read | combine({'path': [=role]_binary}) }}"
<#else>
    binary: {path: "", sha256: "", build: null}
</#if>
</#if>
__[=role]_question: "{{ __[=role]_standard | combine(__[=role]_common, __[=role]_given) }}"
__[=role]_state: "{{ __[=role]_looked.stdout | from_json }}"
__[=role]_todo: "{{ __[=role]_state.todo }}"
</#if>
