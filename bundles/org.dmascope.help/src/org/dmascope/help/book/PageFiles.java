// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Locale;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** Opens the files behind addresses of the help: those of a bundle, and those that this bundle makes when they are asked for. */
final class PageFiles {
    private final GeneratedPages generated = new GeneratedPages();

    /** @return null when there is no such file */
    InputStream open(String href) throws IOException {
        int slash = href.indexOf('/', 1);
        if (!href.startsWith("/") || slash < 0) { //$NON-NLS-1$
            return null;
        }
        String id = href.substring(1, slash);
        InputStream made = generated.getInputStream(id, href.substring(slash + 1), Locale.getDefault());
        if (made != null) {
            return made;
        }
        Bundle bundle = Platform.getBundle(id);
        URL url = bundle == null ? null : FileLocator.find(bundle, IPath.fromPortableString(href.substring(slash + 1)));
        return url == null ? null : url.openStream();
    }
}
