// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a screen reader is told of this program: the accessible tree, read over the bus of AT-SPI as a screen reader does. */
final class AtSpi implements AutoCloseable {
    private static final String ACCESSIBLE = "org.a11y.atspi.Accessible";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final Node ROOT = new Node("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root");
    /** A table without end would have more children than anybody listens to. */
    private static final int MOST_CHILDREN = 2000;
    /** AtspiStateType and AtspiRelationType of atspi-constants.h */
    private static final int STATE_SHOWING = 25;
    private static final int RELATION_LABELLED_BY = 2;

    /** An object of the tree. */
    record Node(String bus, String path) {
    }

    private final Bus bus;

    /** @param session address of the session bus, which starts the other one */
    AtSpi(String session) throws IOException {
        try (Bus b = new Bus(session)) {
            bus = new Bus(b.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress").string());
        }
    }

    /** The programs that can be read. */
    List<Node> programs() {
        return children(ROOT);
    }

    List<Node> children(Node of) {
        return ask(() -> {
            Bus.Body b = bus.call(of.bus(), of.path(), ACCESSIBLE, "GetChildren");
            long end = b.number();
            b.align(8);
            end += b.at();
            List<Node> out = new ArrayList<>();
            while (b.at() < end && out.size() < MOST_CHILDREN) {
                b.align(8);
                out.add(new Node(b.string(), b.string()));
            }
            return out;
        });
    }

    String name(Node n) {
        return property(n, "Name");
    }

    String description(Node n) {
        return property(n, "Description");
    }

    private String property(Node n, String which) {
        return ask(() -> {
            Bus.Body b = bus.call(n.bus(), n.path(), PROPERTIES, "Get", ACCESSIBLE, which);
            b.signature();
            return b.string();
        });
    }

    String role(Node n) {
        return ask(() -> bus.call(n.bus(), n.path(), ACCESSIBLE, "GetRoleName").string());
    }

    boolean showing(Node n) {
        return state(n, STATE_SHOWING);
    }

    private boolean state(Node n, int which) {
        return ask(() -> {
            Bus.Body b = bus.call(n.bus(), n.path(), ACCESSIBLE, "GetState");
            b.number(); // length of the array: two words of 32 bits
            long low = b.number();
            return (low >> which & 1) == 1;
        });
    }

    /** The names of the objects that name this one, "" for none. */
    String label(Node n) {
        return ask(() -> {
            Bus.Body b = bus.call(n.bus(), n.path(), ACCESSIBLE, "GetRelationSet");
            long length = b.number();
            b.align(8);
            long end = b.at() + length;
            List<Node> labels = new ArrayList<>();
            while (b.at() < end) {
                b.align(8);
                long relation = b.number();
                long targets = b.number();
                b.align(8);
                targets += b.at();
                while (b.at() < targets) {
                    b.align(8);
                    Node target = new Node(b.string(), b.string());
                    if (relation == RELATION_LABELLED_BY) {
                        labels.add(target);
                    }
                }
            }
            return labels.stream().map(this::name).collect(Collectors.joining(" "));
        });
    }

    /** This one and all below it. */
    Stream<Node> all(Node n) {
        return Stream.concat(Stream.of(n), children(n).stream().flatMap(this::all));
    }

    private interface Asked<T> {
        T answer() throws IOException;
    }

    private static <T> T ask(Asked<T> what) {
        try {
            return what.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        bus.close();
    }
}
