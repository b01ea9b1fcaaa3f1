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
import java.nio.file.attribute.PosixFilePermissions;
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
 * Copies of jars without their signatures: Java checks the signatures of each jar on its class path at each start, and nobody reads the result.
 * <ul>
 * <li>{@code folder JARS SCRIPTS TO} makes the folder of the command line. {@code lib/}: all jars; checking those of EMF would be most of the
 * start of a short-lived command. {@code lib/classpath} names the jars in a fixed order, {@code lib/checksum} is over all of them.
 * {@code agent/}: the jars that run with privilege and in the lab's guests, without the rest. And the shell scripts. A file that is already
 * there with the same content is left alone and others are replaced at once, so that a running command stays whole.
 * <li>{@code here FOLDER NAME…} replaces the jars {@code NAME_*.jar} in a folder: those of the product that Java itself loads, the launcher and
 * the framework. All other bundles are read by the framework, which checks no signature; these stay as they were delivered.
 * </ul>
 */
final class Unsigned {
    private static final String MANIFEST = JarFile.MANIFEST_NAME;
    private static final List<String> AGENT = List.of("jna.jar", "org.dmascope.agent.jar", "org.dmascope.core.jar", "org.dmascope.linux.jar",
            "org.dmascope.trial.jar", "org.dmascope.wire.jar");

    private Unsigned() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 4 && args[0].equals("folder")) {
            folder(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        } else if (args.length > 2 && args[0].equals("here")) {
            here(Path.of(args[1]), Arrays.asList(args).subList(2, args.length));
        } else {
            throw new IllegalArgumentException("usage: Unsigned folder JARS SCRIPTS TO | Unsigned here FOLDER NAME...");
        }
    }

    private static void folder(Path from, Path scripts, Path to) throws IOException {
        TreeMap<String, Path> jars = files(from, ".jar");
        if (!jars.keySet().containsAll(AGENT)) {
            throw new IOException("of the agent's jars " + AGENT + " only these are there: " + jars.keySet());
        }
        libraries(jars, to.resolve("lib"));
        jars.keySet().retainAll(AGENT);
        libraries(jars, to.resolve("agent"));
        for (var script : files(scripts, ".sh").entrySet()) {
            replace(to.resolve(script.getKey()), Files.readAllBytes(script.getValue()), "rwxr-xr-x");
        }
    }

    private static void here(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            List<Path> jars = files(folder, ".jar").values().stream().filter(j -> j.getFileName().toString().startsWith(name + "_")).toList();
            if (jars.isEmpty()) {
                throw new IOException("no " + name + "_*.jar in " + folder);
            }
            for (Path jar : jars) {
                replace(jar, strip(jar), "rw-r--r--");
            }
        }
    }

    private static TreeMap<String, Path> files(Path folder, String suffix) throws IOException {
        TreeMap<String, Path> out = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(suffix)).forEach(f -> out.put(f.getFileName().toString(), f));
        }
        return out;
    }

    private static void libraries(TreeMap<String, Path> jars, Path to) throws IOException {
        Files.createDirectories(to);
        CRC32 sum = new CRC32();
        for (var jar : jars.entrySet()) {
            byte[] stripped = strip(jar.getValue());
            sum.update(jar.getKey().getBytes(StandardCharsets.UTF_8));
            sum.update(stripped);
            replace(to.resolve(jar.getKey()), stripped, "rw-r--r--");
        }
        text(to.resolve("classpath"), String.join("\n", jars.keySet()) + "\n");
        text(to.resolve("checksum"), "%08x%n".formatted(sum.getValue()));
        removeOthers(to, jars.keySet().stream().toList());
    }

    private static void text(Path file, String content) throws IOException {
        replace(file, content.getBytes(StandardCharsets.UTF_8), "rw-r--r--");
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

    private static void replace(Path file, byte[] content, String permissions) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        Files.write(fresh, content);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(permissions));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
