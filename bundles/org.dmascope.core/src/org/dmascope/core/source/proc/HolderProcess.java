// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.util.List;

/**
 * A process that has dma-bufs open or mapped.
 *
 * @param pid       process id in the reader's pid namespace
 * @param startTime start in clock ticks after boot (field 22 of /proc/PID/stat): with the pid it identifies the process; -1 when unknown
 * @param comm      command name, raw; null when unreadable
 * @param uid       real user id, -1 when unknown
 * @param cgroup    path in the unified hierarchy (the {@code 0::} line of /proc/PID/cgroup), raw; null when unknown
 * @param fds       dma-buf descriptors; two fds of one buffer are both listed here
 * @param maps      dma-buf mappings
 */
public record HolderProcess(int pid, long startTime, String comm, long uid, String cgroup, List<DmabufFd> fds, List<DmabufMap> maps) {
}
