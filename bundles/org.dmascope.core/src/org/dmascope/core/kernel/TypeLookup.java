// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;

/** Looks up what {@link WantedTypes} names: in vmlinux, and for what is not there in those modules that may have it and are loaded. */
public final class TypeLookup {
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, Long> constants = new HashMap<>();

    private TypeLookup() {
    }

    /**
     * @param vmlinux /sys/kernel/btf/vmlinux
     * @param module  reads the file of a module below /sys/kernel/btf; a module that is not loaded or has none is a failure
     */
    public static Reading<KernelTypes> read(Reading<Content> vmlinux, Function<String, Reading<Content>> module) {
        if (!(vmlinux instanceof Reading.Ok<Content>(String path, Content c))) {
            return vmlinux.retype();
        }
        Reading<Btf> parsed = Btf.parse(path, c, null);
        if (!(parsed instanceof Reading.Ok<Btf>(String p, Btf base))) {
            return parsed.retype();
        }
        TypeLookup lookup = new TypeLookup();
        Set<String> all = new HashSet<>(WantedTypes.ENUMS);
        WantedTypes.STRUCTS.forEach(s -> all.add(s.name()));
        lookup.take(base, all);
        for (Map.Entry<String, Set<String>> e : lookup.missing().entrySet()) {
            if (module.apply(e.getKey()) instanceof Reading.Ok<Content>(String q, Content m)
                    && Btf.parse(q, m, base) instanceof Reading.Ok<Btf>(String r, Btf btf)) {
                lookup.take(btf, e.getValue());
            }
        }
        return new Reading.Ok<>(path, new KernelTypes(lookup.sizes, lookup.fields, lookup.constants));
    }

    /** Modules to look into, and for what. */
    private Map<String, Set<String>> missing() {
        Map<String, Set<String>> out = new LinkedHashMap<>();
        for (WantedTypes.Struct s : WantedTypes.STRUCTS) {
            List<String> modules = sizes.containsKey(s.name()) ? List.of() : s.modules();
            modules.forEach(m -> out.computeIfAbsent(m, k -> new HashSet<>()).add(s.name()));
        }
        return out;
    }

    private void take(Btf btf, Set<String> names) {
        Map<String, Integer> found = btf.find(names);
        for (WantedTypes.Struct s : WantedTypes.STRUCTS) {
            Integer id = found.get(s.name());
            if (id == null || sizes.putIfAbsent(s.name(), btf.sizeOf(id)) != null) {
                continue;
            }
            for (String member : s.members()) {
                Field f = btf.field(id, member);
                if (f != null) {
                    fields.put(s.name() + '.' + member, f);
                }
            }
        }
        for (String e : WantedTypes.ENUMS) {
            if (found.get(e) != null) {
                btf.constants(found.get(e), constants);
            }
        }
    }
}
