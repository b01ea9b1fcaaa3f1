// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dmascope.core.Names;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.Sym;

/** Compares one walk over the kernel's structures, before anything is concluded from it, with what was made. */
public final class DumpCheck {
    private final Checks checks = new Checks();
    private final boolean named;

    private DumpCheck(boolean named) {
        this.named = named;
    }

    /** @param named whether the reader may see the kernel's addresses, so that every pointer must have its symbol */
    public static List<Check> compare(Truth truth, StructDump dump, boolean named) {
        DumpCheck c = new DumpCheck(named);
        c.compare(truth, dump);
        return c.checks.all();
    }

    private void compare(Truth truth, StructDump dump) {
        String walk = dump.method().id() + " ";
        Map<Long, StructBuffer> byIno = new HashMap<>();
        List<Long> extra = new ArrayList<>();
        for (StructBuffer b : dump.buffers()) {
            if (byIno.put(b.ino(), b) != null && !truth.churning()) {
                checks.holds(walk + "buffer " + b.ino(), false, "once", "twice");
            }
            if (truth.buffers().stream().noneMatch(t -> t.ino() == b.ino())) {
                extra.add(b.ino());
            }
        }
        if (!truth.churning()) {
            checks.equal(walk + "no buffer but those that were made", List.of(), extra);
            checks.equal(walk + "nothing went wrong", List.of(), dump.problems());
        }
        for (Truth.Buffer made : truth.buffers()) {
            String name = walk + "buffer " + made.ino() + " ";
            StructBuffer b = byIno.get(made.ino());
            if (b != null) {
                buffer(name, made, b);
            } else if (dump.partial() == null || made.open()) {
                checks.holds(name + "is found", false, "found", "not found");
            }
        }
    }

    private void buffer(String name, Truth.Buffer made, StructBuffer b) {
        checks.equal(name + "size", made.size(), b.size());
        if (made.expName() != null) {
            checks.equal(name + "expName", made.expName(), Names.display(b.expName()));
        }
        String none = "";
        checks.equal(name + "name", Objects.requireNonNullElse(made.name(), none), b.name() == null ? none : Names.display(b.name()));
        if (made.exporter() != null) {
            checks.equal(name + "has a pin operation", made.exporter().dynamic(), b.pinOp().set());
            Boolean revoked = b.exporter() == null ? null : b.exporter().revoked();
            if (made.exporter().revoked() != null && revoked != null) {
                checks.equal(name + "revoked", made.exporter().revoked(), revoked);
            }
        }
        if (made.contracts() == null || made.churning()) {
            return;
        }
        checks.holds(name + "was steady", b.stable(), "the same at both looks", b.stable() ? "the same" : "changed");
        checks.equal(name + "attachments", made.contracts().stream().map(Contract::device).toList(),
                b.attachments().stream().map(a -> a.device() == null ? "nothing" : Names.display(a.device())).toList());
        for (int i = 0; i < Math.min(made.contracts().size(), b.attachments().size()); i++) {
            attachment(name + "attachment " + made.contracts().get(i) + " ", made.contracts().get(i), b.attachments().get(i));
        }
    }

    private void attachment(String name, Contract made, StructAttachment a) {
        symbol(name + "importer_ops", made.importerOps(), a.importerOps());
        symbol(name + "callback", made.callback(), a.callback());
        String p2p = made.axes().get(Axis.P2P);
        if (p2p != null) {
            checks.equal(name + "peer2peer", p2p, Boolean.toString(a.peer2peer()));
        }
        checks.holds(name + "was steady", a.stable(), "the same at both looks", a.stable() ? "the same" : "changed");
    }

    private void symbol(String name, String made, Sym shown) {
        boolean ok = made == null ? !shown.set() : shown.is(made) || !named && shown.equals(Sym.UNNAMED);
        checks.holds(name, ok, made == null ? "NULL" : made, !shown.set() ? "NULL" : shown.named() ? shown.name() : "an unnamed pointer");
    }
}
