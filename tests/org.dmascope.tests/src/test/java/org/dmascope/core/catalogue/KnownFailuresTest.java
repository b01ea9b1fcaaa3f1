// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.dmascope.core.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownFailuresTest {
    private static final String HEAD = "id\terrno\tstages\texporters\timporters\twhen\tcause\ttell\tremedy\tsource\n";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SOURCE = Pattern.compile("(drivers|net|mm|fs|kernel|security|include)/\\S+\\.[ch] .*|out of tree: .*");
    private static final Pattern RELEASE = Pattern.compile("\\b[3-9]\\.\\d{1,2}\\b");
    private final KnownErrnos errnos = KnownErrnos.load();
    private final KnownFailures failures = KnownFailures.load();

    @Test
    void everyRowIsWhole() {
        for (KnownFailure f : failures.all()) {
            assertTrue(ID.matcher(f.id()).matches(), f.id());
            assertTrue(SOURCE.matcher(f.source()).matches(), f.id() + ": " + f.source());
            for (String text : List.of(f.cause(), f.tell(), f.remedy())) {
                assertFalse(text.endsWith("."), f.id() + ": texts are joined to others, so they end without a full stop");
                assertFalse(RELEASE.matcher(text).find(), f.id() + ": a release string decides nothing, distributions backport: " + text);
            }
            assertTrue(f.cause().length() > 20 && f.tell().length() > 10 && f.remedy().length() > 10, f.id());
        }
        assertTrue(failures.all().size() > 90);
    }

    /** What the kernel's sources and the lab's measurements name, stage by stage. */
    @ParameterizedTest
    @CsvSource({ "EOPNOTSUPP,register", "EOPNOTSUPP,attach", "EOPNOTSUPP,pin", "EOPNOTSUPP,import", "EOPNOTSUPP,use", "EPROTONOSUPPORT,register", "EBADF,register", "EBADF,import",
            "EINVAL,register", "EINVAL,map", "EINVAL,import", "EINVAL,attach", "EINVAL,mmap", "EINVAL,export", "EINVAL,pin", "EINVAL,sync", "ENODEV,attach", "ENODEV,map",
            "ENODEV,import", "ENODEV,use", "ENODEV,open", "ENXIO,open", "EPERM,map", "EPERM,export", "EPERM,open", "EPERM,duplicate", "EPERM,import", "ENOMEM,map", "ENOMEM,export",
            "ENOMEM,register", "ENOSPC,pin", "EBUSY,map", "EBUSY,import", "EBUSY,name", "EBUSY,attach", "ENOSYS,attach", "ENOSYS,import", "ENOSYS,export", "EFAULT,register",
            "EFAULT,import", "ENOTTY,export", "ENOENT,open", "ENOENT,import", "ENOTSUPP,mmap", "ENOTSUPP,register", "EACCES,open", "EMFILE,export", "EAGAIN,export", "EINTR,map",
            "ETIMEDOUT,register", "EIO,map", "EBADFD,export" })
    void everyErrorOfTheFactsHasACause(String errno, String stage) {
        FailureStage at = FailureStage.of(stage);
        assertTrue(failures.all().stream().anyMatch(f -> f.errnos().contains(errno) && f.stages().contains(at)), errno + " at " + stage);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\tENOBODY\t*\t*\t*\t-\tc\tt\tr\ts", "a\t-\t*\t*\t*\t-\tc\tt\tr\ts", "a\tEIO\tnever\t*\t*\t-\tc\tt\tr\ts", "a\tEIO\t-\t*\t*\t-\tc\tt\tr\ts",
            "a\tEIO\t*\tnobody\t*\t-\tc\tt\tr\ts", "a\tEIO\t*\t*\tmlx5\t-\tc\tt\tr\ts", "a\tEIO\t*\t*\tkind:fish\t-\tc\tt\tr\ts", "a\tEIO\t*\t*\t*\trelease:7.3\tc\tt\tr\ts",
            "a\tEIO\t*\t*\t*\tmember:file.f_op\tc\tt\tr\ts", "a\tEIO\t*\t*\t*\tconfig:X\tc\tt\tr\ts", "a\tEIO\t*\t*\t*\t-\t-\tt\tr\ts", "a\tENOTSUP\t*\t*\t*\t-\tc\tt\tr\ts",
            "a\tEIO\t*\t*\t*\t-\tc\tt\tr" })
    void aWrongRowIsNamedByItsLine(String row) {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> KnownFailures.of("# remark\n" + HEAD + row + "\n", Set.of("drm"), errnos));
        assertTrue(e.getMessage().contains("line 3"), e.getMessage());
    }

    @Test
    void twoRowsOfOneNameAreRefused() {
        String row = "a\tEIO\t*\t*\t*\t-\tc\tt\tr\ts\n";
        assertThrows(IllegalStateException.class, () -> KnownFailures.of(HEAD + row + row, Set.of(), errnos));
    }

    @ParameterizedTest
    @CsvSource({ "EOPNOTSUPP,95", "eopnotsupp,95", "ENOTSUP,95", "95,95", "-95,95", "Operation not supported,95", "operation not supported,95", "524,524", "Unknown error 524,524",
            "ENOTSUPP,524", "ibv_reg_dmabuf_mr failed: Operation not supported,95", "drmPrimeFDToHandle: Function not implemented (os error 38),38", "reg_mr failed (-14),14",
            "errno 22,22", "failed with EBUSY while waiting,16", "Cannot allocate memory,12", "nccl: call failed with error 12,12" })
    void errorsAreFoundInWhatPeopleType(String text, int number) {
        assertEquals(number, assertNotNullErrno(text).number());
    }

    private KnownErrno assertNotNullErrno(String text) {
        KnownErrno e = errnos.parse(text);
        assertNotNull(e, text);
        return e;
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "0", "-1x", "9999", "99999999999999", "13x", "ino:13", "pid:12", "buffer 13", "ENOBODY", "--", "xEIOx", "\u0000", "success" })
    void whatNamesNoErrorIsNone(String text) {
        assertNull(errnos.parse(text));
    }

    @Test
    void everyErrorIsFoundByEachOfItsForms() {
        Set<Integer> numbers = new HashSet<>();
        for (KnownErrno e : errnos.all()) {
            assertTrue(numbers.add(e.number()), e.name());
            for (String form : List.of(e.name(), e.name().toLowerCase(Locale.ROOT), String.valueOf(e.number()), "-" + e.number(), e.text(), "call: " + e.text(), "call (" + e.name() + ")")) {
                assertEquals(e, errnos.parse(form), form);
            }
            e.aliases().forEach(a -> assertEquals(e, errnos.parse(a), a));
            assertEquals(e, errnos.numbered(e.number()));
        }
        assertEquals(133, numbers.size());
        assertNull(errnos.parse("x".repeat(100_000) + ": Operation not supported"));
    }

    @Test
    void nothingThatIsTypedBreaksIt() {
        Property.holds(3_000, d -> {
            String text = d.oneIn(3) ? d.raw(200) : d.pieces(200, "E", "EIO", "-", "9", "5", " ", ": ", "(", ")", "not", "Operation not supported", "errno", "\u00e9", "\n");
            KnownErrno e = errnos.parse(text);
            assertTrue(e == null || errnos.all().contains(e));
        });
    }

    @Test
    void aLineNamesItsStage() {
        assertEquals(FailureStage.REGISTER, FailureStage.named("ibv_reg_dmabuf_mr failed: Operation not supported"));
        assertEquals(FailureStage.IMPORT, FailureStage.named("DRM_IOCTL_PRIME_FD_TO_HANDLE: Invalid argument"));
        assertEquals(FailureStage.EXPORT, FailureStage.named("PRIME_HANDLE_TO_FD: ENOSYS"));
        assertNull(FailureStage.named("EINVAL"));
        assertTrue(FailureStage.REGISTER.holds(FailureStage.PIN) && !FailureStage.PIN.holds(FailureStage.REGISTER) && !FailureStage.MMAP.holds(FailureStage.MAP));
        for (FailureStage s : FailureStage.values()) {
            assertEquals(s, FailureStage.of(s.word()));
            s.calls().forEach(c -> assertEquals(s, FailureStage.named("x " + c + " y"), c));
        }
    }
}
