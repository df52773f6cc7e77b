package io.keelson.value;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a service or host standard: {@code [a-z][a-z0-9_-]{0,62}}. It names unit, files and, with dashes turned
 * into underscores, the Ansible role.
 */
public record ServiceName(String name) implements Comparable<ServiceName> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]{0,62}");
    private static final Kind KIND = new Kind(
            "service name",
            "a lower-case letter, then up to 62 lower-case letters, digits, dashes and underscores, no taken name");

    /** Groups and hosts that every inventory has, magic variables, and keywords that a variable must not be called. */
    private static final Set<String> ANSIBLE = Set.of(
            "action",
            "all",
            "always",
            "ansible",
            "args",
            "async",
            "become",
            "block",
            "collections",
            "connection",
            "debugger",
            "delay",
            "diff",
            "environment",
            "facts",
            "group-names",
            "groups",
            "handlers",
            "hosts",
            "hostvars",
            "inventory-dir",
            "inventory-file",
            "inventory-hostname",
            "localhost",
            "loop",
            "name",
            "notify",
            "omit",
            "order",
            "playbook-dir",
            "poll",
            "port",
            "register",
            "rescue",
            "retries",
            "role-name",
            "role-path",
            "roles",
            "serial",
            "strategy",
            "tags",
            "tasks",
            "throttle",
            "timeout",
            "ungrouped",
            "until",
            "vars",
            "when");

    /** Units that a distribution ships: a file of that name would replace the real one. */
    private static final Set<String> UNITS = Set.of(
            "apparmor",
            "auditd",
            "chrony",
            "chronyd",
            "console-getty",
            "containerd",
            "cron",
            "crond",
            "cups",
            "dbus",
            "dbus-broker",
            "debug-shell",
            "docker",
            "emergency",
            "firewalld",
            "fstrim",
            "getty-static",
            "init",
            "iptables",
            "irqbalance",
            "kdump",
            "kmod",
            "logrotate",
            "man-db",
            "multipathd",
            "network",
            "networking",
            "nftables",
            "nscd",
            "ntp",
            "ntpd",
            "ntpsec",
            "plymouth",
            "podman",
            "polkit",
            "postfix",
            "procps",
            "rc",
            "rc-local",
            "rngd",
            "rsyslog",
            "sshd",
            "ssh",
            "sssd",
            "sudo",
            "sysstat",
            "tuned",
            "udev",
            "ufw",
            "unattended-upgrades",
            "user",
            "uuidd",
            "wpa-supplicant");

    /** Families of such units. */
    private static final List<String> FAMILIES = List.of("systemd-", "initrd-", "dbus-", "apt-daily", "cloud-");

    /** Slices that systemd itself makes: the slice of a service of that name would be theirs. */
    private static final Set<String> SLICES = Set.of("system", "machine", "systemd", "user");

    public ServiceName {
        if (!FORM.matcher(name).matches()) {
            throw KIND.not(name, "the role has the name too, and Ansible Galaxy takes no other");
        }
        if (ANSIBLE.contains(name.replace('_', '-')) || name.replace('-', '_').startsWith("ansible_")) {
            throw KIND.not(name, "Ansible keeps that word for itself");
        }
        if (SLICES.contains(name)) {
            throw KIND.not(name, "systemd has a slice of that name");
        }
    }

    public static ServiceName parse(String text) {
        return new ServiceName(text);
    }

    /** The name as a variable's or a role's: dashes become underscores. */
    public String role() {
        return name.replace('-', '_');
    }

    /** Whether a distribution ships a unit of that name: a whole one of ours would take its place. */
    public boolean isOfTheSystem() {
        return UNITS.contains(name) || FAMILIES.stream().anyMatch(name::startsWith);
    }

    @Override
    public int compareTo(ServiceName other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
