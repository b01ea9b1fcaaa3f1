// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * libbpf 1.x, {@code <bpf/libbpf.h>} and {@code <bpf/bpf.h>}. Objects, programs, maps and links are addresses. Functions that return a number
 * return minus an errno when they fail, those that return an address return 0 and set errno.
 */
final class LibBpf {
    private static final String NAME = "libbpf.so.1";

    /** What libbpf calls for each message: enum libbpf_print_level, a format and a va_list. */
    interface Print extends Callback {
        int print(int level, long format, long arguments);
    }

    final Stdio stdio;

    private LibBpf(Stdio stdio) {
        this.stdio = stdio;
    }

    /** Binds the functions. @throws UnsatisfiedLinkError when this host has no libbpf 1.x */
    static LibBpf load() {
        Native.register(LibBpf.class, NativeLibrary.getInstance(NAME));
        Native.register(Stdio.class, NativeLibrary.getInstance("c"));
        return new LibBpf(new Stdio());
    }

    native Pointer libbpf_set_print(Print print);

    native long bpf_object__open_mem(long bytes, long size, long options);

    native int bpf_object__load(long object);

    native void bpf_object__close(long object);

    native long bpf_object__find_program_by_name(long object, String name);

    native long bpf_object__find_map_by_name(long object, String name);

    /** @param load a C bool */
    native int bpf_program__set_autoload(long program, int load);

    native long bpf_program__attach_iter(long program, long options);

    native int bpf_map__set_max_entries(long map, int entries);

    native int bpf_map__fd(long map);

    native int bpf_map_update_elem(int fd, long key, long value, long flags);

    native int bpf_map_lookup_elem(int fd, long key, long value);

    native int bpf_link__fd(long link);

    native int bpf_link__destroy(long link);

    /** A descriptor whose read(2) runs the program over all objects. */
    native int bpf_iter_create(int link);
}
