// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.util.Map;

/**
 * A context, PD, CQ, QP or SRQ. Numbers are -1 when the kernel did not say them.
 *
 * @param kind    what it is
 * @param number  ctxn, pdn, cqn, lqpn or srqn
 * @param pid     process that made it, in the reader's pid namespace; 0 when it has ended, -1 for the kernel's own
 * @param kernel  module of the kernel that made it, raw; null for a process
 * @param ctxn    number of its context
 * @param pdn     number of its PD
 * @param cqn     number of its CQ
 * @param type    {@code enum ib_qp_type} or {@code ib_srq_type}
 * @param state   {@code enum ib_qp_state}
 * @param usecnt  references by other objects
 * @param cqe     entries of a CQ
 * @param driver  what the driver adds, raw
 */
public record RdmaObject(RdmaKind kind, long number, int pid, String kernel, long ctxn, long pdn, long cqn, int type, int state, long usecnt, long cqe,
        Map<String, String> driver) {
}
