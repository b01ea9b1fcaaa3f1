// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * Files of other tools as hosts: topologies of hwloc and NCCL, dumps of lspci, archives of gathered trees, texts of debugfs and rdma that people paste into bug
 * reports. Each becomes a {@link org.dmascope.core.SystemRoot} of the files that a live host would have, so that the same readers make the same records of it. What
 * a file does not say is answered with the reason, never as absent.
 */
package org.dmascope.core.foreign;
