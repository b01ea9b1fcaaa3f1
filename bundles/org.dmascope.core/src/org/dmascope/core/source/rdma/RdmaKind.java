// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

/** What is asked of an RDMA device, in the order asked; each is one dump. */
public enum RdmaKind {
    /** Ports: RDMA_NLDEV_CMD_PORT_GET. */
    PORT("port", 5, 0, 0, Nldev.PORT_INDEX),
    /** User contexts: RDMA_NLDEV_CMD_RES_CTX_GET, 5.15+. */
    CONTEXT("ctx", 22, 86, 87, Nldev.CTXN),
    /** Protection domains. */
    PD("pd", 14, 46, 47, Nldev.PDN),
    /** Completion queues. */
    CQ("cq", 12, 35, 36, Nldev.CQN),
    /** Queue pairs. */
    QP("qp", 10, 19, 20, Nldev.LQPN),
    /** Shared receive queues: RDMA_NLDEV_CMD_RES_SRQ_GET, 5.15+. */
    SRQ("srq", 23, 88, 89, Nldev.SRQN),
    /** Memory regions. */
    MR("mr", 13, 40, 41, Nldev.MRN);

    private final String word;
    private final int command;
    private final int table;
    private final int entry;
    private final int number;

    RdmaKind(String word, int command, int table, int entry, int number) {
        this.word = word;
        this.command = command;
        this.table = table;
        this.entry = entry;
        this.number = number;
    }

    /** As the command {@code rdma resource} calls it. */
    public String word() {
        return word;
    }

    /** {@code enum rdma_nldev_command}. */
    public int command() {
        return command;
    }

    /** Attribute of the table in a message; 0 for ports, whose messages have none. */
    int table() {
        return table;
    }

    int entry() {
        return entry;
    }

    /** Attribute that numbers an entry. */
    int number() {
        return number;
    }
}
