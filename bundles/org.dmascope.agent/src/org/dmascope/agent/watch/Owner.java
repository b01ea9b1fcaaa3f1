// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * Who made an instance or a group of probes; their name says so. A process id alone may be given to another process, so its start time stands
 * beside it, and the namespace in which both are counted.
 *
 * @param pid       process id
 * @param started   start time in clock ticks since boot: field 22 of /proc/PID/stat (Documentation/filesystems/proc.rst)
 * @param namespace inode of the pid namespace: the text of /proc/PID/ns/pid
 */
record Owner(long pid, long started, long namespace) {
    private static final Pattern TOKEN = Pattern.compile("dmascope_(\\d{1,10})_(\\d{1,18})_(\\d{1,18})");
    private static final Pattern NAMESPACE = Pattern.compile("pid:\\[(\\d{1,18})\\]");
    /** Field 22, counted from the one behind the name, which is field 3. */
    private static final int START = 22 - 3;

    /** The name of what it makes: letters, digits and underscores, as the names of groups need; at most 58 characters (MAX_EVENT_NAME_LEN is 64). */
    String token() {
        return "dmascope_" + pid + "_" + started + "_" + namespace;
    }

    /** Null when the name is none of ours. */
    static Owner of(String token) {
        Matcher m = TOKEN.matcher(token);
        return m.matches() ? new Owner(Long.parseLong(m.group(1)), Long.parseLong(m.group(2)), Long.parseLong(m.group(3))) : null;
    }

    /** This process; null when /proc does not say. */
    static Owner self(SystemRoot root) {
        long pid = ProcessHandle.current().pid();
        long started = started(root, pid);
        long namespace = namespace(root);
        return started < 0 || namespace < 0 ? null : new Owner(pid, started, namespace);
    }

    /** Inode of the pid namespace of this process; -1 when it is not known. */
    static long namespace(SystemRoot root) {
        Matcher m = NAMESPACE.matcher(root.readlink("/proc/self/ns/pid").orElse(""));
        return m.matches() ? Long.parseLong(m.group(1)) : -1;
    }

    /** Start time of a process; -1 when there is none of this id. */
    static long started(SystemRoot root, long pid) {
        if (!(root.read("/proc/" + pid + "/stat", SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content c))) {
            return -1;
        }
        String line = c.line();
        String[] words = line.substring(line.lastIndexOf(')') + 1).strip().split(" ");
        return words.length > START && words[START].matches("\\d{1,18}") ? Long.parseLong(words[START]) : -1;
    }

    /**
     * Whether it has certainly gone. What another pid namespace made is not judged: its process ids mean nothing here.
     *
     * @param own inode of the own pid namespace
     */
    boolean gone(SystemRoot root, long own) {
        return namespace == own && started(root, pid) != started;
    }
}
