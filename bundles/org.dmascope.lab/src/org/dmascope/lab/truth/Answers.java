// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the right answers to the questions of users are (docs/questions.md), by what a scenario says that it made. Who asks, on the command line or in the
 * window, brings what is shown into the same columns and compares the two.
 */
public final class Answers {
    private static final List<String> HOLDERS = List.of("pid", "comm", "fds", "mmaps");
    private static final List<String> DEVICES = List.of("device", "ordinal");
    private static final List<String> CONTRACTS = List.of("device", "ordinal", "importer", "p2p", "pinned", "revocable", "class", "revokeState");
    private static final List<String> PINS = List.of("device", "ordinal", "pinned");
    private static final List<String> REGIONS = List.of("device", "rkey", "length", "pid", "comm", "ino");
    private static final List<String> DEATHS = List.of("effect", "object");
    private static final List<String> CHANGES = List.of("change", "ino", "device", "ordinal", "axis", "before", "after");
    private static final List<String> REFUSED = List.of("device", "result");
    private static final List<String> TRIED = List.of("device", "way", "result");
    private static final List<String> EVENTS = List.of("event", "ino", "device", "by");
    /** drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_revoke_locked(), of an import that is pinned and mapped. */
    private static final List<String> TAKEN = List.of("rdma-revoke", "unmap", "unpin");
    /** The same file, ib_umem_dmabuf_release() of such an import. */
    private static final List<String> RELEASED = List.of("rdma-release", "rdma-revoke", "unmap", "unpin", "detach");
    private static final String WORKS = "works";
    private static final String PROVIDED = "rdma_rxe";

    private Answers() {
    }

    /** The buffer of a name. */
    public static Truth.Buffer buffer(Truth truth, String name) {
        return truth.buffers().stream().filter(b -> name.equals(b.name())).findFirst().orElseThrow(() -> new IllegalArgumentException("no buffer is called " + name));
    }

    /** Q1: which processes hold it. */
    public static Answer holders(Truth.Buffer buffer) {
        return Answer.of(HOLDERS, buffer.holders().stream().map(h -> List.of(Integer.toString(h.pid()), h.comm(), Integer.toString(h.fds()), Integer.toString(h.mmaps()))).toList());
    }

    /** Q2: which devices are attached to it. */
    public static Answer devices(Truth.Buffer buffer) {
        return Answer.of(DEVICES, buffer.contracts().stream().map(c -> List.of(c.device(), Integer.toString(c.ordinal()))).toList());
    }

    /** Q3: the contract of each attachment, axis by axis. */
    public static Answer contracts(Truth.Buffer buffer) {
        return Answer.of(CONTRACTS, buffer.contracts().stream().map(c -> Stream.concat(Stream.of(c.device(), Integer.toString(c.ordinal())),
                Stream.of(Axis.IMPORTER, Axis.P2P, Axis.PINNED, Axis.REVOCABLE, Axis.CLASS, Axis.REVOKE_STATE).map(a -> axis(c, a))).toList()).toList());
    }

    /** Q4: who pins it. */
    public static Answer pins(Truth.Buffer buffer) {
        return Answer.of(PINS, buffer.contracts().stream().filter(c -> !"no".equals(axis(c, Axis.PINNED)))
                .map(c -> List.of(c.device(), Integer.toString(c.ordinal()), axis(c, Axis.PINNED))).toList());
    }

    /** Q5: which memory regions sit on it. */
    public static Answer regions(Truth truth, Truth.Buffer buffer) {
        return Answer.of(REGIONS, on(truth, buffer.ino()).map(r -> List.of(r.device(), key(r), Long.toString(r.length()), r.pid() == null ? "" : r.pid().toString(),
                Objects.toString(r.comm(), ""), Long.toString(buffer.ino()))).toList());
    }

    private static Stream<Regions.Region> on(Truth truth, long ino) {
        return truth.regions().listed().stream().filter(r -> r.ino() != null && r.ino() == ino);
    }

    /** Remote key as the views show it. */
    private static String key(Regions.Region r) {
        return "0x" + Long.toHexString(r.rkey());
    }

    /** Q6: which RDMA device refused to register a dma-buf, and how the call failed; what {@code mrs.c} says that it could not make. */
    public static Answer refused(Truth truth) {
        return Answer.of(REFUSED, truth.notMade().stream().filter(n -> n.what().equals("dma-buf memory region")).map(n -> List.of(n.detail().split(",")[0], n.errno())).toList());
    }

    /**
     * Q7: what became of registering a buffer of this exporter with each RDMA device of the scenario, by the raw call and by libibverbs: the device is attached
     * to it, or it was refused. That of rxe0 has no device below it, and goes by its driver. It is the only one here that libibverbs has a provider for (librxe);
     * of the lab's own devices it knows nothing, so nothing comes of that way.
     */
    public static Answer tried(Truth truth, Truth.Buffer like) {
        Map<String, String> raw = new TreeMap<>();
        like.attachments().forEach(d -> raw.put(d, WORKS));
        refused(truth).rows().forEach(r -> raw.put(r.get(0).equals("rxe0") ? PROVIDED : r.get(0), r.get(1)));
        List<List<String>> out = new ArrayList<>();
        raw.forEach((device, result) -> {
            out.add(List.of(device, "mr", result));
            out.add(List.of(device, "ibv", device.equals(PROVIDED) ? result : "not-tried"));
        });
        return Answer.of(TRIED, out);
    }

