# SPDX-License-Identifier: EPL-2.0
# Copyright (c) 2026 Dmascope contributors
# Regions and bytes by process, of the text that "rdma resource show mr" prints.
{
    for (i = 1; i <= NF; i++) {
        if ($i == "pid") pid = $(i + 1)
        if ($i == "mrlen") length_ = $(i + 1)
    }
    regions[pid]++
    bytes[pid] += length_
}
END {
    for (pid in regions) print pid, regions[pid], bytes[pid]
}
