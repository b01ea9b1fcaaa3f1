// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import org.dmascope.core.Reading;

/**
 * What one process may.
 *
 * @param pid         process id in the reader's pid namespace
 * @param credentials who it is
 * @param limits      its limits
 * @param openFiles   descriptors that it has open, from st_size of /proc/PID/fd (fs/proc/fd.c, proc_fd_getattr()); -1 where the kernel does not tell
 */
public record ProcessRights(int pid, Reading<Credentials> credentials, Reading<ProcLimits> limits, long openFiles) {
}
