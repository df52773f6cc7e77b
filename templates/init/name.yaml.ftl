# The standard of [=name]: what it is built with, runs with and may use, in the names of the systems that read it.
#   keelson check FILE                      says what is wrong
#   keelson explain FILE                    says where each value comes from
#   keelson compile FILE -o DIR             writes the unit, the Dockerfile, the Ansible role ...
keelson: 1
name: [=name]
description: [=description]

# What every Go service wants, such as GOMEMLIMIT: auto, Restart: on-failure and hardening that harms none. Any line of it
# is replaced by writing the key here, and dropped by naming it under unset.
extends: go-production

# What it will run on: a key, option or flag that these versions lack is an error here and not a surprise there.
target:
  os: [=os]
  go: [=go]
<#if hasSystemd>

systemd:
  Service:
    ExecStart: [=exec]
    # A user that systemd makes for the time that the service runs. With files of its own: StateDirectory: [=name]
    DynamicUser: yes
<#if isPrivileged>
    # Without it only root may listen on a port below 1024.
    AmbientCapabilities: CAP_NET_BIND_SERVICE
</#if>
  Install:
    WantedBy: multi-user.target

cgroup:
  # Above high the kernel slows the service down, above max it kills it. GOMEMLIMIT is derived from the lower of both.
  memory.high: [=high]
  memory.max: [=max]
<#else>

# Nothing reads a unit there: who runs the image gives it its limits, docker run --memory=[=max] for these.
unset: [systemd]

env:
  # Nine tenths of the memory; with cgroup.memory.max it would be derived.
  GOMEMLIMIT: [=high]

build:
  package: .

docker:
  base: gcr.io/distroless/static-debian12:nonroot
</#if>
<#if port?has_content>

health:
  port: [=port[0]]
<#if readiness?has_content>
  # Answers 200 when requests are welcome<#if hasSystemd>: the role waits for it after a restart</#if>.
  readiness: [=readiness[0]]
</#if>
</#if>

# More that can be set here: env, build, docker, sysctl, mounts, scheduling, environments. keelson schema offers them to an
# editor.
