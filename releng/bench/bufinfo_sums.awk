# SPDX-License-Identifier: EPL-2.0
# Copyright (c) 2026 Dmascope contributors
#
# The peer of "dmascope show --tsv": sums of one bufinfo text (grammar of 6.1 and newer) per exporter and per device.
BEGIN { FS = OFS = "\t" }
NF >= 6 && /^[0-9]+\t[0-9a-f]+\t[0-9a-f]+\t[0-9]+\t/ {
    size = $1 + 0; buffers++; exporterUses[$5]++; exporterBytes[$5] += size; listing = 0
    inode[buffers] = $6 + 0; bytes[buffers] = size; exporter[buffers] = $5; name[buffers] = $7
    next
}
/^\tAttached Devices:/ { listing = 1; next }
/^Total / { listing = 0; next }
listing && /^\t/ { attachments++; deviceUses[$2]++; deviceBytes[$2] += size; of[attachments] = buffers }
END {
    print "buffers", buffers; print "attachments", attachments
    for (e in exporterUses) print "exporter", e, exporterUses[e], exporterBytes[e]
    for (d in deviceUses) print "device", d, deviceUses[d], deviceBytes[d]
}
