// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;

/** Compares a walk over structures that change under it with what is steady among them. */
public final class ChurnCheck {
    private ChurnCheck() {
    }

    /**
     * @param wrong what is wrong and not marked; empty when the reading held
     * @param torn  how many values were marked as changing
     */
    public record Verdict(List<String> wrong, int torn) {
    }

    /**
     * @param walk    one reading while the truth says that it churns
     * @param devices dev_names of all devices that there are, in the shown form: a name that is none of them is torn
     */
    public static Verdict compare(Truth truth, Reading<StructDump> walk, Set<String> devices) {
        if (!(walk instanceof Reading.Ok<StructDump>(String path, StructDump dump))) {
            return new Verdict(List.of("no walk: " + Diagnostic.of("struct", walk, null).reason()), 0);
        }
        List<String> wrong = new ArrayList<>();
        for (Check c : DumpCheck.compare(truth, dump, true)) {
            if (!c.ok()) {
                wrong.add(c.name() + ": expected " + c.expected() + ", shown " + c.shown());
            }
        }
        int torn = 0;
        for (StructBuffer b : dump.buffers()) {
            torn += b.stable() ? 0 : 1;
            for (StructAttachment a : b.attachments()) {
                torn += a.stable() ? 0 : 1;
                String device = a.device() == null ? null : Names.display(a.device());
                if (b.stable() && a.stable() && !devices.contains(device)) {
                    wrong.add("buffer " + b.ino() + ": an attachment of " + device + ", which is no device, and not marked");
                }
            }
        }
        return new Verdict(wrong, torn);
    }

    /** Whether there is afterwards what there was before. */
    public static List<Check> counts(Truth before, Truth after) {
        Checks checks = new Checks();
        checks.equal("buffers", before.buffers().stream().map(Truth.Buffer::ino).toList(), after.buffers().stream().map(Truth.Buffer::ino).toList());
        for (Truth.Buffer b : before.buffers()) {
            if (!b.churning()) {
                after.buffers().stream().filter(a -> a.ino() == b.ino())
                        .forEach(a -> checks.sameBag("buffer " + b.ino() + " attachments", b.attachments(), a.attachments()));
            }
        }
        return checks.all();
    }
}
