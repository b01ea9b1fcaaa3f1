// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;

import org.dmascope.analysis.row.ByteSum;
import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.core.Fact;

/** A control group in one region, as one reading shows it. */
public final class CgroupState implements CgroupRow {
    /** The amounts of a group, each null when there is no such file. */
    record Amounts(Fact<Long> current, Fact<Long> own, Fact<Long> min, Fact<Long> low, Fact<Long> max, Fact<Long> peak) {
    }

    /** Where it is: {@code place} is null when no placement tells which buffers are there. */
    record Where(String controller, Fact<String> device, String region, MemoryPlace place) {
    }

    private final String cgroup;
    private final Where where;
    private final Amounts amounts;
    private final List<Integer> pids;
    private final Fact<Integer> pidsKnown;
    private final BufferMemory buffers;

    CgroupState(String cgroup, Where where, Amounts amounts, List<Integer> pids, Fact<Integer> pidsKnown, BufferMemory buffers) {
        this.cgroup = cgroup;
        this.where = where;
        this.amounts = amounts;
        this.pids = List.copyOf(pids);
        this.pidsKnown = pidsKnown;
        this.buffers = buffers;
    }

    @Override
    public String cgroup() {
        return cgroup;
    }

    @Override
    public String controller() {
        return where.controller;
    }

    @Override
    public Fact<String> device() {
        return where.device;
    }

    @Override
    public String region() {
        return where.region;
    }

    @Override
    public Fact<Long> current() {
        return amounts.current;
    }

    @Override
    public Fact<Long> own() {
        return amounts.own;
    }

    @Override
    public Fact<Long> min() {
        return amounts.min;
    }

    @Override
    public Fact<Long> low() {
        return amounts.low;
    }

    @Override
    public Fact<Long> max() {
        return amounts.max;
    }

    @Override
    public Fact<Long> peak() {
        return amounts.peak;
    }

    @Override
    public ByteSum pinned() {
        return where.device == null ? null : where.place == null ? ByteSum.unknown(Fact.unknown("nothing tells which buffers are in this region", null))
                : buffers.pinned(cgroup, where.device.value(), where.place);
    }

    @Override
    public List<Integer> pids() {
        return pids;
    }

    @Override
    public Fact<Integer> pidsKnown() {
        return pidsKnown;
    }
}
