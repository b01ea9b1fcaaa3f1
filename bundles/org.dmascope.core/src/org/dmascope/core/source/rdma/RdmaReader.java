// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.Tally;

/** Reads recorded replies of RDMA netlink, the same from a live host, a copied tree and a capture. */
public final class RdmaReader {
    private static final String AGAIN = "read again";
    private static final String CAPTURE = "read the live host, or a capture of it: a copied tree of files holds no answers of netlink";

    private final SystemRoot root;
    private final Tally tally = new Tally(RdmaSource.ID);

    private RdmaReader(SystemRoot root) {
        this.root = root;
    }

    /** Devices and what is registered with them, with a diagnostic for each kind of thing that could not be read. A host without RDMA is no fault. */
    public static RdmaInfo read(SystemRoot root, List<Diagnostic> out) {
        RdmaReader r = new RdmaReader(root);
        Reading<List<RdmaDevice>> devices = r.devices();
        RdmaInfo info = new RdmaInfo(devices, r.comms(devices.orElse(List.of())));
        r.tally.addTo(out);
        return info;
    }

    private Reading<List<RdmaDevice>> devices() {
        Reading<List<String>> classes = root.list(RdmaPaths.CLASSES);
        boolean none = classes instanceof Reading.Ok<List<String>> ok && !ok.value().contains(RdmaPaths.CLASS_NAME);
        if (none || root.list(RdmaPaths.CLASS) instanceof Reading.Absent) {
            return classes.ok() ? new Reading.Absent<>(RdmaPaths.CLASS, Errno.ENOENT)
                    : new Reading.Unsupported<>(RdmaPaths.DEVICES, 0, "whether this host has RDMA devices was not read");
        }
        Reading<Content> reply = root.read(RdmaPaths.DEVICES, SystemRoot.LARGE);
        if (!(reply instanceof Reading.Ok<Content>)) {
            if (reply instanceof Reading.Unsupported && reply.errno() == 0) {
                return reply.retype(); // not asked for
            }
            Reading<List<RdmaDevice>> failure = reply instanceof Reading.Absent
                    ? new Reading.Unsupported<>(RdmaPaths.DEVICES, reply.errno(), "the host has RDMA devices, but this copy holds no answers of netlink") : reply.retype();
            tally.failure("dev", failure, remedy(reply));
            return failure;
        }
        Reading<List<RdmaId>> ids = answered("dev", reply, RdmaParser::devices).reading();
        return ids.map(all -> all.stream().map(this::device).toList());
    }

    private RdmaDevice device(RdmaId d) {
        Set<RdmaKind> torn = EnumSet.noneOf(RdmaKind.class);
        Map<RdmaKind, Reading<List<RdmaObject>>> objects = new EnumMap<>(RdmaKind.class);
        for (RdmaKind kind : RdmaKind.values()) {
            if (kind != RdmaKind.PORT && kind != RdmaKind.MR) {
                objects.put(kind, dump(d, kind, torn, (path, c) -> RdmaParser.objects(path, c, kind)));
            }
        }
        return new RdmaDevice(d, dump(d, RdmaKind.PORT, torn, RdmaParser::ports), objects, counted(d, dump(d, RdmaKind.MR, torn, RdmaParser::regions)), torn);
    }

    /** With the statistics of those that are paged on demand. Older captures have none, and kernels before 5.10 do not answer: that is no fault. */
    private Reading<List<RdmaMr>> counted(RdmaId d, Reading<List<RdmaMr>> regions) {
        boolean some = regions.orElse(List.of()).stream().anyMatch(m -> m.driver().containsKey(RdmaMr.ODP));
        String path = RdmaPaths.statistics(d.index());
        if (!some || !(root.read(path, SystemRoot.LARGE) instanceof Reading.Ok<Content>(String p, Content c))) {
            return regions;
        }
        Answer<RdmaStatistic> a = RdmaParser.statistics(path, c);
        a.problems().forEach(problem -> tally.malformed(RdmaKind.MR.word(), path, problem.reason()));
        Map<Long, RdmaStatistic> by = new HashMap<>();
        a.reading().orElse(List.of()).forEach(s -> by.put(s.mrn(), s));
        return regions.map(all -> all.stream().map(m -> by.containsKey(m.mrn()) && m.driver().containsKey(RdmaMr.ODP) ? m.counted(by.get(m.mrn()).counters()) : m).toList());
    }

    private <T> Reading<List<T>> dump(RdmaId d, RdmaKind kind, Set<RdmaKind> torn, BiFunction<String, Content, Answer<T>> parser) {
        Answer<T> a = answered(kind.word(), root.read(RdmaPaths.of(d.index(), kind), SystemRoot.LARGE), parser);
        if (a.interrupted() || !a.problems().isEmpty()) {
            torn.add(kind);
        }
        return a.reading();
    }

    private <T> Answer<T> answered(String kind, Reading<Content> reply, BiFunction<String, Content, Answer<T>> parser) {
        if (!(reply instanceof Reading.Ok<Content>(String path, Content c))) {
            tally.failure(kind, reply, remedy(reply));
            return new Answer<>(reply.retype(), false, List.of());
        }
        Answer<T> a = parser.apply(path, c);
        a.problems().forEach(p -> tally.malformed(kind, path, p.reason()));
        if (a.interrupted()) {
            tally.count(kind, new Diagnostic(RdmaSource.ID, path, Diagnostic.Outcome.FAILED, Errno.EINTR, 0, "something came or went each time the kernel listed (" + kind
                    + "): entries may be missing or stand there twice", AGAIN, 1));
        }
        if (!a.reading().ok()) {
            tally.failure(kind, a.reading(), remedy(a.reading()));
        }
        return a;
    }

    private static String remedy(Reading<?> r) {
        if (r instanceof Reading.Absent) {
            return CAPTURE;
        }
        return r instanceof Reading.Denied ? "let the reader open netlink sockets of the family RDMA: a security policy or a sandbox refuses them"
                : r instanceof Reading.Failed ? AGAIN : null;
    }

    private Map<Integer, String> comms(List<RdmaDevice> devices) {
        Map<Integer, String> out = new HashMap<>();
        List<Integer> asked = new ArrayList<>();
        for (RdmaDevice d : devices) {
            for (RdmaMr m : d.regions().orElse(List.of())) {
                if (m.pid() > 0 && asked.size() < RdmaSource.MAX_PROCESSES && !out.containsKey(m.pid())) {
                    asked.add(m.pid());
                    out.put(m.pid(), null);
                }
            }
        }
        for (int pid : asked) {
            Reading<Content> comm = root.read(RdmaPaths.comm(pid), SystemRoot.SMALL);
            if (comm instanceof Reading.Ok<Content> ok) {
                out.put(pid, ok.value().line());
            } else {
                out.remove(pid); // it has ended since, or the copy has no such file
            }
        }
        return out;
    }
}
