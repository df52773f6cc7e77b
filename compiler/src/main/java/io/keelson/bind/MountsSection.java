package io.keelson.bind;

import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Mount;
import io.keelson.standard.MountOptions;
import io.keelson.value.MountPoint;
import io.keelson.value.MountSource;
import java.util.List;
import java.util.Optional;

/** {@code mounts}: from mount point to device, type and options, the fields of fstab. */
final class MountsSection implements Section {
    @Override
    public void bind(Node node, String path, Binding out) {
        for (Node.Entry entry : out.mapping(node, path)) {
            String written = path + "." + entry.key().text();
            out.parse(entry.key(), written, MountPoint::parse)
                    .ifPresent(point -> mount(entry, point.toString(), written, out));
        }
    }

    private static void mount(Node.Entry mount, String point, String path, Binding out) {
        for (Node.Entry entry : out.mapping(mount.value(), path)) {
            Node.Scalar name = entry.key();
            String written = path + "." + name.text();
            switch (name.text()) {
                case "device" -> out.scalar(entry.value(), name, Keys.mountDevice(point), written, MountSource::parse);
                case "type" -> out.scalar(entry.value(), name, Keys.mountType(point), written, Mount::requireType);
                case "options" -> options(entry, Keys.mountOptions(point), written, out);
                default -> out.unknownKey(name, written, path, List.of("device", "type", "options"));
            }
        }
    }

    private static void options(Node.Entry entry, Key<MountOptions> key, String written, Binding out) {
        List<Node.Scalar> texts = Texts.of(entry.value(), entry.key(), written, out);
        List<Split.Word> words =
                texts.stream().flatMap(text -> Split.atCommas(text).stream()).toList();
        List<Span> parts = words.stream().map(Split.Word::span).toList();
        String joined = String.join(",", texts.stream().map(Node.Scalar::text).toList());
        boolean oneText = texts.size() == 1;
        Node.Scalar whole =
                oneText ? texts.get(0) : new Node.Scalar(joined, entry.value().span(), 0, false);
        Optional<MountOptions> options =
                texts.isEmpty() ? Optional.empty() : out.parse(whole, written, MountOptions::parse);
        options.ifPresentOrElse(
                value -> out.put(
                        key,
                        value,
                        new Site(written, entry.key().span(), entry.value().span(), parts)),
                () -> out.unknown(key));
    }
}
