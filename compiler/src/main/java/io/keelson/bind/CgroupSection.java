package io.keelson.bind;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Liveness;
import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.IoLimits;
import io.keelson.standard.IoMax;
import io.keelson.standard.IoMaxLine;
import io.keelson.standard.Keys;
import io.keelson.value.CpuMax;
import io.keelson.value.CpuQuota;
import io.keelson.value.CpuSet;
import io.keelson.value.IoRate;
import io.keelson.value.MemoryLimit;
import io.keelson.value.Weight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code cgroup}: interface files of cgroup v2, in the kernel's syntax with units beside it. */
final class CgroupSection implements Section {
    private final Facts facts;

    CgroupSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void bind(Node node, String path, Binding out) {
        for (Node.Entry entry : out.mapping(node, path)) {
            file(entry, path + "." + entry.key().text(), out);
        }
    }

    private void file(Node.Entry entry, String written, Binding out) {
        Node value = entry.value();
        Node.Scalar name = entry.key();
        switch (name.text()) {
            case "cpu.weight" -> out.scalar(value, name, Keys.CPU_WEIGHT, written, Weight::parse);
            case "cpu.max" -> cpuMax(value, name, written, out);
            case "cpuset.cpus" -> out.scalar(value, name, Keys.CPUSET_CPUS, written, CpuSet::parse);
            case "cpuset.mems" -> out.scalar(value, name, Keys.CPUSET_MEMS, written, CpuSet::parse);
            case "io.weight" -> out.scalar(value, name, Keys.IO_WEIGHT, written, CgroupSection::defaultWeight);
            case "io.max" -> ioMax(value, name, written, out);
            default -> byFact(value, name, written, out);
        }
    }

    private void byFact(Node value, Node.Scalar name, String written, Binding out) {
        Optional<Fact> fact = facts.cgroup(name.text());
        if (fact.isEmpty()) {
            out.unknownKey(name, written, "cgroup v2", facts.cgroupFiles(), new OtherSystems(facts));
            out.unknown("cgroup", name.text());
            return;
        }
        if (isReadOnly(fact.get())) {
            out.problem(BindTexts.READ_ONLY, name.span(), written, "the kernel writes it, nobody else");
        } else if (fact.get().valueType().of() == MemoryLimit.class) {
            out.scalar(value, name, Keys.memoryLimit(name.text()), written, MemoryLimit::parse);
        } else {
            out.scalar(value, name, Keys.cgroup(name.text()), written, text -> {
                fact.get().parse(text);
                return text;
            });
        }
    }

    private static boolean isQuota(String text) {
        return text.equals("max") || text.endsWith("%");
    }

    /** A share sets only the quota; a quota in microseconds means something only with its period, so it sets both. */
    private static void cpuMax(Node value, Node.Scalar name, String written, Binding out) {
        Optional<Node.Scalar> text = out.text(value, name, written);
        if (text.map(Node.Scalar::text).filter(CgroupSection::isQuota).isPresent()) {
            out.scalar(value, name, Keys.CPU_MAX, written, CpuQuota::parse);
            return;
        }
        Optional<CpuMax> max = text.flatMap(t -> out.parse(t, written, CpuMax::parse));
        if (max.isEmpty()) {
            out.unknown(Keys.CPU_MAX);
            return;
        }
        out.put(Keys.CPU_MAX, max.get().quota(), Site.of(written, name.span(), value.span()));
        out.put(Keys.CPU_MAX_PERIOD, max.get().period(), Site.of(written, name.span(), value.span()));
    }

    /** As the kernel prints it, too: {@code default 100}. */
    private static Weight defaultWeight(String text) {
        return Weight.parse(text.startsWith("default ") ? text.substring("default ".length()) : text);
    }

    private static void ioMax(Node value, Node.Scalar name, String written, Binding out) {
        if (value instanceof Node.Mapping mapping) {
            mapping.entries().forEach(device -> device(device, written, out));
            return;
        }
        for (Node.Scalar line : Texts.of(value, name, written, out)) {
            out.parse(line, written, IoMaxLine::parse).ifPresent(read -> line(line, read, written, out));
        }
    }

    private static void device(Node.Entry device, String path, Binding out) {
        String written = path + "." + device.key().text();
        out.parse(device.key(), written, IoMax::device)
                .ifPresentOrElse(
                        known -> limits(device, known.toString(), written, out),
                        () -> out.unnamed(apart -> limits(device, "/dev/null", written, apart)));
    }

    private static void limits(Node.Entry device, String known, String path, Binding out) {
        out.requireEntries(device, path);
        for (Node.Entry limit : out.mapping(device.value(), path)) {
            String name = limit.key().text();
            String at = path + "." + name;
            if (IoLimits.NAMES.contains(name)) {
                out.scalar(limit.value(), limit.key(), Keys.ioMax(known, name), at, text -> IoMaxLine.rate(name, text));
            } else {
                out.unknownKey(limit.key(), at, "io.max", IoLimits.NAMES);
            }
        }
    }

    private static void line(Node.Scalar line, IoMaxLine read, String path, Binding out) {
        List<Split.Word> words = Split.words(line);
        int index = 1;
        for (Map.Entry<String, IoRate> rate : read.rates().entrySet()) {
            Split.Word word = words.get(index++);
            int equals = word.text().indexOf('=') + 1;
            Span span = line.part(word.offset() + equals, word.length() - equals);
            String device = read.device().toString();
            out.put(
                    Keys.ioMax(device, rate.getKey()),
                    rate.getValue(),
                    Site.of(path + "." + device + "." + rate.getKey(), word.span(), span));
        }
    }

    private static boolean isReadOnly(Fact fact) {
        return fact.live().filter(Liveness.READ_ONLY::equals).isPresent();
    }

    @Override
    public Shape.Mapping shape() {
        SortedMap<String, Shape> keys = new TreeMap<>();
        for (String file : facts.cgroupFiles()) {
            facts.cgroup(file).filter(fact -> !isReadOnly(fact)).ifPresent(fact -> keys.put(file, Shape.Text.of(fact)));
        }
        SortedMap<String, Shape> limits = new TreeMap<>();
        for (String limit : IoLimits.NAMES) {
            limits.put(limit, Shape.Text.of(facts.cgroup("io.max." + limit).orElseThrow()));
        }
        Shape devices = Shape.Mapping.of(new TreeMap<>()).and("^(/|[0-9]+:)", Shape.Mapping.of(limits));
        Shape lines = new Shape.Texts(Shape.Text.like("8:16 rbps=52428800 wbps=max"), Optional.empty());
        keys.put("io.max", Shape.Forms.of(devices, lines));
        return Shape.Mapping.of(keys).described("Interface files of cgroup v2");
    }
}
