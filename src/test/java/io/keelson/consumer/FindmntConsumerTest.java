package io.keelson.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.consumer.FindmntConsumer.Mount;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindmntConsumerTest {

    @Test
    void everyFieldIsReadAsItWasMeant() {
        FindmntConsumer fstab = FindmntConsumer.read(Inputs.of("fstab/good.fstab"));
        assertEquals(List.of(), fstab.problems());
        String requires = "x-systemd.requires-mounts-for=/a\"b";
        assertEquals(
                List.of(
                        new Mount("LABEL=data", "/data", "ext4", "noatime,nofail", "0", "2"),
                        new Mount("UUID=0a3407de-014b-458b-b5c1-848e92a327a3", "/srv/a b", "xfs", "noatime", "0", "0"),
                        new Mount("LABEL=two words", "/srv/ünï", "ext4", "defaults", "0", "2"),
                        new Mount("/dev/disk/by-id/virtio-data1", "/srv/back\\slash", "ext4", requires, "0", "2"),
                        new Mount("tmpfs", "/run/x", "tmpfs", "size=10%,mode=0755", "0", "0")),
                fstab.mounts());
    }

    @Test
    void aBlankInAPathAndAMissingFieldAreProblems() {
        FindmntConsumer fstab = FindmntConsumer.read(Inputs.of("fstab/broken.fstab"));
        assertEquals(
                List.of(
                        "findmnt: fstab: parse error at line 1 -- ignored",
                        "findmnt: fstab: parse error at line 2 -- ignored"),
                fstab.problems());
        assertEquals(List.of(new Mount("/dev/vda1", "relative", "ext4", "noatime", "0", "2")), fstab.mounts());
    }
}
