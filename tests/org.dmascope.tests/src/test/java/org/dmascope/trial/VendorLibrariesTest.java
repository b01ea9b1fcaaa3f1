// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.sun.jna.NativeLibrary;
import org.dmascope.core.Errno;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialReasons;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.linux.Libc;
import org.dmascope.linux.LiveDeviceCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exporters and importers through vendors' libraries, against small libraries with the same functions (resources trial/fake), which write down what they were
 * called with. No hardware: whether the real ones answer so is not shown by this.
 */
class VendorLibrariesTest {
    private static final Map<String, String> SOURCES = Map.of("libcuda.so.1", "cuda", "libamdhip64.so", "hip", "libhsa-runtime64.so.1", "hsa", "libze_loader.so.1", "ze", "libhl-thunk.so", "gaudi",
            "libibverbs.so.1", "ibverbs");
    @TempDir
    private static Path folder;

    private final LiveDeviceCalls calls = new LiveDeviceCalls(Libc.load());
    private Attempt attempt;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        Path cc = List.of(Path.of("/usr/bin/cc"), Path.of("/usr/bin/gcc")).stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(cc != null, "there is no C compiler (package gcc) to make the libraries with");
        for (Map.Entry<String, String> e : SOURCES.entrySet()) {
            Process p = new ProcessBuilder(cc.toString(), "-Wall", "-Werror", "-shared", "-fPIC", "-DFAKE_CONFIG=\"" + folder.resolve("config") + "\"", "-o", folder.resolve(e.getKey()).toString(),
                    Path.of("src/test/resources/trial/fake", e.getValue() + ".c").toString()).inheritIO().start();
            assertTrue(p.waitFor(60, TimeUnit.SECONDS) && p.exitValue() == 0, e.getValue());
            NativeLibrary.addSearchPath(e.getKey(), folder.toString());
        }
    }

    private static TrialParty party(TrialRole role, String id, String kind, String device) {
        return new TrialParty(role, id, kind, null, device, null, TrialParty.State.AVAILABLE, null, null);
    }

    private void failing(String function, int code) throws IOException {
        Files.writeString(folder.resolve("config"), folder.resolve("log") + "\n" + function + " " + code + "\n");
        Files.deleteIfExists(folder.resolve("log"));
        attempt = new Attempt(calls);
    }

    private static List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("log"));
    }

    private int make(Exporter e, String device) {
        return e.make(attempt, party(TrialRole.EXPORTER, e.kind().id() + "-x", e.kind().id(), device), Exporter.BYTES);
    }

    /** Makes a buffer, sees that it is one, and gives it back. @return what the library was called with */
    private List<String> works(Exporter e, String device) throws IOException {
        failing("-", 0);
        int fd = make(e, device);
        assertTrue(fd >= 0, () -> attempt.steps().toString());
        assertEquals(Exporter.BYTES, calls.size(fd));
        long ino = calls.inode(fd);
        attempt.undoAll();
        assertTrue(calls.inode(fd) != ino, "the buffer's descriptor is still open");
        assertTrue(attempt.steps().stream().allMatch(TrialStep::ok), () -> attempt.steps().toString());
        return log();
    }

    /** @return the step that failed, after everything was undone */
    private TrialStep failed(Exporter e, String function, int code) throws IOException {
        failing(function, code);
        int r = make(e, "0000:0a:00.0");
        assertTrue(r < 0, () -> function + " was to fail");
        attempt.undoAll();
        TrialStep s = attempt.steps().stream().filter(x -> !x.ok()).findFirst().orElseThrow();
        assertEquals(-r, s.errno(), "the step says what the trial came to");
        return s;
    }

    @Test
    void cudaIsCalledAsItsHeaderSays() throws IOException {
        assertEquals(List.of("cuInit 0", "cuDeviceGetByPCIBusId 0000:0a:00.0", "cuDeviceGetAttribute 124 3", "cuDevicePrimaryCtxRetain 3", "cuCtxSetCurrent 0x123456789abc", "cuMemAlloc_v2 2097152",
                "cuMemGetHandleForAddressRange 0x7fff00200000 65536 1 0", "cuMemFree_v2 0x7fff00200000", "cuDevicePrimaryCtxRelease_v2 3"), works(new CudaExporter(), "0000:0a:00.0"));
    }

    @Test
    void cudaSaysWhatFailed() throws IOException {
        TrialStep s = failed(new CudaExporter(), "cuMemGetHandleForAddressRange", 801);
        assertEquals("cuMemGetHandleForAddressRange = 801", s.call());
        assertEquals(Errno.EOPNOTSUPP, s.errno());
        assertEquals(List.of("cuMemFree_v2 0x7fff00200000", "cuDevicePrimaryCtxRelease_v2 3"), log().subList(7, 9));
        assertEquals(Errno.ENODEV, failed(new CudaExporter(), "cuInit", 100).errno());
        assertEquals(Errno.EIO, failed(new CudaExporter(), "cuCtxSetCurrent", 999).errno());
        assertEquals("cuDevicePrimaryCtxRelease_v2 3", log().getLast());
        assertEquals(List.of("cuInit 0", "cuDeviceGetByPCIBusId 0000:0a:00.0"), failedLog("cuDeviceGetByPCIBusId", 101), "what was not made is not undone");
        TrialStep none = failed(new CudaExporter(), "unsupported", 0);
        assertEquals("the driver says that this GPU exports no dma-bufs", new TrialReasons().of("cuda", none).sentence());
    }

    private List<String> failedLog(String function, int code) throws IOException {
        failed(new CudaExporter(), function, code);
        return log();
    }

    @Test
    void hipAllocatesAndRocrExports() throws IOException {
        assertEquals(List.of("hipInit 0", "hipDeviceGetByPCIBusId 0000:0b:00.0", "hipSetDevice 2", "hipMalloc 65536", "hsa_amd_portable_export_dmabuf 0x7eee00000000 65536", "hipFree 0x7eee00000000"),
                works(new HipExporter(), "0000:0b:00.0"));
        TrialStep s = failed(new HipExporter(), "hsa_amd_portable_export_dmabuf", 0x1008);
        assertEquals(Errno.ENOMEM, s.errno());
        assertEquals("hipFree 0x7eee00000000", log().getLast());
        assertEquals(Errno.EIO, failed(new HipExporter(), "hipSetDevice", 77).errno());
    }

    @Test
    void levelZeroIsAskedForTheDeviceAtThatPlace() throws IOException {
        // the devices of driver 0x101 are 0x1010 and 0x1011, and the library says that they are on buses 0x10 and 0x11
        List<String> log = works(new ZeExporter(), "0000:11:00.0");
        assertEquals("zeInit 0", log.getFirst());
        assertEquals("zeContextCreate 0x101 0xd (nil)", log.get(1));
        assertEquals("zeMemAllocDevice 0xc0ffee 0x15 export 0x18 2, 65536 65536 0x1011", log.get(2));
        assertEquals("zeMemGetAllocProperties 0xc0ffee 0x5000000 0x17 export 0x1a 2", log.get(3));
        assertEquals(List.of("zeMemFree 0xc0ffee 0x5000000", "zeContextDestroy 0xc0ffee"), log.subList(4, 6));
        failing("-", 0);
        assertEquals(-Errno.ENODEV, make(new ZeExporter(), "0000:7f:00.0"));
        assertTrue(new TrialReasons().of("ze", attempt.steps().getLast()).remedy().contains("ZE_AFFINITY_MASK"));
    }

    @Test
    void levelZeroMayCloseItsDescriptorItself() throws IOException {
        failing("closes", 0);
        int fd = make(new ZeExporter(), "0000:11:00.0");
        assertTrue(fd >= 0);
        attempt.undoAll();
        assertTrue(attempt.steps().stream().allMatch(TrialStep::ok), () -> attempt.steps().toString());
        assertTrue(calls.inode(fd) < 0);
    }

    @Test
    void gaudiGetsItsMemoryBack() throws IOException {
        assertEquals(List.of("hlthunk_open 0 0000:0c:00.0", "hlthunk_device_memory_alloc 9999 65536 0 1 1", "hlthunk_device_memory_map 9999 0xabcdef012345 0",
                "hlthunk_device_mapped_memory_export_dmabuf_fd 9999 0x1000000000000 65536 0 02000002", "hlthunk_memory_unmap 9999 0x1000000000000",
                "hlthunk_device_memory_free 9999 0xabcdef012345", "hlthunk_close 9999"), works(new GaudiExporter(), "0000:0c:00.0"));
        assertEquals(Errno.EBUSY, failed(new GaudiExporter(), "hlthunk_open", -Errno.EBUSY).errno());
        failing("hlthunk_device_memory_map", 0);
        assertEquals(-Errno.ENOMEM, make(new GaudiExporter(), "0000:0c:00.0"));
        attempt.undoAll();
        assertEquals(List.of("hlthunk_device_memory_free 9999 0xabcdef012345", "hlthunk_close 9999"), log().subList(3, 5));
    }

    @Test
    void libibverbsRegistersAndLetsGo() throws IOException {
        List<String> all = new ArrayList<>(List.of("ibv_get_device_list", "ibv_open_device 2", "ibv_free_device_list 1", "ibv_alloc_pd 0x11000000000",
                "ibv_reg_dmabuf_mr 0x22000000000 0 4096 0 1 1"));
        failing("-", 0);
        TrialParty mlx5 = party(TrialRole.IMPORTER, "ibv-mlx5_0", "ibv", "0000:0d:00.0");
        assertEquals(0, new IbvImporter().take(attempt, mlx5, 5, 4096));
        attempt.undoAll();
        all.addAll(List.of("ibv_dereg_mr 0x33000000000", "ibv_dealloc_pd 0x22000000000", "ibv_close_device 0x11000000000"));
        assertEquals(all, log());
        failing("ibv_reg_dmabuf_mr", Errno.EOPNOTSUPP);
        assertTrue(new IbvImporter().take(attempt, mlx5, 5, 4096) < 0);
        TrialStep s = attempt.steps().getLast();
        assertEquals("attach ibv_reg_dmabuf_mr EOPNOTSUPP", s.stage().word() + " " + s.call() + " " + Errno.name(s.errno()));
        attempt.undoAll();
        assertEquals(List.of("ibv_dealloc_pd 0x22000000000", "ibv_close_device 0x11000000000"), log().subList(5, 7));
        failing("-", 0);
        assertTrue(new IbvImporter().take(attempt, party(TrialRole.IMPORTER, "ibv-hfi1_0", "ibv", null), 5, 4096) < 0);
        assertEquals("libibverbs has no provider for the device's driver", new TrialReasons().of("ibv", attempt.steps().getLast()).sentence());
    }

    @Test
    void aLibraryThatIsMissingOrTooOldIsSaid() {
        assertEquals(-Errno.ENOENT, calls.libraries().load("libno-such-vendor.so.7"));
        assertEquals(0, calls.libraries().load("libcuda.so.1", "cuInit"));
        assertEquals(-Errno.ENOSYS, calls.libraries().load("libcuda.so.1", "cuInit", "cuSomethingNewer"));
    }
}
