// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.dmascope.core.Content;
import org.dmascope.core.DirectoryRoot;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.proc.ProcSource;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialPaths;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.core.trial.TrialText;
import org.dmascope.wire.Frame;
import org.dmascope.wire.FrameReader;
import org.dmascope.wire.FrameWriter;
import org.dmascope.wire.Hello;

/**
 * An agent whose trials follow a script: a program of its own that speaks the frames. On its host, udmabuf works with all that is there, a heap with vgem
 * only, a dumb buffer of "slow" hangs until the run is cancelled; process 812 holds buffer 7.
 */
public final class TrialAgent {
    private static final String BUFFER = "00065536\t00000002\t00080007\t00000002\t%s\t%08d\t<none>\n\tAttached Devices:\n%sTotal %d devices attached\n\n";
    private static final long INO = 77;

    private final FrameWriter out = new FrameWriter(new FileOutputStream(FileDescriptor.out));
    private final CountDownLatch cancelled = new CountDownLatch(1);

    private TrialAgent() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new TrialAgent().serve();
    }

    private void serve() throws IOException, InterruptedException {
        out.greet(new Hello(Hello.PROTOCOL, "test", 0, -1, "x86_64"));
        FrameReader in = FrameReader.ofRequests(System.in, "requests");
        while (in.next() instanceof Reading.Ok<Frame>(String p, Frame frame)) {
            switch (frame) {
                case Frame.Gather g -> gather(g);
                case Frame.Try t -> new Thread(() -> attempt(t)).start();
                case Frame.Cancel c -> cancelled.countDown();
                default -> System.exit(0);
            }
        }
        System.exit(0);
    }

    private void gather(Frame.Gather g) throws IOException {
        for (String s : g.sources()) {
            if (s.equals(TrialPaths.SOURCE)) {
                item(g.request(), s, TrialPaths.LIST, TrialText.of(list()));
            } else if (s.equals("bufinfo")) {
                item(g.request(), s, TrialPaths.BUFINFO, text(buffers(0, null)));
            }
            if (s.equals("proc")) {
                proc(g.request());
            }
            out.write(new Frame.SourceDone(g.request(), s, 1));
        }
        done(g.request());
    }

    private void proc(int request) throws IOException {
        Path top = Files.createTempDirectory("trial-agent");
        try {
            new ProcSource().gather(new Gatherer("proc", holder(top), e -> ship(request, e), System.nanoTime()));
        } finally {
            try (Stream<Path> all = Files.walk(top)) {
                for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
    }

    /** A copied tree with a process that has buffer 7 open. */
    private static SystemRoot holder(Path top) throws IOException {
        Path process = Files.createDirectories(top.resolve("proc/812"));
        Files.createDirectories(process.resolve("fd"));
        Files.createDirectories(process.resolve("fdinfo"));
        Files.createSymbolicLink(process.resolve("fd/3"), Path.of("/dmabuf:"));
        Files.writeString(process.resolve("fdinfo/3"), "pos:\t0\nflags:\t02\nmnt_id:\t14\nino:\t7\nsize:\t65536\ncount:\t1\nexp_name:\tudmabuf\n");
        Files.writeString(process.resolve("comm"), "camera\n");
        Files.writeString(process.resolve("maps"), "");
        Files.writeString(process.resolve("cgroup"), "0::/\n");
        Files.writeString(process.resolve("stat"), "812 (camera) S 1 812 812 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 5555 0 0\n");
        Files.writeString(process.resolve("status"), "Name:\tcamera\nUid:\t1000\t1000\t1000\t1000\n");
        return DirectoryRoot.open(top).orElse(null);
    }

    private void ship(int request, Entry e) {
        try {
            out.write(new Frame.Item(request, e));
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }

    private void attempt(Frame.Try t) {
        try {
            item(t.request(), TrialPaths.SOURCE, TrialPaths.LIST, TrialText.of(list()));
            item(t.request(), TrialPaths.SOURCE, TrialPaths.BEFORE, text(buffers(0, null)));
            int n = 0;
            for (String e : t.exporters()) {
                for (String i : t.importers()) {
                    pair(t.request(), n++, e, i);
                }
            }
            item(t.request(), TrialPaths.SOURCE, TrialPaths.END, text(buffers(0, null)));
            out.write(new Frame.SourceDone(t.request(), TrialPaths.SOURCE, 1));
            done(t.request());
        } catch (IOException e) {
            System.exit(1); // the front has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pair(int request, int n, String e, String i) throws IOException, InterruptedException {
        TrialCell cell;
        if (e.equals("dumb-slow")) {
            cancelled.await();
            cell = new TrialCell(n, e, i, TrialCell.State.NOT_TRIED, 0, 0, List.of(), "the run was cancelled; its process was killed, and all that it had open with it");
        } else if (LiveBuffer.of(e).isPresent()) {
            List<TrialStep> steps = List.of(new TrialStep(TrialStep.Stage.EXPORT, "pidfd_getfd", 0, 20_000), new TrialStep(TrialStep.Stage.ATTACH, "DRM_IOCTL_PRIME_FD_TO_HANDLE", 0, 900_000));
            cell = new TrialCell(n, e, i, TrialCell.State.WORKS, 7, 65536, steps, null);
            item(request, TrialPaths.SOURCE, TrialPaths.held(n), text(buffers(0, null).replace("Devices:\nTotal 0", "Devices:\n\tvgem\nTotal 1")));
            item(request, TrialPaths.SOURCE, TrialPaths.after(n), text(buffers(0, null)));
        } else if (i.equals("iommufd")) {
            cell = new TrialCell(n, e, i, TrialCell.State.REFUSED, 0, 0, List.of(), "it takes buffers of vfio-pci only");
        } else {
            boolean works = e.equals("udmabuf") || i.equals("prime-renderD128");
            List<TrialStep> steps = new ArrayList<>(List.of(new TrialStep(TrialStep.Stage.EXPORT, "UDMABUF_CREATE", 0, 40_000),
                    new TrialStep(TrialStep.Stage.ATTACH, "DRM_IOCTL_PRIME_FD_TO_HANDLE", works ? 0 : Errno.EINVAL, 1_900_000), new TrialStep(TrialStep.Stage.RELEASE, "close", 0, 9_000)));
            cell = new TrialCell(n, e, i, works ? TrialCell.State.WORKS : TrialCell.State.FAILS, INO, 65536, steps, null);
            if (works) {
                item(request, TrialPaths.SOURCE, TrialPaths.held(n), text(buffers(INO, "vgem")));
            }
            item(request, TrialPaths.SOURCE, TrialPaths.after(n), text(buffers(0, null)));
        }
        item(request, TrialPaths.SOURCE, TrialPaths.cell(n), TrialText.of(cell));
    }

    /** One buffer that is always there, and that of a trial with an attachment of a device. */
    private static String buffers(long ino, String device) {
        return "\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n" + String.format(BUFFER, "udmabuf", 7, "", 0)
                + (ino == 0 ? "" : String.format(BUFFER, "udmabuf", ino, "\t" + device + "\n", 1)) + "\nTotal " + (ino == 0 ? "1 objects, 65536 bytes\n" : "2 objects, 131072 bytes\n");
    }

    private static Content text(String s) {
        return new Content(s.getBytes(StandardCharsets.UTF_8), false);
    }

    private void item(int request, String source, String path, Content c) throws IOException {
        out.write(new Frame.Item(request, Entry.ofRead(source, path, new Reading.Ok<>(path, c), 0, 1)));
        out.flush();
    }

    private void done(int request) throws IOException {
        out.write(new Frame.Done(request, 1_700_000_000_000L, 1, 0, false));
        out.flush();
    }

    private static TrialList list() {
        List<TrialKind> kinds = List.of(kind(TrialRole.EXPORTER, "udmabuf", null), kind(TrialRole.EXPORTER, "heap", null), kind(TrialRole.EXPORTER, "dumb", null), kind(TrialRole.EXPORTER, LiveBuffer.KIND, null),
                kind(TrialRole.IMPORTER, "prime", null), kind(TrialRole.IMPORTER, "mr", null), kind(TrialRole.IMPORTER, "iommufd", "it takes buffers of vfio-pci only"));
        return new TrialList(kinds, List.of(party(TrialRole.EXPORTER, "udmabuf", "udmabuf", null, null), party(TrialRole.EXPORTER, "heap-system", "heap", "system", null),
                party(TrialRole.EXPORTER, "dumb-slow", "dumb", "vgem", null), party(TrialRole.IMPORTER, "prime-renderD128", "prime", "vgem", null),
                party(TrialRole.IMPORTER, "prime-card1-with-a-name-that-needs-much-room", "prime", "0000:01:00.0", "qxl"),
                new TrialParty(TrialRole.IMPORTER, "mr", "mr", null, null, null, TrialParty.State.UNAVAILABLE, "there is no RDMA device here", "load its driver"),
                new TrialParty(TrialRole.IMPORTER, "iommufd", "iommufd", null, null, null, TrialParty.State.REFUSED, "it takes buffers of vfio-pci only", "nothing: it is not offered")));
    }

    private static TrialKind kind(TrialRole role, String id, String refused) {
        return new TrialKind(role, id, "kind " + id, "/dev/" + id, "root", "attaches with " + id, "nothing to it", "wakes it", "closing " + id, refused);
    }

    private static TrialParty party(TrialRole role, String id, String kind, String device, String driver) {
        return new TrialParty(role, id, kind, "/dev/" + id, device, driver, TrialParty.State.AVAILABLE, null, null);
    }
}
