package io.keelson.bind;

import io.keelson.fact.Fact;
import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.IoMax;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.ResourceControl;
import io.keelson.value.CpuQuota;
import io.keelson.value.CpuSet;
import io.keelson.value.InvalidValue;
import io.keelson.value.IoRate;
import io.keelson.value.LineText;
import io.keelson.value.MemoryLimit;
import io.keelson.value.TasksMax;
import io.keelson.value.TimeSpan;
import io.keelson.value.Weight;
import java.util.List;
import java.util.function.Function;

/** Reads directives that spell another key, by systemd's grammar, into that key. */
final class Spelling {
    private Spelling() {}

    /** What may stand behind such a directive: systemd takes a few policies more, of which the key has none. */
    static Shape.Text shape(Fact directive) {
        return switch (directive.sameAs().orElse("")) {
            case "scheduling.policy" -> Sections.POLICY.shape();
            case "scheduling.priority" -> Sections.PRIORITY.shape();
            default -> Shape.Text.of(directive);
        };
    }

    /** Whether the texts went to the key; not where systemd's value has no counterpart there. */
    static boolean bind(String sameAs, Node.Scalar name, List<Node.Scalar> texts, String written, Binding out) {
        if (!ResourceControl.hasCounterpart(
                sameAs, texts.stream().map(Node.Scalar::text).toList())) {
            return false;
        }
        Node.Scalar text = texts.get(texts.size() - 1);
        switch (sameAs) {
            case "cgroup.memory.min", "cgroup.memory.low", "cgroup.memory.swap.max", "cgroup.memory.zswap.max" ->
                one(name, text, Keys.memoryLimit(file(sameAs)), written, MemoryLimit::parseSystemd, out);
            case "cgroup.memory.high", "cgroup.memory.max" ->
                one(name, text, Keys.memoryLimit(file(sameAs)), written, MemoryLimit::parseSystemdAboveZero, out);
            case "cgroup.cpu.max" -> one(name, text, Keys.CPU_MAX, written, Spelling::quota, out);
            case "cgroup.cpu.max.period" -> one(name, text, Keys.CPU_MAX_PERIOD, written, TimeSpan::parse, out);
            case "cgroup.cpu.weight" -> one(name, text, Keys.CPU_WEIGHT, written, Weight::parse, out);
            case "cgroup.cpuset.cpus" -> one(name, text, Keys.CPUSET_CPUS, written, CpuSet::parseSystemd, out);
            case "cgroup.cpuset.mems" -> one(name, text, Keys.CPUSET_MEMS, written, CpuSet::parseSystemd, out);
            case "cgroup.io.weight" -> one(name, text, Keys.IO_WEIGHT, written, Weight::parse, out);
            case "cgroup.pids.max" -> one(name, text, Keys.cgroup("pids.max"), written, Spelling::tasks, out);
            case "scheduling.policy" -> one(name, text, Keys.SCHEDULING_POLICY, written, Sections.POLICY.parser(), out);
            case "scheduling.priority" ->
                one(name, text, Keys.SCHEDULING_PRIORITY, written, Sections.PRIORITY.parser(), out);
            case "cgroup.io.max.rbps", "cgroup.io.max.wbps" ->
                rates(sameAs, texts, written, IoRate::parseBandwidthSystemd, out);
            case "cgroup.io.max.riops", "cgroup.io.max.wiops" ->
                rates(sameAs, texts, written, IoRate::parseIopsSystemd, out);
            case "description" -> one(name, text, Keys.DESCRIPTION, written, LineText::parse, out);
            default -> throw new IllegalStateException(sameAs + " is spelt by a directive that nobody reads");
        }
        return true;
    }

    private static <T> void one(
            Node.Scalar name, Node.Scalar text, Key<T> key, String written, Function<String, T> parser, Binding out) {
        out.scalar(text, name, key, written, parser);
    }

    private static String tasks(String text) {
        String number = TasksMax.parse(text).toString();
        return number.equals("infinity") ? "max" : number;
    }

    private static CpuQuota quota(String text) {
        if (text.isEmpty()) {
            return CpuQuota.MAX;
        }
        if (!text.endsWith("%")) {
            throw InvalidValue.of("CPU quota", text, "a percentage of one CPU such as 200%")
                    .because("systemd drops a number without the sign");
        }
        return CpuQuota.parse(text);
    }

    /** Each text is a device and its rate. */
    private static void rates(
            String sameAs, List<Node.Scalar> texts, String written, Function<String, IoRate> parser, Binding out) {
        String limit = sameAs.substring(sameAs.lastIndexOf('.') + 1);
        for (Node.Scalar text : texts) {
            List<Split.Word> words = Split.words(text);
            if (words.size() != 2) {
                out.refuse(
                        InvalidValue.of("limit of a device", text.text(), "a device and a rate, such as /dev/vdb 50M"),
                        text.span(),
                        written);
                continue;
            }
            Span span = words.get(1).span();
            out.parse(text, written, whole -> device(words.get(0)))
                    .ifPresent(device -> out.parse(text, written, whole -> rate(words.get(1), parser))
                            .ifPresent(rate -> out.put(
                                    Keys.ioMax(device, limit),
                                    rate,
                                    Site.of(written, words.get(0).span(), span))));
        }
    }

    private static IoRate rate(Split.Word word, Function<String, IoRate> parser) {
        try {
            return parser.apply(word.text());
        } catch (InvalidValue e) {
            throw e.at(word.offset(), word.length());
        }
    }

    /** systemd names a device by number as a path below /dev/block. */
    private static String device(Split.Word word) {
        String number = word.text().replaceFirst("^/dev/block/([0-9]+:[0-9]+)$", "$1");
        try {
            return IoMax.device(number).toString();
        } catch (InvalidValue e) {
            throw e.at(word.offset(), word.length());
        }
    }

    private static String file(String sameAs) {
        return sameAs.substring("cgroup.".length());
    }
}
