// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Entry;
import org.dmascope.core.FileStat;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.Tree;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.Surveyor;
import org.dmascope.core.source.nvml.NvmlSource;
import org.dmascope.core.source.rdma.RdmaSource;
import org.dmascope.core.source.struct.StructText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is gathered is what is read: nothing is missing in a recording, and it says the same as the host itself. */
class SamePathsTest {
    @TempDir
    Path folder;

    /** Remembers each call, and those that the recording could not answer. */
    private static final class Watch implements SystemRoot {
        private final SystemRoot root;
        final Set<String> asked = new HashSet<>();
        final List<String> missing = new ArrayList<>();

        Watch(SystemRoot root) {
            this.root = root;
        }

        private <T> Reading<T> saw(Op op, String path, Reading<T> r) {
            asked.add(op + " " + path);
            if (r instanceof Reading.Unsupported<T> u && u.reason().equals("not part of this recording")) {
                missing.add(op + " " + path);
            }
            return r;
        }

        @Override
        public boolean isLive() {
            return root.isLive();
        }

        @Override
        public Reading<Content> read(String path, int limit) {
            return saw(Op.READ, path, root.read(path, limit));
        }

        @Override
        public Reading<List<String>> list(String path) {
            return saw(Op.LIST, path, root.list(path));
        }

        @Override
        public Reading<String> readlink(String path) {
            return saw(Op.READLINK, path, root.readlink(path));
        }

        @Override
        public Reading<FileStat> stat(String path) {
            return saw(Op.STAT, path, root.stat(path));
        }
    }

    private static void same(SystemRoot host) {
        List<Entry> entries = new ArrayList<>();
        for (Source source : Sources.all()) {
            source.gather(new Gatherer(source.id(), host, entries::add, System.nanoTime()));
        }
        new RdmaSource((path, command, device) -> host.read(path, SystemRoot.LARGE)).gather(new Gatherer("rdma", host, entries::add, System.nanoTime()));
        Gatherer documents = new Gatherer("struct", host, entries::add, System.nanoTime()); // the agent's own source, which makes them
        StructText.PATHS.forEach(p -> documents.read(p, SystemRoot.SMALL));
        documents.read(PeerLinks.PATH, SystemRoot.SMALL); // planted from files of other tools
        new NvmlSource((functions, out) -> out.library(false)).gather(new Gatherer("nvml", host, entries::add, System.nanoTime()));
        documents.read(NvmlSource.LINKS, SystemRoot.SMALL);
        Survey direct = Surveyor.read(host, Instant.EPOCH, PciIds.none());
        Watch watch = new Watch(new Recording(entries));
        Survey replayed = Surveyor.read(watch, Instant.EPOCH, PciIds.none());
        assertEquals(List.of(), watch.missing);
        assertEquals(direct, replayed);
        // and the other way round: nothing is shipped that nobody reads
        Set<String> shipped = new HashSet<>();
        for (Entry e : entries) {
            if (e.source().equals("sysfs") || e.source().equals("host")) {
                shipped.add(e.op() + " " + e.path());
            }
        }
        shipped.removeAll(watch.asked);
        assertEquals(Set.of(), shipped);
    }

    @Test
    void aMadeUpHost() {
        same(new FakeHost(folder).tree.root());
    }

    @Test
    void anEmptyTree() {
        FakeHost host = new FakeHost(folder.resolve("unused"));
        assertTrue(folder.resolve("tree/proc").toFile().mkdirs());
        same(new Tree(folder.resolve("tree")).root());
        same(host.tree.shell("rm -r sys/bus").root());
    }

    @Test
    void aTreeOfHwloc() throws IOException {
        same(new Tree(HwlocTrees.unpack("32intel64-2p8co2t+8ve", folder)).root());
    }
}
