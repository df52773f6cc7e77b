package io.keelson.value;

/**
 * The name of a control group below the unit's own, kept as it stands. What the kernel calls its own files is refused.
 * Source: systemd.resource-control(5), "DelegateSubgroup="; src/basic/cgroup-util.c.
 */
public record ControlGroupName(String text) {
    private static final Kind KIND =
            new Kind("name of a control group", "a name without /, not one of the kernel's files");

    public ControlGroupName {
        Characters.requireNoControl(KIND, text);
        String form = Specifiers.standIns(KIND, text);
        boolean ofKernel =
                form.matches("(cgroup|cpu|cpuacct|cpuset|devices|freezer|hugetlb|io|blkio|memory|misc|net_cls"
                        + "|net_prio|perf_event|pids|rdma)\\..*");
        boolean named = form.matches("[ -~&&[^/]]{1,255}") && !form.matches("\\.\\.?|_.*");
        if (!named
                || ofKernel
                || form.equals("notify_on_release")
                || form.equals("release_agent")
                || form.equals("tasks")) {
            throw KIND.not(text);
        }
    }

    public static ControlGroupName parse(String text) {
        return new ControlGroupName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
