// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String nothing;
    public static String gone;
    public static String filterHint;
    public static String shownOf;
    public static String property;
    public static String value;
    public static String evidence;
    public static String noName;
    public static String also;
    public static String exactFromStart;
    public static String why;
    public static String step;
    public static String eventTitle;
    public static String eventSection;
    public static String kind;
    public static String time;
    public static String task;
    public static String cpu;
    public static String result;
    public static String importerOps;
    public static String callback;
    public static String buffersPart;
    public static String attachmentTitle;
    public static String bufferTitle;
    public static String holderTitle;
    public static String deviceTitle;
    public static String hostTitle;
    public static String contract;
    public static String p2p;
    public static String pinned;
    public static String revocable;
    public static String attachmentClass;
    public static String revokeState;
    public static String importer;
    public static String device;
    public static String name;
    public static String driver;
    public static String sysfsPath;
    public static String ordinal;
    public static String buffer;
    public static String inode;
    public static String noInode;
    public static String size;
    public static String exporterName;
    public static String exporterDevice;
    public static String exporterDriver;
    public static String placement;
    public static String flags;
    public static String fileReferences;
    public static String identity;
    public static String reused;
    public static String attachments;
    public static String attachmentsSection;
    public static String holders;
    public static String fences;
    public static String signalled;
    public static String waiting;
    public static String process;
    public static String pid;
    public static String command;
    public static String user;
    public static String cgroup;
    public static String started;
    public static String ticks;
    public static String descriptors;
    public static String fd;
    public static String noFdinfo;
    public static String references;
    public static String mappings;
    public static String bus;
    public static String noDriver;
    public static String module;
    public static String parent;
    public static String roles;
    public static String nodes;
    public static String attachedTo;
    public static String ino;
    public static String pci;
    public static String ids;
    public static String pciClass;
    public static String hostBridge;
    public static String numa;
    public static String iommu;
    public static String none;
    public static String linkNow;
    public static String linkMost;
    public static String rom;
    public static String bar;
    public static String host;
    public static String kernel;
    public static String machine;
    public static String bootId;
    public static String lockdown;
    public static String kptr;
    public static String debugfs;
    public static String tracefs;
    public static String notMounted;
    public static String cgroupVersion;
    public static String reading;
    public static String takenAt;
    public static String cost;
    public static String how;
    public static String applied;
    public static String dropped;

    public static String memoryTitle;
    public static String memory;
    public static String total;
    public static String used;
    public static String region;
    public static String clients;
    public static String clientsSeen;
    public static String finding;
    public static String severity;
    public static String reason;
    public static String remedy;
    public static String subject;
    public static String detail;
    public static String restsOn;
    public static String advice;
    public static String whyItMatters;
    public static String rule;
    public static String ruleId;
    public static String asks;
    public static String source;
    public static String yes;
    public static String no;

    static {
        NLS.initializeMessages("org.dmascope.ui.properties.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
