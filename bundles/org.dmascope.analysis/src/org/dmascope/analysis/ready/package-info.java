// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * Readiness: whether peer to peer by dma-buf (GPUDirect) would work between an exporter and an importer. One class for each condition of admission, listed in
 * {@link org.dmascope.analysis.ready.Conditions}; what a reading does not settle stays unknown, and then so does the whole.
 */
package org.dmascope.analysis.ready;
