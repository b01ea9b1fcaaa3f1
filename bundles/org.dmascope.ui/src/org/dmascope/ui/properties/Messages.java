// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    static String nothing;
    static String gone;
    static String property;
    static String value;
    static String evidence;
    static String unknownSource;
    static String noName;
    static String attachmentTitle;
    static String bufferTitle;
    static String holderTitle;
    static String deviceTitle;
    static String hostTitle;
    static String contract;
    static String p2p;
    static String pinned;
    static String revocable;
    static String attachmentClass;
    static String revokeState;
    static String importer;
    static String device;
    static String name;
    static String driver;
    static String sysfsPath;
    static String ordinal;
    static String buffer;
    static String inode;
    static String noInode;
    static String size;
    static String exporterName;
    static String exporterDevice;
    static String exporterDriver;
    static String placement;
    static String flags;
    static String fileReferences;
    static String identity;
    static String reused;
    static String attachments;
    static String attachmentsSection;
    static String holders;
    static String fences;
    static String signalled;
    static String waiting;
    static String process;
    static String pid;
    static String command;
    static String user;
    static String cgroup;
    static String started;
    static String ticks;
    static String descriptors;
    static String fd;
    static String noFdinfo;
    static String references;
    static String mappings;
    static String bus;
    static String noDriver;
    static String module;
    static String parent;
    static String roles;
    static String nodes;
    static String attachedTo;
    static String ino;
    static String pci;
    static String ids;
    static String pciClass;
    static String hostBridge;
    static String numa;
    static String iommu;
    static String none;
    static String linkNow;
    static String linkMost;
    static String rom;
    static String bar;
    static String host;
    static String kernel;
    static String machine;
    static String bootId;
    static String lockdown;
    static String kptr;
    static String debugfs;
    static String tracefs;
    static String notMounted;
    static String cgroupVersion;
    static String reading;
    static String takenAt;
    static String cost;
    static String how;
    static String applied;
    static String dropped;

    static {
        NLS.initializeMessages("org.dmascope.ui.properties.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
