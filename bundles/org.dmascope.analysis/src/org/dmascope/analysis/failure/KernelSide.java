// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Evidence;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.KnownFailure;
import org.dmascope.core.catalogue.KnownFailure.Condition;
import org.dmascope.core.source.struct.KernelCaps;

/** Holds the conditions of a row against the running kernel. */
final class KernelSide {
    private static final String SOURCE = "struct";
    private static final String KALLSYMS = "/proc/kallsyms";
    private static final String BTF = "/sys/kernel/btf/vmlinux";
    private static final String ATTACHMENT_SGT = "dma_buf_attachment.sgt";
    private static final String OPS = "dma_buf_attach_ops.";
    private static final int HOLDS = 1;

    private final FailureHost host;

    /** @param host null when nothing was read */
    KernelSide(FailureHost host) {
        this.host = host;
    }

    Part of(KnownFailure f) {
        if (f.conditions().isEmpty()) {
            return Part.OPEN;
        }
        if (host == null) {
            return Part.UNTOLD;
        }
        List<Check> checks = new ArrayList<>();
        Boolean all = true;
        for (Condition c : f.conditions()) {
            Fact<Boolean> present = present(c);
            checks.add(new Check("the kernel has " + c.name(), present));
            if (!present.known()) {
                all = null;
            } else if (present.value() != c.present()) {
                return new Part(0, false, checks);
            }
        }
        return new Part(Boolean.TRUE.equals(all) ? HOLDS : 0, all, checks);
    }

    private Fact<Boolean> present(Condition c) {
        if (!(host.kernel() instanceof Reading.Ok<KernelCaps>(String path, KernelCaps caps))) {
            Diagnostic d = Diagnostic.of(SOURCE, host.kernel(), null);
            return Fact.unknown("what the kernel can do was not read: " + d.reason(), "read a host with an agent, by dmascope explain on it or of a capture of it");
        }
        return switch (c.kind()) {
            case SYMBOL -> caps.symbols().isEmpty() ? Fact.unknown("no symbols of the kernel could be read", "use a kernel with CONFIG_KALLSYMS")
                    : fact(caps.symbols().contains(c.name()), KALLSYMS, "a function of a module is named while it is loaded");
            case MEMBER -> member(c.name(), caps);
            case CONFIG -> caps.moveNotify() == null ? Fact.unknown("the configuration of the kernel could not be read", "make /proc/config.gz or /boot/config-RELEASE readable")
                    : fact(caps.moveNotify(), caps.moveNotifyPath(), null);
        };
    }

    private Fact<Boolean> member(String name, KernelCaps caps) {
        Boolean has = name.equals(ATTACHMENT_SGT) ? caps.sgtInAttachment() : caps.callbackMember() == null ? null : Boolean.valueOf(name.equals(OPS + caps.callbackMember()));
        return has == null ? Fact.unknown("the types of the kernel could not be read", "use a kernel with CONFIG_DEBUG_INFO_BTF") : fact(has, BTF, null);
    }

    private Fact<Boolean> fact(boolean holds, String path, String note) {
        Instant at = host.snapshot().takenAt();
        return Fact.of(holds, new Evidence(Tier.TEXT, SOURCE, path == null ? BTF : path, at, holds ? null : note));
    }
}
