// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.source.struct.StructRegions;
import org.dmascope.core.source.struct.StructRegions.Kind;
import org.dmascope.core.source.struct.StructRegions.Nic;
import org.dmascope.core.source.struct.StructRegions.OnBuffer;
import org.dmascope.core.source.struct.StructRegions.Span;

/**
 * The walk from the kernel's RDMA devices over the memory regions of each to what they are on, through its memory, without any lock. The devices are in
 * {@code devices} of drivers/infiniband/core/device.c; the regions of one in its {@code res} ({@code struct rdma_restrack_root}, an array by kind, an XArray by
 * the number that netlink calls mrn: drivers/infiniband/core/restrack.c). Everything is looked at twice; what differs is not told. Never an exception
 * for what the memory holds.
 */
public final class RegionWalk {
    private static final String DEVICES = "devices";
    private static final String CORE = "ib_core";
    private static final String MR = "RDMA_RESTRACK_MR";
    private static final int NAME = 64; // IB_DEVICE_NAME_MAX of include/rdma/ib_verbs.h
    private static final String[][] NEEDED = { { "rdma_restrack_root", "xa" }, { "xarray", "xa_head" }, { "xa_node", "shift" }, { "xa_node", "slots" },
            { "xa_node", "parent" }, { "xa_node", "array" }, { "ib_device", "name" }, { "ib_device", "index" }, { "ib_device", "res" }, { "ib_device", "ops.owner" },
            { "ib_mr", "device" }, { "ib_mr", "length" }, { "ib_mr", "res" }, { "ib_mr", "res.id" }, { "ib_mr", "res.type" }, { "ib_mr", "res.kern_name" },
            { "ib_umem_dmabuf", "umem" }, { "ib_umem_dmabuf", "umem.ibdev" }, { "ib_umem_dmabuf", "umem.is_dmabuf" }, { "ib_umem_dmabuf", "attach" } };

    private final KernelTypes types;
    private final Symbols symbols;
    private final PagedMemory memory;
    private final List<String> problems = new ArrayList<>();

    public RegionWalk(KernelTypes types, Symbols symbols, KernelMemory memory) {
        this.types = types;
        this.symbols = symbols;
        this.memory = new PagedMemory(memory);
    }

    /** Whether the kernel has RDMA devices to walk at all: ib_core is there. */
    public static boolean concerns(KernelTypes types) {
        return types.has("rdma_restrack_root");
    }

    /** The first member or symbol that the walk cannot do without and that this kernel lacks, in words; null when all are there. */
    public static String missing(KernelTypes types, Symbols symbols) {
        for (String[] n : NEEDED) {
            if (!types.has(n[0], n[1])) {
                return "this kernel's types have no " + n[0] + "." + n[1];
            }
        }
        if (!types.constants().containsKey(MR)) {
            return "this kernel's types have no " + MR;
        }
        return devices(symbols) == 0 ? "the kernel's symbols name no list of RDMA devices: it was built without CONFIG_KALLSYMS_ALL" : null;
    }

    private static long devices(Symbols symbols) {
        return symbols.address(DEVICES, CORE);
    }

    /** @param kinds by number, ascending */
    private record Seen(long address, Nic nic, long[] numbers, Kind[] kinds) {
    }

    /** Both looks: what the second says and the first did not is unknown. */
    public StructRegions walk() {
        Map<Long, Seen> before = new HashMap<>();
        look().forEach(s -> before.put(s.address, s));
        String[] partial = new String[1];
        problems.clear();
        List<Seen> now = look(partial);
        List<Nic> out = now.stream().map(s -> compared(before.get(s.address), s)).sorted(Comparator.comparingInt(Nic::index)).toList();
        return new StructRegions(partial[0], out, problems);
    }

    private List<Seen> look() {
        return look(new String[1]);
    }

    private List<Seen> look(String[] partial) {
        memory.restart();
        List<Seen> out = new ArrayList<>();
        try {
            Bases bases = new Bases(memory, types, symbols);
            Xarray arrays = new Xarray(bases);
            Umems umems = new Umems(bases);
            boolean all = arrays.each(devices(symbols), StructRegions.MAX_DEVICES, (index, device) -> {
                try {
                    out.add(device(bases, arrays, umems, index, device));
                } catch (KernelFault e) {
                    partial[0] = "an RDMA device could not be read: " + e.getMessage();
                }
            });
            if (!all) {
                partial[0] = "the kernel's list of RDMA devices changed under the walk, or a part of it could not be read";
            }
        } catch (KernelFault e) {
            partial[0] = e.getMessage();
        }
        return out;
    }

