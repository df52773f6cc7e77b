package io.keelson.project;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a source file is, read from the compiler's own syntax tree.
 *
 * @param uses the packages that it names anywhere, ours and others'
 * @param publicTypes the top types that are public
 * @param methodLengths the lines of each method with a body
 */
record SourceFile(
        String module,
        Path path,
        String packageName,
        String text,
        Set<String> uses,
        List<String> topTypes,
        List<String> publicTypes,
        List<Integer> methodLengths) {
    private static final Pattern QUALIFIED = Pattern.compile(
            "\\b((?:io\\.keelson|org\\.snakeyaml|org\\.apache\\.commons|org\\.apache\\.maven|freemarker|com\\.fasterxml|picocli)"
                    + "(?:\\.[a-z][a-z0-9_]*)*)");

    int lines() {
        return (int) text.lines().count();
    }

    String name() {
        return path.getFileName().toString();
    }

    boolean isPackageInfo() {
        return name().equals("package-info.java");
    }

    static List<SourceFile> parse(String module, List<Path> paths) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(paths));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<SourceFile> parsed = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                if (unit.getPackage() != null) {
                    parsed.add(of(module, unit, positions));
                }
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile of(String module, CompilationUnitTree unit, SourcePositions positions)
            throws IOException {
        Path path = Path.of(unit.getSourceFile().toUri());
        String text = Files.readString(path);
        List<String> top = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Tree tree : unit.getTypeDecls()) {
            if (tree instanceof ClassTree type) {
                top.add(type.getSimpleName().toString());
                if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    open.add(type.getSimpleName().toString());
                }
            }
        }
        List<Integer> lengths = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    long from = positions.getStartPosition(unit, method.getBody());
                    long to = positions.getEndPosition(unit, method.getBody());
                    if (from >= 0 && to > from) {
                        lengths.add((int) (unit.getLineMap().getLineNumber(to)
                                - unit.getLineMap().getLineNumber(from)
                                + 1));
                    }
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        String own = unit.getPackageName().toString();
        return new SourceFile(module, path, own, text, uses(text, own), top, open, lengths);
    }

    /** Without comments: a link in a Javadoc is no arrow. */
    private static Set<String> uses(String text, String own) {
        String code = text.replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("(?m)//.*$", " ")
                .replaceAll("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"", "\"\"");
        Set<String> uses = new TreeSet<>();
        Matcher matcher = QUALIFIED.matcher(code);
        while (matcher.find()) {
            if (!matcher.group(1).equals(own)) {
                uses.add(matcher.group(1));
            }
        }
        return uses;
    }
}
