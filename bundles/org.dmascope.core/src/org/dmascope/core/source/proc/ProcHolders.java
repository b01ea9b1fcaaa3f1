// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.util.List;

/**
 * Who holds dma-bufs, as far as the reader may see.
 *
 * @param processes holders, in order of pid
 * @param scanned   processes whose fd directory was read
 * @param denied    processes whose fd directory or maps were refused (EACCES, EPERM)
 * @param vanished  processes that ended while they were read
 */
public record ProcHolders(List<HolderProcess> processes, int scanned, int denied, int vanished) {
}
