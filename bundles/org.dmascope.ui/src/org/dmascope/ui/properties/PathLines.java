// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.List;

import org.dmascope.analysis.path.Bound;
import org.dmascope.analysis.path.MapType;
import org.dmascope.analysis.path.PathClass;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Names;
import org.dmascope.core.source.pci.Acs;
import org.eclipse.osgi.util.NLS;

/** The lines of a pair of PCI functions: verdict, reason, and each function on the way with its ACS control. */
final class PathLines {
    private PathLines() {
    }

    static List<Property> of(PathState p) {
        PropertyList out = new PropertyList();
        out.section(Messages.pathSection).fact(Messages.pathVerdict, p.type(), MapType::words).fact(Messages.pathClass, p.pathClass(), PathClass::words)
                .plain(Messages.pathLetters, p.letters());
        if (p.distance() >= 0) {
            out.plain(Messages.pathHops, Integer.toString(p.distance()));
        }
        out.fact(Messages.pathBound, p.bound(), b -> b.megabytes() == 0 ? Messages.pathNoLink : b.words() + ' ' + Names.display(b.function()));
        if (p.bound().known() && p.bound().value().most() > p.bound().value().megabytes()) {
            out.value(Messages.pathMost, Bound.gigabytes(p.bound().value().most()), p.sysfs());
        }
        out.plain(Messages.pathReason, p.reason());
        for (String id : p.redirecting()) {
            out.mono(Messages.pathRedirect, Names.display(id), p.sysfs());
        }
        plain(out, Messages.pathFix, p.fix());
        plain(out, NLS.bind(Messages.pathExports, Names.display(p.a().id())), p.outcomeOfA());
        plain(out, NLS.bind(Messages.pathExports, Names.display(p.b().id())), p.outcomeOfB());
        plain(out, Messages.pathAssumes, p.assumes());
        List<PciNode> way = p.nodes();
        out.section(Messages.pathWay, way.size());
        for (PciNode n : way) {
            out.value(Names.display(n.id()), n.kind() + acs(n.acs()), p.sysfs());
        }
        return out.lines();
    }

    private static void plain(PropertyList out, String name, String words) {
        if (words != null) {
            out.plain(name, words);
        }
    }

    private static String acs(Acs acs) {
        return switch (acs.state()) {
            case NONE -> ""; //$NON-NLS-1$
            case UNREAD -> ", ACS ?"; //$NON-NLS-1$
            case READ -> String.format(", ACS 0x%04x", acs.control()); //$NON-NLS-1$
        };
    }
}
