// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.dmascope.analysis.diff.Change;
import org.dmascope.analysis.diff.Comparison;
import org.dmascope.analysis.diff.Difference;
import org.dmascope.analysis.diff.Growth;
import org.dmascope.analysis.diff.GrowthRow;
import org.dmascope.analysis.diff.NotComparable;
import org.dmascope.analysis.diff.Thing;
import org.dmascope.core.Errno;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;

class ComparisonTest {
    private static final String OPS = "ib_umem_dmabuf_attach_pinned_revocable_ops";
    private static final String CALLBACK = "ib_umem_dmabuf_revoke_locked";

    private static List<String> lines(Comparison c) {
        return c.differences().stream().map(d -> d.change().word() + " " + d.thing().word() + " " + d.id() + (d.axis() == null ? "" : " " + d.axis() + " " + value(d.was()) + ">" + value(d.is()))
                + (d.note() == null ? "" : " !")).toList();
    }

    private static String value(org.dmascope.core.Fact<?> f) {
        return f == null ? "-" : f.value() instanceof org.dmascope.core.axis.Word w ? w.word() : String.valueOf(f.value());
    }

    private static List<String> hidden(Comparison c) {
        return c.notComparable().stream().map(n -> n.thing().word() + " " + n.axis() + " " + (n.inFirst() ? "first" : "second") + " " + n.example() + " " + n.count()).toList();
    }

