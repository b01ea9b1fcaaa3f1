// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import org.dmascope.core.Content;
import org.dmascope.core.source.proc.CgroupParser;
import org.dmascope.core.source.proc.Credentials;
import org.dmascope.core.source.proc.CredentialsParser;
import org.dmascope.core.source.proc.Fdinfo;
import org.dmascope.core.source.proc.FdinfoParser;
import org.dmascope.core.source.proc.MapsParser;
import org.dmascope.core.source.proc.ProcLimits;
import org.dmascope.core.source.proc.ProcLimitsParser;
import org.dmascope.core.source.proc.ProcStatParser;
import org.dmascope.core.source.proc.ProcStatus;
import org.dmascope.core.source.proc.ProcStatusParser;

/** The texts of a process, each parser on the same bytes: never an exception, never a number that cannot be. */
public final class ProcFuzz {
    private static final int MAX_NAME = 31;

    private ProcFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Content c = new Content(data, false);
        Fdinfo f = FdinfoParser.parse(c).value();
        Checks.that(f.ino() >= -1 && f.size() >= -1 && f.count() >= -1, f);
        Checks.that(f.name() == null || f.expName() != null, f);
        Checks.that(f.name() == null || f.name().length() <= MAX_NAME || !FdinfoParser.parse(c).problems().isEmpty(), f);
        for (MapsParser.Line l : MapsParser.parse(c).value()) {
            Checks.that(Long.compareUnsigned(l.map().start(), l.map().end()) < 0 && l.map().ino() >= 0 && l.map().perms().length() == 4, l);
        }
        Checks.that(ProcStatParser.startTime(c).value() >= -1, "start time");
        ProcStatus s = ProcStatusParser.parse(c).value();
        Checks.that(s.uid() >= -1 && s.euid() >= -1, s);
        Credentials who = CredentialsParser.parse(c).value();
        Checks.that(who.uid() >= -1 && who.gid() >= -1 && who.pinnedKb() >= -1 && who.groups().stream().allMatch(i -> i >= 0), who);
        ProcLimits limits = ProcLimitsParser.parse(c).value();
        Checks.that(limits.memlock() >= -1 && limits.files() >= -1, limits);
        CgroupParser.Cgroups g = CgroupParser.parse(c).value();
        Checks.that(g.unified() == null || g.unified().indexOf('\n') < 0, g);
    }
}
