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
    /** Name of a host bridge that no machine has, to which a number is added: functions hang on it whose host bridge is not told. */
    public static final String HOST_BRIDGE = "pciffffffff:";

    /** Whether this is not the name of a real host bridge. */
    public static boolean made(String hostBridge) {
        return hostBridge != null && hostBridge.startsWith(HOST_BRIDGE);
    }
}
