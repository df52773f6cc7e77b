package io.keelson.bind;

import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.shape.Shape;
import io.keelson.standard.Keys;
import io.keelson.standard.SchedulingPolicy;
import io.keelson.value.InvalidValue;
import io.keelson.value.MemorySize;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The sections of a spec by their names. Those with a fixed set of keys are said here. */
final class Sections {
    static final Form<SchedulingPolicy> POLICY = new Form<>(
            SchedulingPolicy::parse,
            Shape.Text.oneOf(
                    Stream.of(SchedulingPolicy.values()).map(Object::toString).toList()));
    static final Form<Integer> PRIORITY = Form.number("scheduling priority", 1, 99);

    private Sections() {}

    static Map<String, Section> all(Facts facts) {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("target", target(facts));
        sections.put("build", new BuildSection(facts));
        sections.put("docker", docker());
        sections.put("env", new EnvSection());
        sections.put("systemd", new SystemdSection(facts));
        sections.put("cgroup", new CgroupSection(facts));
        sections.put("scheduling", scheduling());
        sections.put("sysctl", new SysctlSection(facts));
        sections.put("mounts", new MountsSection());
        sections.put("health", health());
        return sections;
    }

    private static Section target(Facts facts) {
        return new Fields()
                .with(Keys.TARGET_OS, new Form<>(text -> os(facts, text), Shape.Text.oneOf(facts.targets())))
                .with(Keys.TARGET_KERNEL, "version")
                .with(Keys.TARGET_SYSTEMD, "version")
                .with(Keys.TARGET_GO, "version")
                .with(Keys.TARGET_ARCH, "architecture")
                .with(Keys.TARGET_CPUS, Form.number("number of CPUs", 1, 8192))
                .with(
                        Keys.TARGET_MEMORY,
                        new Form<>(
                                Sections::memory,
                                Form.of(MemorySize.class, "memory-size").shape()));
    }

    /** Of a host, which has some. */
    private static MemorySize memory(String text) {
        MemorySize size = MemorySize.parse(text);
        if (size.bytes() == 0) {
            throw InvalidValue.of("amount of memory", text, "1 byte or more");
        }
        return size;
    }

    private static String os(Facts facts, String text) {
        return Target.ofOs(facts, text).os().orElseThrow();
    }

    private static Section docker() {
        return new Fields()
                .with(Keys.DOCKER_BUILDER, "image")
                .with(Keys.DOCKER_BASE, "image")
                .with(Keys.DOCKER_USER, "image-user");
    }

    private static Section scheduling() {
        return new Fields().with(Keys.SCHEDULING_POLICY, POLICY).with(Keys.SCHEDULING_PRIORITY, PRIORITY);
    }

    private static Section health() {
        return new Fields()
                .with(Keys.HEALTH_PORT, "port")
                .with(Keys.HEALTH_LIVENESS, "http-path")
                .with(Keys.HEALTH_READINESS, "http-path");
    }
}
