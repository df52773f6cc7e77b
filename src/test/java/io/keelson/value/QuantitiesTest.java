package io.keelson.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What values do besides being read and printed. */
class QuantitiesTest {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @Property
    void percentIsTheFloorOfTheExactProduct(
            @ForAll @LongRange(min = 0) long bytes, @ForAll @IntRange(min = 0) int percent) {
        BigInteger exact =
                BigInteger.valueOf(bytes).multiply(BigInteger.valueOf(percent)).divide(BigInteger.valueOf(100));
        if (exact.compareTo(MOST) > 0) {
            assertThrows(InvalidValue.class, () -> new MemorySize(bytes).percent(percent));
        } else {
            assertEquals(
                    exact.longValueExact(),
                    new MemorySize(bytes).percent(percent).bytes());
        }
    }

    @Property
    void shareOfTheMemoryIsTheFloorOfTheExactProduct(
            @ForAll @LongRange(min = 0) long bytes, @ForAll @IntRange(min = 0, max = 10_000) int hundredths) {
        BigInteger exact = BigInteger.valueOf(bytes)
                .multiply(BigInteger.valueOf(hundredths))
                .divide(BigInteger.valueOf(10_000));
        assertEquals(
                exact.longValueExact(),
                new MemoryLimit.Percent(hundredths)
                        .shareOf(new MemorySize(bytes))
                        .bytes());
    }

    @Property
    void wordsOfASizeAreExact(@ForAll @LongRange(min = 0) long bytes) {
        assertEquals(bytes, MemorySize.parse(new MemorySize(bytes).inWords()).bytes());
        assertEquals(
                new MemoryLimit.Bytes(new MemorySize(bytes)),
                MemoryLimit.parseSystemd(MemoryLimit.of(new MemorySize(bytes)).toSystemd()));
    }

    @Property
    void timesAddUpExactlyOrAreRefused(@ForAll @LongRange(min = 0) long left, @ForAll @LongRange(min = 0) long right) {
        BigInteger exact = BigInteger.valueOf(left).add(BigInteger.valueOf(right));
        TimeSpan first = new TimeSpan(left);
        TimeSpan second = new TimeSpan(right);
        if (first.isInfinite() || second.isInfinite()) {
            assertEquals(TimeSpan.INFINITY, first.plus(second));
        } else if (exact.compareTo(MOST) < 0) {
            assertEquals(exact.longValueExact(), first.plus(second).micros());
        } else {
            assertThrows(InvalidValue.class, () -> first.plus(second));
        }
    }

    @Example
    void sizesForPeople() {
        assertEquals("1843MiB", new MemorySize(1_932_735_283).wholeMiB().inWords());
        assertEquals("2GiB", MemorySize.ofMiB(2048).inWords());
        assertEquals("0B", new MemorySize(0).inWords());
        assertEquals("1800M", MemoryLimit.of(MemorySize.ofMiB(1800)).toSystemd());
        assertEquals("infinity", MemoryLimit.MAX.toSystemd());
        assertEquals("infinity", SystemdSize.parse("infinity").toString());
        assertEquals("50MiB/s", IoRate.parseBandwidth("50MiB").inWords());
        assertThrows(InvalidValue.class, () -> MemorySize.ofMiB(1L << 43));
        assertThrows(InvalidValue.class, () -> new MemorySize(Long.MAX_VALUE).plus(new MemorySize(1)));
        assertEquals(Optional.empty(), MemoryLimit.MAX.bytes());
    }

    @Example
    void timesTimes() {
        assertEquals(TimeSpan.ofSeconds(25), TimeSpan.ofSeconds(5).times(5));
        assertEquals(TimeSpan.ZERO, TimeSpan.ofSeconds(5).times(0));
        assertEquals(TimeSpan.INFINITY, TimeSpan.INFINITY.times(2));
        assertThrows(InvalidValue.class, () -> TimeSpan.ofSeconds(5).times(-1));
        assertThrows(InvalidValue.class, () -> TimeSpan.ofSeconds(Long.MAX_VALUE));
        assertThrows(InvalidValue.class, () -> TimeSpan.ofMicros(Long.MAX_VALUE));
        assertTrue(TimeSpan.INFINITY.isAbove(TimeSpan.ofSeconds(1)));
    }

    private static int procs(String quota) {
        return GoMaxProcs.ofQuota((CpuQuota.Share) CpuQuota.parse(quota)).procs();
    }

    @Example
    void quotasInMicrosecondsAndCpus() {
        assertEquals(4, procs("400%"));
        assertEquals(3, procs("250%"));
        assertEquals(3, procs("200.01%"));
        assertEquals(2, procs("1%"));
        assertEquals(OptionalLong.of(400_000), CpuMax.parse("400%").quotaMicros());
        assertEquals(CpuMax.DEFAULT_PERIOD, CpuMax.parse("max").period());
    }

