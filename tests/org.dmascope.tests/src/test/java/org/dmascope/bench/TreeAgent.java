// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.dmascope.agent.AgentServer;
import org.dmascope.agent.Bounds;
import org.dmascope.core.DirectoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.Sources;
import org.dmascope.wire.Hello;

/**
 * The agent on a tree of files, so that a window has a live host of any size: it serves frames on standard input and output as the agent of
 * a machine does. Usage, as a host of the window: {@code cmd:java -cp … org.dmascope.bench.TreeAgent DIRECTORY}
 */
public final class TreeAgent {
    private TreeAgent() {
    }

    public static void main(String[] args) throws IOException {
        FileOutputStream frames = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        Reading<DirectoryRoot> opened = DirectoryRoot.open(Path.of(args[0]));
        SystemRoot root = opened.orElse(null);
        if (root == null) {
            throw new IOException(args[0] + " is no directory that can be read");
        }
        new AgentServer(new FileInputStream(FileDescriptor.in), frames, new Hello(Hello.PROTOCOL, "bench", -1, 0, ""), root, Sources.all(), Bounds.DEFAULT,
                () -> System.exit(0)).serve();
    }
}
