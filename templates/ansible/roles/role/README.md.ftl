<#-- ReadmeView -->
<!-- [=header.name]: standard [=header.hash], written by Keelson -->

# [=role]

<#list description as text>
[=text]

</#list>
Puts the standard of [=header.name] in force on a host, keeps it there, and says where it is not.

    ansible-galaxy role install [=role].tar.gz,,[=role]
    ansible-playbook -i HOSTS playbooks/site.yml --check --diff
    ansible-playbook -i HOSTS playbooks/site.yml
    ansible-playbook -i HOSTS playbooks/verify.yml

The first line is for a project of your own; in the folder that holds ansible.cfg the role is there already. Needs
ansible-core 2.14 or newer on the controller, Python 3.6 or newer on the hosts, root there (`become: true`), and no
collection.

Both playbooks are for all hosts of the inventory; `-e target=GROUP` names others.
<#if units>
The user that the unit names, if any, is on the host already: the role makes none.
</#if>

## What it does

It looks at the host once: files, kernel, mounts, units, the running process and its control group. What differs from
the standard is repaired, however it came about; where nothing does, nothing is done. A dry run announces what a run
then does.

<#if sysctl>
- The kernel takes each value before a file names it. One that it refuses leaves the host as it was; what it would keep
  until the host boots, as kernel.kexec_load_disabled, is tried when all others were taken.
- Where a value was wrong systemd-sysctl applies the keys of the standard, as at boot, and no other key of the host. A
  change of a comment applies nothing.
</#if>
<#if mounts>
- A file system is mounted or remounted before its line reaches fstab. Nothing that was mounted is ever unmounted.
</#if>
<#if units>
- A service is restarted only when something changed that takes effect at a start. Limits of the control group, and what
  systemd does at a stop, come into force with a reload.
- Behind a restart it waits until the service is ready. One that does not get ready, or that systemd cannot start at all,
  has its former files put back and is started with them. The run ends there and shows what failed and what the journal
  says: site.yml goes host by host (`[=role]_serial`).
- A socket is started before its service. One that was stopped, or that has other settings now, needs its service stopped
  for a moment, as systemd starts none whose service runs: the run says so and starts both.
- Drop-ins below /run that set what the standard sets are removed, because they would win.
</#if>
- Files of an earlier standard or of another environment are removed where their first line says that they are ours.

## Variables

<#if environments?has_content>
- `[=role]_environment` (empty): <#list environments as environment>[=environment]<#sep>, </#sep></#list>; empty for the
  spec as it stands. `keelson explain` shows where they differ.
</#if>
<#if sysctl>
- `[=role]_sysctl_enabled` (true): apply and verify the kernel settings
</#if>
<#if mounts>
- `[=role]_mounts_enabled` (true): write fstab, mount and verify
</#if>
<#if units>
- `[=role]_units_enabled` (true): install and verify the units
- `[=role]_restart` (true): restart a running service where its configuration asks for it, also for its socket. Without
  it the files are written all the same, and what only a restart brings is `pending`: for verify.yml too where it is given
  the same value.
- `[=role]_start` (true): start what is started at boot and does not run, once its program is there
</#if>
<#if binary>
- `[=role]_binary` (empty): the program on the controller, to be installed as the unit expects it; sent only to a host
  that has another one. One that was built with an older Go than the spec assumes is refused before it is sent
</#if>
- `[=role]_overrides` (none): other values for a host or group, by section and key as in the spec. They become files
  of their own behind the standard's, and pass those rules that need no compiler: the form of limits and of what the Go
  runtime reads, the order of the memory limits, head-room of GOMEMLIMIT, rising numbers, LimitNOFILE. Anything else
  that systemd drops it only says in its log: set it in an environment of the spec, which is checked whole.
- `[=role]_check_target` (true): refuse a host that has less than the spec assumes
- `[=role]_report` (beside the playbook): where verify writes its report; empty for none
- `[=role]_serial` (1): how many hosts at a time, for site.yml; with `-e`, as a play sees no variable of a host

Tags: <#if sysctl>`sysctl`, </#if><#if mounts>`mounts`, </#if><#if units>`units`, </#if>`verify`.

## What verify reports

verify.yml changes nothing. It prints a table of what is not as wanted, writes everything as JSON, and fails on drift.
Each line of `settings` has `part`, `setting`, `wanted`, `live`, `state` and, where somebody else's file decides, `wins`.
<#if units>
A drop-in of somebody else that wins over the standard is drift before it is in force, too: a run leaves it alone.
</#if>

- `ok`: in force
- `drift`: not in force; the only state that fails
- `pending`: comes with the next mount, start or boot
<#if units>
  (`NAME started with` tells of a service or socket that runs with what its files said earlier)
</#if>
- `unknown`: cannot be seen on this host

A file of ours is `missing`; `outdated` where its first line names an earlier standard; or `edited` where it names this one
and is not as that was written.
