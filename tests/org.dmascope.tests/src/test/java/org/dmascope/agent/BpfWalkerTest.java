// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.Walk;
import org.dmascope.linux.BpfLoader;
import org.dmascope.linux.Libc;
import org.dmascope.linux.LiveRoot;

/** On the host that runs the tests, whatever it allows. The lab tests what the walk finds. */
class BpfWalkerTest {
    private static final KernelFacts NO_FACTS = new KernelFacts(new Reading.Absent<>("/proc/kallsyms", 2), new Reading.Absent<>("/sys/kernel/btf", 2));
    private final Libc libc = Libc.load();

    private static long descriptors() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.count();
        }
    }

    @Test
    void walksOrSaysWhyNotAndLeavesNothingOpen() throws IOException {
        try (BpfWalker first = new BpfWalker(libc, new LiveRoot(libc))) {
            first.walk(NO_FACTS); // what is opened once for the whole process
        }
        long before = descriptors();
        for (int i = 0; i < 3; i++) {
            try (BpfWalker w = new BpfWalker(libc, new LiveRoot(libc))) {
                Walk a = w.walk(NO_FACTS);
                Walk b = w.walk(NO_FACTS);
                assertEquals(a.getClass(), b.getClass());
                if (a instanceof Walk.Refused(int errno, String reason, String remedy)) {
                    assertTrue(errno > 0, reason);
                    assertFalse(reason.isBlank());
                } else {
                    assertNotNull(((Walk.Done) a).dump().method());
                }
            }
            assertEquals(before, descriptors());
        }
    }

    @Test
    void programsTravelWithTheirBundle() {
        assertNotNull(BpfLoader.class.getResource("dmabuf.bpf.o"), "the build left the BPF programs out of the jar");
    }

    @Test
    void programThatIsNotThereIsAFailure() {
        if (BpfLoader.find(libc) instanceof Reading.Ok<BpfLoader>(String p, BpfLoader loader)) {
            assertEquals(Errno.ENOENT, loader.load("no_such_program", 1 << 20).errno());
        }
    }
}
