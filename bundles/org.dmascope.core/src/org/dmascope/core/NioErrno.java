// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;

/**
 * The error number behind an exception of the JDK. The JDK gives its own types to the common ones; for the rest only the text of
 * strerror(3) is left. Where that text is translated or unknown the answer is EIO, never something milder.
 */
final class NioErrno {
    private NioErrno() {
    }

    static int of(IOException e) {
        // a chain, not a switch over types: the switch is linked at run time, which costs milliseconds at the first error
        if (e instanceof NoSuchFileException) {
            return Errno.ENOENT;
        } else if (e instanceof AccessDeniedException) {
            return Errno.EACCES;
        } else if (e instanceof NotDirectoryException) {
            return Errno.ENOTDIR;
        } else if (e instanceof NotLinkException) {
            return Errno.EINVAL;
        }
        return text(e instanceof FileSystemException f ? f.getReason() : e.getMessage());
    }

    private static int text(String strerror) {
        if (strerror == null) {
            return Errno.EIO;
        }
        return switch (strerror) {
            case "Operation not permitted" -> Errno.EPERM;
            case "Permission denied" -> Errno.EACCES;
            case "No such file or directory" -> Errno.ENOENT;
            case "No such process" -> Errno.ESRCH;
            case "No such device or address" -> Errno.ENXIO;
            case "No such device" -> Errno.ENODEV;
            case "Device or resource busy" -> Errno.EBUSY;
            case "Not a directory" -> Errno.ENOTDIR;
            case "Is a directory" -> Errno.EISDIR;
            case "Invalid argument" -> Errno.EINVAL;
            case "File name too long" -> Errno.ENAMETOOLONG;
            case "Cannot allocate memory" -> Errno.ENOMEM;
            case "Operation not supported" -> Errno.EOPNOTSUPP;
            default -> strerror.startsWith("Too many levels of symbolic links") ? Errno.ELOOP : Errno.EIO;
        };
    }
}
