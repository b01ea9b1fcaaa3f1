// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.List;
import java.util.Objects;

/**
 * One walk over the kernel's dma-bufs.
 *
 * @param method   how
 * @param partial  null when every buffer of the kernel was visited; else one sentence that says which are missing ("only buffers that a
 *                 process has open: this kernel has no dma-buf iterator")
 * @param buffers  in the order of the walk: newest first for the list walks
 * @param problems what went wrong on the way, a sentence each, bounded
 */
public record StructDump(Method method, String partial, List<StructBuffer> buffers, List<String> problems) {
    /** Bound on buffers of one walk. */
    public static final int MAX_BUFFERS = 1_000_000;
    /** Bound on attachments of one buffer. */
    public static final int MAX_ATTACHMENTS = 4096;

    public StructDump {
        Objects.requireNonNull(method);
        buffers = List.copyOf(buffers);
        problems = List.copyOf(problems);
    }

    /** How the structures were reached. */
    public enum Method {
        /** BPF iterator over dma-bufs (6.16+): exact for the buffer list; attachment lists are walked without their lock. */
        BPF_DMABUF("bpf", "BPF iter/dmabuf"),
        /** BPF iterator over the fds of all processes: only buffers that somebody has open. */
        BPF_TASK_FILE("bpf-fd", "BPF iter/task_file"),
        /** Unlocked walk through /proc/kcore: sampled. */
        KCORE("kcore", "/proc/kcore");

        private final String id;
        private final String path;

        Method(String id, String path) {
            this.id = id;
            this.path = path;
        }

        /** Word in the text form. */
        public String id() {
            return id;
        }

        /** For evidence. */
        public String path() {
            return path;
        }

        /** Whether it reads without any lock of the kernel, so that a value may be torn. */
        public boolean sampled() {
            return this == KCORE;
        }
    }
}
