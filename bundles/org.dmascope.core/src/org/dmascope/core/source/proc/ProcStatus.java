// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

/**
 * What the readers need of {@code /proc/PID/status}.
 *
 * @param uid    real user id, -1 when missing
 * @param euid   effective user id, -1 when missing
 * @param caps   whether the line CapEff was there
 * @param capEff effective capabilities as a bit set (include/uapi/linux/capability.h), 0 when missing
 */
public record ProcStatus(long uid, long euid, boolean caps, long capEff) {
}
