// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Reading;
import org.dmascope.lab.truth.Truth;
import org.dmascope.lab.truth.TruthReader;

/** Truths with faults, actions and accounts, as a scenario would write them. */
final class Deeded {
    private Deeded() {
    }

    /** @param more what the truth says besides, as JSON members, with {@code '} for quotes */
    static Truth truth(String more) {
        String json = ("{'schema':'dmascope-lab-truth/1','kernel':'7.3','scenario':'what-if'," + (more.contains("'buffers':[{'ino':10,'size'") ? "" : "'buffers':[],") + "'notMade':[]," + more + "}").replace('\'', '"');
        Reading<Truth> r = TruthReader.read("made", json.getBytes(StandardCharsets.UTF_8));
        if (r instanceof Reading.Ok<Truth>(String path, Truth truth)) {
            return truth;
        }
        throw new IllegalArgumentException(r.toString());
    }

    static String buffer(long ino, String place, int moves, int revoked, int pins) {
        return "{'ino':" + ino + ",'place':'" + place + "','moves':" + moves + ",'revoked':" + revoked + ",'waiting':0,'blocked':0,'pins':" + pins + "}";
    }

    /** @param again errno of a try to map, -1 when nobody tried */
    static String attachment(long ino, String device, int id, int told, int revoked, int again) {
        return "{'ino':" + ino + ",'device':'" + device + "','ordinal':1,'id':" + id + ",'told':" + told + ",'lkey':0,'mapped':1,'revoked':" + revoked + ",'again':" + again + "}";
    }

    static String account(String buffers, String attachments, String processes, int answer) {
        return "'actions':[{'step':'go','words':'revoke 0000:00:05.0'}],'account':{'buffers':[" + buffers + "],'attachments':[" + attachments + "],'mappings':[],'processes':[" + processes
                + "],'answer':" + answer + ",'placeTold':1}";
    }
}
