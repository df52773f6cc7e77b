package io.keelson.standard;

import io.keelson.fact.Facts;
import io.keelson.fact.Target;

/** What the settings of {@code target} say: what the distribution brings, and what is written over it. */
final class Targets {
    private Targets() {}

    static Target from(Settings settings) {
        Target target = settings.value(Keys.TARGET_OS)
                .map(os -> Target.ofOs(Facts.builtIn(), os))
                .orElse(Target.UNKNOWN);
        target = settings.value(Keys.TARGET_KERNEL).map(target::withKernel).orElse(target);
        target = settings.value(Keys.TARGET_SYSTEMD).map(target::withSystemd).orElse(target);
        target = settings.value(Keys.TARGET_GO).map(target::withGo).orElse(target);
        target = settings.value(Keys.TARGET_ARCH)
                .map(Object::toString)
                .map(target::withArch)
                .orElse(target);
        target = settings.value(Keys.TARGET_CPUS).map(target::withCpus).orElse(target);
        return settings.value(Keys.TARGET_MEMORY)
                .map(size -> size.bytes())
                .map(target::withMemory)
                .orElse(target);
    }
}
