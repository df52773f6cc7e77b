package io.keelson.check;

import io.keelson.rule.Rule;
import java.util.List;

/** Every rule that Keelson brings, in the order of their codes. */
public final class BuiltInRules {
    public static final List<Rule> ALL = List.of();

    private BuiltInRules() {}
}
