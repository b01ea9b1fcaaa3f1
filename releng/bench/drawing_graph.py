# SPDX-License-Identifier: EPL-2.0
# Copyright (c) 2026 Dmascope contributors
# python3 drawing_graph.py BUFFERS OUT.dot   seeded: 8 exporters -> BUFFERS -> 64 devices, left to right (1,000 buffers: 1,072 nodes)
import random, sys
r = random.Random(5); n = int(sys.argv[1]); exporters, devices = 8, 64
edges = []
for b in range(n):
    edges.append((r.randrange(exporters), exporters + b))
    for d in sorted({r.randrange(devices) for _ in range(r.choice([0, 1, 1, 2, 2, 4]))}):
        edges.append((exporters + b, exporters + n + d))
with open(sys.argv[2], 'w') as f:
    f.write('digraph g{rankdir=LR;node[shape=box,width=0.8,height=0.3,fixedsize=true];\n')
    f.writelines('n%d->n%d;\n' % e for e in edges)
    f.write('}\n')
print(exporters + n + devices, 'nodes', len(edges), 'edges')
