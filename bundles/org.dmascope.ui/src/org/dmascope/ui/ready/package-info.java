// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** The wizard that says whether peer to peer by dma-buf would work between two devices; nothing is tried. */
package org.dmascope.ui.ready;
