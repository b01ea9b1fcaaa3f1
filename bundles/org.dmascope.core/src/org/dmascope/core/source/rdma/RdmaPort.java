// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

/**
 * A port.
 *
 * @param number    1 for the first
 * @param state     {@code enum ib_port_state}: 1 down, 2 init, 3 armed, 4 active; -1 when not said
 * @param physState {@code enum ib_port_phys_state}: 2 polling, 3 disabled, 5 link up; -1 when not said
 * @param netdev    network interface, raw; null when there is none, or it is of another network namespace
 */
public record RdmaPort(int number, int state, int physState, String netdev) {
}
