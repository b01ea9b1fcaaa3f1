// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.nvml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.Content;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;

/**
 * NVLink by NVML. Looking must not change a host, and NVML would: nvmlDeviceGetHandleByPciBusId_v2() initialises a GPU that nobody uses and wakes a suspended one
 * (nvmlInit_v2() initialises none, says nvml.h), and without device nodes the library has nvidia-modprobe load the module and make them. So only those functions are asked about that the
 * driver has bound, that are awake, that the driver has initialised already (its file {@code information} names a version of the video BIOS only then: rm_get_vbios_version() asks the
 * resource manager of the device), and whose nodes are there. The file is read of functions that are awake only, since reading it wakes others (nv_procfs_read_gpu_info() takes a
 * reference of power), and does not leave the host: it holds the serial number of the device (UUID). The rest is told as not asked.
 */
public final class NvmlSource implements Source {
    public static final String ID = "nvml";
    /** Functions that the driver has bound; absent when it is not loaded. */
    public static final String DRIVER = "/sys/bus/pci/drivers/nvidia";
    /** Where the answers are recorded; no real tree has it. */
    public static final String LINKS = "/dmascope/nvml/links";
    private static final String CONTROL = "/dev/nvidiactl";
    private static final String GPUS = "/proc/driver/nvidia/gpus/";
    private static final int TEXT = 4096;
    private static final Pattern FUNCTION = Pattern.compile("[0-9a-f]{4,8}:[0-9a-f]{2}:[01][0-9a-f]\\.[0-7]");
    private static final Pattern BIOS = Pattern.compile("(?m)^Video BIOS:\\s+[0-9a-f.]+$");
    private static final Pattern MINOR = Pattern.compile("(?m)^Device Minor:\\s+([0-9]{1,6})$");

    private final Nvml nvml;

    public NvmlSource(Nvml nvml) {
        this.nvml = nvml;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean canBlock() {
        return true; // the driver takes locks of the device
    }

    @Override
    public void gather(Gatherer g) {
        if (!(g.list(DRIVER) instanceof Reading.Ok<List<String>>(String path, List<String> names))) {
            return;
        }
        List<String> functions = names.stream().filter(n -> FUNCTION.matcher(n).matches()).sorted().limit(NvmlParser.MOST_GPUS).toList();
        NvmlWriter out = new NvmlWriter();
        List<String> ready = new ArrayList<>();
        boolean control = g.quiet().stat(CONTROL).ok();
        for (String f : functions) {
            NvmlGpu.State s = look(g.quiet(), f, control);
            if (s == NvmlGpu.State.ASKED) {
                ready.add(f);
            } else {
                out.skip(f, s);
            }
        }
        if (!ready.isEmpty()) {
            nvml.links(ready, out);
        }
        g.recordDerived(LINKS, new Reading.Ok<>(LINKS, new Content(out.bytes(), false)));
    }

    /** Whether a function may be asked about without changing anything. */
    private static NvmlGpu.State look(SystemRoot root, String function, boolean control) {
        Reading<Content> status = root.read("/sys/bus/pci/devices/" + function + "/power/runtime_status", TEXT);
        String power = status instanceof Reading.Ok<Content> ok ? ok.value().line() : "";
        if (!power.equals("active") && !power.equals("unsupported")) {
            return status.ok() ? NvmlGpu.State.ASLEEP : NvmlGpu.State.UNREAD;
        }
        if (!(root.read(GPUS + function + "/information", TEXT) instanceof Reading.Ok<Content>(String p, Content information))) {
            return NvmlGpu.State.UNREAD;
        }
        if (!BIOS.matcher(information.line()).find()) {
            return NvmlGpu.State.IDLE;
        }
        Matcher minor = MINOR.matcher(information.line());
        return control && minor.find() && root.stat("/dev/nvidia" + minor.group(1)).ok() ? NvmlGpu.State.ASKED : NvmlGpu.State.NO_NODE;
    }
}
