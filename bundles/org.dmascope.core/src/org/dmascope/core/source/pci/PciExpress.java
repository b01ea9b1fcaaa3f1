// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

/**
 * The PCI Express capability (id 0x10).
 *
 * @param version       of the capability; 2 has the second registers
 * @param type          null for a code that no specification names
 * @param port          port number of the link capabilities
 * @param maxSpeed      of the link in megatransfers per second, 0 when the function has no link or the code is not known
 * @param maxWidth      in lanes, 0 when the function has no link
 * @param currentSpeed  of the link status, as maxSpeed
 * @param currentWidth  of the link status, in lanes
 * @param atomicRouting whether a port routes AtomicOps between its ports (PCI_EXP_DEVCAP2_ATOMIC_ROUTE)
 * @param atomicSizes   completer sizes in bits: bit 0 for 32, bit 1 for 64, bit 2 for 128 bits compare and swap
 * @param atomicRequest whether the function may send AtomicOps (PCI_EXP_DEVCTL2_ATOMIC_REQ)
 * @param atomicBlocked whether a port stops AtomicOps on their way out (PCI_EXP_DEVCTL2_ATOMIC_EGRESS_BLOCK)
 */
public record PciExpress(int version, PortType type, int port, int maxSpeed, int maxWidth, int currentSpeed, int currentWidth, boolean atomicRouting, int atomicSizes,
        boolean atomicRequest, boolean atomicBlocked) {
}
