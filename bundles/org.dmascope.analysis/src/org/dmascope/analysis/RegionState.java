// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.Map;
import java.util.Objects;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.MrMode;
import org.dmascope.core.axis.MrState;
import org.dmascope.core.source.rdma.RdmaMr;

/** A memory region as one reading shows it. Facts are made when asked for: a device may have a hundred thousand regions. */
public final class RegionState implements MrRow {
    private static final Fact<Long> NO_KEY = Fact.unknown("the kernel tells keys only with CAP_NET_ADMIN", "read as root");
    private static final Fact<Long> NO_LENGTH = Fact.unknown("the kernel did not say it", null);
    private static final Fact<Long> NO_PD = Fact.unknown("the kernel says it only of regions that a process made", null);
    private static final Fact<Integer> ENDED = Fact.unknown("the process that made it has ended, or is of a pid namespace that cannot be seen", null);
    private static final Fact<Integer> KERNEL = Fact.unknown("the kernel itself made it", null);
    private static final Fact<String> KERNEL_COMM = Fact.unknown("the kernel itself made it", null);
    private static final Fact<String> NO_COMM = Fact.unknown("the name of its process could not be read: it has ended, or is not known", "read again");

    /**
     * What regions of one device have in common.
     *
     * @param comms command names by pid, raw
     */
    record Home(String device, Fact<String> parent, Fact<String> driver, Evidence netlink, Evidence proc, Map<Integer, String> comms) {
    }

    private final Home home;
    private final RdmaMr mr;
    private final MrVerdict verdict;

    RegionState(Home home, RdmaMr mr, MrVerdict verdict) {
        this.home = home;
        this.mr = mr;
        this.verdict = verdict;
    }

    /** Whether two readings say the same of it, on buffers that stand in the same places. */
    boolean sameAs(RegionState o) {
        return home.device.equals(o.home.device) && mr.equals(o.mr) && parent().sameAs(o.parent()) && driver().sameAs(o.driver()) && comm().sameAs(o.comm()) && mode().sameAs(o.mode())
                && state().sameAs(o.state()) && ino().sameAs(o.ino()) && at(verdict.buffer()) == at(o.verdict.buffer()) && Objects.equals(name(), o.name());
    }

    private static int at(BufferState b) {
        return b == null ? -1 : b.index();
    }

    private String name() {
        AttachmentState a = verdict.attachment();
        return a == null ? null : a.ordinal() + " " + a.deviceName();
    }

    @Override
    public String device() {
        return home.device;
    }

    @Override
    public Fact<String> parent() {
        return home.parent;
    }

    @Override
    public Fact<String> driver() {
        return home.driver;
    }

    @Override
    public long mrn() {
        return mr.mrn();
    }

    @Override
    public Fact<Long> lkey() {
        return said(mr.lkey(), NO_KEY);
    }

    @Override
    public Fact<Long> rkey() {
        return said(mr.rkey(), NO_KEY);
    }

    @Override
    public Fact<Long> length() {
        return said(mr.length(), NO_LENGTH);
    }

    @Override
    public Fact<Long> pdn() {
        return said(mr.pdn(), NO_PD);
    }

    private Fact<Long> said(long n, Fact<Long> otherwise) {
        return n < 0 ? otherwise : Fact.of(n, home.netlink);
    }

    @Override
    public Fact<Integer> pid() {
        return mr.ofKernel() ? KERNEL : mr.pid() > 0 ? Fact.of(mr.pid(), home.netlink) : ENDED;
    }

    @Override
    public Fact<String> comm() {
        String comm = home.comms.get(mr.pid());
        return mr.ofKernel() ? KERNEL_COMM : comm == null ? NO_COMM : Fact.of(comm, home.proc);
    }

    @Override
    public String kernelOwner() {
        return mr.kernel();
    }

    @Override
    public Map<String, String> driverFacts() {
        return mr.driver();
    }

    @Override
    public Fact<MrMode> mode() {
        return verdict.mode();
    }

    @Override
    public Fact<MrState> state() {
        return verdict.state();
    }

    @Override
    public Fact<Long> ino() {
        return verdict.ino();
    }

    @Override
    public BufferRow buffer() {
        return verdict.buffer();
    }

    @Override
    public AttachmentRow attachment() {
        return verdict.attachment();
    }
}
