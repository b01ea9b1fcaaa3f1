// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/*
 * debugfs dmabuf_lab/p2p, where the kernel has CONFIG_PCI_P2PDMA: its own answers to peer-to-peer questions, fields divided by blanks:
 *
 *   function  id, the bridge above it (pci_upstream_bridge(), - for none), offset of its Access Control Services (0 for none), their
 *             capability and their control, hexadecimal, as read now
 *   pair      provider, client (every ordered pair, the same function twice too), pci_p2pdma_distance() (-1 when refused), the map type
 *             of calc_map_type_and_dist(), its distance, which is there for refused pairs too, and what pci_p2pdma_map_type() says
 *             afterwards (- where the provider has no peer-to-peer memory)
 *
 * The last two functions are static: their addresses come from kallsyms_lookup_name(), whose own comes from a probe on it. Where the
 * kernel has no such symbol the file says `missing NAME` and nothing else. Asking changes nothing but the kernel's own cache of answers.
 */
#include <linux/debugfs.h>
#include <linux/kprobes.h>
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/pci-p2pdma.h>
#include <linux/seq_file.h>

#include "lab.h"

#ifdef HAS_P2P_PROVIDER
typedef unsigned long lookup_fn(const char *name);
typedef enum pci_p2pdma_map_type calc_fn(struct pci_dev *provider, struct pci_dev *client, int *distance, bool verbose);
typedef enum pci_p2pdma_map_type ask_fn(struct p2pdma_provider *provider, struct device *client);

static lookup_fn *lookup;
static calc_fn *calc;
static ask_fn *ask;

static const char *find_rule(void)
{
	struct kprobe probe = { .symbol_name = "kallsyms_lookup_name" };

	if (!lookup) {
		if (register_kprobe(&probe))
			return probe.symbol_name;
		lookup = (lookup_fn *)probe.addr;
		unregister_kprobe(&probe);
	}
	calc = (calc_fn *)lookup("calc_map_type_and_dist");
	if (!calc)
		return "calc_map_type_and_dist";
	ask = (ask_fn *)lookup("pci_p2pdma_map_type");
	return ask ? NULL : "pci_p2pdma_map_type";
}

static const char *name_of(enum pci_p2pdma_map_type type)
{
	switch (type) {
	case PCI_P2PDMA_MAP_NOT_SUPPORTED:
		return "NOT_SUPPORTED";
	case PCI_P2PDMA_MAP_BUS_ADDR:
		return "BUS_ADDR";
	case PCI_P2PDMA_MAP_THRU_HOST_BRIDGE:
		return "THRU_HOST_BRIDGE";
	default:
		return "OTHER";
	}
}

static void print_function(struct seq_file *out, struct pci_dev *function)
{
	struct pci_dev *above = pci_upstream_bridge(function);
	u16 capability = 0, control = 0;

	if (function->acs_cap) {
		pci_read_config_word(function, function->acs_cap + PCI_ACS_CAP, &capability);
		pci_read_config_word(function, function->acs_cap + PCI_ACS_CTRL, &control);
	}
	seq_printf(out, "function %s %s %x %x %x\n", pci_name(function), above ? pci_name(above) : "-", function->acs_cap, capability, control);
}

/* Only a provider of peer-to-peer memory may be asked for one of its BARs. */
static struct p2pdma_provider *provider_of(struct pci_dev *function)
{
	struct p2pdma_provider *found = NULL;

	if (rcu_access_pointer(function->p2pdma))
		for (int bar = 0; bar < PCI_STD_NUM_BARS && !found; bar++)
			found = pcim_p2pdma_provider(function, bar);
	return found;
}

static void print_pair(struct seq_file *out, struct pci_dev *provider, struct pci_dev *client)
{
	struct p2pdma_provider *memory = provider_of(provider);
	enum pci_p2pdma_map_type type;
	int distance = 0, hops = pci_p2pdma_distance(provider, &client->dev, false);

	type = calc(provider, client, &distance, false);
	seq_printf(out, "pair %s %s %d %s %d %s\n", pci_name(provider), pci_name(client), hops, name_of(type), distance,
		   memory ? name_of(ask(memory, &client->dev)) : "-");
}

static int p2p_show(struct seq_file *out, void *unused)
{
	struct pci_dev *provider = NULL, *client = NULL;
	const char *missing = find_rule();

	if (missing) {
		seq_printf(out, "missing %s\n", missing);
		return 0;
	}
	for_each_pci_dev(provider)
		print_function(out, provider);
	for_each_pci_dev(provider)
		for_each_pci_dev(client)
			print_pair(out, provider, client);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(p2p);
#endif

void lab_p2p_init(struct dentry *folder)
{
#ifdef HAS_P2P_PROVIDER
	if (IS_ENABLED(CONFIG_PCI_P2PDMA))
		debugfs_create_file("p2p", 0400, folder, NULL, &p2p_fops);
#endif
}