    private static StructReadings walk(StructAttachment... attachments) {
        return new StructReadings(new Reading.Ok<>("k", Structs.fresh()),
                new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, Structs.buffer(10, 4096, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", null, attachments))),
                new Reading.Denied<>("c", Errno.EPERM));
    }

    private static Surveys one(String name, String... attachments) {
        return new Surveys().device("nic", "pci", "mlx5_core").buffer(10, 4096, "drm", name, attachments);
    }

    private static DmabufFd fd(int fd, long ino) {
        return Surveys.fd(fd, ino, 4096, "drm", null);
    }

    @Test
    void whatComesGoesAndChangesIsNamed() {
        Snapshot a = new Surveys().buffer(12, 4096, "drm", "b").buffer(11, 4096, "system", null).buffer(10, 4096, "drm", "a", "x").process(7, "app", List.of(fd(3, 10)), List.of()).snapshot();
        Snapshot b = new Surveys().buffer(13, 8192, "udmabuf", null, "y").buffer(12, 4096, "drm", "c").buffer(10, 4096, "drm", "a", "y", "x")
                .process(7, "app", List.of(fd(3, 10), fd(4, 10)), List.of()).process(8, "other", List.of(fd(3, 10)), List.of()).snapshot();
        Comparison c = Comparison.of(a, b);
        assertEquals(List.of("changed holder ino:10/pid:7 how fd>fd \u00d72", "appeared holder ino:10/pid:8", "appeared attachment ino:10/y#1", "gone buffer ino:11", "changed buffer ino:12 name b>c",
                "appeared buffer ino:13"), lines(c));
        assertEquals(List.of(), hidden(c));
        assertEquals(3, c.count(Change.APPEARED));
        assertEquals("8192 bytes, exporter name udmabuf, attached: y", c.differences().getLast().is().value());
        assertNull(c.differences().getLast().was());
    }

    @Test
    void aRevokeIsSeenAxisByAxis() {
        Snapshot a = one("a", "nic").struct(walk(Structs.attachment("nic", true, OPS, CALLBACK, Structs.umem(true, false, true), null))).snapshot();
        Snapshot b = one("a", "nic").struct(walk(Structs.attachment("nic", true, OPS, CALLBACK, Structs.umem(false, true, false), null))).snapshot();
        assertEquals(List.of("changed attachment ino:10/nic#1 pinned for-life>no", "changed attachment ino:10/nic#1 revokeState live>revoked"), lines(Comparison.of(a, b)));
    }

    @Test
    void anInodeThatIsUsedAgainIsAnotherBuffer() {
        Comparison c = Comparison.of(new Surveys().buffer(10, 4096, "drm", null).snapshot(), new Surveys().buffer(10, 8192, "drm", null).snapshot());
        assertEquals(List.of("appeared buffer ino:10 !", "gone buffer ino:10 !"), lines(c));
    }

    @Test
    void whatOnlyOneSideCouldReadIsNeitherNewNorGone() {
        Snapshot root = one("a", "nic").buffer(9, 4096, "system", null).struct(walk(Structs.attachment("nic", true, OPS, CALLBACK, Structs.umem(true, false, true), null)))
                .process(7, "app", List.of(fd(3, 10)), List.of()).process(8, "other", List.of(fd(3, 10)), List.of()).snapshot();
        Snapshot user = new Surveys().device("nic", "pci", "mlx5_core").bufinfoDenied().processesDenied(5).process(7, "app", List.of(fd(3, 10)), List.of()).snapshot();
        Comparison c = Comparison.of(root, user);
        assertEquals(List.of(), lines(c));
        assertTrue(hidden(c).contains("buffer null second ino:9 1"), hidden(c).toString());
        assertTrue(hidden(c).contains("buffer attachments second ino:10 1"), hidden(c).toString());
        assertTrue(hidden(c).contains("holder null second ino:10/pid:8 1"), hidden(c).toString());
        assertTrue(c.notComparable().stream().filter(n -> n.axis() == null).allMatch(n -> n.remedy() != null));
        assertEquals(List.of("bufinfo"), c.hiddenAfter().stream().map(d -> d.source()).toList());
        assertEquals(List.of(), c.hiddenBefore());
    }

    @Test
    void aProcessThatWasLookedIntoTellsThatItLetGo() {
        Snapshot a = one("a").buffer(9, 4096, "drm", null).process(7, "app", List.of(fd(3, 10), fd(4, 9)), List.of()).processesDenied(1).snapshot();
        Snapshot b = one("a").buffer(9, 4096, "drm", null).process(7, "app", List.of(fd(3, 10)), List.of()).processesDenied(1).snapshot();
        assertEquals(List.of("gone holder ino:9/pid:7"), lines(Comparison.of(a, b)));
    }

    @Test
    void anInferenceIsNoChange() {
        Snapshot inferred = new Surveys().device("gpu", "pci", "i915").buffer(10, 4096, "drm", "", "gpu").snapshot();
        StructAttachment read = Structs.attachment("gpu", true, OPS, CALLBACK, Structs.umem(true, false, true), null);
        Snapshot seen = new Surveys().device("gpu", "pci", "i915").buffer(10, 4096, "drm", "", "gpu").struct(walk(read)).snapshot();
        Comparison c = Comparison.of(inferred, seen);
        assertEquals(List.of(), lines(c));
        assertTrue(c.notComparable().stream().anyMatch(n -> "importer".equals(n.axis()) && n.reason().contains("infers") && n.inFirst()), c.notComparable().toString());
    }

    @Test
    void betweenTwoBootsBuffersAreToldByTheirLook() {
        HostFacts other = new HostFacts("lab", "6.12.1", "x86_64", "b007", 0, 0, "none", 1, 2, "/sys/kernel/debug", null, 2);
        Snapshot a = new Surveys().buffer(10, 4096, "drm", "a", "x").buffer(9, 4096, "system", "s").process(7, "app", List.of(fd(3, 10)), List.of()).snapshot();
        Snapshot b = new Surveys().host(other).buffer(90, 4096, "drm", "a", "y").process(70, "app", List.of(fd(3, 90)), List.of()).snapshot();
        Comparison c = Comparison.of(a, b);
        assertFalse(c.sameBoot());
        assertEquals(List.of("changed host host bootId b00t>b007", "changed host host kernel 7.3.4>6.12.1", "gone buffer ino:9", "gone attachment ino:10/x#1", "appeared attachment ino:10/y#1"), lines(c).stream()
                .sorted(java.util.Comparator.comparing((String l) -> l.contains("host host") ? 0 : l.contains("buffer") ? 1 : l.contains("gone") ? 2 : 3)).toList());
    }

    @Test
    void nothingDiffersFromItself() {
        Property.holds(60, draw -> {
            RandomHost host = new RandomHost(draw.any());
            for (int i = 0; i < 5; i++) {
                Snapshot s = host.next();
                Comparison c = Comparison.of(s, s);
                assertEquals(List.of(), lines(c));
                assertEquals(List.of(), c.notComparable());
            }
        });
    }

    @Test
    void theOtherWayRoundIsTheMirrorImage() {
        Property.holds(60, draw -> {
            RandomHost host = new RandomHost(draw.any());
            Snapshot a = host.next();
            for (int i = 0; i < 5; i++) {
                Snapshot b = host.next();
                Comparison c = Comparison.of(a, b);
                assertEquals(lines(c.mirrored()), lines(Comparison.of(b, a)));
                assertEquals(hidden(c.mirrored()), hidden(Comparison.of(b, a)));
                assertEquals(c.count(Change.APPEARED), Comparison.of(b, a).count(Change.GONE));
                a = b;
            }
        });
    }

    @Test
    void nothingAppearsOutOfWhatWasHidden() {
        Property.holds(40, draw -> {
            RandomHost host = new RandomHost(draw.any());
            Snapshot a = host.next();
            Snapshot b = host.next();
            for (Difference d : Comparison.of(a, b).differences()) {
                if (d.thing() == Thing.BUFFER && d.change() == Change.APPEARED) {
                    assertTrue(a.buffersKnown().known(), d.toString());
                }
                if (d.change() == Change.CHANGED) {
                    assertTrue(d.was().known() && d.is().known(), d.toString());
                }
            }
            for (NotComparable n : Comparison.of(a, b).notComparable()) {
                assertFalse(n.reason().isBlank());
            }
        });
    }

    private static Snapshot step(int buffers, int seconds) {
        Surveys s = new Surveys().at(Surveys.TAKEN.plusSeconds(seconds));
        List<DmabufFd> fds = new ArrayList<>();
        for (int i = 0; i < buffers; i++) {
            s.buffer(100 - i, 4096, "drm", null);
            fds.add(fd(3 + i, 100 - i));
        }
        return s.buffer(5, 8192, "system", null).process(7, "app", fds, List.of()).snapshot();
    }

    @Test
    void whatGrowsSteadilyIsRankedWithItsHolders() {
        List<GrowthRow> rows = Growth.rank(List.of(step(1, 0), step(3, 1), step(6, 2)));
        assertEquals(List.of("exporter drm", "look drm, 4096 bytes", "process app 7"), rows.stream().map(r -> r.group() + " " + r.name()).toList());
        GrowthRow r = rows.getFirst();
        assertEquals(List.of(1, 3, 6), r.buffers());
        assertEquals(5 * 4096, r.grown());
        assertEquals(5, r.more());
        assertTrue(r.steady());
        assertEquals("app 7", r.holders());
        assertFalse(Growth.rank(List.of(step(1, 0), step(6, 1), step(3, 2))).getFirst().steady());
        assertEquals(List.of(), Growth.rank(List.of(step(3, 0), step(3, 1))));
    }

    @Test
    void aReadingThatCouldNotSeeTellsNothingOfGrowth() {
        Snapshot blind = new Surveys().bufinfoDenied().processesDenied(2).snapshot();
        List<GrowthRow> rows = Growth.rank(List.of(blind, step(2, 1), step(4, 2)));
        assertEquals(List.of(-1, 2, 4), rows.getFirst().buffers());
        assertEquals(2, rows.getFirst().more());
        assertEquals(List.of(), Growth.rank(List.of(blind, step(2, 1))));
    }

    @Test
    void whatFillsUpOnceIsNoLeak() {
        assertTrue(Growth.rank(List.of(step(1, 0), step(2, 1), step(3, 2), step(4, 3), step(5, 4))).getFirst().endless());
        assertFalse(Growth.rank(List.of(step(1, 0), step(2, 1), step(3, 2), step(4, 3), step(4, 4), step(4, 5), step(4, 6), step(4, 7))).getFirst().endless());
    }

    @Test
    void readingsWithOtherRightsAreNamed() {
        Snapshot blind = new Surveys().bufinfoDenied().processesDenied(2).snapshot();
        GrowthRow r = Growth.rank(List.of(step(1, 0), blind, step(4, 2))).getFirst();
        assertTrue(r.unclear().startsWith("1 of 3 readings cannot tell: "), r.unclear());
        assertEquals("1 \u2192 ? \u2192 4", r.shown("?"));
    }
}