    /** Q8: what the kernel answered for a provider and a client: its map type, and its distance in hops. */
    public static Answer pair(Truth truth, String provider, String client) {
        return Answer.of(List.of("mapType", "distance"), truth.peers().pairs().stream().filter(p -> p.provider().equals(provider) && p.client().equals(client))
                .map(p -> List.of(p.type().word(), Integer.toString(p.hops()))).toList());
    }

    /**
     * Q9: what dies with an RDMA device: each of its imports, each region on one of them, and whose they were. The number of a region is left out, which
     * the kernel does not tell who registers it.
     *
     * @param importer its device, which attaches
     * @param device   its RDMA name
     */
    public static Answer unplugged(Truth truth, String importer, String device) {
        List<List<String>> out = new ArrayList<>();
        truth.buffers().forEach(b -> b.contracts().stream().filter(c -> c.device().equals(importer)).forEach(c -> out.add(List.of("killed", importer + " on " + named(b)))));
        List<Regions.Region> regions = truth.regions().listed().stream().filter(r -> r.device().equals(device) && r.ino() != null).toList();
        regions.forEach(r -> out.add(List.of("killed", device + " region of " + owner(r))));
        regions.stream().map(Answers::owner).distinct().forEach(p -> out.add(List.of("invalidated", p)));
        return Answer.of(DEATHS, out);
    }

    private static String named(Truth.Buffer b) {
        return "ino " + b.ino() + (b.name() == null ? "" : " \"" + b.name() + "\"");
    }

    private static String owner(Regions.Region r) {
        return r.comm() + " " + r.pid();
    }

    /** Q11: what changed: buffers and attachments that came and went, and axes of attachments that are others. The newest attachment of a device is its last. */
    public static Answer changed(Truth before, Truth after) {
        List<List<String>> out = new ArrayList<>();
        Map<Long, Truth.Buffer> then = before.buffers().stream().collect(Collectors.toMap(Truth.Buffer::ino, b -> b));
        Map<Long, Truth.Buffer> now = after.buffers().stream().collect(Collectors.toMap(Truth.Buffer::ino, b -> b));
        then.keySet().stream().filter(i -> !now.containsKey(i)).forEach(i -> out.add(row("gone", i, null, "", "", "")));
        now.keySet().stream().filter(i -> !then.containsKey(i)).forEach(i -> out.add(row("appeared", i, null, "", "", "")));
        then.forEach((ino, b) -> {
            if (now.containsKey(ino)) {
                attachments(out, b, now.get(ino));
            }
        });
        return Answer.of(CHANGES, out);
    }

    private static void attachments(List<List<String>> out, Truth.Buffer then, Truth.Buffer now) {
        Map<String, Contract> left = new TreeMap<>();
        now.contracts().forEach(c -> left.put(c.toString(), c));
        for (Contract c : then.contracts()) {
            Contract is = left.remove(c.toString());
            if (is == null) {
                out.add(row("gone", then.ino(), c, "", "", ""));
                continue;
            }
            for (Axis a : Axis.values()) {
                if (!axis(c, a).equals(axis(is, a))) {
                    out.add(row("changed", then.ino(), c, a.key(), axis(c, a), axis(is, a)));
                }
            }
        }
        left.values().forEach(c -> out.add(row("appeared", now.ino(), c, "", "", "")));
    }

    private static List<String> row(String change, long ino, Contract c, String axis, String before, String after) {
        return List.of(change, Long.toString(ino), c == null ? "" : c.device(), c == null ? "" : Integer.toString(c.ordinal()), axis, before, after);
    }

    /**
     * Q12: what happened between truths that followed each other, in its order: a buffer that was taken back, and regions that were deregistered. By whom: the
     * process whose region it was.
     */
    public static Answer happened(List<Truth> steps) {
        List<List<String>> out = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            Truth before = steps.get(i - 1);
            for (List<String> change : changed(before, steps.get(i)).rows()) {
                String ino = change.get(1);
                if (change.get(4).equals(Axis.REVOKE_STATE.key()) && change.get(6).equals("revoked")) {
                    String by = by(before, ino);
                    out.add(List.of("invalidate", ino, "", by));
                    TAKEN.forEach(e -> out.add(List.of(e, ino, change.get(2), by)));
                } else if (change.get(0).equals("gone") && !change.get(2).isEmpty()) {
                    RELEASED.forEach(e -> out.add(List.of(e, ino, change.get(2), by(before, ino))));
                }
            }
        }
        return new Answer(EVENTS, out, true);
    }

    private static String by(Truth truth, String ino) {
        return on(truth, Long.parseLong(ino)).map(Answers::owner).distinct().collect(Collectors.joining(", "));
    }

    /** A value as the views name it; true and false are yes and no there. */
    private static String axis(Contract c, Axis a) {
        String word = c.axes().get(a);
        return word == null ? "?" : switch (word) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> word;
        };
    }
}
