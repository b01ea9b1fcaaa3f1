// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * The struct tier as records: what a BPF iterator or a walk of /proc/kcore found in the kernel's own structures. The walks run inside the
 * agent; what crosses the wire is the text form of these records, never kernel memory.
 */
package org.dmascope.core.source.struct;
