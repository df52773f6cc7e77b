package acme;

import io.keelson.standard.BaseStandard;

/** What every service of ours builds on: {@code extends: acme-production}. */
public final class Production implements BaseStandard {
    @Override
    public String name() {
        return "acme-production";
    }

    @Override
    public String yaml() {
        return Resource.text("production.yaml");
    }
}
