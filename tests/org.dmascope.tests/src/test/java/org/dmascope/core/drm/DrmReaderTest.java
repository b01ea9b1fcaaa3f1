// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.drm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Fixture;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.Source;
import org.dmascope.core.source.drm.DrmDevice;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.drm.DrmReader;
import org.dmascope.core.source.drm.DrmSource;
import org.dmascope.core.source.proc.ProcSource;
import org.junit.jupiter.api.Test;

/** The reader over hosts in memory, read directly and from what the sources recorded. */
class DrmReaderTest {
    private static final String DRI = "/sys/kernel/debug/dri/";

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private DrmInfo read(MemoryRoot root) {
        List<Entry> entries = new ArrayList<>();
        for (Source s : List.of(new ProcSource(), new DrmSource())) {
            s.gather(new Gatherer(s.id(), root, entries::add, System.nanoTime()));
        }
        DrmInfo direct = DrmReader.read(root, diagnostics);
        List<Diagnostic> again = new ArrayList<>();
        assertEquals(direct, DrmReader.read(new Recording(entries), again));
        assertEquals(diagnostics, again);
        return direct;
    }

    private static void file(MemoryRoot root, String path, String fixture) {
        root.file(path, Fixture.bytes("core/drm/" + fixture));
    }

    private static void process(MemoryRoot root, int pid, String comm) {
        String dir = "/proc/" + pid;
        root.file(dir + "/comm", comm + "\n").file(dir + "/stat", pid + " (" + comm + ") S" + " 0".repeat(18) + " " + pid * 10 + " 0\n")
                .file(dir + "/status", "Uid:\t7\t7\t7\t7\nCapEff:\t0000000000000000\n").file(dir + "/cgroup", "0::/x\n").file(dir + "/maps", "");
    }

    @Test
    void aDeviceOfOldKernelsComesOnce() {
        MemoryRoot root = new MemoryRoot();
        for (String minor : List.of("0", "1", "2", "128", "129")) {
            file(root, DRI + minor + "/name", "lab/6.1/" + minor + "/name");
            file(root, DRI + minor + "/clients", "lab/6.1/" + minor + "/clients");
        }
        file(root, DRI + "1/vram-mm", "lab/6.1/1/vram-mm");
        List<DrmDevice> devices = ((Reading.Ok<List<DrmDevice>>) read(root).devices()).value();
        assertEquals(List.of("vgem vgem", "bochs-drm 0000:00:03.0", "virtio_gpu 0000:00:04.0"), devices.stream().map(d -> d.name().driver() + " " + d.name().device()).toList());
        assertEquals(List.of(DRI + "1/vram-mm"), devices.get(1).pools().stream().map(DrmDevice.PoolReading::path).toList());
        assertEquals(2, devices.getFirst().files().size());
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void linksOfMinorsAreNotFollowed() {
        MemoryRoot root = new MemoryRoot();
        for (String d : List.of("0000_00_03.0", "0000_00_04.0", "vgem")) {
            file(root, DRI + d.replace('_', ':') + "/name", "lab/7.3/" + d + "/name");
            file(root, DRI + d.replace('_', ':') + "/clients", "lab/7.3/" + d + "/clients");
        }
        root.link(DRI + "0", "vgem", null).link(DRI + "128", "vgem", null).file(DRI + "client-1/proc_info", "pid: 0\ncomm: Unset\n").file(DRI + "bridges", "");
        List<DrmDevice> devices = read(root).devices().orElse(List.of());
        assertEquals(List.of("0000:00:03.0", "0000:00:04.0", "vgem"), devices.stream().map(d -> d.name().device()).toList());
        assertTrue(root.calls.stream().noneMatch(c -> c.contains("client-1/") || c.startsWith("read " + DRI + "0/")));
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void filesOfGraphicsDrivers() {
        MemoryRoot root = new MemoryRoot().file(DRI + "0/name", "amdgpu dev=0000:03:00.0 unique=0000:03:00.0\n").file(DRI + "1/name", "xe dev=0000:04:00.0\n")
                .file(DRI + "2/name", "i915 dev=0000:00:02.0\n").file(DRI + "3/name", "panthor dev=fb000000.gpu unique=fb000000.gpu\n");
        file(root, DRI + "0/amdgpu_gem_info", "printf/amdgpu_gem_info-7.3");
        file(root, DRI + "0/amdgpu_vram_mm", "printf/amdgpu_vram_mm-7.3");
        root.error(DRI + "0/amdgpu_vm_info", Errno.ETIMEDOUT);
        file(root, DRI + "1/tile0/vram_mm", "printf/xe_vram_mm-7.3");
        file(root, DRI + "1/gtt_mm", "printf/xe_gtt_mm-7.3");
        file(root, DRI + "2/i915_gem_objects", "printf/i915_gem_objects-7.3");
        file(root, DRI + "3/gems", "printf/panthor_gems-7.0");
        List<DrmDevice> devices = read(root).devices().orElse(List.of());
        assertEquals(3, devices.getFirst().gemInfo().orElse(List.of()).size());
        assertInstanceOf(Reading.Failed.class, devices.getFirst().vmInfo());
        assertInstanceOf(Reading.Absent.class, devices.get(1).gemInfo());
        assertEquals(List.of("vram", "visible-vram", "gtt", "vram0", "visible-vram0", "system", "local0", "stolen-local", "memory"),
                devices.stream().flatMap(d -> d.pools().stream()).map(p -> p.pool().region()).toList());
        assertEquals(1, diagnostics.size());
        assertEquals(Diagnostic.Outcome.FAILED, diagnostics.getFirst().outcome());
    }

    @Test
    void oneFileOfSeveralDescriptorsIsOneClient() {
        MemoryRoot root = new MemoryRoot();
        process(root, 20, "shell");
        process(root, 30, "game");
        for (String at : List.of("20/fd/5", "20/fd/9", "30/fd/4")) {
            root.link("/proc/" + at, "/dev/dri/renderD128", null);
            file(root, "/proc/" + at.replace("fd", "fdinfo"), "printf/fdinfo-amdgpu-7.3");
        }
        root.link("/proc/30/fd/6", "/dev/dri/card1", null).file("/proc/30/fdinfo/6", "pos:\t0\n").link("/proc/30/fd/7", "/dev/null", null);
        root.link("/proc/30/fd/8", "/dev/accel/accel0", null);
        file(root, "/proc/30/fdinfo/8", "printf/fdinfo-panthor-7.3");
        DrmInfo info = read(root);
        assertEquals(List.of("55 3", "10 1"), info.clients().stream().map(c -> c.info().clientId() + " " + c.seenAt().size()).toList());
        assertEquals("20 200 shell 7 /x", info.clients().getFirst().process().pid() + " " + info.clients().getFirst().process().startTime() + " "
                + info.clients().getFirst().process().comm() + " " + info.clients().getFirst().process().uid() + " " + info.clients().getFirst().process().cgroup());
        assertInstanceOf(Reading.Absent.class, info.devices());
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void whatIsDeniedIsSaid() {
        DrmInfo info = read(new MemoryRoot().error("/sys/kernel/debug/dri", Errno.EACCES));
        assertInstanceOf(Reading.Denied.class, info.devices());
        assertEquals(1, diagnostics.size());
        assertTrue(diagnostics.getFirst().remedy().contains("root"));
    }
}
