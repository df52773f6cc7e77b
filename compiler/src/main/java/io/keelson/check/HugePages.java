package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.MemorySize;
import io.keelson.value.SysctlValue;
import java.util.Optional;

/**
 * The memory that the kernel sets aside as huge pages.
 *
 * @param place where their number is written
 */
record HugePages(MemorySize size, Place place) {
    private static final Key<SysctlValue> NUMBER = Keys.sysctl("vm.nr_hugepages");

    /** Source: Linux Documentation/admin-guide/mm/hugetlbpage.rst: 2 MiB on x86, unless the boot says default_hugepagesz. */
    private static final long BYTES = 2L << 20;

    private static final long MOST = Long.MAX_VALUE / BYTES;

    /** Empty where nobody sets any, and where the size of a page depends on how the kernel was built. */
    static Optional<HugePages> of(Standard standard) {
        return Sysctls.number(standard, NUMBER)
                .filter(pages -> pages > 0 && pages <= MOST)
                .filter(pages -> standard.target().arch().equals("amd64"))
                .flatMap(pages -> Sysctls.place(standard, NUMBER)
                        .map(place -> new HugePages(new MemorySize(pages * BYTES), place)));
    }
}
