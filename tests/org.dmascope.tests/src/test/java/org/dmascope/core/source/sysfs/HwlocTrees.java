// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dmascope.core.Fixture;

/** The captured trees of hwloc's own tests (tests/hwloc/linux, BSD-3-Clause), which are not part of this repository. */
final class HwlocTrees {
    private HwlocTrees() {
    }

    /** The folder with archives and expected results; skips the test when it is not there. */
    static Path folder() {
        Path folder = Fixture.samples().map(s -> s.resolve("hwloc-trees")).orElse(null);
        assumeTrue(folder != null && Files.isDirectory(folder), "the trees of hwloc are not there");
        return folder;
    }

    /** Unpacks one archive into a folder of its own, without the thousands of files that no reader asks for. */
    static Path unpack(String name, Path into) throws IOException {
        Path target = Files.createDirectories(into.resolve(name));
        Process tar = new ProcessBuilder("tar", "xjf", folder().resolve(name + ".tar.bz2").toString(), "-C", target.toString(),
                "--exclude=*/sys/devices/system", "--exclude=*/sys/firmware", "--exclude=*/msi_irqs", "--exclude=*/sys/devices/virtual").inheritIO().start();
        try {
            assumeTrue(tar.waitFor() == 0, "tar or bzip2 is missing");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return target;
    }
}
