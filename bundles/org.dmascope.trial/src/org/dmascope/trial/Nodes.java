// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.List;
import java.util.function.Predicate;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;

/** Looks which nodes a host has, and whether they may be opened. Nothing is opened. */
final class Nodes {
    private static final int MOST = 256;
    /** What a name may have beside the word in front of it, so that both are an id. */
    private static final int LONGEST = TrialParty.LONGEST_ID - 8;
    private final SystemRoot root;
    private final DeviceCalls calls;

    Nodes(SystemRoot root, DeviceCalls calls) {
        this.root = root;
        this.calls = calls;
    }

    /** Sorted names in a directory that can be part of an id. */
    List<String> names(String directory, Predicate<String> wanted) {
        return root.list(directory).orElse(List.of()).stream().filter(n -> TrialParty.isId(n) && n.length() <= LONGEST && wanted.test(n)).sorted(Nodes::byNumber).limit(MOST).toList();
    }

    /** card2 before card10. */
    private static int byNumber(String a, String b) {
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    /** Last part of a link's target; null when there is no such link. */
    String target(String link) {
        return root.readlink(link) instanceof Reading.Ok<String>(String p, String t) && !t.isEmpty() ? t.substring(t.lastIndexOf('/') + 1) : null;
    }

    /**
     * Driver of a device. The device of a virtio function is a child of the PCI function, whose own driver is only the bus (drivers/virtio/).
     *
     * @param device path of its directory in sysfs
     */
    String driver(String device) {
        String driver = target(device + "/driver");
        if ("virtio-pci".equals(driver)) {
            for (String child : names(device, n -> n.matches("virtio[0-9]+"))) {
                String inner = target(device + "/" + child + "/driver");
                driver = inner == null ? driver : inner;
            }
        }
        return driver;
    }

    /** A side with a node, available when the node may be opened. @param group who may usually do so */
    TrialParty party(TrialRole role, String id, String kind, String node, String device, String driver, String group) {
        int r = calls.access(node);
        if (r == 0) {
            return new TrialParty(role, id, kind, node, device, driver, TrialParty.State.AVAILABLE, null, null);
        }
        if (r == -Errno.EACCES || r == -Errno.EPERM) {
            return new TrialParty(role, id, kind, node, device, driver, TrialParty.State.UNAVAILABLE, node + " may not be opened (" + Errno.name(-r) + ")",
                    "needs root or " + group);
        }
        return new TrialParty(role, id, kind, node, device, driver, TrialParty.State.UNAVAILABLE, node + " is not there (" + Errno.name(-r) + ")",
                "let udev make the node, or look whether a container hides it");
    }

    /** A side that is missing altogether. */
    static TrialParty missing(TrialRole role, String kind, String node, String reason, String remedy) {
        return new TrialParty(role, kind, kind, node, null, null, TrialParty.State.UNAVAILABLE, reason, remedy);
    }
}
