// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
//
// A stand-in for libnvidia-ml.so.1 with two GPUs of four links each, by the declarations of nvml.h: what is called, in which order and with what, goes
// to the file named by FAKE_NVML_LOG (FAKE_LOG when compiled). INIT, when defined, is what nvmlInit_v2() answers.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#ifndef INIT
#define INIT 0
#endif

struct pci_info { char legacy[16]; uint32_t domain, bus, device, id, subsystem; char bus_id[32]; };
struct field { uint32_t id, scope; int64_t time, latency; uint32_t type, result; union { uint32_t number; uint64_t wide; double real; } value; };
_Static_assert(sizeof(struct pci_info) == 68, "nvmlPciInfo_t");
_Static_assert(sizeof(struct field) == 40, "nvmlFieldValue_t");

static struct device { char bus_id[32]; } devices[2] = { { "00000000:0F:00.0" }, { "00000000:2D:00.0" } };
static int open_count;

static void say(const char *format, const char *a, unsigned b, unsigned c)
{
	FILE *f = fopen(FAKE_LOG, "a");
	if (f) {
		fprintf(f, format, a, b, c);
		fclose(f);
	}
}

static int index_of(const void *device)
{
	return device == &devices[0] ? 0 : device == &devices[1] ? 1 : -1;
}

int nvmlInit_v2(void)
{
	say("init\n", "", 0, 0);
	open_count += INIT == 0;
	return INIT;
}

int nvmlShutdown(void)
{
	say("shutdown\n", "", 0, 0);
	return open_count-- > 0 ? 0 : 1;
}

int nvmlSystemGetDriverVersion(char *version, unsigned length)
{
	say("version %s%u\n", "", length, 0);
	snprintf(version, length, "%s", "570.86 15");
	return 0;
}

int nvmlDeviceGetHandleByPciBusId_v2(const char *id, void **device)
{
	say("handle %s\n", id, 0, 0);
	for (int i = 0; i < 2; i++)
		if (!strncmp(id, i ? "0000:2d:00.0" : "0000:0f:00.0", 12)) {
			*device = &devices[i];
			return 0;
		}
	return 6;
}

int nvmlDeviceGetFieldValues(void *device, int count, struct field *values)
{
	say("field %s%u of %u\n", "", values->id, (unsigned)index_of(device));
	if (count != 1 || values->scope || values->type)
		return 2;
	values->type = 1;
	values->result = 0;
	values->value.number = 26562;
	return 0;
}

int nvmlDeviceGetNvLinkState(void *device, unsigned link, unsigned *active)
{
	if (index_of(device) < 0 || link >= 4)
		return 2;
	say("state %s%u of %u\n", "", link, (unsigned)index_of(device));
	*active = link != 3;
	return 0;
}

int nvmlDeviceGetNvLinkVersion(void *device, unsigned link, unsigned *version)
{
	(void)link;
	*version = 4;
	return index_of(device) < 0 ? 2 : 0;
}

int nvmlDeviceGetNvLinkCapability(void *device, unsigned link, unsigned capability, unsigned *result)
{
	(void)link;
	*result = capability == 0;
	return index_of(device) < 0 ? 2 : 0;
}

#ifndef OLD
int nvmlDeviceGetNvLinkRemoteDeviceType(void *device, unsigned link, unsigned *type)
{
	*type = link == 2 ? 2 : 0;
	return index_of(device) < 0 ? 2 : 0;
}
#endif

int nvmlDeviceGetNvLinkRemotePciInfo_v2(void *device, unsigned link, struct pci_info *info)
{
	int i = index_of(device);
	if (i < 0)
		return 2;
	memset(info, 0x5a, sizeof *info);
	// a switch that a guest cannot see; else the other GPU. The field is filled to its last byte with what is no address once
	if (link == 2)
		snprintf(info->bus_id, sizeof info->bus_id, "%s", "00000000:C4:00.0");
	else
		memcpy(info->bus_id, devices[!i].bus_id, sizeof info->bus_id);
	return 0;
}
