package acme;

import io.keelson.fact.FactRows;

/** The parameters of our own kernel module. */
public final class Modules implements FactRows {
    @Override
    public String table() {
        return "sysctl";
    }

    @Override
    public String text() {
        return Resource.text("sysctl.tsv");
    }
}
