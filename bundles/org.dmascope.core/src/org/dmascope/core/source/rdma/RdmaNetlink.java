// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;

/** Asks the running kernel over NETLINK_RDMA. Only dumps, which change nothing and need no right; with CAP_NET_ADMIN they tell keys too. */
@FunctionalInterface
public interface RdmaNetlink {
    /** Any device: for the dump of devices themselves. */
    int ALL = -1;

    /**
     * One dump.
     *
     * @param path    under which the reply is recorded
     * @param command {@code enum rdma_nldev_command}
     * @param device  RDMA_NLDEV_ATTR_DEV_INDEX, or {@link #ALL}
     * @return all messages of the reply, one behind the other as received, up to and with NLMSG_DONE or NLMSG_ERROR: what the kernel refuses
     *         stands in there. A failure means that no reply came: Denied (EPERM, EACCES), Unsupported (the kernel has no such family),
     *         Failed (ETIMEDOUT: it did not answer in time; ENOBUFS)
     */
    Reading<Content> dump(String path, int command, int device);

    /**
     * The dump of statistics of memory regions: RDMA_NLDEV_CMD_STAT_GET with RDMA_NLDEV_ATTR_STAT_RES of regions. As {@link #dump}.
     *
     * @return Unsupported from who cannot ask
     */
    default Reading<Content> statistics(String path, int device) {
        return new Reading.Unsupported<>(path, 0, "statistics were not asked for");
    }
}
