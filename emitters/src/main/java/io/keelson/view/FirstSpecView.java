package io.keelson.view;

import io.keelson.escape.Piece;
import io.keelson.escape.SpecYaml;
import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.value.ExecCommand;
import io.keelson.value.HttpPath;
import io.keelson.value.LineText;
import io.keelson.value.MemorySize;
import io.keelson.value.Port;
import io.keelson.value.ServiceName;
import io.keelson.value.Version;
import java.util.List;
import java.util.Optional;

/**
 * A spec to begin with.
 *
 * @param hasSystemd whether the target reads units; else it is an image that is written
 * @param isPrivileged whether its port is one that only root, or a right of its own, may open
 * @param high a tenth below {@code max}
 * @param port none or one
 * @param readiness none or one, beside a port
 */
public record FirstSpecView(
        Piece name,
        Piece description,
        Piece os,
        boolean hasSystemd,
        boolean isPrivileged,
        Piece go,
        Piece exec,
        Piece high,
        Piece max,
        List<Piece> port,
        List<Piece> readiness) {
    private static final SpecYaml LANGUAGE = SpecYaml.LANGUAGE;

    /** The default of net.ipv4.ip_unprivileged_port_start. Source: ip(7). */
    private static final int FIRST_FREE = 1024;

    /** Per cent of the memory from which on the service is slowed down. */
    private static final int HIGH = 90;

    public static FirstSpecView of(
            ServiceName name,
            LineText description,
            String os,
            Version go,
            ExecCommand exec,
            MemorySize memory,
            Optional<Port> port,
            Optional<HttpPath> readiness) {
        return new FirstSpecView(
                LANGUAGE.scalar(name),
                LANGUAGE.scalar(description),
                LANGUAGE.scalar(os),
                Target.ofOs(Facts.builtIn(), os).hasSystemd(),
                port.filter(number -> number.number() < FIRST_FREE).isPresent(),
                LANGUAGE.scalar(go),
                LANGUAGE.scalar(exec),
                LANGUAGE.scalar(memory.percent(HIGH).wholeMiB().inWords()),
                LANGUAGE.scalar(memory.inWords()),
                port.map(LANGUAGE::scalar).stream().toList(),
                readiness.map(LANGUAGE::scalar).stream().toList());
    }
}
