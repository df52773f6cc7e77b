package io.keelson.docs;

import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fenced blocks of the pages that people write; pages that a test writes are held by that test. */
record Snippets(String page, List<Snippet> all) {
    private static final Pattern FENCE = Pattern.compile("(?m)^```([a-z]*)\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("# ([a-z-]+\\.yaml)\n.*", Pattern.DOTALL);
    private static final Set<String> GENERATED = Set.of("rules.md", "rules-proof.md", "maven-goals.md");

    /** One block, with the language behind its fence. */
    record Snippet(String language, String text) {
        /** The file that a spec's first line names. */
        String file() {
            var name = NAME.matcher(text);
            return name.matches() ? name.group(1) : "snippet.yaml";
        }

        /** The commands of a block of shell, without comments and with joined lines. */
        List<String> commands() {
            return text.replace("\\\n", " ")
                    .lines()
                    .map(line -> line.replaceAll("(^| +)#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    static List<Snippets> ofEveryPage() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> docs = Files.list(Project.file("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> !GENERATED.contains(page.getFileName().toString()))
                    .forEach(pages::add);
        }
        for (String name : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md")) {
            pages.add(Project.file(name));
        }
        List<Snippets> all = new ArrayList<>();
        for (Path page : pages.stream().sorted().toList()) {
            all.add(of(page));
        }
        return all;
    }

    static Snippets of(Path page) throws IOException {
        List<Snippet> all = new ArrayList<>();
        for (MatchResult block : FENCE.matcher(Files.readString(page)).results().toList()) {
            all.add(new Snippet(block.group(1), block.group(2)));
        }
        return new Snippets(page.getFileName().toString(), all);
    }

    List<Snippet> in(String language) {
        return all.stream()
                .filter(snippet -> snippet.language().equals(language))
                .toList();
    }

    @Override
    public String toString() {
        return page;
    }
}
