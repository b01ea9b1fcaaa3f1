// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/** What a line shows. */
public enum LineKind {
    /** From a bridge to what is below it. */
    BUS,
    /** Between devices beside PCI: NVLink, XGMI. */
    LINK,
    /** From a process to a buffer that it holds. */
    HOLD,
    /** From the exporter to its buffer. */
    EXPORT,
    /** From an importer to the buffer that it attached to. */
    ATTACHMENT
}
