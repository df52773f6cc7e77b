package io.keelson.view;

import io.keelson.standard.Standard;
import java.util.List;
import java.util.function.Predicate;

/** The programs that a role has for its hosts. A host is sent them as one text, in this order. */
public final class RolePrograms {
    /** @param condition of which standards the role needs it */
    public record Program(String file, Predicate<Standard> condition) {}

    public static final List<Program> ALL = List.of(
            new Program("host.py", standard -> true),
            new Program("kernel.py", RoleView::hasSysctl),
            new Program("mounts.py", RoleView::hasMounts),
            new Program("service.py", RoleView::hasUnits),
            new Program("starts.py", RoleView::hasUnits),
            new Program("dropins.py", RoleView::hasUnits),
            new Program("process.py", RoleView::hasUnits),
            new Program("ready.py", RoleView::hasUnits),
            new Program("overrides.py", standard -> true),
            new Program("buildinfo.py", standard -> true),
            new Program("target.py", standard -> true),
            new Program("end.py", standard -> true));

    private RolePrograms() {}
}
