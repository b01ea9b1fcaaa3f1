// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.agent.AgentServer;
import org.dmascope.agent.Bounds;
import org.dmascope.agent.watch.Recorder;
import org.dmascope.core.DirectoryRoot;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.event.WatchInfo;
import org.dmascope.core.event.WatchPoint;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.struct.Sym;
import org.dmascope.wire.Hello;

/** An agent whose recorder sees made-up events; a process of its own. Arguments: what it does, and a copied tree that it reads. */
public final class ScriptedRecorder implements Recorder {
    static final WatchInfo INFO = new WatchInfo(1_700_000_000_000L, 1_000, 2, 4096, List.of(new WatchPoint(EventKind.PIN, "dma_buf_pin", WatchPoint.Way.KPROBE, null),
            new WatchPoint(EventKind.RDMA_GET, "ib_umem_dmabuf_get", WatchPoint.Way.NONE, "RDMA is not loaded")));
    private final String script;
    private int drained;

    private ScriptedRecorder(String script) {
        this.script = script;
    }

    public static void main(String[] args) throws IOException {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        DirectoryRoot root = DirectoryRoot.open(Path.of(args[1])).orElse(null);
        new AgentServer(System.in, out, new Hello(Hello.PROTOCOL, "test", 0, 0, "x86_64"), root, Sources.all(), () -> start(args[0]), Bounds.DEFAULT, () -> System.exit(0)).serve();
    }

    private static Reading<Recorder> start(String script) {
        return script.equals("denied") ? new Reading.Failed<>("x", Errno.EPERM, "permission denied at /sys/kernel/tracing: recording needs root")
                : new Reading.Ok<>("x", new ScriptedRecorder(script));
    }

    static TraceEvent event(long nanos, EventKind kind, long ino, String device, Sym ops, Integer result, long count) {
        return new TraceEvent(nanos, kind, 1, kind == EventKind.LOST ? -1 : 812, kind == EventKind.LOST ? null : "camera\n", ino, -1, null, device,
                device == null ? 0 : 1, ops, null, result, count);
    }

    @Override
    public WatchInfo info() {
        return INFO;
    }

    @Override
    public EventBatch drain() {
        drained++;
        if (script.equals("dying")) {
            Runtime.getRuntime().halt(9);
        } else if (script.equals("broken")) {
            throw new IllegalStateException("a page that was not there");
        } else if (script.equals("flood") && drained == 1) {
            List<TraceEvent> many = new ArrayList<>();
            for (int i = 0; i < 100_000; i++) {
                many.add(event(i, EventKind.MAP, i, "device " + i + "x".repeat(200), null, 0, -1));
            }
            return new EventBatch(null, many, 0);
        }
        return drained == 1 ? new EventBatch(null, List.of(event(1_500_000_000L, EventKind.ATTACH, 12, "0000:01:00.0", new Sym("mlx5_ib_dmabuf_attach_ops", "mlx5_ib"), 0, -1),
                event(1_600_000_000L, EventKind.PIN, 12, "0000:01:00.0", Sym.NULL, -Errno.EOPNOTSUPP, -1)), 0) : new EventBatch(null, List.of(), 0);
    }

    @Override
    public EventBatch finish() {
        return script.equals("quiet") ? new EventBatch(null, List.of(), 0) : new EventBatch(null, List.of(event(9_000_000_000L, EventKind.LOST, -1, null, null, null, 5)), 5);
    }
}
