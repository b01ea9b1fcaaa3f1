// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Parsed;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.Tally;
import org.dmascope.core.source.nvml.NvLink;
import org.dmascope.core.source.nvml.NvmlGpu;
import org.dmascope.core.source.nvml.NvmlInfo;
import org.dmascope.core.source.nvml.NvmlParser;
import org.dmascope.core.source.nvml.NvmlSource;
import org.dmascope.core.source.pci.LinksTold.Untold;

/** Makes links of NVLink of the recorded answers of NVML. Looked for only where a host has GPUs of NVIDIA. */
final class NvmlLinks {
    static final String KIND = "nvlink";
    private static final int LIMIT = 4 << 20;
    /** nvmlReturn_t of nvml.h. */
    private static final Map<Integer, String> RESULTS = Map.of(-1, "the library has no such function", 3, "NVML_ERROR_NOT_SUPPORTED", 4, "NVML_ERROR_NO_PERMISSION", 6, "NVML_ERROR_NOT_FOUND", 9,
            "NVML_ERROR_DRIVER_NOT_LOADED", 10, "NVML_ERROR_TIMEOUT", 15, "NVML_ERROR_GPU_IS_LOST", 18, "NVML_ERROR_LIB_RM_VERSION_MISMATCH", 999, "NVML_ERROR_UNKNOWN");

    private final Tally tally;
    private final List<PeerLink> links = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, Untold> untold = new HashMap<>();
    private Set<String> switches = Set.of();

    NvmlLinks(Tally tally) {
        this.tally = tally;
    }

    /**
     * @param gpus     addresses of all GPUs of NVIDIA, and the driver that is bound to each, which may be null
     * @param switches addresses of the functions whose class is that of NVSwitch: older libraries do not say what is at the other end
     */
    void read(SystemRoot root, Map<String, String> gpus, Set<String> switches) {
        this.switches = switches;
        if (gpus.isEmpty()) {
            return;
        }
        Map<String, NvmlGpu> asked = new HashMap<>();
        NvmlInfo info = info(root, gpus);
        if (info != null) {
            info.gpus().forEach(g -> asked.put(g.id(), g));
            gpus.forEach((id, driver) -> one(id, driver, info, asked.get(id)));
        }
    }

    /** Null when there are no answers: then it is said why of each. */
    private NvmlInfo info(SystemRoot root, Map<String, String> gpus) {
        // only a recording has the answers: on a live host the source gathers them
        Reading<Content> r = root.isLive() ? new Reading.Unsupported<>(NvmlSource.LINKS, 0, "NVML was not asked") : root.read(NvmlSource.LINKS, LIMIT);
        if (r instanceof Reading.Ok<Content>(String path, Content c)) {
            Parsed<NvmlInfo> p = NvmlParser.parse(c);
            p.problems().forEach(problem -> tally.malformed(NvmlSource.ID, path, problem.reason()));
            return p.value();
        }
        boolean asked = !root.isLive() && root.list(NvmlSource.DRIVER) instanceof Reading.Absent;
        gpus.forEach((id, driver) -> {
            boolean bound = "nvidia".equals(driver);
            untold.put(id, asked || !bound && driver != null
                    ? new Untold("NVLink is told by NVIDIA's driver only, which is not bound to " + id, "bind the driver nvidia, with its library libnvidia-ml.so.1")
                    : new Untold("NVLinks are not known: " + Diagnostic.of(NvmlSource.ID, r, null).reason(), "read the live host, or a capture of it"));
        });
        return null;
    }

    private void one(String id, String driver, NvmlInfo info, NvmlGpu g) {
        if (g == null) {
            untold.put(id, new Untold("NVLink is told by NVIDIA's driver only, which " + (driver == null ? "is not bound to " : "does not list ") + id, "bind the driver nvidia"));
        } else if (Boolean.FALSE.equals(info.library()) && g.state() == NvmlGpu.State.FAILED) {
            absent(id);
        } else if (g.state() != NvmlGpu.State.ASKED) {
            untold.put(id, why(id, info, g));
        } else {
            told.add(id);
            links(g);
        }
    }

    private void absent(String id) {
        Untold why = new Untold("libnvidia-ml.so.1 (NVML) could not be loaded, and nothing else tells of NVLink", "install the libraries of NVIDIA's driver where the agent runs");
        untold.put(id, why);
        tally.count(NvmlSource.ID, new Diagnostic(NvmlSource.ID, NvmlSource.LINKS, Diagnostic.Outcome.ABSENT, 0, 0, why.reason(), why.remedy(), 1));
    }

    private Untold why(String id, NvmlInfo info, NvmlGpu g) {
        return switch (g.state()) {
            case ASLEEP -> new Untold(id + " is suspended; it was not woken to ask NVML for its NVLinks", "read while it is in use");
            case IDLE -> new Untold("nobody uses " + id + ", so the driver has not initialised it; asking NVML for its NVLinks would", "read while it is in use, or with nvidia-persistenced running");
            case NO_NODE -> new Untold("there is no device node of " + id + " to ask NVML through; NVML would have one made", "read where /dev/nvidiactl and /dev/nvidiaN are");
            case UNREAD -> new Untold("whether NVML may be asked about " + id + " without waking it could not be read", "read as root");
            case FAILED, ASKED -> failed(id, info.init() != 0 ? "nvmlInit_v2()" : "NVML's answer about " + id, info.init() != 0 ? info.init() : g.result());
        };
    }

    private Untold failed(String id, String call, int result) {
        String reason = result == 0 ? "the answers of NVML are cut off" : call + " failed with " + RESULTS.getOrDefault(result, "nvmlReturn_t " + result);
        tally.count(NvmlSource.ID, new Diagnostic(NvmlSource.ID, NvmlSource.LINKS, Diagnostic.Outcome.FAILED, 0, 0, reason, "compare with nvidia-smi nvlink -s -i " + id, 1));
        return new Untold("NVLinks of " + id + " are not known: " + reason, "compare with nvidia-smi nvlink -s");
    }

    /** Links to the same other end are one, with their number. */
    private void links(NvmlGpu g) {
        Map<String, List<NvLink>> by = new TreeMap<>();
        g.links().forEach(l -> by.computeIfAbsent(l.address().isEmpty() ? l.remote().name().toLowerCase(java.util.Locale.ROOT) : l.address(), k -> new ArrayList<>()).add(l));
        by.forEach((to, some) -> {
            Map<String, String> attributes = new HashMap<>(Map.of("count", Integer.toString(some.size())));
            NvLink first = some.getFirst();
            if (first.version() >= 0) {
                attributes.put("version", Integer.toString(first.version()));
            }
            if (g.megabytes() > 0) {
                attributes.put("link_bandwidth", Integer.toString(g.megabytes()));
            }
            if (first.remote() == NvLink.Remote.SWITCH || first.remote() == NvLink.Remote.UNKNOWN && switches.contains(to)) {
                attributes.put("switch", "1");
            }
            if (some.stream().anyMatch(l -> Boolean.FALSE.equals(l.p2p()))) {
                attributes.put("p2p", "0");
            }
            links.add(new PeerLink(KIND, g.id(), to, attributes));
        });
    }

    List<PeerLink> links() {
        return links;
    }

    Set<String> told() {
        return told;
    }

    Map<String, Untold> untold() {
        return untold;
    }
}
