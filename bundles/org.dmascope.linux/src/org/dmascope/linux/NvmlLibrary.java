// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.dmascope.core.source.nvml.Nvml;
import org.dmascope.core.source.nvml.NvmlWriter;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * {@code libnvidia-ml.so.1} by {@code <nvml.h>}: loaded, initialised, asked, shut down and closed for each reading, so that no GPU is kept in use by who looks at it. Functions are looked
 * up one by one, because older drivers lack some.
 */
public final class NvmlLibrary implements Nvml {
    private static final String NAME = "libnvidia-ml.so.1";
    /** NVML_NVLINK_MAX_LINKS. */
    private static final int LINKS = 18;
    /** NVML_NVLINK_CAP_P2P_SUPPORTED. */
    private static final int CAP_P2P = 0;
    /** nvmlPciInfo_t: busId stands behind busIdLegacy[16] and five numbers. */
    private static final int BUS_ID = 36;
    private static final int BUS_ID_SIZE = 32;
    private static final int PCI_INFO = 68;
    /** nvmlFieldValue_t: fieldId, scopeId, timestamp, latencyUsec, valueType, nvmlReturn, value. */
    private static final int FIELD = 40;
    private static final int FIELD_TYPE = 24;
    private static final int FIELD_RETURN = 28;
    private static final int FIELD_VALUE = 32;
    /** NVML_FI_DEV_NVLINK_SPEED_MBPS_COMMON, and NVML_VALUE_TYPE_UNSIGNED_INT: what it is told as. */
    private static final int SPEED = 90;
    private static final int UNSIGNED_INT = 1;
    /** NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE. */
    private static final int VERSION = 80;

    private final String name;

    public NvmlLibrary() {
        this(NAME);
    }

    /** @param name of the library, or its path; for tests */
    NvmlLibrary(String name) {
        this.name = name;
    }

    @Override
    public void links(List<String> functions, NvmlWriter out) {
        try (NativeLibrary library = NativeLibrary.getInstance(name)) {
            out.library(true);
            ask(library, functions, out);
        } catch (UnsatisfiedLinkError absent) {
            out.library(false); // an expected answer: the driver without its tools, or a container without them
            functions.forEach(f -> out.gpu(f, NvmlWriter.MISSING));
        }
    }

    private static void ask(NativeLibrary library, List<String> functions, NvmlWriter out) {
        int init = call(library, "nvmlInit_v2");
        out.init(init);
        if (init != 0) {
            functions.forEach(f -> out.gpu(f, init));
            return;
        }
        try (Memory m = new Memory(PCI_INFO + FIELD + VERSION)) {
            m.clear();
            out.driver(call(library, "nvmlSystemGetDriverVersion", m, VERSION) == 0 ? text(m, 0, VERSION) : "");
            for (String f : functions) {
                int found = call(library, "nvmlDeviceGetHandleByPciBusId_v2", f, m);
                out.gpu(f, found);
                if (found == 0) {
                    gpu(library, f, m.getPointer(0), m, out);
                }
            }
        } finally {
            call(library, "nvmlShutdown");
        }
    }

    private static void gpu(NativeLibrary library, String f, Pointer device, Memory m, NvmlWriter out) {
        m.clear();
        m.setInt(0, SPEED);
        int asked = call(library, "nvmlDeviceGetFieldValues", device, 1, m);
        int answered = asked != 0 ? asked : m.getInt(FIELD_RETURN);
        boolean known = answered == 0 && m.getInt(FIELD_TYPE) == UNSIGNED_INT;
        out.speed(f, answered == 0 && !known ? NvmlWriter.MISSING : answered, known ? Integer.toUnsignedLong(m.getInt(FIELD_VALUE)) : 0);
        for (int link = 0; link < LINKS; link++) {
            int[] state = number(library, "nvmlDeviceGetNvLinkState", m, device, link);
            boolean active = state[0] == 0 && state[1] == 1;
            int[] unasked = {NvmlWriter.MISSING, 0};
            int[] version = active ? number(library, "nvmlDeviceGetNvLinkVersion", m, device, link) : unasked;
            int[] p2p = active ? number(library, "nvmlDeviceGetNvLinkCapability", m, device, link, CAP_P2P) : unasked;
            int[] type = active ? number(library, "nvmlDeviceGetNvLinkRemoteDeviceType", m, device, link) : unasked;
            m.clear();
            int remote = active ? call(library, "nvmlDeviceGetNvLinkRemotePciInfo_v2", device, link, m) : NvmlWriter.MISSING;
            out.link(f, link, state, version, p2p, type, remote, remote == 0 ? text(m, BUS_ID, BUS_ID_SIZE) : "");
        }
    }

    /** A call whose last argument is where it puts a number. @return what it returned, and the number */
    private static int[] number(NativeLibrary library, String function, Memory m, Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = m;
        m.setInt(0, 0);
        int result = call(library, function, all);
        return new int[] {result, m.getInt(0)};
    }

    private static int call(NativeLibrary library, String function, Object... arguments) {
        Function f;
        try {
            f = library.getFunction(function);
        } catch (UnsatisfiedLinkError absent) {
            return NvmlWriter.MISSING; // this version of the library has no such function
        }
        return f.invokeInt(arguments);
    }

    /** Bytes up to a NUL, never beyond the field. */
    private static String text(Memory m, int at, int size) {
        byte[] b = m.getByteArray(at, size);
        int n = 0;
        while (n < size && b[n] != 0) {
            n++;
        }
        return new String(b, 0, n, StandardCharsets.ISO_8859_1);
    }
}
