/* SPDX-License-Identifier: GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/* Memory regions that the kernel itself owns: kernel_mr.c. */
#ifndef LAB_NIC_H
#define LAB_NIC_H

#include "lab.h"

int lab_kernel_mrs_start(void);
void lab_kernel_mrs_stop(void);
void lab_kernel_mrs_print(struct seq_file *out);

#endif
