// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

/** A pointer that leads nowhere, or a read beyond the bounds of a walk. Expected, so without a stack trace; caught by the walk. */
final class KernelFault extends Exception {
    private static final long serialVersionUID = 1L;

    KernelFault(String reason) {
        super(reason, null, false, false);
    }
}
