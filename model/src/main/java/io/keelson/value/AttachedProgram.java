package io.keelson.value;

/**
 * A BPF program and what of the unit it sees, kept as it stands: {@code egress:/sys/fs/bpf/prog}. Source:
 * systemd.resource-control(5), "BPFProgram="; src/shared/bpf-program.c.
 */
public record AttachedProgram(String text) {
    private static final Kind KIND = new Kind("BPF program", "egress, ingress or another hook, a colon and a path");

    public AttachedProgram {
        Characters.requireLine(KIND, text);
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw KIND.not(text);
        }
        String hook = text.substring(0, colon);
        if (!Vocabulary.BPF_HOOK.has(hook)) {
            throw Vocabulary.BPF_HOOK.refusal(hook, "systemd drops the line").at(0, colon);
        }
        UnitPath.requirePath(KIND, text, text.substring(colon + 1));
    }

    public static AttachedProgram parse(String text) {
        return new AttachedProgram(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
