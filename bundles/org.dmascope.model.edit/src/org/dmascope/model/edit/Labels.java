// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.model.edit;

import java.time.Instant;
import java.util.Collection;

import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Word;
import org.dmascope.model.topology.Attachment;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Device;
import org.dmascope.model.topology.HolderProcess;
import org.dmascope.model.topology.Holding;
import org.dmascope.model.topology.Host;
import org.dmascope.model.topology.Topology;
import org.dmascope.model.topology.util.TopologySwitch;
import org.eclipse.emf.ecore.EObject;

/** What an object of the topology is called, and its icon key. */
public final class Labels {
    private static final TopologySwitch<String> TEXT = new TopologySwitch<>() {
        @Override
        public String caseTopology(Topology t) {
            return "Topology";
        }

        @Override
        public String caseHost(Host h) {
            return h.getFacts() == null || h.getFacts().name() == null ? "Host" : Names.display(h.getFacts().name());
        }

        @Override
        public String caseDevice(Device d) {
            return Names.display(d.getId()) + (d.getDriver() == null ? "" : " " + Names.display(d.getDriver()));
        }

        @Override
        public String caseBuffer(Buffer b) {
            String name = b.getName() != null && b.getName().known() ? Names.display(b.getName().value()) : "";
            return (b.getIno() < 0 ? "buffer" : "ino " + b.getIno()) + (name.isEmpty() ? "" : " " + name);
        }

        @Override
        public String caseAttachment(Attachment a) {
            return Names.display(a.getDeviceName()) + (a.getOrdinal() > 1 ? " #" + a.getOrdinal() : "");
        }

        @Override
        public String caseHolderProcess(HolderProcess p) {
            return (p.getComm() == null ? "" : Names.display(p.getComm()) + " ") + p.getPid();
        }

        @Override
        public String caseHolding(Holding h) {
            return h.getBuffer() == null ? "gone" : caseBuffer(h.getBuffer());
        }
    };

    private static final TopologySwitch<String> ICON = new TopologySwitch<>() {
        @Override
        public String caseTopology(Topology t) {
            return "topology";
        }

        @Override
        public String caseHost(Host h) {
            return "host";
        }

        @Override
        public String caseDevice(Device d) {
            return DeviceIcons.key(d.getId(), d.getPci(), d.getNodes());
        }

        @Override
        public String caseBuffer(Buffer b) {
            return "buffer";
        }

        @Override
        public String caseAttachment(Attachment a) {
            return "attachment";
        }

        @Override
        public String caseHolderProcess(HolderProcess p) {
            return "process";
        }

        @Override
        public String caseHolding(Holding h) {
            return "holder";
        }
    };

    private Labels() {
    }

    /** The shown name of an object of the topology. */
    public static String text(EObject o) {
        return TEXT.doSwitch(o);
    }

    /** Icon key of an object of the topology, see {@link State#icon()}. */
    public static String icon(EObject o) {
        return ICON.doSwitch(o);
    }

    /** An attribute's value in words: facts with their evidence, or why they are unknown. */
    public static String value(Object v) {
        return switch (v) {
            case null -> "";
            case Fact<?> f when f.known() -> value(f.value()) + " [" + f.evidence().tier() + ", " + Names.display(f.evidence().source()) + "]";
            case Fact<?> f -> "unknown: " + f.reason() + (f.remedy() == null ? "" : "; " + f.remedy());
            case String s -> Names.display(s);
            case Word w -> w.word();
            case Boolean b -> b ? "yes" : "no";
            case Instant i -> i.toString();
            case EObject o -> text(o);
            case Collection<?> c -> Integer.toString(c.size());
            default -> Names.display(v.toString());
        };
    }
}
