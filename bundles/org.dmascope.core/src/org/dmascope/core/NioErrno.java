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
        return switch (e) {
            case NoSuchFileException x -> Errno.ENOENT;
            case AccessDeniedException x -> Errno.EACCES;
            case NotDirectoryException x -> Errno.ENOTDIR;
            case NotLinkException x -> Errno.EINVAL;
            case FileSystemException x -> text(x.getReason());
            default -> text(e.getMessage());
        };
    }

    private static int text(String strerror) {
        return switch (strerror) {
            case null -> Errno.EIO;
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
