package io.keelson.bind;

import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Mount;
import io.keelson.standard.MountOptions;
import io.keelson.value.MountPoint;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code mounts}: from mount point to device, type and options, the fields of fstab. */
final class MountsSection implements Section {
    @Override
    public void bind(Node node, String path, Binding out) {
        for (Node.Entry entry : out.mapping(node, path)) {
            String written = path + "." + entry.key().text();
            out.parse(entry.key(), written, MountPoint::parse)
                    .ifPresentOrElse(
                            point -> mount(entry, point.toString(), written, out),
                            () -> out.unnamed(apart -> mount(entry, "/", written, apart)));
        }
    }

    private static void mount(Node.Entry mount, String point, String path, Binding out) {
        out.requireEntries(mount, path);
        for (Node.Entry entry : out.mapping(mount.value(), path)) {
            Node.Scalar name = entry.key();
            String written = path + "." + name.text();
            Fields fields = fields(point);
            if (name.text().equals("options")) {
                options(entry, Keys.mountOptions(point), written, out);
            } else if (!fields.bind(entry, written, out)) {
                out.unknownKey(name, written, path, List.of("device", "type", "options"));
            }
        }
    }

    private static Fields fields(String point) {
        return new Fields()
                .with(Keys.mountDevice(point), "mount-source")
                .with(Keys.mountType(point), new Form<>(Mount::requireType, Shape.Text.like("ext4", "xfs")));
    }

    @Override
    public Shape.Mapping shape() {
        SortedMap<String, Shape> keys = fields("/").shapes();
        keys.put("options", new Shape.Texts(Shape.Text.like("noatime,nofail"), Optional.empty()));
        return Shape.Mapping.of(new TreeMap<>())
                .and("^/", Shape.Mapping.of(keys))
                .described("From mount point to device, type and options, the fields of fstab");
    }

    private static void options(Node.Entry entry, Key<MountOptions> key, String written, Binding out) {
        List<Node.Scalar> texts = Texts.some(entry.value(), entry.key(), written, out);
        List<Split.Word> words =
                texts.stream().flatMap(text -> Split.atCommas(text).stream()).toList();
        List<Span> parts = words.stream().map(Split.Word::span).toList();
        Optional<MountOptions> options = texts.isEmpty()
                ? Optional.empty()
                : new Joined(texts, ",", entry.value().span()).parse(written, MountOptions::parse, out);
        options.ifPresentOrElse(
                value -> out.put(
                        key,
                        value,
                        new Site(written, entry.key().span(), entry.value().span(), parts)),
                () -> out.unknown(key));
    }
}
