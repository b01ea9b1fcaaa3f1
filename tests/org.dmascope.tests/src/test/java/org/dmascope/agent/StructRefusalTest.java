// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Fixture;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.kernel.Btf;
import org.dmascope.core.kernel.Kallsyms;
import org.dmascope.core.kernel.StructWalker;
import org.dmascope.core.kernel.Walk;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReader;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.struct.StructText;
import org.junit.jupiter.api.Test;

/** What is missing is named, with what helps; what the kernel can do is said all the same. */
class StructRefusalTest {
    private static final String VMLINUX = Btf.DIR + "/vmlinux";

    private static MemoryRoot host() {
        return new MemoryRoot().file("/proc/sys/kernel/random/boot_id", "b00t\n").file("/proc/sys/kernel/kptr_restrict", "1\n")
                .file(Kallsyms.PATH, Fixture.bytes("core/kernel/kallsyms")).file(VMLINUX, Fixture.bytes("core/kernel/types.btf"));
    }

    private static List<Entry> gather(MemoryRoot root, StructWalker bpf, StructWalker kcore) {
        List<Entry> entries = new ArrayList<>();
        new StructSource(new KernelFactsCache(root, null), bpf, kcore, kernel -> null).gather(new Gatherer("struct", root, entries::add, System.nanoTime()));
        return entries;
    }

    private static Walk.Refused refused(MemoryRoot root) {
        Walk w = new KcoreWalker(null, root).walk(new KernelFactsCache(root, null).get());
        return assertInstanceOf(Walk.Refused.class, w);
    }

    private static Walk done(String partial) {
        return new Walk.Done(new StructDump(StructDump.Method.BPF_DMABUF, partial, List.of(), List.of()));
    }

    @Test
    void hiddenAddresses() {
        MemoryRoot root = host().file(Kallsyms.PATH, "0000000000000000 d dmabuf_list\n");
        assertEquals(Errno.EPERM, refused(root).errno());
        assertTrue(refused(root).remedy().contains("CAP_SYSLOG"));
        root.file("/proc/sys/kernel/kptr_restrict", "2\n");
        assertTrue(refused(root).remedy().contains("kptr_restrict=1"));
    }

    @Test
    void aKernelThatLacksSomething() {
        assertTrue(refused(host().file(Kallsyms.PATH, "ffffffff81000000 T _text\n")).reason().contains("CONFIG_KALLSYMS_ALL"));
        assertTrue(refused(host().error(VMLINUX, Errno.ENOENT)).reason().contains("CONFIG_DEBUG_INFO_BTF"));
        assertTrue(refused(host().error(Kallsyms.PATH, Errno.ENOENT)).reason().contains("CONFIG_KALLSYMS"));
        assertEquals(Errno.EPROTO, refused(host().file(VMLINUX, "no types")).errno());
        byte[] module = Fixture.bytes("core/kernel/types.btf").clone();
        int at = new String(module, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\0list_node\0");
        module[at + 1] = 'L';
        assertTrue(refused(host().file(VMLINUX, module)).reason().contains("dma_buf.list_node"));
    }

    @Test
    void capabilitiesComeWithoutRights() {
        MemoryRoot root = host().file(Kallsyms.PATH, "0000000000000000 d dmabuf_list\n0000000000000000 d udmabuf_ops\n");
        StructReadings r = StructReader.read(new Recording(gather(root, k -> done(null), null)), new ArrayList<>());
        KernelCaps caps = ((Reading.Ok<KernelCaps>) r.kernel()).value();
        assertEquals(new KernelCaps(false, "invalidate_mappings", true, VMLINUX, "dmabuf_list", false, java.util.Set.of("dmabuf_list", "udmabuf_ops")), caps);
    }

    @Test
    void moveNotifyComesFromTheRunningKernelsOwnConfiguration() {
        byte[] old = Fixture.bytes("core/kernel/types.btf").clone();
        byte[] name = "\0invalidate_mappings\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = new String(old, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(new String(name, java.nio.charset.StandardCharsets.ISO_8859_1));
        System.arraycopy("move_notify\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), 0, old, at + 1, 12);
        MemoryRoot root = host().file(VMLINUX, old).file("/proc/sys/kernel/osrelease", "6.1.0-50-amd64\n");
        assertEquals(null, caps(root).moveNotify());
        root.file("/boot/config-6.1.0-50-amd64", "CONFIG_X=y\n# CONFIG_DMABUF_MOVE_NOTIFY is not set\n");
        assertEquals(false, caps(root).moveNotify());
        assertEquals("/boot/config-6.1.0-50-amd64", caps(root).moveNotifyPath());
        root.file("/boot/config-6.1.0-50-amd64", "CONFIG_DMABUF_MOVE_NOTIFY=y\n");
        assertEquals(true, caps(root).moveNotify());
        root.file("/proc/sys/kernel/osrelease", "../../etc/passwd\n");
        assertEquals(null, caps(root).moveNotify());
    }

    private static KernelCaps caps(MemoryRoot root) {
        return StructReader.read(new Recording(gather(root, k -> done(null), null)), new ArrayList<>()).kernel().orElse(null);
    }

    @Test
    void theWalkByBpfNeedNotWaitForTheSymbols() {
        MemoryRoot root = host();
        gather(root, k -> {
            assertTrue(k.types().ok());
            assertTrue(root.calls.stream().noneMatch(c -> c.contains(Kallsyms.PATH)), "symbols read before the walk");
            return done(null);
        }, null);
        assertEquals(1, root.calls.stream().filter(c -> c.equals("read " + VMLINUX)).count(), "types are read once");
    }

    @Test
    void kcoreIsWalkedOnlyWhereBpfIsNotEnough() {
        StructWalker kcore = k -> new Walk.Done(new StructDump(StructDump.Method.KCORE, null, List.of(), List.of()));
        assertEquals(List.of(StructText.BPF, StructText.KERNEL), gather(host(), k -> done(null), kcore).stream().map(Entry::path).toList());
        List<String> both = List.of(StructText.BPF, StructText.KERNEL, StructText.KCORE);
        assertEquals(both, gather(host(), k -> done("only open ones"), kcore).stream().map(Entry::path).toList());
        assertEquals(both, gather(host(), k -> new Walk.Refused(Errno.EPERM, "no right", "run as root"), kcore).stream().map(Entry::path).toList());
    }
}
