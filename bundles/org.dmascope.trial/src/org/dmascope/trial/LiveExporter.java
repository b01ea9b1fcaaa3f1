// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/**
 * A buffer that another process has: a duplicate of one of its descriptors (kernel/pid.c pidfd_getfd()). It is in no list: a person names it, reads what
 * the importer would do to it, and confirms it by name. Another process may close and reuse the number meanwhile, so the inode is looked at again.
 */
final class LiveExporter implements Exporter {
    private static final TrialKind KIND = new TrialKind(TrialRole.EXPORTER, LiveBuffer.KIND, "buffer of another process", "/proc/PID/fd; named as ino:INO or pid:PID-ino:INO",
            "the right to trace the process: root (CAP_SYS_PTRACE), or its own user where kernel.yama.ptrace_scope is 0",
            "duplicates a descriptor that the process has of the buffer, and has the importer take that very buffer",
            "somebody uses this memory: an importer without a callback pins it while the trial lasts, and a GPU's driver may move it to system memory and slow its owner down;"
                    + " it is not moved back by the trial's end; when the owner lets go meanwhile, the memory stays until the trial is over",
            "none", "closing the duplicate", null);

    @Override
    public TrialKind kind() {
        return KIND;
    }

    /** None: it is tried by name only. */
    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        return List.of();
    }

    @Override
    public int make(Attempt a, TrialParty party, long bytes) {
        LiveBuffer b = LiveBuffer.of(party.id()).orElseThrow();
        int process = a.step(Stage.EXPORT, "pidfd_open", () -> a.calls().pidfd(b.pid()));
        if (process < 0) {
            return process;
        }
        a.onUndo(Stage.RELEASE, "close", () -> a.calls().close(process));
        int number = a.step(Stage.EXPORT, "descriptor of the buffer", () -> a.calls().numberIn(b.pid(), b.ino()));
        if (number < 0) {
            return number;
        }
        int fd = a.step(Stage.EXPORT, "pidfd_getfd", () -> a.calls().duplicate(process, number));
        if (fd < 0) {
            return fd;
        }
        a.onUndo(Stage.RELEASE, "close", () -> a.calls().close(fd));
        int same = a.calls().inode(fd) == b.ino() ? 0 : a.step(Stage.EXPORT, "look at the duplicate", () -> -Errno.EBADF);
        return same < 0 ? same : fd;
    }

    @Override
    public long size(Attempt a, int buffer, long asked) {
        return Math.max(0, a.calls().size(buffer));
    }
}
