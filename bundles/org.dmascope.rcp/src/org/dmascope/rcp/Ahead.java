// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.rcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Loads classes ahead of the thread that opens the window: a quarter of a start is spent on reading classes, which another processor can do
 * meanwhile, where there is one that Java's compilers leave free. Which classes, the first start of an installation has written down ({@code -Xlog:class+load}, lines "NAME source: PLACE"); the
 * launcher names the file in {@code dmascope.ahead}. Classes are read, not initialised, and only of bundles that need no start of their own, so
 * nothing happens earlier than it otherwise would. The list is a hint: what is not there any more is passed over.
 */
final class Ahead implements Runnable {
    private static final String PROPERTY = "dmascope.ahead"; //$NON-NLS-1$
    private static final String SOURCE = " source: file:"; //$NON-NLS-1$
    private static final String PLUGINS = "/plugins/"; //$NON-NLS-1$
    /**
     * Of two, Java's compilers take the second; reading ahead then takes more processor time from the window than it saves it (measured: 0.45 s for 0.1 s), and
     * the window waits for classes that this thread has begun to read and cannot go on with.
     */
    private static final int PROCESSORS = 4;
    /** Far more than any start loads; a file that is longer is not a list of ours. */
    private static final int MOST = 20_000;

    private final Path list;
    private final Map<String, Optional<Bundle>> bundles = new HashMap<>();
    private volatile boolean enough;

    private Ahead(Path list) {
        this.list = list;
    }

    /** Starts when there is a list and a processor to spare. Run what it returns when the window is there. */
    static Runnable start() {
        String file = System.getProperty(PROPERTY);
        if (file == null || Runtime.getRuntime().availableProcessors() < PROCESSORS) {
            return () -> { };
        }
        Ahead ahead = new Ahead(Path.of(file));
        Thread thread = new Thread(ahead, "dmascope ahead"); //$NON-NLS-1$
        thread.setDaemon(true);
        thread.start();
        return () -> ahead.enough = true;
    }

    @Override
    public void run() {
        try (BufferedReader lines = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            for (int n = 0; line != null && n < MOST && !enough; n++) {
                load(line);
                line = lines.readLine();
            }
        } catch (IOException e) {
            ILog.get().info(list + " cannot be read; the window starts without it", e); //$NON-NLS-1$
        }
    }

    private void load(String line) {
        int source = line.indexOf(SOURCE);
        int plugins = line.indexOf(PLUGINS, Math.max(source, 0));
        if (source < 0 || plugins < 0) {
            return;
        }
        String jar = line.substring(plugins + PLUGINS.length());
        int version = jar.indexOf('_');
        if (version < 0) {
            return;
        }
        Optional<Bundle> bundle = bundles.computeIfAbsent(jar.substring(0, version), Ahead::loader);
        if (bundle.isPresent() && harmless(bundle.get())) {
            try {
                bundle.get().loadClass(line.substring(0, source));
            } catch (ClassNotFoundException | LinkageError e) {
                // of another version of the installation: whoever needs the class will say so
                bundles.put(jar.substring(0, version), Optional.empty());
            }
        }
    }

    /** A bundle that has to be started by its first class is started by whoever needs it, in the order in which that happens. */
    private static boolean harmless(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) == null; //$NON-NLS-1$
    }

    /** The bundle whose loader has a bundle's classes: itself, or the host of a fragment. */
    private static Optional<Bundle> loader(String name) {
        Bundle bundle = Platform.getBundle(name);
        if (bundle == null) {
            return Optional.empty();
        }
        BundleWiring wiring = bundle.adapt(BundleRevision.class).getWiring();
        if (wiring == null) {
            return Optional.empty();
        }
        return wiring.getRequiredWires(HostNamespace.HOST_NAMESPACE).stream().findFirst().map(w -> w.getProvider().getBundle()).or(() -> Optional.of(bundle));
    }
}
