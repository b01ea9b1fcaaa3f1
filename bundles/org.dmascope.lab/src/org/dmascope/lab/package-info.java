// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors

/**
 * The lab: real Debian kernels under QEMU with real dma-bufs in them, started and stopped from here, and the comparison of what Dmascope
 * shows with what was made. The guest's side (kernels, root image, scenarios) is in {@code native/lab}.
 */
package org.dmascope.lab;
