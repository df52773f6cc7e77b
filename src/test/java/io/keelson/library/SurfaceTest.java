package io.keelson.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.golden.Golden;
import io.keelson.project.Project;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users can name, one line each: a change of it shows in the diff. Members of records and enums are told by Java. */
class SurfaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"model", "compiler", "emitters", "report"})
    void isWhatIsWrittenDown(String module) throws Exception {
        List<Class<?>> types = publicTypes(module);
        Set<String> lines = new TreeSet<>();
        for (Class<?> type : types) {
            String name = type.getName().replace("io.keelson.", "");
            lines.add(name + kind(type));
            Stream.concat(Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods()))
                    .filter(member -> isOffered(member, member.isSynthetic()) && !isOfEvery(type, member))
                    .forEach(member -> lines.add(name + " " + signature(type, member)));
            for (Field field : type.getFields()) {
                if (field.getDeclaringClass() == type && !field.isEnumConstant()) {
                    lines.add(name + " " + field.getName() + ": "
                            + field.getType().getSimpleName());
                }
            }
        }
        Golden.in("surface").matches(module + ".txt", String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "compiler", "emitters", "report"})
    void keepsNothingInStaticFieldsThatChange(String module) throws Exception {
        Set<String> changing = new TreeSet<>();
        for (Class<?> type : types(module)) {
            for (Field field : type.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && !field.isSynthetic()) {
                    changing.add(field.toString());
                }
            }
        }
        assertEquals(Set.of(), changing);
    }

    private static List<Class<?>> publicTypes(String module) throws Exception {
        Set<String> exported = new TreeSet<>();
        Path info = Project.file(module + "/target/classes/module-info.class");
        try (var in = Files.newInputStream(info)) {
            ModuleDescriptor.read(in).exports().stream()
                    .filter(export -> !export.isQualified())
                    .forEach(export -> exported.add(export.source()));
        }
        return types(module).stream()
                .filter(type -> exported.contains(type.getPackageName()) && isPublic(type))
                .toList();
    }

    private static List<Class<?>> types(String module) throws Exception {
        Path classes = Project.file(module + "/target/classes");
        List<Class<?>> types = new ArrayList<>();
        for (String name : names(classes)) {
            types.add(Class.forName(name, false, SurfaceTest.class.getClassLoader()));
        }
        return types;
    }

    private static List<String> names(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    private static boolean isOffered(Member member, boolean synthetic) {
        int modifiers = member.getModifiers();
        return !synthetic && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
    }

    /** What every record, enum or object has. */
    private static boolean isOfEvery(Class<?> type, Executable member) {
        boolean object = Set.of("equals", "hashCode", "toString", "compareTo").contains(member.getName());
        boolean enumeration = type.isEnum() && Set.of("values", "valueOf").contains(member.getName());
        boolean accessor = type.isRecord()
                && Stream.of(type.getRecordComponents())
                        .anyMatch(part -> part.getName().equals(member.getName()) && member.getParameterCount() == 0);
        return object || enumeration || accessor;
    }

    private static String kind(Class<?> type) {
        if (type.isRecord()) {
            return " is a record";
        }
        if (type.isEnum()) {
            return " is an enum: "
                    + Stream.of(type.getFields())
                            .filter(Field::isEnumConstant)
                            .map(Field::getName)
                            .toList();
        }
        return type.isInterface() ? (type.isSealed() ? " is a sealed interface" : " is an interface") : " is a class";
    }

    private static String signature(Class<?> type, Executable member) {
        String name = member.getName().equals(type.getName()) ? "new" : member.getName();
        List<String> parameters =
                Stream.of(member.getParameterTypes()).map(Class::getSimpleName).toList();
        return name + "(" + String.join(", ", parameters) + ")";
    }
}
