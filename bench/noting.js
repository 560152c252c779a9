import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded into a measured process: notes at its end what it took, all threads, where the benchmark asks for it. */
const file = process.env.BENCH_NOTE;
if (isMainThread && file !== undefined)
  process.on('exit', () =>
    writeFileSync(file, JSON.stringify({ memory: peak(), user: process.resourceUsage().userCPUTime / 1000 })),
  );

/** On Linux maxRSS begins with the parent's memory at the time of the fork; VmHWM is the process's own. */
function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
