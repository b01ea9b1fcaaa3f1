// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

/** The four calls of {@link SystemRoot}, as they are recorded. The order is part of the wire format. */
public enum Op {
    READ, LIST, READLINK, STAT
}
