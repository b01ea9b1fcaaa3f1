# SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
# Copyright (c) 2026 Dmascope contributors
# shellcheck shell=bash disable=SC1091,SC2154
#
# Debian packages for the lab, by apt with lists and a cache of its own; source it after common.sh.
# Nothing is installed and apt's normal signature checks apply. The mirror is read from this machine's own sources at run time
# (or from DMASCOPE_LAB_MIRROR).

suite_of() { # KERNEL
    case $1 in
        6.1) echo bookworm ;;
        6.12) echo bookworm-backports ;;
        7.3 | custom) echo trixie-backports ;;
    esac
}

# The first enabled entry of the machine's own sources that names its release and the component main.
# Prints "URI KEYRING".
machine_source() {
    local codename files
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    files=$(ls /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list \
        /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null || true)
    # shellcheck disable=SC2086
    [ -z "$files" ] || awk -v want="$codename" '
        function has(list, word,    n, parts, i) {
            n = split(list, parts, /[ \t]+/)
            for (i = 1; i <= n; i++) if (parts[i] == word) return 1
            return 0
        }
        function found(uris, key,    parts) {
            split(uris, parts, /[ \t]+/)
            if (parts[1] ~ /^cdrom:/) return
            print parts[1], (key ~ /^\// ? key : "-")
            done = 1
            exit
        }
        function stanza() {
            if (field["types"] ~ /(^|[ \t])deb($|[ \t])/ && field["enabled"] != "no" && has(field["suites"], want) \
                && has(field["components"], "main")) found(field["uris"], field["signed-by"])
            delete field
        }
        FNR == 1 { if (NR > 1) stanza(); deb822 = FILENAME ~ /\.sources$/ }
        /^[ \t]*#/ { next }
        deb822 && /^[ \t]*$/ { stanza(); next }
        deb822 && /^[A-Za-z-]+:/ {
            key = tolower(substr($0, 1, index($0, ":") - 1))
            value = substr($0, index($0, ":") + 1)
            gsub(/^[ \t]+|[ \t]+$/, "", value)
            field[key] = value
            next
        }
        !deb822 && $1 == "deb" {
            line = $0; key = ""
            if (match(line, /\[[^]]*\]/)) {
                options = substr(line, RSTART + 1, RLENGTH - 2)
                line = substr(line, 1, RSTART - 1) substr(line, RSTART + RLENGTH)
                if (match(options, /signed-by=[^ ]+/)) key = substr(options, RSTART + 10, RLENGTH - 10)
            }
            n = split(line, w, /[ \t]+/)
            for (i = 4; i <= n; i++) if (w[3] == want && w[i] == "main") found(w[2], key)
        }
        END { if (!done) stanza() }
    ' $files | head -n1
}

apt_here() { # COMMAND ARG...
    local tool=$1
    shift
    "$tool" -q -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
        -o Dir::State="$apt" -o Dir::State::lists="$apt/lists" -o Dir::State::status="$apt/status" \
        -o Dir::Cache="$apt/cache" -o Acquire::Languages=none -o APT::Architecture=amd64 -o APT::Architectures=amd64 \
        -o Acquire::Retries=3 -o APT::Get::List-Cleanup=0 "$@"
}

apt_reason() { grep -m1 '^E: ' "$apt/log" || tail -n1 "$apt/log"; }

# Points our apt at SUITES of MIRROR, trusting KEYRING alone, and reads their package lists.
apt_use() { # MIRROR KEYRING SUITE...
    local mirror=$1 key=$2 s
    shift 2
    rm -rf -- "$apt"
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    : >"$apt/status"
    for s in "$@"; do
        printf 'deb [signed-by=%s] %s %s main\n' "$key" "$mirror" "$s"
    done >"$apt/sources.list"
    # --error-on=any: a list that could not be fetched or verified is an error, not a warning.
    if ! apt_here apt-get update --error-on=any >"$apt/log" 2>&1; then
        die 3 "cannot read the package lists of $* (is the network there?): $(apt_reason)"
    fi
}

depends_of() { # PACKAGE -> names it depends on, one per line
    apt_here apt-cache show --no-all-versions "$1" 2>/dev/null |
        sed -n 's/^Depends: //p' | head -n1 | sed 's/[,|]/\n/g' | sed 's/^ *//; s/ .*//'
}

# apt writes no trace of the checks it makes, but `download` refuses a file whose hash differs from the signed list.
apt_download() { # FOLDER PACKAGE...
    local folder=$1
    shift
    if ! (cd "$folder" && apt_here apt-get download "$@" >"$apt/log" 2>&1); then
        die 3 "cannot download $*: $(apt_reason)"
    fi
}

# Reads the package lists of SUITE... of the machine's mirror into $work. Uses the variable `kernel` for what it says.
apt_open() { # SUITE...
    need_tools apt-get:apt apt-cache:apt dpkg:dpkg
    local suite=$1
    apt=$work/apt
    local mirror key source
    source=$(machine_source)
    mirror=${DMASCOPE_LAB_MIRROR:-${source%% *}}
    [ -n "$mirror" ] || die 3 "kernel ${kernel:-?} is not in the cache, and this machine's apt sources name no Debian release" \
        "(set DMASCOPE_LAB_MIRROR to a Debian mirror)"
    key=${source##* }
    case $key in /*) ;; *) key=/usr/share/keyrings/debian-archive-keyring.gpg ;; esac
    [ -r "$key" ] || die 3 "missing: $key (install: debian-archive-keyring)"

    if [ "${suite%%-*}" = trixie ] && ! [ -e /usr/share/keyrings/debian-archive-trixie-automatic.gpg ] &&
        ! [ -e /usr/share/keyrings/debian-archive-trixie-automatic.pgp ]; then
        # An older keyring package does not know trixie's keys. Its own update does, and is signed with keys we have.
        local own
        own=$(. /etc/os-release && echo "$VERSION_CODENAME")
        say "fetching trixie's archive keys (signed by $own's)"
        apt_use "$mirror" "$key" "$own" "$own-updates"
        rm -rf -- "$work/keys" && mkdir "$work/keys"
        apt_download "$work/keys" debian-archive-keyring
        dpkg -x "$work"/keys/*.deb "$work/keys"
        key=$work/keys/usr/share/keyrings/debian-archive-keyring.gpg
    fi
    apt_use "$mirror" "$key" "$@"
}
