// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.Objects;

import org.dmascope.core.Names;

/** Something that could be done to a host. */
public sealed interface Action {
    /** The word of the command line. */
    String word();

    /** As it is written on the command line, names in their shown form. */
    String label();

    /** Something that an exporter, or its device, does to its buffers. */
    sealed interface OnTarget extends Action {
        Target target();

        @Override
        default String label() {
            return word() + " " + target().label();
        }
    }

    /** The exporter takes all its buffers back, as far as it can. */
    record Revoke(Target target) implements OnTarget {
        public Revoke {
            Objects.requireNonNull(target);
        }

        @Override
        public String word() {
            return "revoke";
        }
    }

    /** The device is reset and stays. */
    record Reset(Target target) implements OnTarget {
        public Reset {
            Objects.requireNonNull(target);
        }

        @Override
        public String word() {
            return "reset";
        }
    }

    /** The device is removed, or its driver unbound. */
    record Unplug(Target target) implements OnTarget {
        public Unplug {
            Objects.requireNonNull(target);
        }

        @Override
        public String word() {
            return "unplug";
        }
    }

    /** A process ends. @param pid as the reading has it */
    record Close(int pid) implements Action {
        @Override
        public String word() {
            return "close";
        }

        @Override
        public String label() {
            return word() + " " + pid;
        }
    }

    /**
     * Device memory is wanted.
     *
     * @param bytes  how much
     * @param pid    for which process; 0 when it is for a group
     * @param cgroup path of the control group for which it is; null when it is for a process
     * @param device whose memory; null where only one device has any
     */
    record Evict(long bytes, int pid, String cgroup, Target device) implements Action {
        public Evict(long bytes, int pid) {
            this(bytes, pid, null, null);
        }

        public Evict(long bytes, int pid, Target device) {
            this(bytes, pid, null, device);
        }

        public Evict(long bytes, String cgroup) {
            this(bytes, 0, cgroup, null);
        }

        /** The same of a device. */
        public Evict of(Target target) {
            return new Evict(bytes, pid, cgroup, target);
        }

        public Evict {
            if (bytes <= 0) {
                throw new IllegalArgumentException("bytes: " + bytes);
            }
        }

        @Override
        public String word() {
            return "evict";
        }

        @Override
        public String label() {
            return word() + " " + bytes + " --for " + (cgroup == null ? pid : Names.display(cgroup)) + (device == null ? "" : " --device " + device.label());
        }
    }
}
