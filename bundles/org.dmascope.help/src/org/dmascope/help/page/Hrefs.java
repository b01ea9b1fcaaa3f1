// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.page;

import java.net.URI;

/** Addresses of the help: {@code /BUNDLE/PATH#ANCHOR}. */
public final class Hrefs {
    private Hrefs() {
    }

    /** What a link on a page leads to. */
    public static String resolve(String page, String link) {
        return link.startsWith("#") ? file(page) + link : URI.create(page).resolve(link).toString(); //$NON-NLS-1$
    }

    /** Without the anchor. */
    public static String file(String href) {
        int hash = href.indexOf('#');
        return hash < 0 ? href : href.substring(0, hash);
    }

    /** The name behind the #, "" for none. */
    public static String anchor(String href) {
        int hash = href.indexOf('#');
        return hash < 0 ? "" : href.substring(hash + 1); //$NON-NLS-1$
    }
}
