// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import org.dmascope.analysis.whatif.Affected;
import org.dmascope.core.axis.Effect;
import org.dmascope.lab.truth.Account;
import org.dmascope.lab.truth.Regions.Region;
import org.dmascope.lab.truth.Truth;

/** What an action really did to each thing: by the scenario's accounts before and after it, never by a reading. */
final class Outcomes {
    private final Truth then;
    private final Truth now;
    private final Account before;
    private final Account after;

    /** Both truths have an account. */
    Outcomes(Truth before, Truth after) {
        then = before;
        now = after;
        this.before = before.deeds().account();
        this.after = after.deeds().account();
    }

    Truth before() {
        return then;
    }

    /** @param wants the process that wanted something of the action; 0 when nobody did */
    Effect of(Affected s, int wants) {
        return switch (s.kind()) {
            case BUFFER -> buffer(s.buffer().ino());
            case ATTACHMENT -> attachment(find(s.attachment().buffer().ino(), s.attachment().deviceName(), s.attachment().ordinal()));
            case MR -> region(s.region().device(), s.region().lkey().known() ? s.region().lkey().value() : -1);
            case MMAP -> mapping(s.pid(), s.buffer().ino());
            case PROCESS -> process(s.pid(), wants);
            case CGROUP -> Effect.UNKNOWN;
        };
    }

    Effect buffer(long ino) {
        Account.Buffer a = find(before, ino);
        Account.Buffer b = find(after, ino);
        if (a == null) {
            return Effect.UNKNOWN;
        }
        if (b == null) {
            return Effect.KILLED;
        }
        boolean told = before.attachments().stream().anyMatch(x -> x.ino() == ino && !x.revoked() && told(x));
        return b.blocked() || b.waiting() ? Effect.BLOCKED : b.moves() > a.moves() ? Effect.MOVED
                : b.revoked() && !a.revoked() || told ? Effect.INVALIDATED : Effect.SURVIVES;
    }

    /** Whether a revoke of it waited before the action: that it still does is none of its doing. */
    boolean waited(long ino) {
        Account.Buffer a = find(before, ino);
        return a != null && a.waiting();
    }

    private boolean told(Account.Attachment a) {
        return after.attachments().stream().anyMatch(b -> b.same(a) && b.told() > a.told());
    }

    /** Null when the account has none of them. */
    private Account.Attachment find(long ino, String device, int ordinal) {
        return before.attachments().stream().filter(a -> a.ino() == ino && a.device().equals(device) && a.ordinal() == ordinal).findFirst().orElse(null);
    }

    Effect attachment(Account.Attachment a) {
        if (a == null) {
            return Effect.UNKNOWN;
        }
        Account.Attachment b = after.attachments().stream().filter(x -> x.same(a)).findFirst().orElse(null);
        if (b == null) {
            return Effect.KILLED;
        }
        Account.Buffer buffer = find(after, a.ino());
        if (buffer != null && buffer.waiting() && b.mapped() && b.told() > 0) {
            return Effect.BLOCKED;
        }
        if (a.revoked() || b.told() == a.told()) {
            return Effect.SURVIVES;
        }
        return b.revoked() || b.again() > 0 ? Effect.KILLED : Effect.INVALIDATED;
    }

    Effect region(String device, long lkey) {
        Region made = then.regions() == null ? null
                : then.regions().listed().stream().filter(r -> r.device().equals(device) && r.lkey() == lkey).findFirst().orElse(null);
        if (made == null) {
            return Effect.UNKNOWN;
        }
        if (now.regions() == null || now.regions().listed().stream().noneMatch(r -> r.device().equals(device) && r.lkey() == lkey)) {
            return Effect.KILLED;
        }
        Account.Attachment on = made.ino() == null ? null : before.attachments().stream().filter(a -> a.ino() == made.ino() && a.lkey() == lkey).findFirst().orElse(null);
        return on == null ? Effect.SURVIVES : attachment(on);
    }

    Effect mapping(int pid, long ino) {
        if (!after.processes().contains(pid)) {
            return Effect.KILLED;
        }
        Account.Mapping m = after.mappings().stream().filter(x -> x.pid() == pid && x.ino() == ino).findFirst().orElse(null);
        boolean was = before.mappings().stream().anyMatch(x -> x.pid() == pid && x.ino() == ino && x.present());
        return m == null ? Effect.UNKNOWN : was && !m.present() ? Effect.INVALIDATED : Effect.SURVIVES;
    }

    Effect process(int pid, int wants) {
        if (!after.processes().contains(pid)) {
            return before.processes().contains(pid) ? Effect.KILLED : Effect.UNKNOWN;
        }
        if (pid == wants) {
            return after.answer() == 0 ? Effect.SURVIVES : Effect.REFUSED;
        }
        boolean loses = before.mappings().stream().anyMatch(m -> m.pid() == pid && mapping(pid, m.ino()).loses())
                || then.regions() != null && then.regions().listed().stream().anyMatch(r -> Integer.valueOf(pid).equals(r.pid()) && region(r.device(), r.lkey()).loses());
        return loses ? Effect.INVALIDATED : Effect.SURVIVES;
    }

    /** Bytes of the device's memory, or of a buffer that is gone, that came free with a buffer. */
    long freed(long ino, long size) {
        Account.Buffer a = find(before, ino);
        Account.Buffer b = find(after, ino);
        boolean left = a != null && b != null && a.place().equals("vram") && !b.place().equals("vram");
        return a != null && b == null || left ? size : 0;
    }

    /** Whether somebody still has it pinned; null when nobody counts. */
    Boolean pinned(long ino) {
        Account.Buffer b = find(after, ino);
        return b == null || b.pins() < 0 ? null : Boolean.valueOf(b.pins() > 0);
    }

    private static Account.Buffer find(Account in, long ino) {
        return in.buffers().stream().filter(b -> b.ino() == ino).findFirst().orElse(null);
    }
}
