package io.keelson.resolve;

import io.keelson.bind.Layer;
import io.keelson.fact.GoFeature;
import io.keelson.fact.Target;
import io.keelson.origin.Origin;
import io.keelson.problem.Problem;
import io.keelson.rule.RunTimeTexts;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.MemoryCeiling;
import io.keelson.standard.Setting;
import io.keelson.standard.Settings;
import io.keelson.value.CpuMax;
import io.keelson.value.CpuQuota;
import io.keelson.value.CpuSet;
import io.keelson.value.GoMaxProcs;
import io.keelson.value.GoMemLimit;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MemorySize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts values in the place of {@code auto}. */
final class Derivation {
    private final Layer layer;
    private final Target target;
    private final List<Problem> problems;
    private final Set<Key<?>> unknown;
    private Settings settings;

    private Derivation(Layer layer, Target target, List<Problem> problems) {
        this.layer = layer;
        this.target = target;
        this.problems = problems;
        this.unknown = new TreeSet<>(layer.unknown());
        this.settings = layer.settings();
    }

    static Layer derive(Layer layer, Target target, List<Problem> problems) {
        Derivation derivation = new Derivation(layer, target, problems);
        derivation.shares();
        derivation.period();
        derivation.gomemlimit();
        derivation.gomaxprocs();
        return new Layer(derivation.settings, layer.unset(), derivation.unknown, layer.rivals());
    }

    /** Shares of a memory that is known are sizes. */
    private void shares() {
        if (target.memory().isEmpty()) {
            return;
        }
        MemorySize memory = new MemorySize(target.memory().get());
        for (Setting<?> setting : settings.within("cgroup").toList()) {
            if (setting.value() instanceof MemoryLimit.Percent share) {
                Key<MemoryLimit> key = Keys.memoryLimit(setting.key().name());
                Setting<MemoryLimit> written = settings.get(key).orElseThrow();
                MemoryLimit size = MemoryLimit.of(share.shareOf(memory));
                derived(written, size, List.of(Keys.TARGET_MEMORY), share + " of target.memory");
            }
        }
    }

    /** The usual period says nothing: with it a quota in microseconds means the same as its share. */
    private void period() {
        settings.value(Keys.CPU_MAX_PERIOD)
                .filter(CpuMax.DEFAULT_PERIOD::equals)
                .ifPresent(period -> drop(Keys.CPU_MAX_PERIOD));
    }

    private void gomemlimit() {
        Optional<Setting<GoMemLimit>> auto =
                settings.get(Keys.GOMEMLIMIT).filter(setting -> setting.value() == GoMemLimit.AUTO);
        if (auto.isEmpty()) {
            return;
        }
        if (layer.isUnknown(Keys.MEMORY_HIGH.toString()) || layer.isUnknown(Keys.MEMORY_MAX.toString())) {
            drop(Keys.GOMEMLIMIT);
            unknown.add(Keys.GOMEMLIMIT);
            return;
        }
        Optional<MemoryCeiling> ceiling =
                MemoryCeiling.of(settings).stream().min(Comparator.comparing(MemoryCeiling::size));
        if (ceiling.isPresent()) {
            MemorySize usable =
                    ceiling.get().size().percent(RunTimeTexts.USABLE).wholeMiB();
            Key<?> from = ceiling.get().setting().key();
            String how = RunTimeTexts.USABLE + " % of " + from.name() + ", whole MiB";
            derived(auto.get(), new GoMemLimit.Bytes(usable), List.of(from), how);
            return;
        }
        drop(Keys.GOMEMLIMIT);
        boolean isAskedFor =
                auto.get().origin() instanceof Origin.Written || auto.get().origin() instanceof Origin.Given;
        if (isAskedFor) {
            problems.add(ResolveTexts.NOTHING_TO_DERIVE_FROM
                    .at(auto.get().place(), "neither memory.high nor memory.max is set in bytes")
                    .fix("Set cgroup.memory.max, or write a size."));
        }
    }

    private void gomaxprocs() {
        Optional<Setting<GoMaxProcs>> auto =
                settings.get(Keys.GOMAXPROCS).filter(setting -> setting.value() == GoMaxProcs.AUTO);
        if (auto.isEmpty()) {
            return;
        }
        boolean follows = target.go().filter(GoFeature.CPU_QUOTA::isIn).isPresent();
        Optional<CpuQuota.Share> quota = settings.value(Keys.CPU_MAX)
                .filter(CpuQuota.Share.class::isInstance)
                .map(CpuQuota.Share.class::cast);
        if (follows || quota.isEmpty()) {
            drop(Keys.GOMAXPROCS);
            return;
        }
        List<Key<?>> from = new ArrayList<>(List.of(Keys.CPU_MAX));
        StringBuilder how = new StringBuilder("the quota in whole CPUs, at least " + GoMaxProcs.LEAST_OF_QUOTA);
        long procs = GoMaxProcs.ofQuota(quota.get()).procs();
        Optional<CpuSet> cpus = settings.value(Keys.CPUSET_CPUS);
        if (cpus.isPresent()) {
            procs = Math.min(procs, cpus.get().count());
            from.add(Keys.CPUSET_CPUS);
            how.append(", at most the CPUs of cpuset.cpus");
        }
        if (target.cpus().isPresent()) {
            procs = Math.min(procs, target.cpus().getAsInt());
            from.add(Keys.TARGET_CPUS);
            how.append(", at most target.cpus");
        }
        derived(auto.get(), new GoMaxProcs.Count((int) procs), from, how.toString());
    }

    private void drop(Key<?> dropped) {
        settings = settings.without(dropped::equals);
    }

    private <T> void derived(Setting<T> auto, T value, List<Key<?>> from, String how) {
        List<String> keys = from.stream().map(Key::toString).toList();
        Origin origin = new Origin.Derived(auto.key().toString(), keys, how, Optional.of(auto.origin()));
        settings = settings.with(new Setting<>(auto.key(), value, origin));
    }
}
