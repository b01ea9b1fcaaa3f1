// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.io.IOException;
import java.io.InputStream;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/** The BPF programs that this bundle carries, and the host's libbpf to load them with. */
public final class BpfLoader {
    /** Made by native/bpf, for machines of this byte order alone. */
    private static final String OBJECT = "dmabuf.bpf.o";

    private final Libc libc;
    private final LibBpf bpf;
    private final byte[] elf;

    private BpfLoader(Libc libc, LibBpf bpf, byte[] elf) {
        this.libc = libc;
        this.bpf = bpf;
        this.elf = elf;
    }

    /** Unsupported with ENOENT when the host has no libbpf, with ENOSYS when the programs were not built. */
    public static Reading<BpfLoader> find(Libc libc) {
        byte[] elf;
        try (InputStream in = BpfLoader.class.getResourceAsStream(OBJECT)) {
            if (in == null) {
                return new Reading.Unsupported<>(OBJECT, Errno.ENOSYS, "this build of dmascope carries no BPF programs");
            }
            elf = in.readAllBytes();
        } catch (IOException e) {
            return new Reading.Failed<>(OBJECT, Errno.EIO, "the BPF programs cannot be read: " + e.getMessage());
        }
        try {
            return new Reading.Ok<>(OBJECT, new BpfLoader(libc, LibBpf.load(), elf));
        } catch (UnsatisfiedLinkError e) {
            return new Reading.Unsupported<>("libbpf.so.1", Errno.ENOENT, "this host has no libbpf 1.x");
        }
    }

    /** See {@link BpfPrograms}. A failure's reason is what libbpf or the kernel's verifier said last, raw; it may be empty. */
    public Reading<BpfPrograms> load(String program, int ringSize) {
        return BpfPrograms.load(libc, bpf, elf, program, ringSize);
    }
}
