// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.preferences;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.dmascope.core.Tier;
import org.dmascope.session.Privilege;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * The only class that reads and writes the preference node. A key is kept only when its value is not the default, so that better defaults
 * reach everybody who did not choose. Display thread only; get it from any site.
 */
public final class StoredPreferences {
    /** Node of this bundle in the workspace; hosts are kept below it. */
    public static final String NODE = "org.dmascope.ui"; //$NON-NLS-1$
    private static final String INTERVAL = "interval"; //$NON-NLS-1$
    private static final String LIVE = "liveAtStart"; //$NON-NLS-1$
    private static final String TIERS = "tiers"; //$NON-NLS-1$
    private static final String PRIVILEGE = "privilege"; //$NON-NLS-1$
    private static final String UNITS = "units"; //$NON-NLS-1$

    private final IEclipsePreferences node;
    private final List<BiConsumer<WindowPreferences, WindowPreferences>> listeners = new CopyOnWriteArrayList<>();

    /** Of this workspace. */
    public StoredPreferences() {
        this(InstanceScope.INSTANCE.getNode(NODE));
    }

    /** Of any node, for tests. */
    public StoredPreferences(IEclipsePreferences node) {
        this.node = node;
    }

    /** How sizes are written at this moment; words are made in many places that have no site. */
    public static SizeUnits units() {
        return SizeUnits.of(InstanceScope.INSTANCE.getNode(NODE).get(UNITS, "")); //$NON-NLS-1$
    }

    /** What is kept; the default for what is not or is nonsense. */
    public WindowPreferences read() {
        WindowPreferences d = WindowPreferences.DEFAULTS;
        return new WindowPreferences(node.getInt(INTERVAL, d.interval()), node.getBoolean(LIVE, d.liveAtStart()), tiers(node.get(TIERS, null)),
                privilege(node.get(PRIVILEGE, "")), SizeUnits.of(node.get(UNITS, ""))); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Keeps the choice and tells those who act on it. */
    public void write(WindowPreferences wanted) {
        WindowPreferences before = read();
        WindowPreferences d = WindowPreferences.DEFAULTS;
        put(INTERVAL, wanted.interval() == d.interval() ? null : Integer.toString(wanted.interval()));
        put(LIVE, wanted.liveAtStart() == d.liveAtStart() ? null : Boolean.toString(wanted.liveAtStart()));
        put(TIERS, wanted.tiers().equals(d.tiers()) ? null : wanted.tiers().stream().map(StoredPreferences::word).collect(Collectors.joining(","))); //$NON-NLS-1$
        put(PRIVILEGE, wanted.privilege() == d.privilege() ? null : word(wanted.privilege()));
        put(UNITS, wanted.units() == d.units() ? null : wanted.units().word());
        flush(node);
        WindowPreferences now = read();
        if (!now.equals(before)) {
            listeners.forEach(l -> l.accept(before, now));
        }
    }

    private void put(String key, String value) {
        if (value == null) {
            node.remove(key);
        } else {
            node.put(key, value);
        }
    }

    /** Writes a node to its file; when that fails the choice holds until the window is closed, and the Error Log says so. */
    public static void flush(Preferences node) {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(StoredPreferences.class).log(Status.warning(e.getMessage(), e));
        }
    }

    /** @param listener told what was chosen before and what is chosen now */
    public void add(BiConsumer<WindowPreferences, WindowPreferences> listener) {
        listeners.add(listener);
    }

    public void remove(BiConsumer<WindowPreferences, WindowPreferences> listener) {
        listeners.remove(listener);
    }

    private static String word(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT);
    }

    private static Set<Tier> tiers(String kept) {
        if (kept == null) {
            return WindowPreferences.DEFAULTS.tiers();
        }
        List<String> words = List.of(kept.split(",")); //$NON-NLS-1$
        Set<Tier> out = EnumSet.noneOf(Tier.class);
        Arrays.stream(Tier.values()).filter(t -> words.contains(word(t))).forEach(out::add);
        return out;
    }

    private static Privilege privilege(String kept) {
        return Arrays.stream(Privilege.values()).filter(p -> word(p).equals(kept)).findFirst().orElse(WindowPreferences.DEFAULTS.privilege());
    }
}
