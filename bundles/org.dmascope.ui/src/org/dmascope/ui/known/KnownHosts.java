// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.preferences.StoredPreferences;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * The hosts that are remembered between two starts, in the order in which they were added; this machine is always the first. What is kept is
 * a name and the words of the command line, never a password: ssh asks its own agent. Display thread only; get it from any site.
 */
public final class KnownHosts {
    private static final String CHILD = "hosts"; //$NON-NLS-1$
    private static final String NAME = "name"; //$NON-NLS-1$
    private static final String HOST = "host"; //$NON-NLS-1$
    private static final String AT_START = "atStart"; //$NON-NLS-1$

    private final Preferences node;
    private final List<KnownHost> known = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean started;

    /** Of this workspace. */
    public KnownHosts() {
        this(InstanceScope.INSTANCE.getNode(StoredPreferences.NODE).node(CHILD));
    }

    /** Of any node, for tests. */
    public KnownHosts(Preferences node) {
        this.node = node;
        load();
    }

    public List<KnownHost> all() {
        return List.copyOf(known);
    }

    /** Those to connect now that the window opens; nothing when it was asked before. */
    public List<KnownHost> atStart() {
        boolean first = !started;
        started = true;
        return first ? known.stream().filter(KnownHost::atStart).toList() : List.of();
    }

    public Optional<KnownHost> find(HostSpec spec) {
        HostSpec wanted = KnownHost.absolute(spec);
        return known.stream().filter(k -> k.spec().equals(wanted)).findFirst();
    }

    /** The name of its own that a host was given; null for none. */
    public String name(HostSpec spec) {
        return find(spec).map(KnownHost::name).filter(n -> !n.isEmpty()).orElse(null);
    }

    /** Remembers a host, in the place of the one that names the same. */
    public void remember(KnownHost host) {
        replace(host.spec(), host);
    }

    /** Puts a host into the place of another. */
    public void replace(HostSpec old, KnownHost host) {
        KnownHost before = find(old).orElse(null);
        known.removeIf(k -> k != before && k.spec().equals(host.spec()));
        if (before == null) {
            known.add(host);
        } else {
            known.set(known.indexOf(before), host);
        }
        changed();
    }

    /** Forgets a host; this machine stays. */
    public void forget(HostSpec spec) {
        HostSpec wanted = KnownHost.absolute(spec);
        if (!(wanted instanceof HostSpec.Local) && known.removeIf(k -> k.spec().equals(wanted))) {
            changed();
        }
    }

    public void add(Runnable listener) {
        listeners.add(listener);
    }

    public void remove(Runnable listener) {
        listeners.remove(listener);
    }

    private void changed() {
        save();
        listeners.forEach(Runnable::run);
    }

    private void load() {
        try {
            for (String id : List.of(node.childrenNames()).stream().sorted().toList()) {
                Preferences kept = node.node(id);
                String words = kept.get(HOST, ""); //$NON-NLS-1$
                if (HostSpec.parse(words) instanceof Reading.Ok<HostSpec> ok) {
                    known.add(new KnownHost(kept.get(NAME, ""), ok.value(), kept.getBoolean(AT_START, false))); //$NON-NLS-1$
                } else {
                    ILog.of(KnownHosts.class).log(Status.warning(NLS.bind(Messages.notAHost, words)));
                }
            }
        } catch (BackingStoreException e) {
            ILog.of(KnownHosts.class).log(Status.warning(e.getMessage(), e));
        }
        if (find(new HostSpec.Local()).isEmpty()) {
            known.add(0, KnownHost.thisMachine());
        }
    }

    private void save() {
        try {
            for (String id : node.childrenNames()) {
                node.node(id).removeNode();
            }
        } catch (BackingStoreException e) {
            ILog.of(KnownHosts.class).log(Status.warning(e.getMessage(), e));
        }
        for (int i = 0; i < known.size(); i++) {
            KnownHost k = known.get(i);
            Preferences kept = node.node(String.format("%04d", i)); //$NON-NLS-1$
            kept.put(NAME, k.name());
            kept.put(HOST, k.spec().text());
            kept.putBoolean(AT_START, k.atStart());
        }
        StoredPreferences.flush(node);
    }
}
