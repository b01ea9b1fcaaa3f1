// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

/** A way to walk the kernel's dma-bufs. Runs with privilege; every call is one whole walk. */
public interface StructWalker {
    /** Never throws for what the kernel says or refuses. */
    Walk walk(KernelFacts kernel);
}
