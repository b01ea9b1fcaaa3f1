// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

/**
 * An entry of one of the two capability lists.
 *
 * @param id       id of the capability, PCI_CAP_ID_… or PCI_EXT_CAP_ID_…
 * @param extended whether it lies in the extended list, from 0x100 on
 * @param version  of an extended one, else 0
 * @param offset   in config space
 */
public record Capability(int id, boolean extended, int version, int offset) {
}
