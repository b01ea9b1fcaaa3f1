// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.dmascope.core.source.host.HostFacts;
import org.dmascope.session.SurveyReading;
import org.eclipse.osgi.util.NLS;

/** Who read a host, with which rights, in words. */
final class Rights {
    /** CAP_LAST_CAP of include/uapi/linux/capability.h is 40 since 5.9. */
    private static final int ALL = 41;
    private static final Map<Integer, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(HostFacts.CAP_SYS_ADMIN, "sys_admin"); //$NON-NLS-1$
        NAMES.put(HostFacts.CAP_SYS_PTRACE, "ptrace"); //$NON-NLS-1$
        NAMES.put(HostFacts.CAP_DAC_READ_SEARCH, "dac_read_search"); //$NON-NLS-1$
        NAMES.put(HostFacts.CAP_BPF, "bpf"); //$NON-NLS-1$
        NAMES.put(HostFacts.CAP_PERFMON, "perfmon"); //$NON-NLS-1$
        NAMES.put(HostFacts.CAP_NET_ADMIN, "net_admin"); //$NON-NLS-1$
        NAMES.put(HostFacts.CAP_SYS_RAWIO, "sys_rawio"); //$NON-NLS-1$
        NAMES.put(HostFacts.CAP_SYSLOG, "syslog"); //$NON-NLS-1$
    }

    private Rights() {
    }

    /** "uid 998, 4 capabilities". */
    static String who(SurveyReading r) {
        HostFacts f = r.survey().host();
        if (f == null || f.uid() < 0) {
            return Messages.unknownUser;
        }
        long caps = f.capEff();
        int n = Long.bitCount(caps);
        String rights = n == 0 ? Messages.noCaps : n >= ALL - 1 ? Messages.allCaps : n == 1 ? Messages.oneCap : NLS.bind(Messages.someCaps, n);
        return NLS.bind(Messages.who, f.uid(), rights);
    }

    /** "by sudo -n"; nothing for the plain way. */
    static String how(SurveyReading r) {
        return r.how();
    }

    /** Those capabilities that matter, for a reader that has some of them and not all; else null. */
    static String some(SurveyReading r) {
        HostFacts f = r.survey().host();
        int n = f == null || f.uid() < 0 ? 0 : Long.bitCount(f.capEff());
        return n == 0 || n >= ALL - 1 ? null : names(f, true);
    }

    /** The capabilities that decide what can be read. */
    static String tip(SurveyReading r) {
        HostFacts f = r.survey().host();
        return f == null ? null : NLS.bind(Messages.capsTip, names(f, true), names(f, false));
    }

    private static String names(HostFacts f, boolean held) {
        String all = NAMES.entrySet().stream().filter(e -> f.has(e.getKey()) == held).map(Map.Entry::getValue).collect(Collectors.joining(", ")); //$NON-NLS-1$
        return all.isEmpty() ? Messages.none : all;
    }
}
