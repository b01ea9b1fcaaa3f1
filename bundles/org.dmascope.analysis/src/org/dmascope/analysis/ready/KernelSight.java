// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.struct.KernelCaps;

/** What the running kernel has, by its symbols, types and configuration. */
final class KernelSight {
    private static final String SOURCE = "struct";
    private static final String KALLSYMS = "/proc/kallsyms";
    private static final String BTF = "/sys/kernel/btf/vmlinux";
    /** In every kernel with PCI; readers ask for it since they ask for the symbols of {@link #younger}. */
    private static final String MARK = "pci_enable_device";
    /** The same for those of the peer-to-peer rule. */
    private static final String OLDER_MARK = "pci_bus_type";

    private final ReadyHost host;

    KernelSight(ReadyHost host) {
        this.host = host;
    }

    private KernelCaps caps() {
        return host.survey().struct().kernel() instanceof Reading.Ok<KernelCaps> ok ? ok.value() : null;
    }

    private <T> Fact<T> unread() {
        return Fact.unknown("what the kernel can do was not read: " + Diagnostic.of(SOURCE, host.survey().struct().kernel(), null).reason(),
                "read the live host, or a capture of it, instead of a copied tree");
    }

    /** Whether the kernel, or a module that is loaded, has a function. */
    Fact<Boolean> symbol(String name) {
        return symbol(name, OLDER_MARK);
    }

    /** The same for a symbol that old captures were not asked for. */
    Fact<Boolean> younger(String name) {
        return symbol(name, MARK);
    }

    private Fact<Boolean> symbol(String name, String mark) {
        KernelCaps c = caps();
        if (c == null) {
            return unread();
        }
        if (c.symbols().contains(name)) {
            return Fact.of(true, text(KALLSYMS, "has " + name));
        }
        if (c.symbols().isEmpty()) {
            return Fact.unknown("no symbols of the kernel could be read", "use a kernel with CONFIG_KALLSYMS");
        }
        return c.symbols().contains(mark) ? Fact.of(false, text(KALLSYMS, "has no " + name))
                : Fact.unknown("this reading did not ask for " + name, "read the host again with this version");
    }

    /** Whether importers that can follow moves are left unpinned. */
    Fact<Boolean> moveNotify() {
        KernelCaps c = caps();
        if (c == null) {
            return unread();
        }
        return c.moveNotify() == null ? Fact.unknown("whether CONFIG_DMABUF_MOVE_NOTIFY is set could not be read", "make /proc/config.gz or /boot/config-RELEASE readable")
                : Fact.of(c.moveNotify(), text(c.moveNotifyPath() == null ? BTF : c.moveNotifyPath(), c.moveNotify() ? "importers are told of moves" : "CONFIG_DMABUF_MOVE_NOTIFY is not set"));
    }

    /** Whether the kernel's types have dynamic importers at all. */
    Fact<Boolean> attachOps() {
        KernelCaps c = caps();
        if (c == null) {
            return unread();
        }
        return c.callbackMember() == null ? Fact.unknown("the types of the kernel could not be read", "use a kernel with CONFIG_DEBUG_INFO_BTF")
                : Fact.of(!c.callbackMember().isEmpty(), text(BTF, c.callbackMember().isEmpty() ? "has no struct dma_buf_attach_ops" : "dma_buf_attach_ops." + c.callbackMember()));
    }

    private Evidence text(String path, String note) {
        return new Evidence(Tier.TEXT, SOURCE, path, host.snapshot().takenAt(), note);
    }
}
