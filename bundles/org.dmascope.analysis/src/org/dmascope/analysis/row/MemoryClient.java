// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import org.dmascope.core.source.drm.DrmClient;
import org.dmascope.core.source.drm.RegionUse;

/**
 * What one client uses of a region.
 *
 * @param client the open file
 * @param use    bytes by kind
 */
public record MemoryClient(DrmClient client, RegionUse use) {
}
