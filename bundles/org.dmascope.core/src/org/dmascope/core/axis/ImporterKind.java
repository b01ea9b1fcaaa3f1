// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.axis;

/** How the importer attached. Source: drivers/dma-buf/dma-buf.c, dma_buf_attach() and dma_buf_dynamic_attach(). */
public enum ImporterKind implements Word {
    /** {@code importer_ops == NULL}. */
    STATIC,
    /** {@code importer_ops != NULL}. */
    DYNAMIC;

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
