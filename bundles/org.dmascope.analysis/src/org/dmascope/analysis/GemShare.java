// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.core.Evidence;
import org.dmascope.core.source.drm.GemClient;
import org.dmascope.core.source.drm.GemHandle;

/**
 * A GEM handle of a client on a dma-buf.
 *
 * @param ino      inode of the dma-buf
 * @param size     bytes; -1 when the client imported it
 * @param client   who has the handle
 * @param handle   the handle
 * @param evidence file that says it
 */
record GemShare(long ino, long size, GemClient client, GemHandle handle, Evidence evidence) {
}
