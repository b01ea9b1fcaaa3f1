// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.services;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.session.AgentCommand;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * Where the agent is found: in the folder that a launcher names, else in the bundles of this installation, so that the plug-in works in any
 * Eclipse without a launcher of its own.
 */
final class AgentPath {
    private static final String CLASSES = "bin"; //$NON-NLS-1$

    private AgentPath() {
    }

    static List<String> command() {
        if (System.getProperty(AgentCommand.PATH_PROPERTY) != null) {
            return AgentCommand.ofThisProgram();
        }
        String path = Stream.of("org.dmascope.agent", "org.dmascope.core", "org.dmascope.wire", "org.dmascope.linux", "org.dmascope.trial", "com.sun.jna") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
                .map(Platform::getBundle).filter(b -> b != null).map(AgentPath::location).collect(Collectors.joining(File.pathSeparator));
        return AgentCommand.of(Path.of(System.getProperty("java.home")), path); //$NON-NLS-1$
    }

    private static String location(Bundle bundle) {
        return FileLocator.getBundleFileLocation(bundle).map(f -> {
            File classes = new File(f, CLASSES);
            return classes.isDirectory() ? classes.getPath() : f.getPath();
        }).orElse(""); //$NON-NLS-1$
    }
}
