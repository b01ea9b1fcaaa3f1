/* SPDX-License-Identifier: BSD-2-Clause OR GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/* What user space asked for, and the addresses and devices that have been described in a walk. Part of dmabuf.bpf.c. */

/* include/uapi/linux/magic.h, DMA_BUF_MAGIC */
#define DMA_BUF_MAGIC 0x444d4142
#define BITS 8

/* Low bits of an entry of struct dma_resv_list: the usage (drivers/dma-buf/dma-resv.c, DMA_RESV_LIST_MASK). */
#define RESV_MASK 3UL

struct {
    __uint(type, BPF_MAP_TYPE_RINGBUF);
    __uint(max_entries, 1 << 22); /* replaced before loading */
} ring SEC(".maps");

struct {
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(max_entries, 1);
    __type(key, u32);
    __type(value, struct control);
} control SEC(".maps");

struct key {
    char text[TEXT_KEY];
};

/* symbol -> kind */
struct {
    __uint(type, BPF_MAP_TYPE_HASH);
    __uint(max_entries, 256);
    __type(key, struct key);
    __type(value, u32);
} kinds SEC(".maps");

struct seen {
    u64 session;
    u64 print;
    u32 kind;
    u32 spare;
};

/* Addresses that have been described in a walk. */
struct {
    __uint(type, BPF_MAP_TYPE_LRU_HASH);
    __uint(max_entries, 4096);
    __type(key, u64);
    __type(value, struct seen);
} seen SEC(".maps");

/* Buffers that a walk over files has met already. What falls out of it is met again, which costs time and nothing else. */
struct {
    __uint(type, BPF_MAP_TYPE_LRU_HASH);
    __uint(max_entries, 32768);
    __type(key, u64);
    __type(value, u64);
} met SEC(".maps");

static __always_inline struct control *the_control(void)
{
    u32 zero = 0;
    return bpf_map_lookup_elem(&control, &zero);
}

static __always_inline void lost(void)
{
    struct control *c = the_control();
    if (c)
        c->lost++;
}

static __always_inline s32 offset_of(const struct control *c, enum offset o)
{
    return c->offset[o];
}

/* Reads n bytes of a member whose offset came from outside; false when there is no such member or the memory cannot be read. */
static __always_inline bool member(const struct control *c, u64 base, enum offset o, void *to, u32 n)
{
    s32 bits = offset_of(c, o);
    return base && bits >= 0 && bpf_probe_read_kernel(to, n, (void *)(base + bits / BITS)) == 0;
}

static __always_inline u64 pointer(const struct control *c, u64 base, enum offset o)
{
    u64 value = 0;
    return member(c, base, o, &value, sizeof(value)) ? value : 0;
}

/* One bit: 0 or 1, -1 when it cannot be read. */
static __always_inline int bit(const struct control *c, u64 base, enum offset o)
{
    u8 byte = 0;
    if (!member(c, base, o, &byte, 1))
        return -1;
    return byte >> (offset_of(c, o) % BITS) & 1;
}

/* Describes an address by its symbol, once per walk, and returns its kind. */
__noinline int symbol(u64 session, u64 address)
{
    struct seen *old, now = {};
    struct record_symbol *r;
    struct key key = {};
    bool on = 1;
    u64 arg = address;
    u32 *kind;
    int i;

    if (!address)
        return KIND_UNKNOWN;
    old = bpf_map_lookup_elem(&seen, &address);
    if (old && old->session == session)
        return old->kind;
    r = bpf_ringbuf_reserve(&ring, sizeof(*r), 0);
    if (!r) {
        lost();
        return KIND_UNKNOWN;
    }
    r->type = RECORD_SYMBOL;
    r->flags = 0;
    r->address = address;
    static const char format[] = "%pS";
    bpf_snprintf(r->text, sizeof(r->text), format, &arg, sizeof(arg));
    for (i = 0; i < TEXT_KEY - 1; i++) {
        char x = r->text[i];
        if (x == '+' || x == ' ' || x == 0)
            on = 0;
        key.text[i] = on ? x : 0;
    }
    bpf_ringbuf_submit(r, BPF_RB_NO_WAKEUP);
    kind = bpf_map_lookup_elem(&kinds, &key);
    now.session = session;
    now.kind = kind ? *kind : KIND_UNKNOWN;
    bpf_map_update_elem(&seen, &address, &now, BPF_ANY);
    return now.kind;
}

/* Whether an address has been described in this walk under this fingerprint; remembers that it has. */
static __always_inline bool known(u64 session, u64 address, u64 print)
{
    struct seen *old = bpf_map_lookup_elem(&seen, &address), now = {};
    if (old && old->session == session && old->print == print)
        return 1;
    now.session = session;
    now.print = print;
    bpf_map_update_elem(&seen, &address, &now, BPF_ANY);
    return 0;
}

/* Describes a device, once per walk. */
__noinline int device(u64 session, u64 address)
{
    struct device *dev = (struct device *)address;
    struct record_device *r;
    const char *name = 0, *text;
    const struct bus_type *bus = 0;
    struct device_driver *driver = 0;

    if (!address)
        return 0;
    /* dev_name(), include/linux/device.h */
    bpf_core_read(&name, sizeof(name), &dev->init_name);
    if (!name)
        bpf_core_read(&name, sizeof(name), &dev->kobj.name);
    if (known(session, address, (u64)name))
        return 0;
    r = bpf_ringbuf_reserve(&ring, sizeof(*r), 0);
    if (!r) {
        lost();
        return 0;
    }
    r->type = RECORD_DEVICE;
    r->flags = 0;
    r->address = address;
    r->name[0] = 0;
    r->bus[0] = 0;
    r->driver[0] = 0;
    bpf_probe_read_kernel_str(r->name, sizeof(r->name), name);
    bpf_core_read(&bus, sizeof(bus), &dev->bus);
    if (bus && !bpf_core_read(&text, sizeof(text), &bus->name) && bpf_probe_read_kernel_str(r->bus, sizeof(r->bus), text) > 0)
        r->flags |= DEVICE_BUS;
    bpf_core_read(&driver, sizeof(driver), &dev->driver);
    if (driver && !bpf_core_read(&text, sizeof(text), &driver->name) && bpf_probe_read_kernel_str(r->driver, sizeof(r->driver), text) > 0)
        r->flags |= DEVICE_DRIVER;
    bpf_ringbuf_submit(r, BPF_RB_NO_WAKEUP);
    return 0;
}

/* Describes an RDMA device, which has its name in itself. */
__noinline int rdma_device(u64 session, u64 address, u32 name_at)
{
    struct record_device *r;

    if (!address || known(session, address, 1))
        return 0;
    r = bpf_ringbuf_reserve(&ring, sizeof(*r), 0);
    if (!r) {
        lost();
        return 0;
    }
    r->type = RECORD_DEVICE;
    r->flags = 0;
    r->address = address;
    r->name[0] = 0;
    r->bus[0] = 0;
    r->driver[0] = 0;
    bpf_probe_read_kernel_str(r->name, TEXT_NAME, (void *)(address + name_at));
    bpf_ringbuf_submit(r, BPF_RB_NO_WAKEUP);
    return 0;
}
