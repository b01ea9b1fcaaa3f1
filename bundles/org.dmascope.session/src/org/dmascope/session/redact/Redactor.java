// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.dmascope.core.Content;
import org.dmascope.core.Entry;
import org.dmascope.core.Op;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.bufinfo.BufinfoParser;
import org.dmascope.core.source.proc.Fdinfo;
import org.dmascope.core.source.proc.FdinfoParser;
import org.dmascope.core.source.rdma.RdmaMask;
import org.dmascope.core.trial.KeptTrials;

/** Goes through the entries of one recording, or of the steps of one series. What no mask knows is kept only where nothing of the asked kinds can be; else it is left out and counted. */
public final class Redactor {
    private static final Pattern PROCESS = Pattern.compile("/proc/(?:[0-9]+|self)(?:/(?<file>[a-z]+)(?:/[0-9]+)?)?");
    private static final Set<String> PLAIN = Set.of("limits", "fd");
    private static final Pattern DRI = Pattern.compile("/sys/kernel/debug/dri/[^/]+/(?<file>[^/]+)");
    private static final String BUFINFO = "/sys/kernel/debug/dma_buf/bufinfo";
    private static final String CGROUPS = "/sys/fs/cgroup";
    private static final String STRUCT = "/dmascope/struct/";
    private static final String RDMA = "/dmascope/rdma/";
    /** Addresses of functions and numbers of links: nothing to take out. */
    private static final String NVML = "/dmascope/nvml/";
    private static final List<String> KNOWN = List.of("/sys/", "/dev/", "/proc", STRUCT, RDMA, NVML, KeptTrials.FOLDER, "/boot/");
    private static final int UID = 3 * Long.BYTES;
    private static final int GID = 5 * Long.BYTES;

    private final Tokens tokens;
    private final RdmaMask rdma;
    private int left;

    public Redactor(Set<RedactKind> kinds) {
        tokens = new Tokens(kinds);
        rdma = new RdmaMask(tokens::address, tokens::key, tokens::guid);
    }

    /** The same entries without what was to be taken out. What the entries before held has the same tokens again. */
    public List<Entry> entries(List<Entry> all) {
        List<Entry> out = new ArrayList<>();
        tokens.next();
        all.forEach(this::learn);
        for (Entry e : all) {
            byte[] data = e.errno() != 0 ? e.data() : data(e);
            if (data == null || !e.path().equals(EventLog.PATH) && KNOWN.stream().noneMatch(e.path()::startsWith)) {
                left++;
            } else {
                out.add(data == e.data() ? e : new Entry(e.source(), e.op(), e.path(), e.errno(), e.flags(), e.micros(), data));
            }
        }
        return List.copyOf(out);
    }

    private void learn(Entry e) {
        if (e.op() == Op.READ && e.errno() == 0 && e.path().equals(BUFINFO)) {
            BufinfoParser.parse(new Content(e.data(), false)).value().buffers().forEach(b -> tokens.buffer(b.ino(), b.name()));
        } else if (e.op() == Op.READ && e.errno() == 0 && e.path().contains("/fdinfo/")) {
            Fdinfo f = FdinfoParser.parse(new Content(e.data(), false)).value();
            tokens.buffer(f.ino(), f.name());
        }
    }

    public Set<RedactKind> kinds() {
        return tokens.kinds();
    }

    /** How many entries were left out so far, because nothing tells where in them a name could be. */
    public int left() {
        return left;
    }

    private byte[] data(Entry e) {
        if (e.path().startsWith(CGROUPS) && tokens.wanted(RedactKind.CGROUP)) {
            return null;
        }
        if (e.path().startsWith(KeptTrials.FOLDER)) {
            return e.op() == Op.READ ? TrialMask.mask(KeptTrials.shipped(e), e.data(), tokens) : null;
        }
        return switch (e.op()) {
            case READ -> read(e);
            case READLINK -> ProcMask.link(e.data(), tokens);
            case STAT -> stat(e.data());
            case LIST -> e.data();
        };
    }

    private byte[] read(Entry e) {
        String path = e.path();
        if (path.equals(BUFINFO)) {
            return tokens.wanted(RedactKind.NAMES) ? BufinfoMask.mask(e.data(), tokens) : e.data();
        } else if (path.startsWith(STRUCT)) {
            return StructMask.mask(e.data(), tokens);
        } else if (path.startsWith(RDMA)) {
            return rdma.mask(e.data());
        } else if (path.equals(EventLog.PATH)) {
            return EventMask.mask(e.data(), tokens);
        }
        var process = PROCESS.matcher(path);
        if (process.matches()) {
            return process(e, process.group("file"));
        }
        var dri = DRI.matcher(path);
        return dri.matches() ? dri(e.data(), dri.group("file")) : machine(e);
    }

    private byte[] process(Entry e, String file) {
        byte[] b = e.data();
        return switch (String.valueOf(file)) {
            case "comm" -> ProcMask.comm(b, tokens);
            case "stat" -> ProcMask.stat(b, tokens);
            case "status" -> ProcMask.status(b, tokens);
            case "cgroup" -> ProcMask.cgroup(b, tokens);
            case "fdinfo" -> ProcMask.fdinfo(b, tokens);
            case "maps" -> ProcMask.maps(b, tokens);
            default -> PLAIN.contains(file) ? b : null;
        };
    }

    private byte[] dri(byte[] b, String file) {
        return switch (file) {
            case "amdgpu_gem_info", "amdgpu_vm_info" -> DriMask.gem(b, tokens);
            case "clients" -> DriMask.clients(b, tokens);
            case "gems" -> tokens.wanted(RedactKind.NAMES) ? DriMask.gems(b) : b;
            default -> b;
        };
    }

    private byte[] machine(Entry e) {
        byte[] b = e.data();
        String path = e.path();
        if (!tokens.wanted(RedactKind.ADDRESSES)) {
            return b;
        }
        return switch (path) {
            case "/proc/sys/kernel/hostname" -> HostMask.hostname();
            case "/proc/sys/kernel/random/boot_id" -> HostMask.bootId();
            case "/proc/cmdline" -> HostMask.commandLine(b);
            case "/proc/mounts" -> HostMask.mounts(b);
            case "/proc/version" -> HostMask.version(b);
            case "/proc/bus/pci/devices" -> HostMask.functions(b);
            default -> path.endsWith("/resource") ? PciMask.resource(b, tokens) : path.endsWith("/config") ? PciMask.config(b) : b;
        };
    }

    /** See {@link Entry}: inode, size, mode, uid, device, gid. */
    private byte[] stat(byte[] b) {
        if (!tokens.wanted(RedactKind.CGROUP) || b.length < UID + Long.BYTES) {
            return b;
        }
        ByteBuffer s = ByteBuffer.wrap(b.clone());
        s.putLong(UID, tokens.id(s.getLong(UID)));
        if (b.length >= GID + Long.BYTES) {
            s.putLong(GID, tokens.id(s.getLong(GID)));
        }
        return s.array();
    }
}