    private Seen device(Bases bases, Xarray arrays, Umems umems, long index, long device) throws KernelFault {
        String name = memory.string(device + types.offset("ib_device", "name"), NAME);
        if (index > Integer.MAX_VALUE || memory.field(device, bases.field("ib_device", "index")) != index || name.isEmpty()) {
            throw new KernelFault("it is none");
        }
        String module = bases.module(bases.follow(device, "ib_device", "ops.owner"));
        Field odp = types.field("ib_device", "attrs.odp_caps.general_caps");
        Boolean op = types.has("ib_device", "ops.reg_user_mr_dmabuf") ? Boolean.valueOf(bases.follow(device, "ib_device", "ops.reg_user_mr_dmabuf") != 0) : null;
        Long caps = odp == null ? null : Long.valueOf(memory.field(device, odp));
        List<RegionFinder.Mr> regions = new ArrayList<>();
        boolean whole = regions(bases, arrays, device, regions);
        RegionLayout layout = RegionLayout.of(module, types);
        long[] addresses = regions.stream().mapToLong(RegionFinder.Mr::address).sorted().toArray();
        RegionFinder finder = new RegionFinder(bases, umems, device, name, layout, addresses);
        int place = layout == null ? place(finder, regions) : 0;
        String words = layout != null ? layout.words() : place <= 0 ? null : (module == null ? "the driver" : module) + "'s region + " + place;
        long[] numbers = new long[regions.size()];
        Kind[] kinds = new Kind[numbers.length];
        List<OnBuffer> on = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            RegionFinder.Mr m = regions.get(i);
            numbers[i] = m.number();
            Umems.Seen s = seen(finder, m, layout != null, place);
            kinds[i] = s.kind();
            if (s.on() != null) {
                on.add(s.on());
            }
        }
        return new Seen(device, new Nic((int) index, name, module, op, caps, words, whole, List.of(), on), numbers, kinds);
    }

    private Umems.Seen seen(RegionFinder finder, RegionFinder.Mr m, boolean typed, int place) {
        try {
            if (m.kernel()) {
                return new Umems.Seen(Kind.NONE, null);
            }
            return typed ? finder.typed(m) : place > 0 ? finder.at(m, place) : new Umems.Seen(Kind.UNKNOWN, null);
        } catch (KernelFault e) {
            problem("what a memory region is on could not be read: " + e.getMessage());
            return new Umems.Seen(Kind.UNKNOWN, null);
        }
    }

    private void problem(String sentence) {
        if (problems.size() < StructWalk.MAX_PROBLEMS && !problems.contains(sentence)) {
            problems.add(sentence);
        }
    }

    /** The one place that all regions agree on in which a umem is found; 0 when they do not or none has one. */
    private static int place(RegionFinder finder, List<RegionFinder.Mr> regions) {
        Set<Integer> common = null;
        for (RegionFinder.Mr m : regions) {
            Set<Integer> its = m.kernel() ? Set.of() : finder.places(m);
            if (common == null && !its.isEmpty()) {
                common = its;
            } else if (!its.isEmpty()) {
                common.retainAll(its);
            }
        }
        return common == null || common.size() != 1 ? 0 : common.iterator().next();
    }

    /** @return whether all were visited */
    private boolean regions(Bases bases, Xarray arrays, long device, List<RegionFinder.Mr> out) throws KernelFault {
        long roots = bases.follow(device, "ib_device", "res");
        if (roots == 0) {
            return false;
        }
        long kind = types.constants().get(MR);
        long xa = roots + kind * types.sizes().get("rdma_restrack_root") + bases.field("rdma_restrack_root", "xa").offset();
        int res = bases.field("ib_mr", "res").offset();
        boolean[] good = { true };
        boolean all = arrays.each(xa, StructRegions.MAX_REGIONS, (number, entry) -> {
            long mr = entry - res;
            try {
                if (memory.field(mr, bases.field("ib_mr", "res.id")) != number || memory.field(mr, bases.field("ib_mr", "res.type")) != kind
                        || bases.follow(mr, "ib_mr", "device") != device) {
                    good[0] = false;
                    return;
                }
                out.add(new RegionFinder.Mr(number, mr, memory.field(mr, bases.field("ib_mr", "length")), memory.field(mr, bases.field("ib_mr", "res.kern_name")) != 0));
            } catch (KernelFault e) {
                good[0] = false;
            }
        });
        return all && good[0];
    }

    private static Nic compared(Seen before, Seen now) {
        Nic n = now.nic;
        Map<Long, OnBuffer> old = new HashMap<>();
        if (before != null) {
            before.nic.onBuffers().forEach(o -> old.put(o.mrn(), o));
        }
        List<OnBuffer> on = n.onBuffers().stream().filter(o -> o.equals(old.get(o.mrn()))).toList();
        Set<Long> sure = HashSet.newHashSet(on.size());
        on.forEach(o -> sure.add(o.mrn()));
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < now.numbers.length; i++) {
            long number = now.numbers[i];
            int was = before == null ? -1 : Arrays.binarySearch(before.numbers, number);
            boolean same = was >= 0 && before.kinds[was] == now.kinds[i] && (now.kinds[i] != Kind.DMA_BUF || sure.contains(number));
            Kind kind = same ? now.kinds[i] : Kind.UNKNOWN;
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.kind() == kind && last.last() == number - 1) {
                spans.set(spans.size() - 1, new Span(kind, last.first(), number));
            } else {
                spans.add(new Span(kind, number, number));
            }
        }
        boolean whole = n.whole() && before != null && before.nic.whole();
        return new Nic(n.index(), n.name(), n.module(), n.dmabufOp(), n.odpCaps(), n.layout(), whole, spans, on);
    }
}
