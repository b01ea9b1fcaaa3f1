// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies the jars of one folder to another without their signatures: {@code StripSignatures FROM TO}. Checking the signatures of the
 * EMF jars is most of the start of a short-lived command, and nobody reads the result there; the window keeps the signed ones.
 * Also writes {@code TO/classpath} (jar names, one per line, in a fixed order) and {@code TO/checksum} (of all jars together).
 * A jar that is already there with the same content is left alone, so that a running command and a start-up cache stay whole.
 */
final class StripSignatures {
    private static final String MANIFEST = JarFile.MANIFEST_NAME;

    private StripSignatures() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: StripSignatures FROM TO");
        }
        Path from = Path.of(args[0]);
        Path to = Files.createDirectories(Path.of(args[1]));
        TreeMap<String, Path> jars = new TreeMap<>();
        try (Stream<Path> files = Files.list(from)) {
            files.filter(f -> f.toString().endsWith(".jar")).forEach(f -> jars.put(f.getFileName().toString(), f));
        }
        if (jars.isEmpty()) {
            throw new IOException("no jars in " + from);
        }
        CRC32 sum = new CRC32();
        for (var jar : jars.entrySet()) {
            byte[] stripped = strip(jar.getValue());
            sum.update(jar.getKey().getBytes(StandardCharsets.UTF_8));
            sum.update(stripped);
            replace(to.resolve(jar.getKey()), stripped);
        }
        replace(to.resolve("classpath"), (String.join("\n", jars.keySet()) + "\n").getBytes(StandardCharsets.UTF_8));
        replace(to.resolve("checksum"), "%08x%n".formatted(sum.getValue()).getBytes(StandardCharsets.UTF_8));
        removeOthers(to, jars.keySet().stream().toList());
    }

    private static void removeOthers(Path folder, List<String> keep) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path f : files.filter(f -> f.toString().endsWith(".jar") && !keep.contains(f.getFileName().toString())).toList()) {
                Files.delete(f);
            }
        }
    }

    private static byte[] strip(Path jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (JarFile in = new JarFile(jar.toFile(), false); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry e : in.stream().filter(e -> !e.isDirectory() && !signature(e.getName())).toList()) {
                ZipEntry copy = new ZipEntry(e.getName());
                copy.setTime(0);
                out.putNextEntry(copy);
                try (InputStream content = in.getInputStream(e)) {
                    if (e.getName().equals(MANIFEST)) {
                        out.write(withoutDigests(content.readAllBytes()));
                    } else {
                        content.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static boolean signature(String name) {
        String n = name.toUpperCase(Locale.ROOT);
        return n.startsWith("META-INF/") && n.indexOf('/', 9) < 0 && (n.endsWith(".SF") || n.endsWith(".RSA") || n.endsWith(".DSA") || n.endsWith(".EC"));
    }

    /** The manifest's main section; the sections per entry hold the digests. A section with anything else in it is kept without them. */
    private static byte[] withoutDigests(byte[] manifest) throws IOException {
        Manifest m = new Manifest(new ByteArrayInputStream(manifest));
        for (Attributes a : m.getEntries().values()) {
            a.keySet().removeIf(k -> k.toString().toUpperCase(Locale.ROOT).contains("-DIGEST"));
        }
        m.getEntries().values().removeIf(Attributes::isEmpty);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        m.write(out);
        return out.toByteArray();
    }

    private static void replace(Path file, byte[] content) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        Files.write(fresh, content);
        Files.setPosixFilePermissions(fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
