// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * The one walk through {@code /sys/kernel/debug/dri}; the gathering side and the reading side both go this way and touch the same paths.
 * <p>
 * Up to 6.6 there is a folder for each minor (0, 1, 128 …), so a device comes twice; since then one for each device, named like it, and links for the
 * minors (drm_debugfs_dev_init()). {@code client-N} and files between them are passed over.
 */
final class DriWalk {
    static final String DRI = "/sys/kernel/debug/dri";
    /** Bound on devices of a host. */
    static final int MAX_DEVICES = 1024;
    /** Bytes of a line that names the device. */
    private static final int NAME = 4096;
    /** The top of what a memory manager prints; the list of its ranges that follows may be long. */
    private static final int HEAD = 256 << 10;
    /** Bound on texts of clients and objects: 64 MiB, half a million objects. */
    private static final int OBJECTS = 64 << 20;

    static final String GEM_INFO = "amdgpu_gem_info";
    static final String VM_INFO = "amdgpu_vm_info";
    static final String CLIENTS = "clients";

    /** How to read a file of totals. */
    enum Form {
        /** A TTM manager with its size in bytes. */
        TTM_BYTES,
        /** A TTM manager with its size in pages. */
        TTM_PAGES,
        /** i915_gem_objects. */
        I915,
        /** gems of panthor and panfrost. */
        PAN
    }

    /** A file of totals: its name, the region that it is about, its form. */
    record Total(String file, String region, Form form) {
    }

    private static final List<Total> TOTALS = List.of(new Total("amdgpu_vram_mm", "vram", Form.TTM_BYTES), new Total("amdgpu_gtt_mm", "gtt", Form.TTM_BYTES),
            new Total("i915_gem_objects", "", Form.I915), new Total("gems", "memory", Form.PAN), new Total("gtt_mm", "gtt", Form.TTM_PAGES),
            new Total("stolen_mm", "stolen", Form.TTM_BYTES), new Total("vram0_mm", "vram0", Form.TTM_BYTES), new Total("vram1_mm", "vram1", Form.TTM_BYTES),
            new Total("vram-mm", "vram", Form.TTM_PAGES), new Total("radeon_vram_mm", "vram", Form.TTM_PAGES),
            new Total("radeon_gtt_mm", "gtt", Form.TTM_PAGES));

    private final SystemRoot root;

    DriWalk(SystemRoot root) {
        this.root = root;
    }

    /** Called for each device, once. */
    interface Visitor {
        void device(String folder, Reading<Content> name, List<String> files);
    }

    /** Names each device; the failure of the folder itself when nothing can be said. */
    Reading<List<String>> devices(Visitor visitor) {
        Reading<List<String>> names = root.list(DRI);
        if (!(names instanceof Reading.Ok<List<String>> ok)) {
            return names;
        }
        Set<String> seen = new HashSet<>();
        List<String> folders = new ArrayList<>();
        for (String n : ok.value().stream().filter(DriWalk::isDevice).sorted(Comparator.comparing(DriWalk::minor).thenComparing(n -> n)).toList()) {
            String folder = DRI + "/" + n;
            if (folders.size() >= MAX_DEVICES || root.readlink(folder).ok()) {
                continue;
            }
            Reading<Content> name = root.read(folder + "/name", NAME);
            if (name instanceof Reading.Absent || name instanceof Reading.Ok<Content> text && !seen.add(device(text.value()))) {
                continue;
            }
            folders.add(folder);
            visitor.device(folder, name, root.list(folder).orElse(List.of()));
        }
        return new Reading.Ok<>(DRI, folders);
    }

    /** Two folders are of one device when this is equal. */
    private static String device(Content name) {
        DrmName n = DrmName.parse(name).value();
        return n == null ? name.line() : n.device();
    }

    private static boolean isDevice(String name) {
        return !name.startsWith("client-") && !name.isEmpty() && name.indexOf('/') < 0 && !name.equals("bridges");
    }

    /** Card nodes before render nodes, so that of two folders of a device the one with the driver's files is taken; names come last. */
    private static long minor(String name) {
        long n = Digits.of(name);
        return n < 0 ? Long.MAX_VALUE : n;
    }

    Reading<Content> objects(String folder, String file) {
        return root.read(folder + "/" + file, OBJECTS);
    }

    Reading<Content> head(String path) {
        return root.read(path, HEAD);
    }

    /** The files of totals that a device has; also looks into the folders of its tiles. */
    List<Total> totals(String folder, List<String> files) {
        List<Total> out = new ArrayList<>();
        for (Total t : TOTALS) {
            if (files.contains(t.file())) {
                out.add(t);
            }
        }
        for (String f : files.stream().sorted().toList()) {
            long tile = f.startsWith("tile") ? Digits.of(f, 4, f.length()) : -1;
            if (tile >= 0 && tile < 64 && root.list(folder + "/" + f).orElse(List.of()).contains("vram_mm")) {
                out.add(new Total(f + "/vram_mm", "vram" + tile, Form.TTM_BYTES));
            }
        }
        return out;
    }
}
