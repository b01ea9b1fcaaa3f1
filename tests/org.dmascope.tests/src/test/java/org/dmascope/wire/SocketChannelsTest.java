// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A link over a socket of the file system; reading and writing at once do not lock each other out. */
@Timeout(20)
class SocketChannelsTest {
    @TempDir
    private Path folder;

    @Test
    void speaksFrames() throws IOException {
        Path path = folder.resolve("port");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            Thread.ofPlatform().daemon().start(() -> serve(server));
            Channel channel = SocketChannels.connect(path, "lab 7.3").orElse(null);
            try (Link link = StreamLink.open(channel, Duration.ofSeconds(5), () -> false).orElse(null)) {
                assertEquals("lab 7.3", link.describe());
                assertEquals(0, link.gather(Set.of("proc"), Duration.ofSeconds(5), () -> false).orElse(null).entries().size());
            }
        }
    }

    private static void serve(ServerSocketChannel server) {
        try (SocketChannel s = server.accept()) {
            s.write(ByteBuffer.wrap(Frames.written(List.of(new Frame.Greeting(new Hello(Hello.PROTOCOL, "1", 0, 0, ""))))));
            s.read(ByteBuffer.allocate(100));
            s.write(ByteBuffer.wrap(Frames.written(List.of(new Frame.Done(1, 1, 1, 0, false)))));
            s.read(ByteBuffer.allocate(100));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void nobodyListensIsOneLine() {
        Reading<Channel> r = SocketChannels.connect(folder.resolve("none"), "lab 7.3");
        assertTrue(r instanceof Reading.Failed<Channel> f && f.reason().startsWith("lab 7.3: cannot connect"), r::toString);
    }
}
