package io.keelson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.compiler.Keelson;
import io.keelson.problem.Problem;
import io.keelson.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What an editor offers, because the shape has it as a word or an example, is accepted. */
class OfferedTest {
    @Test
    void everyWordAndEveryExample() {
        TreeSet<String> refused = new TreeSet<>();
        Keelson.shape().keys().forEach((section, shape) -> {
            if (shape instanceof Shape.Named named && named.shape() instanceof Shape.Mapping mapping) {
                if (section.equals("systemd")) {
                    mapping.keys()
                            .forEach((unit, directives) -> refused.addAll(
                                    refused("systemd:\n  " + unit + ":\n    ", (Shape.Mapping) directives)));
                } else {
                    refused.addAll(refused(section + ":\n  ", mapping));
                }
            }
        });
        assertEquals(List.of(), List.copyOf(refused));
    }

    /** All keys with their first offer, then all with their second: one by one it would be thousands of specs. */
    private static List<String> refused(String head, Shape.Mapping mapping) {
        List<String> refused = new ArrayList<>();
        String indent = head.substring(head.lastIndexOf('\n') + 1);
        for (int i = 0; ; i++) {
            StringBuilder spec = new StringBuilder(head.substring(0, head.length() - indent.length()));
            boolean any = false;
            for (Map.Entry<String, Shape> key : mapping.keys().entrySet()) {
                List<String> offers = offers(key.getValue());
                if (i < offers.size()) {
                    any = true;
                    spec.append(indent).append('"').append(key.getKey()).append("\": ");
                    spec.append(quoted(offers.get(i))).append('\n');
                }
            }
            if (!any) {
                return refused;
            }
            for (Problem problem :
                    Case.compile(spec + "keelson: 1\nname: case\n").problems()) {
                if (problem.rule().code().matches("KEEL-[VK].*")) {
                    refused.add(problem.at().key() + ": " + problem.message());
                }
            }
        }
    }

    private static List<String> offers(Shape shape) {
        if (shape instanceof Shape.Texts texts) {
            return offers(texts.item());
        }
        if (shape instanceof Shape.Text text) {
            return text.words().isEmpty() ? text.examples() : text.words();
        }
        return List.of();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
    }
}
