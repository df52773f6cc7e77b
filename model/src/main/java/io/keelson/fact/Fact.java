package io.keelson.fact;

import io.keelson.value.InvalidValue;
import io.keelson.value.ValueType;
import io.keelson.value.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one setting: one row of a table.
 *
 * @param table the table without its ending: {@code systemd}, {@code sysctl}, {@code cgroup} ...
 * @param key unique in its table
 * @param type the name of a {@link ValueType}
 * @param allowed what is accepted beyond the type
 * @param since the first version that has it; empty where it is older than anything a target runs
 * @param until the first version without it
 * @param replacedBy the key, of the same table, to use instead
 * @param needs options of the kernel's configuration that must be set
 * @param live what feels a change while the host runs; empty where that is not known
 * @param note prose, or empty
 * @param source the manual page or source file that says so
 * @param columns the table's own columns
 */
public record Fact(
        String table,
        String key,
        String type,
        Allowed allowed,
        Optional<Version> since,
        Optional<Version> until,
        Optional<String> replacedBy,
        List<String> needs,
        Optional<Liveness> live,
        String note,
        String source,
        Map<String, String> columns) {

    /** The columns that every table begins with. */
    static final List<String> LEADING =
            List.of("key", "type", "allowed", "since", "until", "replaced_by", "needs", "live", "note", "source");

    public Fact {
        needs = List.copyOf(needs);
        columns = Map.copyOf(columns);
    }

    static Fact read(String table, Row row) {
        return new Fact(
                table,
                row.text("key"),
                row.text("type"),
                row.read("allowed", Allowed::parse),
                row.readMaybe("since", Version::parse),
                row.readMaybe("until", Version::parse),
                row.maybe("replaced_by"),
                row.words("needs"),
                row.maybe("live")
                        .map(word -> Liveness.named(word).orElseThrow(() -> row.fault("live", "'" + word + "'"))),
                row.text("note"),
                row.text("source"),
                row.from(LEADING.size()));
    }

    /**
     * The cell of one of the table's own columns, empty where nothing stands in it.
     *
     * @throws IllegalArgumentException when the table has no such column
     */
    public Optional<String> own(String column) {
        String cell = columns.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("the table " + table + " has no column " + column);
        }
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    /** @throws IllegalStateException when no type has the name that the row gives */
    public ValueType<?> valueType() {
        return ValueType.named(type)
                .orElseThrow(() -> new IllegalStateException(table + ": " + key + ": no type is named " + type));
    }

    /**
     * The value of a text of this setting, of the class that its type says; a word that the row allows besides its type
     * is a String.
     *
     * @throws InvalidValue when the type refuses it or it is outside what is allowed
     */
    public Object parse(String text) {
        if (allowed instanceof Allowed.Also also && also.contains(text)) {
            return text;
        }
        Object value = valueType().parse(text);
        AllowedText.check(written(key), allowed, text, value);
        return value;
    }

    /** The key to use instead, as people write it. */
    public Optional<String> instead() {
        return replacedBy.map(this::written);
    }

    /** A key as people write it: a directive without the group of units that it is listed under. */
    private String written(String listed) {
        return table.equals("systemd") ? listed.substring(listed.indexOf('.') + 1) : listed;
    }

    /** Whether that version is neither too old nor too new for it. */
    public boolean existsOn(Version version) {
        return (since.isEmpty() || since.get().compareTo(version) <= 0)
                && (until.isEmpty() || version.compareTo(until.get()) < 0);
    }

    /** Whose version {@link #since} and {@link #until} count. */
    public Platform platform() {
        return switch (table) {
            case "systemd" -> Platform.SYSTEMD;
            case "godebug", "gobuild", "buildmodes", "gocalls" -> Platform.GO;
            case "mount" -> own("by").filter("systemd"::equals).isPresent() ? Platform.SYSTEMD : Platform.KERNEL;
            default -> Platform.KERNEL;
        };
    }

    /**
     * Of a sysctl key: whose value it is on that target. Empty where that is not known, and in other tables.
     */
    public Optional<Namespace> namespace(Target target) {
        return Optional.ofNullable(columns.get("namespaced"))
                .filter(cell -> !cell.isEmpty())
                .flatMap(cell -> Namespace.parse(cell, target.kernel()));
    }

    /** Of a mount option: what a remount does with it where it does not apply it, {@code no} or {@code ignored}. */
    public Optional<String> lostOnRemount() {
        return Optional.ofNullable(columns.get("remount")).filter(how -> how.equals("no") || how.equals("ignored"));
    }

    /** Whether it may stand several times, or its values add up. */
    public boolean isList() {
        return columns.getOrDefault("list", "").equals("yes");
    }

    /** Whether an empty directive drops the ones before it, or goes back to the default. */
    public boolean isReset() {
        return columns.getOrDefault("reset", "").equals("yes");
    }

    /** Of a directive that spells another setting: that setting's key, {@code cgroup.memory.max}. */
    public Optional<String> sameAs() {
        return Optional.ofNullable(columns.get("same_as")).filter(text -> !text.isEmpty());
    }

    /**
     * The same of one interface's key, which no table holds: what can be written there is felt at once, and it is where
     * the interface is, although {@code neigh.default} is the host's alone.
     */
    Fact ofInterface() {
        Optional<Liveness> atOnce = live.filter(Liveness.READ_ONLY::equals).or(() -> Optional.of(Liveness.YES));
        Map<String, String> its = new HashMap<>(columns);
        its.put("namespaced", Namespace.NET.toString());
        return new Fact(table, key, type, allowed, since, until, replacedBy, needs, atOnce, note, source, its);
    }

    /** The same of another key. */
    Fact withKey(String other) {
        return new Fact(table, other, type, allowed, since, until, replacedBy, needs, live, note, source, columns);
    }
}
