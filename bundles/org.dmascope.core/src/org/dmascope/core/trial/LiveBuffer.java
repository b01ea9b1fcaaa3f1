// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A buffer that a process has, named as an exporter: {@code pid:812-ino:1187}. It is nobody's but that process', so it is in no list and is tried
 * only when it is named, and confirmed by {@link #confirmation()} besides.
 *
 * @param pid a process with a descriptor of it
 * @param ino inode of the buffer
 */
public record LiveBuffer(int pid, long ino) {
    /** Id of its kind. */
    public static final String KIND = "live";
    private static final Pattern FORM = Pattern.compile("pid:([1-9][0-9]{0,8})-(ino:([1-9][0-9]{0,17}))");

    /** What an id names; empty when it is that of something else. */
    public static Optional<LiveBuffer> of(String id) {
        Matcher m = FORM.matcher(id);
        return m.matches() ? Optional.of(new LiveBuffer(Integer.parseInt(m.group(1)), Long.parseLong(m.group(3)))) : Optional.empty();
    }

    /** Its id in a request. */
    public String id() {
        return "pid:" + pid + "-" + confirmation();
    }

    /** What a person repeats so that it is touched: {@code ino:1187}. */
    public String confirmation() {
        return "ino:" + ino;
    }

    /** It as a side of a trial. @param device dev_name of its exporter, raw, null when not known; {@code driver} its driver or the exporter's name, likewise */
    public TrialParty party(String device, String driver) {
        return new TrialParty(TrialRole.EXPORTER, id(), KIND, "/proc/" + pid + "/fd", device, driver, TrialParty.State.AVAILABLE, null, null);
    }
}
