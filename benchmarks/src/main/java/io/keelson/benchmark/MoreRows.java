package io.keelson.benchmark;

import io.keelson.fact.FactRows;

/**
 * As many rows more in the table of kernel settings as {@code -Dkeelson.benchmark.rows} says: what a fact costs that no
 * spec asks for.
 */
public final class MoreRows implements FactRows {
    @Override
    public String table() {
        return "sysctl";
    }

    @Override
    public String text() {
        StringBuilder text =
                new StringBuilder("key\ttype\tallowed\tsince\tuntil\treplaced_by\tneeds\tlive\tnote\tsource\n");
        for (int i = 0; i < Integer.getInteger("keelson.benchmark.rows", 0); i++) {
            text.append("net.benchmark.row").append(i).append(".enabled\tsysctl-int\t0..1\t\t\t\t\t\t\tnobody\n");
        }
        return text.toString();
    }
}
