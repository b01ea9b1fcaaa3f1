// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What stands for what: the same original gets the same token, by the order in which they are met. Used for one recording, or for the steps of one series. */
final class Tokens {
    /** nobody (fs.overflowuid) and (uid_t) -1; these, and 0, tell nothing about anybody. */
    private static final Set<Long> NOBODY = Set.of(0L, 65_534L, 0xffff_ffffL, -1L);
    private static final String NONE = "<none>";
    private static final long FIRST_ID = 100_001;
    private static final long PAGE = 4095;
    private static final int SPAN = 40;

    private final Set<RedactKind> kinds;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> comms = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    /** Names of buffers by inode, as bufinfo and fdinfo print them: maps escapes line ends and does not tell an escape from the same characters in a name. */
    private final Map<Long, String> byIno = new HashMap<>();
    private final Map<Long, Long> ids = new HashMap<>();
    private final Map<Long, Long> addresses = new HashMap<>();
    private final Map<Long, Long> keys = new HashMap<>();
    private final Map<Long, Long> guids = new HashMap<>();

    Tokens(Set<RedactKind> kinds) {
        this.kinds = kinds;
    }

    /** The next step: inode numbers may belong to other buffers now. */
    void next() {
        byIno.clear();
    }

    Set<RedactKind> kinds() {
        return Set.copyOf(kinds);
    }

    boolean wanted(RedactKind k) {
        return kinds.contains(k);
    }

    private String text(RedactKind k, Map<String, String> of, String lead, String raw) {
        return raw == null || raw.isEmpty() || !wanted(k) ? raw : of.computeIfAbsent(raw, r -> lead + (of.size() + 1));
    }

    /** Of a buffer or a client, raw. Null and empty stay, and so does what bufinfo prints for no name: it cannot be told from a name that is the same. */
    String name(String raw) {
        return NONE.equals(raw) ? raw : text(RedactKind.NAMES, names, "name-", raw);
    }

    void buffer(long ino, String name) {
        if (ino >= 0 && name != null) {
            byIno.put(ino, name);
        }
    }

    /** Of a buffer, from the form of maps. */
    String escaped(long ino, String escaped) {
        String known = byIno.get(ino);
        return name(known != null && known.replace("\n", "\\012").equals(escaped) ? known : escaped.replace("\\012", "\n"));
    }

    /** Of a process, raw, at most 15 bytes. */
    String comm(String raw) {
        return text(RedactKind.COMM, comms, "proc-", raw);
    }

    /** A path of a control group, part by part: who was below whom still is. */
    String cgroup(String path) {
        if (path == null || !wanted(RedactKind.CGROUP)) {
            return path;
        }
        String gone = " (deleted)";
        boolean deleted = path.endsWith(gone);
        String[] parts = (deleted ? path.substring(0, path.length() - gone.length()) : path).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = text(RedactKind.CGROUP, groups, "cg-", parts[i]);
        }
        return String.join("/", parts) + (deleted ? gone : "");
    }

    /** A path of a file that is none of the kernel's. */
    String path(String raw) {
        return text(RedactKind.ADDRESSES, paths, "/path-", raw);
    }

    /** Of a user or a group. */
    long id(long raw) {
        return NOBODY.contains(raw) || !wanted(RedactKind.CGROUP) ? raw : ids.computeIfAbsent(raw, r -> FIRST_ID + ids.size());
    }

    /** Of memory: 0 and the place within the page stay. */
    long address(long raw) {
        return raw == 0 || !wanted(RedactKind.ADDRESSES) ? raw : addresses.computeIfAbsent(raw & ~PAGE, r -> addresses.size() + 1L << SPAN) + (raw & PAGE);
    }

    /** An RDMA key. */
    long key(long raw) {
        return raw == 0 || !wanted(RedactKind.ADDRESSES) ? raw : keys.computeIfAbsent(raw, r -> 0x100L + keys.size());
    }

    /** A GUID or subnet prefix. */
    long guid(long raw) {
        return raw == 0 || !wanted(RedactKind.ADDRESSES) ? raw : guids.computeIfAbsent(raw, r -> guids.size() + 1L);
    }
}
