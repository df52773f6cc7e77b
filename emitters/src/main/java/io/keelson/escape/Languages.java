package io.keelson.escape;

import java.util.List;

/** Which language a template writes: the first glob that its path matches decides. */
public final class Languages {
    /** A glob over paths below the templates' folder, and the language of what it matches. */
    public record Rule(String glob, Language language) {}

    /** Every template is matched by one of these. */
    public static final List<Rule> RULES = List.of(
            new Rule("systemd/**", UnitFile.LANGUAGE),
            new Rule("sysctl.d/**", SysctlFile.LANGUAGE),
            new Rule("modules-load.d/**", SysctlFile.LANGUAGE),
            new Rule("fstab/**", FstabFile.LANGUAGE),
            new Rule("docker/Dockerfile.ftl", Dockerfile.LANGUAGE),
            new Rule("docker/**", EnvFile.LANGUAGE),
            new Rule("build/**", ShellScript.LANGUAGE),
            new Rule("cgroup/**", JsonFile.LANGUAGE),
            new Rule("init/**", SpecYaml.LANGUAGE),
            new Rule("keelson.json.ftl", JsonFile.LANGUAGE),
            new Rule("SHA256SUMS.ftl", ChecksumList.LANGUAGE),
            new Rule("ansible/ansible.cfg.ftl", IniFile.LANGUAGE),
            new Rule("ansible/**/README.md.ftl", Markdown.LANGUAGE),
            new Rule("ansible/**", AnsibleYaml.LANGUAGE));

    private Languages() {}
}
