// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

/**
 * What an inventory lacks because it was not read from a kernel's files but from a file of another tool.
 *
 * @param subject of a sentence, e.g. {@code NCCL's topology}; it does not list every function, so the first one on a root bus may be missing
 * @param remedy  what would tell more about ACS, as the end of a sentence
 * @param ports   whether root ports, downstream ports and host bridges are left out, so that hops cannot be counted
 */
public record PciOmissions(String subject, String remedy, boolean ports) {
}
