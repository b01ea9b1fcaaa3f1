// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.nio.ByteOrder;
import java.util.Arrays;

import org.dmascope.core.Content;
import org.dmascope.core.Fixture;
import org.dmascope.core.Reading;
import org.dmascope.core.kernel.KcoreElf;
import org.dmascope.core.kernel.Kallsyms;
import org.dmascope.core.kernel.KernelMemory;
import org.dmascope.core.kernel.KernelTypes;
import org.dmascope.core.kernel.StructWalk;
import org.dmascope.core.kernel.Symbols;
import org.dmascope.core.kernel.TypeLookup;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructParser;
import org.dmascope.core.source.struct.StructText;
import org.dmascope.core.source.struct.StructWriter;

/** The headers of kcore, and a walk through memory that holds these bytes: never an exception, never without an end, always a whole document. */
public final class KcoreFuzz {
    private static final long START = 0xffff888000000000L;
    private static final KernelTypes TYPES = TypeLookup.read(new Reading.Ok<>("vmlinux", Fixture.content("core/kernel/types.btf")),
            m -> new Reading.Ok<>(m, Fixture.content("core/kernel/module.btf"))).orElse(null);
    private static final Symbols SYMBOLS = Kallsyms.parse(Fixture.content("core/kernel/kallsyms")).orElse(null);

    private KcoreFuzz() {
    }

    private record Image(byte[] bytes) implements KernelMemory {
        @Override
        public ByteOrder order() {
            return ByteOrder.LITTLE_ENDIAN;
        }

        @Override
        public boolean contains(long address, int length) {
            return address >= START && address - START <= 1 << 20;
        }

        @Override
        public boolean read(long address, byte[] to, int length) {
            int at = (int) (address - START);
            Arrays.fill(to, (byte) 0);
            System.arraycopy(bytes, Math.min(at, bytes.length), to, 0, Math.max(Math.min(length, bytes.length - at), 0));
            return true;
        }
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (KcoreElf.parse(data) instanceof Reading.Ok<KcoreElf> ok) {
            Checks.that(ok.value().offset(START, 8) >= -1, "offset");
        }
        StructDump dump = new StructWalk(TYPES, SYMBOLS, new Image(data), START).dump();
        Checks.that(StructParser.walk(StructText.KCORE, StructWriter.walk(dump)).reading().orElse(null).equals(dump), dump);
    }
}
