// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

import org.dmascope.core.event.KnownAttachments.Known;
import org.dmascope.core.kernel.trace.TraceField;
import org.dmascope.core.kernel.trace.TraceRecord;
import org.dmascope.core.source.struct.Sym;

/**
 * Makes events of the records of a recording: joins the beginning and the end of a call, numbers attachments, counts one RDMA import once
 * though several functions of it are seen. Takes records of all processors in the order of their times. Not thread-safe.
 */
public final class EventAssembler {
    /** MAX_ERRNO of include/linux/err.h: pointers from -4095 are error numbers. */
    private static final int MAX_ERRNO = 4095;
    private static final int MOST_THREADS = 1 << 16;
    /** A function that calls another of the same kind does so at once. */
    private static final long NESTED_NANOS = 100_000_000L;

    private final LongFunction<Sym> symbols;
    private final IntFunction<String> comms;
    private final KnownAttachments attachments = new KnownAttachments();
    private final OpenCalls calls = new OpenCalls();
    private final Map<Integer, String> names = new Bounded<>(MOST_THREADS);
    private final Map<Integer, Last> rdma = new Bounded<>(MOST_THREADS);

    /** The last RDMA event of a thread. */
    private record Last(String symbol, EventKind kind, long value, long nanos) {
    }

    /**
     * @param symbols names an address of the kernel
     * @param comms   name of a thread that no record names; null when it is not known any more
     */
    public EventAssembler(LongFunction<Sym> symbols, IntFunction<String> comms) {
        this.symbols = symbols;
        this.comms = comms;
    }

    /** Records were lost on a processor. @param count how many; 0 when not known, then at least one */
    public void lost(long nanos, int cpu, long count, Consumer<TraceEvent> sink) {
        calls.forget();
        sink.accept(new TraceEvent(nanos, EventKind.LOST, cpu, -1, null, -1, -1, null, null, 0, null, null, null, Math.max(1, count)));
    }

    /** Takes a record; it may make an event. */
    public void take(Sight sight, TraceRecord r, Consumer<TraceEvent> sink) {
        int pid = sight.pid() == null ? -1 : (int) r.number(sight.pid());
        String comm = r.text(sight.comm());
        if (comm != null && !comm.equals(names.get(pid))) {
            names.put(pid, comm);
        }
        switch (sight.role()) {
            case IN -> calls.begun(pid, new OpenCalls.Call(sight.symbol(), r, sight));
            case WHOLE -> event(sight, r, sight, r, pid, sink);
            case OUT -> {
                OpenCalls.Call call = calls.ended(pid, sight.symbol());
                if (call == null) {
                    event(sight, r, sight, r, pid, sink);
                } else {
                    event(call.sight(), call.record(), sight, r, pid, sink);
                }
            }
        }
    }

    /** @param in what the function was called with @param out what it returned, and when */
    private void event(Sight s, TraceRecord in, Sight end, TraceRecord out, int pid, Consumer<TraceEvent> sink) {
        EventKind kind = s.kind();
        long address = number(in, s.attachment(), 0);
        Integer result = result(end, out);
        if (kind == EventKind.ATTACH && address == 0 && result != null && result == 0) {
            address = out.number(end.result());
        } else if (kind == EventKind.RDMA_GET) {
            address = number(out, end.attachment(), 0);
        }
        if (nested(s, kind, kind == EventKind.RDMA_GET ? number(out, end.result(), 0) : address, pid, out.nanos())) {
            return;
        }
        boolean failed = result != null && result < 0;
        long ino = failed && kind == EventKind.EXPORT ? -1 : number(in, s.ino(), -1);
        String device = name(in, s.device());
        Sym ops = s.ops() != null && in.has(s.ops()) ? symbols.apply(in.number(s.ops())) : null;
        Sym callback = s.callback() != null && in.has(s.callback()) && ops != null && ops.set() ? symbols.apply(in.number(s.callback())) : null;
        Known known = attachment(kind, failed, address, ino, device, ops, callback, pid);
        if (known != null) {
            ino = ino < 0 ? known.ino() : ino;
            device = device == null ? known.device() : device;
            ops = ops == null ? known.ops() : ops;
            callback = callback == null ? known.callback() : callback;
        }
        long count = kind == EventKind.FD ? number(out, end.fd() == null ? end.result() : end.fd(), -1) : -1;
        sink.accept(new TraceEvent(out.nanos(), kind, out.cpu(), pid, comm(pid), ino, failed ? -1 : number(in, s.size(), -1), name(in, s.exporter()), device,
                known == null ? 0 : known.number(), ops, callback, result, failed ? -1 : count));
    }

    private Known attachment(EventKind kind, boolean failed, long address, long ino, String device, Sym ops, Sym callback, int pid) {
        Known known = null;
        switch (kind) {
            case ATTACH -> {
                if (!failed && address != 0) {
                    known = attachments.made(address, ino, device, ops, callback);
                }
            }
            case DETACH -> {
                if (address != 0) {
                    known = attachments.at(address, ino, device, ops);
                    attachments.gone(address);
                }
            }
            case PIN, UNPIN, MAP, UNMAP, RDMA_REVOKE, RDMA_RELEASE -> known = address == 0 ? null : attachments.at(address, ino, device, ops);
            case RDMA_GET -> known = failed || address == 0 ? null : attachments.known(address);
            default -> {
                return null;
            }
        }
        return known;
    }

    /** Whether the event was told already by a function that this one has called, or that called it. */
    private boolean nested(Sight s, EventKind kind, long value, int pid, long nanos) {
        if (kind == EventKind.RDMA_GET || kind == EventKind.RDMA_REVOKE) {
            Last last = rdma.get(pid);
            if (last != null && last.kind() == kind && last.value() == value && !last.symbol().equals(s.symbol()) && nanos - last.nanos() < NESTED_NANOS) {
                return true;
            }
            rdma.put(pid, new Last(s.symbol(), kind, value, nanos));
        } else if (kind == EventKind.RDMA_RELEASE) {
            rdma.remove(pid);
        }
        return false;
    }

    /** 0 or -errno; null when the end was not seen. */
    private static Integer result(Sight s, TraceRecord r) {
        if (s.result() == null || !r.has(s.result())) {
            return null;
        }
        long value = r.number(s.result());
        return value < 0 && value >= -MAX_ERRNO ? (int) value : 0;
    }

    private static long number(TraceRecord r, TraceField f, long otherwise) {
        return f != null && r.has(f) ? r.number(f) : otherwise;
    }

    /** The kernel's probes write {@code (fault)} for a text that could not be read (kernel/trace/trace_probe.h, FAULT_STRING). */
    private static String name(TraceRecord r, TraceField f) {
        String s = r.text(f);
        return s == null || s.equals("(fault)") ? null : s;
    }

    private String comm(int pid) {
        String known = names.get(pid);
        if (known == null && pid > 0) {
            known = comms.apply(pid);
            if (known != null) {
                names.put(pid, known);
            }
        }
        return known;
    }
}
