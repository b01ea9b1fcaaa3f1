// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * The kernel's tracing: its control files, the descriptions of its events and the pages of its ring buffer. Nothing here knows of dma-bufs.
 * Like its parent this runs with privilege, in the agent: raw pages hold addresses of the kernel, which never leave the host.
 * Sources: kernel/trace/ring_buffer.c, include/linux/ring_buffer.h, kernel/trace/trace_events.c.
 */
package org.dmascope.core.kernel.trace;
