// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BpfLogTest {
    private final BpfLog log = new BpfLog(new Stdio());

    @Test
    void lineThatSaysWhyIsTheReason() {
        // libbpf 1.1 on Linux 6.12, which has no iterator over dma-bufs
        log.said("libbpf: prog 'all_buffers': failed to find kernel BTF type ID of 'dmabuf': -3\n");
        log.said("libbpf: prog 'all_buffers': failed to prepare load attributes: -3\n");
        log.said("libbpf: prog 'all_buffers': failed to load: -3\n");
        log.said("libbpf: failed to load object 'dmabuf'\n");
        assertEquals("prog 'all_buffers': failed to find kernel BTF type ID of 'dmabuf': -3", log.reason());
    }

    @Test
    void verifierSaysWhyBeforeItSaysHowMuch() {
        // libbpf 1.1 on Linux 6.1
        log.said("libbpf: prog 'open_buffers': BPF program load failed: Invalid argument\n");
        log.said("libbpf: prog 'open_buffers': -- BEGIN PROG LOAD LOG --\n1235: (95) exit\nUnreleased reference id=57 alloc_insn=1248\n"
                + "processed 18758 insns (limit 1000000) max_states_per_insn 15 total_states 646 peak_states 136 mark_read 26\n-- END PROG LOAD LOG --\n");
        log.said("libbpf: prog 'open_buffers': failed to load: -22\n");
        assertEquals("Unreleased reference id=57 alloc_insn=1248", log.reason());
    }

    @Test
    void logIsBounded() {
        log.said("x".repeat(10_000));
        assertEquals(300, log.reason().length());
        log.said("y\n".repeat(100_000) + "processed 1 insns");
        assertTrue(log.reason().equals("y"), log.reason());
    }

    @Test
    void nothingSaidIsNoReason() {
        assertEquals("", log.reason());
        log.said("libbpf: failed to load object 'dmabuf'\n");
        assertEquals("failed to load object 'dmabuf'", log.reason());
    }
}
