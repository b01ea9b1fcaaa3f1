// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dmascope.core.Fact;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;

/**
 * Finds buffers again. A buffer is the same when inode, size and exporter are; a fact that one of the two readings does not know speaks
 * for neither. An inode with another size or exporter has been used again: the old buffer is gone and the new one is marked.
 */
final class BufferMatch {
    private final List<BufferState> old;
    private final List<BufferState> fresh;
    private final boolean devicesChanged;
    private final boolean sameGround;
    private final Match match;

    private BufferMatch(List<BufferState> old, List<BufferState> fresh, boolean devicesChanged) {
        this.old = old;
        this.fresh = fresh;
        this.devicesChanged = devicesChanged;
        sameGround = sameGround(old, fresh);
        match = new Match(old.size(), fresh.size());
    }

    static Match of(List<BufferState> old, List<BufferState> fresh, boolean devicesChanged) {
        return new BufferMatch(old, fresh, devicesChanged).run();
    }

    private Match run() {
        LongIndex inos = new LongIndex(old.size());
        Map<String, Integer> keys = new HashMap<>();
        for (int i = old.size(); --i >= 0;) {
            BufferState b = old.get(i);
            if (b.ino() < 0) {
                keys.put(b.key(), i);
            } else {
                inos.put(b.ino(), i);
            }
        }
        match.onlyCounts = old.size() == fresh.size();
        for (int i = 0; i < fresh.size(); i++) {
            BufferState b = fresh.get(i);
            int o = b.ino() < 0 ? keys.getOrDefault(b.key(), -1) : find(inos, b, i);
            match.onlyCounts &= o == i;
            if (o >= 0) {
                match.pair(i, o);
                boolean same = same(old.get(o), b);
                match.changed.set(i, !same);
                match.onlyCounts &= same || sameThing(old.get(o).row(), b.row()) && sameBeyondRow(old.get(o), b);
            }
        }
        return match;
    }

    private int find(LongIndex inos, BufferState b, int position) {
        int first = inos.first(b.ino());
        for (int o = first; o >= 0; o = inos.next(o)) {
            if (match.open(o) && isSame(old.get(o), b)) {
                return o;
            }
        }
        match.reused.set(position, first >= 0);
        return -1;
    }

    private static boolean isSame(BufferState a, BufferState b) {
        if (a.alike() != b.alike()) {
            return false;
        }
        if (a.row() != null && b.row() != null) {
            return a.row().size() == b.row().size() && a.row().expName().equals(b.row().expName());
        }
        return agree(a.size(), b.size()) && agree(a.expName(), b.expName());
    }

    private static <T> boolean agree(Fact<T> a, Fact<T> b) {
        return !a.known() || !b.known() || a.value().equals(b.value());
    }

    /** Whether everything but the holders is as it was. */
    private boolean same(BufferState a, BufferState b) {
        return sameRow(a.row(), b.row()) && sameBeyondRow(a, b);
    }

    private boolean sameBeyondRow(BufferState a, BufferState b) {
        return sameContracts(a, b) && a.overrides().sameAs(b.overrides()) && a.memory().sameAs(b.memory()) && (b.row() != null || a.flags().sameAs(b.flags()))
                && (!devicesChanged || sameDevices(a, b));
    }

    private static boolean sameRow(BufinfoBuffer a, BufinfoBuffer b) {
        return sameThing(a, b) && (a == null || a.flags() == b.flags() && a.count() == b.count() && a.fences().equals(b.fences()));
    }

    private static boolean sameThing(BufinfoBuffer a, BufinfoBuffer b) {
        if (a == null || b == null) {
            return a == b;
        }
        return a.size() == b.size() && Objects.equals(a.name(), b.name()) && a.expName().equals(b.expName()) && a.attachments().equals(b.attachments());
    }

    /** On the same ground equal structures have equal verdicts, so that these need not be made for every buffer of every reading. */
    private boolean sameContracts(BufferState a, BufferState b) {
        if (sameGround) {
            return a.sight() == b.sight() || a.sight() != null && b.sight() != null && a.sight().sameAs(b.sight());
        }
        List<AttachmentState> x = a.attachments();
        List<AttachmentState> y = b.attachments();
        for (int i = 0; i < x.size(); i++) {
            if (i >= y.size() || !x.get(i).sameContract(y.get(i))) {
                return false;
            }
        }
        return x.size() == y.size() && a.attachmentCount().sameAs(b.attachmentCount());
    }

    private static boolean sameGround(List<BufferState> old, List<BufferState> fresh) {
        return old.isEmpty() || fresh.isEmpty() || fresh.getFirst().reading().verdicts.sameGround(old.getFirst().reading().verdicts);
    }

    private static boolean sameDevices(BufferState a, BufferState b) {
        List<AttachmentState> x = a.attachments();
        List<AttachmentState> y = b.attachments();
        for (int i = 0; i < x.size(); i++) {
            if (!x.get(i).found().sameAs(y.get(i).found())) {
                return false;
            }
        }
        return true;
    }
}
