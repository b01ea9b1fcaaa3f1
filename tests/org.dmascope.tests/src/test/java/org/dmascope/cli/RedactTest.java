// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.ProcessState;
import org.dmascope.analysis.RegionState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.core.Fact;
import org.dmascope.core.Tree;
import org.dmascope.session.Captures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of the originals is left in the file, and what is left says the same as before. */
class RedactTest {
    @TempDir
    private Path folder;

    private static Captures.Opened open(String file) {
        return Captures.open(Path.of(file)).orElse(null);
    }

    private static Snapshot snapshot(String file) {
        Captures.Opened o = open(file);
        return Snapshots.of(o.reading().survey(), o.reading().events());
    }

    /** All members, unpacked. */
    private static String everything(String file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(Path.of(file)))) {
            while (zip.getNextEntry() != null) {
                zip.transferTo(out);
            }
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private String redacted(String file, String... more) {
        String out = folder.resolve("redacted.dmascope").toString();
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] { "redact", file, "-o", out }, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        Ran r = Ran.dmascope(words);
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        return out;
    }

    /** Collects who stands for whom; one original has one token, and one token one original. */
    private static final class Mapping {
        private final Map<Object, Object> to = new HashMap<>();
        private final Map<Object, Object> back = new HashMap<>();

        void pair(String what, Fact<?> a, Fact<?> b) {
            assertEquals(a.known(), b.known(), what + " " + a + " " + b);
            if (a.known()) {
                pair(what, a.value(), b.value());
            }
        }

        void pair(String what, Object a, Object b) {
            assertEquals(a == null, b == null, what);
            if (a != null) {
                assertEquals(b, to.computeIfAbsent(a, x -> b), what + ": one original, one token");
                assertEquals(a, back.computeIfAbsent(b, x -> a), what + ": one token, one original");
            }
        }
    }

    private static void same(Fact<?> a, Fact<?> b) {
        assertEquals(a.known(), b.known());
        assertEquals(a.value(), b.value());
    }

    private static void sameTopology(Snapshot a, Snapshot b) {
        Mapping names = new Mapping();
        Mapping comms = new Mapping();
        Mapping groups = new Mapping();
        assertEquals(a.buffers().size(), b.buffers().size());
        for (int i = 0; i < a.buffers().size(); i++) {
            BufferState x = a.buffers().get(i);
            BufferState y = b.buffers().get(i);
            assertEquals(x.ino(), y.ino());
            same(x.size(), y.size());
            same(x.expName(), y.expName());
            same(x.exporterDriver(), y.exporterDriver());
            same(x.placement(), y.placement());
            same(x.refs(), y.refs());
            assertEquals(x.fences(), y.fences());
            assertEquals(x.deviceNames(), y.deviceNames());
            names.pair("name", x.name(), y.name());
            for (int k = 0; k < x.attachments().size(); k++) {
                AttachmentState s = x.attachments().get(k);
                AttachmentState t = y.attachments().get(k);
                same(s.p2p(), t.p2p());
                same(s.pinned(), t.pinned());
                same(s.revocable(), t.revocable());
                same(s.attachmentClass(), t.attachmentClass());
                same(s.revokeState(), t.revokeState());
            }
        }
        assertEquals(a.processes().size(), b.processes().size());
        for (int i = 0; i < a.processes().size(); i++) {
            ProcessState x = a.processes().get(i);
            ProcessState y = b.processes().get(i);
            assertEquals(x.process().pid(), y.process().pid());
            assertEquals(x.process().startTime(), y.process().startTime());
            assertEquals(x.holdings().size(), y.holdings().size());
            comms.pair("comm", x.process().comm(), y.process().comm());
            groups.pair("cgroup", x.process().cgroup(), y.process().cgroup());
            for (int k = 0; k < x.holdings().size(); k++) {
                assertEquals(x.holdings().get(k).buffer().ino(), y.holdings().get(k).buffer().ino());
                assertEquals(x.holdings().get(k).fds().size(), y.holdings().get(k).fds().size());
                assertEquals(x.holdings().get(k).maps().size(), y.holdings().get(k).maps().size());
            }
        }
        assertEquals(a.regions().size(), b.regions().size());
        for (int i = 0; i < a.regions().size(); i++) {
            RegionState x = a.regions().get(i);
            RegionState y = b.regions().get(i);
            assertEquals(x.mrn(), y.mrn());
            same(x.length(), y.length());
            same(x.ino(), y.ino());
            same(x.mode(), y.mode());
            comms.pair("owner", x.comm(), y.comm());
        }
        assertEquals(devices(a), devices(b));
        assertEquals(a.events().events().size(), b.events().events().size());
        assertEquals(a.diagnostics().size(), b.diagnostics().size(), () -> a.diagnostics() + "\n" + b.diagnostics());
    }

    /** All but where their windows are. */
    private static List<String> devices(Snapshot s) {
        return s.devices().stream().map(d -> d.device().toString().replaceAll("start=-?[0-9]+", "start")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "stock-7.3", "revoke-7.3", "regions-7.3" })
    void whatIsLeftSaysTheSame(String name) throws IOException {
        String file = Fixtures.capture(name);
        String out = redacted(file);
        sameTopology(snapshot(file), snapshot(out));
        Captures.Opened o = open(out);
        assertEquals(List.of("names", "comm", "cgroup", "addresses"), o.manifest().redacted());
        assertEquals("host-1", o.manifest().host());
        assertEquals("redacted", o.manifest().spec());
        String all = everything(out);
        for (BufferState b : snapshot(file).buffers()) {
            String n = b.name().value();
            assertFalse(n != null && n.length() > 8 && !n.matches("[a-z0-9 \\t\\n:]+") && all.contains(n), () -> "the name " + n + " is left");
        }
        for (ProcessState p : snapshot(file).processes()) {
            String n = p.process().comm();
            assertFalse(n != null && n.length() > 4 && all.contains(n), () -> "the process " + n + " is left");
        }
        assertFalse(all.contains(snapshot(file).host().name()));
        assertFalse(all.contains(snapshot(file).host().bootId()));
        assertEquals(List.of(), open(file).manifest().redacted(), "an old capture has nothing redacted");
    }

    private String planted() {
        String host = SmallHost.plant(folder.resolve("host"));
        Tree t = new Tree(folder.resolve("host"));
        String info = SmallHost.BUFINFO.replace("\\t", "\t").replace("text\twith\ttabs", "SECRET\tName\nTwo").replace("CAMERA", "SECRETcamera");
        t.file("/sys/kernel/debug/dma_buf/bufinfo", info).file("/proc/sys/kernel/hostname", "SECRETbox\n").file("/proc/cmdline", "root=UUID=SECRETroot iommu=pt quiet\n");
        t.file("/proc/sys/kernel/random/boot_id", "deadbeef-0000-4000-8000-00000000SECR\n");
        t.file("/proc/mounts", "debugfs /sys/kernel/debug debugfs rw 0 0\n/dev/SECRETdisk /home/SECRETuser ext4 rw 0 0\ntracefs /sys/kernel/tracing tracefs rw 0 0\n"
                + "cgroup2 /sys/fs/cgroup cgroup2 rw 0 0\n");
        t.file("/proc/812/comm", "SECRETproc\n").file("/proc/812/stat", "812 (SECRETproc) S 1 812 812 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 5555 0 0\n");
        t.file("/proc/812/status", "Name:\tSECRETproc\nUid:\t4242\t4242\t4242\t4242\nCapEff:\t0000000000000000\n").file("/proc/812/cgroup", "0::/SECRET.slice/user-4242.slice\n");
        t.file("/proc/812/maps", "7f5ec2e7d000-7f5ec2e8d000 rw-s 00000000 00:0c 13                         /dmabuf:SECRETcamera\n");
        t.file("/proc/812/fdinfo/3", "pos:\t0\nflags:\t02\nmnt_id:\t14\nino:\t13\nsize:\t65536\ncount:\t2\nexp_name:\tdrm\nname:\tSECRETcamera\n");
        try {
            Files.delete(folder.resolve("host/proc/812/fd/3"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        t.link("/proc/812/fd/3", "/dmabuf:SECRETcamera");
        return host;
    }

    @Test
    void nothingOfTheOriginalsIsLeftAnywhere() throws IOException {
        String host = planted();
        String plain = folder.resolve("plain.dmascope").toString();
        assertEquals(ExitStatus.DONE, Ran.dmascope("capture", host, "-o", plain).status());
        assertTrue(everything(plain).contains("SECRETproc") && everything(plain).contains("SECRETcamera") && everything(plain).contains("7f5ec2e7d000"));
        String out = redacted(plain);
        String direct = folder.resolve("direct.dmascope").toString();
        Ran r = Ran.dmascope("capture", host, "-o", direct, "--redact", "names,comm,cgroup,addresses");
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        for (String file : List.of(out, direct)) {
            String all = everything(file);
            for (String secret : List.of("SECRET", "4242", "7f5ec2e7d000", "deadbeef", "camera", folder.toString())) {
                assertFalse(all.contains(secret), () -> secret + " is left in " + file + ": " + all.substring(Math.max(0, all.indexOf(secret) - 80), all.indexOf(secret) + 20));
            }
            sameTopology(snapshot(plain), snapshot(file));
        }
        Snapshot s = snapshot(out);
        assertEquals("iommu=pt quiet", open(out).reading().survey().devices().orElse(null).platform().commandLine());
        BufferState camera = s.buffers().stream().filter(b -> b.ino() == 13).findFirst().orElseThrow();
        assertEquals("name-1", camera.name().value());
        assertEquals(65_536, camera.size().value());
        assertEquals(100_001, s.processes().getFirst().process().uid());
        assertEquals("/cg-1/cg-2", s.processes().getFirst().process().cgroup());
        assertEquals(0x10000, s.processes().getFirst().holdings().getFirst().maps().getFirst().end() - s.processes().getFirst().holdings().getFirst().maps().getFirst().start());
    }

    @Test
    void onlyWhatWasAskedForIsTakenOut() throws IOException {
        String plain = folder.resolve("plain.dmascope").toString();
        Ran.dmascope("capture", planted(), "-o", plain);
        String out = redacted(plain, "--redact", "names");
        String all = everything(out);
        assertFalse(all.contains("SECRETcamera"));
        assertTrue(all.contains("SECRETproc") && all.contains("SECRETbox") && all.contains("SECRET.slice"));
        assertEquals(List.of("names"), open(out).manifest().redacted());
        String second = folder.resolve("second.dmascope").toString();
        Ran.dmascope("redact", out, "-o", second, "--redact", "comm");
        assertEquals(List.of("names", "comm"), open(second).manifest().redacted(), "what was taken out before is still said");
        assertNotEquals("SECRETproc", snapshot(second).processes().getFirst().process().comm());
    }

    @Test
    void mistakesAreOneClearLine() {
        Ran.dmascope("redact", "local", "-o", "x.dmascope").failed(ExitStatus.USAGE, "redact takes a capture");
        Ran.dmascope("redact", "no.dmascope", "-o", folder.resolve("x.dmascope").toString()).failed(ExitStatus.UNREADABLE, "no.dmascope");
        Ran.dmascope("redact", Fixtures.capture("stock-7.3"), "-o", folder.resolve("x.dmascope").toString(), "--redact", "names,faces").failed(ExitStatus.USAGE,
                "--redact takes names,comm,cgroup,addresses, not \"names,faces\"");
        assertNull(open(folder.resolve("x.dmascope").toString()));
    }
}
