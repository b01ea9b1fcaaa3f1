// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

/** Single root I/O virtualisation of a physical function (extended capability 0x10): how many virtual functions it can have, and how many it has now. */
public record VirtualFunctions(int total, int enabled) {
}