    @Example
    void sets() {
        CpuSet set = CpuSet.parse("2-5,8");
        assertEquals(5, set.count());
        assertTrue(set.contains(8));
        assertFalse(set.contains(6));
        assertTrue(CpuSet.parse("3,8").isSubsetOf(set));
        assertFalse(CpuSet.parse("5-6").isSubsetOf(set));
        assertEquals(Optional.of(CpuSet.parse("3,5,8")), set.shared(CpuSet.parse("0-1,3,5-6,8-9")));
        assertEquals(Optional.empty(), set.shared(CpuSet.parse("0-1,6-7,9")));
    }

    @Example
    void versionsCompareByNumber() {
        assertTrue(Version.parse("6.1").compareTo(Version.parse("6.12")) < 0);
        assertTrue(Version.parse("1.22").compareTo(Version.parse("1.22.0")) < 0);
        assertTrue(Version.parse("1.22").isAtLeast(Version.parse("1.22.0")));
        assertFalse(Version.parse("6.1").isAtLeast(Version.parse("6.12")));
    }

    @Example
    void sysctlKeysInBothForms() {
        assertEquals(
                "net.ipv4.conf.eth0/100.rp_filter",
                SysctlKey.parse("net/ipv4/conf/eth0.100/rp_filter").toString());
        assertEquals(
                "/proc/sys/net/ipv4/conf/eth0.100/rp_filter",
                SysctlKey.parse("net.ipv4.conf.eth0/100.rp_filter").procPath());
        assertEquals(
                "net.ipv4.ip_forward", SysctlKey.parse("net/ipv4/ip_forward").name());
        for (String wrong :
                List.of("", "net", "-net.x", "net..x", "net.*.x", "net.x y", "net.x=1", "net.//.x", ".x", "a.b\n")) {
            assertThrows(InvalidValue.class, () -> SysctlKey.parse(wrong), wrong);
        }
        assertEquals(Optional.of(List.of(1L, -2L)), SysctlValue.parse(" 1\t-2 ").longs());
        assertEquals(Optional.empty(), SysctlValue.parse("18446744073709551615").longs());
    }

    @Example
    void faultsHaveAPlace() {
        InvalidValue unit = assertThrows(InvalidValue.class, () -> MemorySize.parse("16gb"));
        assertEquals(2, unit.offset());
        assertEquals(2, unit.length());
        InvalidValue pair = assertThrows(InvalidValue.class, () -> GoDebug.parse("a=1,b c=2"));
        assertEquals(4, pair.offset());
        assertEquals(5, pair.length());
        InvalidValue option = assertThrows(InvalidValue.class, () -> MountOption.parseList("noatime,no fail"));
        assertEquals(10, option.offset());
        InvalidValue rate = assertThrows(InvalidValue.class, () -> DeviceRate.parseBytes("/dev/sda  50MB"));
        assertEquals(13, rate.offset());
        InvalidValue name = assertThrows(InvalidValue.class, () -> UnitList.parse("a.service  network"));
        assertEquals(11, name.offset());
        assertEquals(7, name.length());
        InvalidValue period = assertThrows(InvalidValue.class, () -> CpuMax.parse("max 1x"));
        assertEquals(5, period.offset());
        InvalidValue number = assertThrows(InvalidValue.class, () -> SysctlValue.parseTuple("1 2 x"));
        assertEquals(4, number.offset());
        InvalidValue hard = assertThrows(InvalidValue.class, () -> ResourceLimit.parse("1:x"));
        assertEquals(2, hard.offset());
        InvalidValue range = assertThrows(InvalidValue.class, () -> CpuSet.parse("0-3,9-8"));
        assertEquals(4, range.offset());
    }

    @Example
    void refusalsAreOneLine() {
        InvalidValue refusal = assertThrows(InvalidValue.class, () -> Weight.parse("1\n\uD83D\uDE00".repeat(30)));
        assertFalse(refusal.getMessage().contains("\n"));
        assertTrue(refusal.getMessage().contains("..."));
    }

    @Example
    void assignmentsAreUnquoted() {
        assertEquals(
                Map.of(new EnvName("A"), "1", new EnvName("B"), "2 3", new EnvName("C"), "\"x"),
                EnvAssignments.parse("A=1 \"B=2 3\" C=\\\"x").variables());
    }

    @Example
    void optionsKeepTheirOrder() {
        String text = "noatime,context=\"a,b\",nofail,size=";
        assertEquals(text, MountOption.print(MountOption.parseList(text)));
        assertEquals(4, MountOption.parseList(text).size());
    }
}
