package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.EnvValue;
import io.keelson.value.ImageRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A time zone of which the image knows nothing. */
final class TimeZoneInEmptyImage implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B015",
            "time-zone-in-empty-image",
            Severity.NOTE,
            "The image has no time zones",
            "Go reads the rules of TZ from the files of tzdata. Images made from scratch, busybox and alpine have none, and without them the runtime takes UTC, without a word, unless the binary has them in it.",
            "Add timetzdata to build.tags, or choose a base image with tzdata.",
            "https://pkg.go.dev/time/tzdata; Go time/zoneinfo_unix.go, initLocal");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<String> OWN = List.of("", "UTC", "Etc/UTC");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.both(Keys.env("TZ"), Keys.DOCKER_BASE, (zone, base) -> check(standard, zone, base));
    }

    private static Optional<Problem> check(Standard standard, Setting<EnvValue> zone, Setting<ImageRef> base) {
        boolean isNamed = !OWN.contains(UnknownTimeZone.zone(zone));
        boolean isWithin = standard.get(Keys.build("tags"))
                .filter(tags -> List.of(tags.value().split("[ ,]+")).contains("timetzdata"))
                .isPresent();
        return KnownImage.of(base.value())
                .filter(image -> isNamed && !isWithin && !image.hasZones())
                .map(image ->
                        TEXT.at(zone.place(), "this may be read as UTC").and(base.place(), "and this has no tzdata"));
    }
}
