// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * Build configuration of the running kernel: {@code /proc/config.gz} (CONFIG_IKCONFIG_PROC), else what the distribution put beside the kernel,
 * {@code /boot/config-RELEASE}. RELEASE only finds the running kernel's own file; nothing is concluded from it.
 *
 * @param path where it was read; null when there is none
 * @param text lines {@code CONFIG_X=y} and {@code # CONFIG_X is not set}; "" when there is none
 */
record KernelConfig(String path, String text) {
    private static final String IKCONFIG = "/proc/config.gz";
    private static final String RELEASE = "/proc/sys/kernel/osrelease";
    /** Bound on the text; a distribution's has 300 KiB. */
    private static final int MOST = 4 << 20;

    static KernelConfig read(SystemRoot root) {
        if (root.read(IKCONFIG, SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content c)) {
            String text = unpack(c.bytes());
            if (text != null) {
                return new KernelConfig(IKCONFIG, text);
            }
        }
        if (root.read(RELEASE, SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content release)
                && release.line().matches("[A-Za-z0-9._+~-]{1,64}")) {
            String path = "/boot/config-" + release.line();
            if (root.read(path, MOST) instanceof Reading.Ok<Content>(String q, Content c)) {
                return new KernelConfig(path, c.line());
            }
        }
        return new KernelConfig(null, "");
    }

    /** Null when it is no gzip data. */
    private static String unpack(byte[] packed) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readNBytes(MOST), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return null; // not readable is the same as not there: the next place is tried
        }
    }

    /** Whether an option is built in; null when the configuration does not mention it. */
    Boolean option(String name) {
        for (String line : text.lines().toList()) {
            if (line.equals("CONFIG_" + name + "=y")) {
                return true;
            }
            if (line.equals("# CONFIG_" + name + " is not set")) {
                return false;
            }
        }
        return null;
    }
}
