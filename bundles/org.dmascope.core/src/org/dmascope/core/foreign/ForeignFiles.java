// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.NioFailures;
import org.dmascope.core.Problem;
import org.dmascope.core.ProblemList;
import org.dmascope.core.Reading;

/** Opens files of other tools. What a file is, its content says: its name tells nothing. */
public final class ForeignFiles {
    /** Bound on a file, and on what a compressed one unpacks to. */
    static final int MOST = 256 << 20;
    private static final int BZIP2 = 0x425a;
    private static final int GZIP = 0x1f8b;
    private static final byte[] XZ = {(byte) 0xfd, '7', 'z', 'X', 'Z'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private ForeignFiles() {
    }

    /**
     * Reads and recognises a file.
     *
     * @return Absent, Denied and Failed for the file itself; Unsupported when it is none of the kinds, with what to do; Malformed when nothing of it could be used
     */
    public static Reading<Foreign> open(Path file) {
        Reading<byte[]> bytes = bytes(file);
        return bytes instanceof Reading.Ok<byte[]>(String shown, byte[] b) ? parse(shown, b) : bytes.retype();
    }

    /** The bytes of a file, bounded. */
    public static Reading<byte[]> bytes(Path file) {
        String shown = NioFailures.raw(file.toAbsolutePath());
        try {
            if (!Files.isRegularFile(file)) {
                return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? new Reading.Unsupported<>(shown, Errno.EOPNOTSUPP, "not a regular file")
                        : Reading.failure(shown, Errno.ENOENT);
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(MOST + 1);
                return bytes.length > MOST ? new Reading.Failed<>(shown, Errno.EFBIG, "larger than the " + (MOST >> 20) + " MiB that are read") : new Reading.Ok<>(shown, bytes);
            }
        } catch (IOException e) {
            return Reading.failure(shown, NioFailures.errno(e));
        }
    }

    /** Recognises bytes. @param shown raw name for diagnostics */
    public static Reading<Foreign> parse(String shown, byte[] bytes) {
        int magic = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (magic == GZIP) {
            return unpacked(shown, bytes);
        }
        if (magic == BZIP2 && bytes.length > 3 && bytes[2] == 'h' || begins(bytes, XZ)) {
            return new Reading.Unsupported<>(shown, 0, "compressed with " + (magic == BZIP2 ? "bzip2" : "xz") + ", which is not read; unpack it and open what was in it");
        }
        if (begins(bytes, ZIP)) {
            return new Reading.Unsupported<>(shown, 0, "a zip file; unpack it, or name it .dmascope if it is a capture");
        }
        if (TarTree.is(bytes)) {
            return TarTree.open(shown, new ByteArrayInputStream(bytes));
        }
        return first(bytes) == '<' ? xml(shown, bytes) : text(shown, bytes);
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** First byte that is neither blank nor part of a byte order mark; 0 when there is none. */
    private static int first(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return b;
            }
        }
        return 0;
    }

    private static Reading<Foreign> unpacked(String shown, byte[] bytes) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] head = in.readNBytes(TarTree.BLOCK);
            if (TarTree.is(head)) {
                return TarTree.open(shown, new GZIPInputStream(new ByteArrayInputStream(bytes)));
            }
            byte[] rest = in.readNBytes(MOST + 1 - head.length);
            byte[] all = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, all, head.length, rest.length);
            if (all.length > MOST) {
                return new Reading.Failed<>(shown, Errno.EFBIG, "unpacks to more than the " + (MOST >> 20) + " MiB that are read");
            }
            return all.length > 1 && (all[0] & 0xff) == GZIP >> 8 && (all[1] & 0xff) == (GZIP & 0xff)
                    ? new Reading.Unsupported<>(shown, 0, "compressed more than once; unpack it") : parse(shown, all);
        } catch (IOException e) {
            return new Reading.Malformed<>(shown, 0, "the compressed file is damaged or cut off");
        }
    }

    private static Reading<Foreign> xml(String shown, byte[] bytes) {
        String outermost = BoundedXml.rootOf(bytes);
        ForeignKind kind = outermost == null ? null : switch (outermost) {
            case "topology", "root" -> ForeignKind.HWLOC;
            case "system" -> ForeignKind.NCCL;
            default -> null;
        };
        if (kind == null) {
            return new Reading.Unsupported<>(shown, 0, outermost == null ? "it begins like XML but has no element that can be read"
                    : "XML, but neither a topology of hwloc (<topology>) nor one of NCCL (<system>)");
        }
        ProblemList problems = new ProblemList();
        PlantedRoot root = new PlantedRoot(kind::silence);
        if (kind == ForeignKind.HWLOC) {
            HwlocXml.plant(bytes, root, problems);
        } else {
            NcclXml.plant(bytes, root, problems);
        }
        return done(shown, EnumSet.of(kind), root, problems);
    }

    private static Reading<Foreign> text(String shown, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Set<ForeignKind> kinds = PastedTexts.kinds(text);
        if (kinds.isEmpty()) {
            return new Reading.Unsupported<>(shown, 0, "not recognised: no topology XML of hwloc or NCCL, no lspci dump, no tar archive of /sys, no bufinfo, amdgpu_gem_info or rdma"
                    + " list; a capture is named .dmascope, a copied tree root:DIR");
        }
        ProblemList problems = new ProblemList();
        PlantedRoot root = new PlantedRoot(path -> PastedTexts.silence(kinds, path));
        PastedTexts.plant(text, kinds, root, problems);
        return done(shown, kinds, root, problems);
    }

    private static Reading<Foreign> done(String shown, Set<ForeignKind> kinds, PlantedRoot root, ProblemList problems) {
        List<Diagnostic> all = new ArrayList<>();
        for (Problem p : problems.list()) {
            all.add(new Diagnostic(Foreign.SOURCE, shown, Diagnostic.Outcome.MALFORMED, 0, p.line(), p.reason(), null, 1));
        }
        return new Reading.Ok<>(shown, new Foreign(kinds, root, all));
    }
}
