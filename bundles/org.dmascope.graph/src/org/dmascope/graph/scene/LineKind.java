// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/** What a line shows. */
public enum LineKind {
    /** From a bridge to what is below it. */
    BUS,
    /** From the exporter to its buffer. */
    EXPORT,
    /** From an importer to the buffer that it attached to. */
    ATTACHMENT
}
