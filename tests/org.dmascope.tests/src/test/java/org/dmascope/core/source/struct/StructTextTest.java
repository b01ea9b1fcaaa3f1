// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;

/** What is written is what is read; what was cut or changed is never half a walk. */
class StructTextTest {
    private static final String PATH = StructText.KCORE;

    private static Reading<StructDump> walk(byte[] bytes) {
        return StructParser.walk(PATH, new Content(bytes, false)).reading();
    }

    private static Reading<StructDump> walk(String text) {
        return walk((StructText.HEADER + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void walksComeBackAsTheyWere() {
        Property.holds(3_000, d -> {
            StructDump dump = new StructDumps(d).dump();
            assertEquals(new Reading.Ok<>(PATH, dump), StructParser.walk(PATH, StructWriter.walk(dump)).reading());
        });
    }

    @Test
    void capabilitiesComeBackAsTheyWere() {
        Property.holds(1_000, d -> {
            KernelCaps caps = new StructDumps(d).caps();
            assertEquals(new Reading.Ok<>(PATH, caps), StructParser.kernel(PATH, StructWriter.kernel(caps)).reading());
        });
    }

    @Test
    void whatWasCutIsMalformed() {
        Property.holds(50, d -> {
            byte[] whole = StructWriter.walk(new StructDumps(d).dump()).bytes();
            for (int n = 0; n < whole.length; n++) {
                assertInstanceOf(Reading.Malformed.class, walk(Arrays.copyOf(whole, n)));
            }
            assertInstanceOf(Reading.Malformed.class, StructParser.walk(PATH, new Content(whole, true)).reading());
        });
    }

    @Test
    void regionsComeBackOnlyWhole() {
        Property.holds(1_000, d -> {
            StructRegions regions = new StructDumps(d).regions();
            byte[] whole = RegionsWriter.regions(regions).bytes();
            assertEquals(new Reading.Ok<>(StructText.RDMA, regions), StructParser.regions(StructText.RDMA, new Content(whole, false)).reading());
            int n = d.below(whole.length);
            assertInstanceOf(Reading.Malformed.class, StructParser.regions(StructText.RDMA, new Content(Arrays.copyOf(whole, n), false)).reading());
        });
        for (String bad : List.of("m\tplain\t1\t2\nend\t0\n", "n\t0\tx\t\\-\ty\t-\t\\-\ty\nm\tplain\t2\t1\nend\t1\n", "n\t0\tx\t\\-\ty\t-\t\\-\ty\nm\todd\t1\t1\nend\t1\n",
                "n\t0\tx\t\\-\ty\t-\t\\-\ty\nm\tplain\t1\t3\nm\tplain\t3\t4\nend\t1\n", "n\t-1\tx\t\\-\ty\t-\t\\-\ty\nend\t1\n",
                "n\t0\tx\t\\-\ty\t-\t\\-\ty\ng\t1\t2\t3\td\t4096\ty\tn\ty\t0\t1\nend\t1\n", "end\t1\n")) {
            assertInstanceOf(Reading.Malformed.class, StructParser.regions(StructText.RDMA,
                    new Content((StructText.HEADER + "\nrdma\t\\-\n" + bad).getBytes(StandardCharsets.UTF_8), false)).reading(), bad);
        }
    }

    /** Without an RDMA device nothing is missing when its regions could not be walked. */
    @Test
    void aRefusalCountsOnlyWhereThereIsADevice() {
        MemoryRoot root = new MemoryRoot().directory("/sys/class/infiniband").file(StructText.RDMA, StructWriter.refused(Errno.EPERM, "no right", "run as root").bytes());
        List<Diagnostic> none = new ArrayList<>();
        assertInstanceOf(Reading.Denied.class, StructReader.read(root, none).regions());
        assertEquals(List.of(), none);
        List<Diagnostic> one = new ArrayList<>();
        StructReader.read(root.directory("/sys/class/infiniband/rxe0"), one);
        assertEquals(List.of("no right"), one.stream().map(Diagnostic::reason).toList());
    }

    @Test
    void refusalsKeepTheirReasonAndRemedy() {
        Content c = StructWriter.refused(Errno.EPERM, "no right\tto read", "run as root");
        StructParser.Document<StructDump> d = StructParser.walk(PATH, c);
        assertEquals(new Reading.Denied<>(PATH, Errno.EPERM), d.reading());
        assertEquals("no right\tto read", d.reason());
        assertEquals("run as root", d.remedy());
        assertInstanceOf(Reading.Unsupported.class, StructParser.kernel(PATH, StructWriter.refused(0, "no BTF", null)).reading());
        assertEquals(new Reading.Failed<>(PATH, Errno.EIO, "x"), StructParser.walk(PATH, StructWriter.refused(Errno.EIO, "x", null)).reading());
        assertInstanceOf(Reading.Malformed.class, walk("refused\t5000\tx\ty\nend\t0\n"));
    }

    @Test
    void numbersOfTablesMustExist() {
        assertTrue(walk("walk\tkcore\t\\-\nend\t0\n").ok());
        for (String bad : List.of("b\t1\t2\t0\t\\-\t1\t-\t-\ty\nend\t1\n", "r\t0\nend\t0\n", "s\ta\t\\-\ne\tx\t\\-\t2\t3\nend\t0\n", "u\t-\t-\ty\t1\t2\t\\-\nend\t0\n",
                "e\tx\t\\-\t0\t0\nb\t1\t2\t0\t\\-\t1\t-\t1\ty\nend\t1\n", "e\tx\t\\-\t0\t0\nb\t1\t2\t0\t\\-\t1\t-\t-\ty\nr\nend\t1\n", "end\t1\n", "end\t0\nend\t0\n",
                "q\nend\t0\n", "p\t\\x41\nend\t0\n", "p\ta\tb\nend\t0\n", "e\tx\t\\-\t0\t-1\nend\t0\n", "e\tx\t\\-\t0\t99999999999999999999\nend\t0\n")) {
            assertInstanceOf(Reading.Malformed.class, walk("walk\tkcore\t\\-\n" + bad), bad);
        }
        assertInstanceOf(Reading.Malformed.class, walk("kernel\nend\t0\n"));
        assertInstanceOf(Reading.Malformed.class, walk("walk\tguess\t\\-\nend\t0\n"));
    }

    @Test
    void likeAttachmentsAreWrittenOnce() {
        Sym ops = new Sym("vgem_ops", "vgem");
        List<StructBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            List<StructAttachment> a = Collections.nCopies(5, new StructAttachment("0000:00:0" + i % 5, "pci", "mlx5_core", true, Sym.NULL, Sym.NULL, null, null, null,
                    null, true));
            buffers.add(new StructBuffer(i, 1 << 20, "drm", null, "amdgpu", ops, Sym.NULL, 3, 0, null, List.of(), a, true));
        }
        StructDump dump = new StructDump(StructDump.Method.BPF_DMABUF, null, buffers, List.of());
        Content c = StructWriter.walk(dump);
        assertTrue(c.bytes().length < 50 * buffers.size(), "bytes: " + c.bytes().length);
        assertEquals(dump, StructParser.walk(PATH, c).reading().orElse(null));
    }

    @Test
    void theReaderTellsOfRefusalsOnly() {
        List<Diagnostic> out = new ArrayList<>();
        StructReadings none = StructReader.read(new MemoryRoot(), out);
        assertInstanceOf(Reading.Absent.class, none.kcore());
        assertEquals(List.of(), out);
        StructDump dump = new StructDump(StructDump.Method.KCORE, null, List.of(), List.of("a list does not close"));
        MemoryRoot root = new MemoryRoot().file(StructText.KCORE, StructWriter.walk(dump).bytes())
                .file(StructText.BPF, StructWriter.refused(Errno.EOPNOTSUPP, "no libbpf", "install libbpf1").bytes())
                .file(StructText.KERNEL, StructWriter.kernel(new KernelCaps(null, null, null, null, null, null, Set.of())).bytes());
        StructReadings some = StructReader.read(root, out);
        assertEquals(dump, some.kcore().orElse(null));
        assertEquals(List.of("no libbpf", "a list does not close"), out.stream().map(Diagnostic::reason).toList());
        assertEquals("install libbpf1", out.getFirst().remedy());
    }
}
