// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;

/**
 * Whether a host has a shared library, told without loading it, because loading runs code of a vendor: by the dynamic loader's cache (ld.so(8)), whose
 * strings end with a NUL, else by the usual folders.
 */
final class Libraries {
    private static final String CACHE = "/etc/ld.so.cache";
    private static final int MOST_CACHE = 8 << 20;
    private static final List<String> FOLDERS = List.of("/lib/x86_64-linux-gnu/", "/usr/lib/x86_64-linux-gnu/", "/lib/aarch64-linux-gnu/", "/usr/lib/aarch64-linux-gnu/", "/lib64/", "/usr/lib64/",
            "/usr/lib/", "/opt/rocm/lib/", "/usr/lib/habanalabs/");

    private final SystemRoot root;
    private final byte[] cache;

    Libraries(SystemRoot root) {
        this.root = root;
        this.cache = root.read(CACHE, MOST_CACHE) instanceof Reading.Ok<Content>(String p, Content c) ? c.bytes() : new byte[0];
    }

    boolean has(String name) {
        byte[] wanted = ('/' + name + '\0').getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + wanted.length <= cache.length; i++) {
            if (cache[i] == '/' && Arrays.equals(cache, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return FOLDERS.stream().anyMatch(f -> root.stat(f + name).ok());
    }

    /** The party of a device that is there, without a library that it needs. */
    static TrialParty without(TrialRole role, String id, String kind, String node, String device, String driver, String library, String remedy) {
        return new TrialParty(role, id, kind, node, device, driver, TrialParty.State.UNAVAILABLE, library + " is not installed", remedy);
    }
}
