import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded into a measured process: notes its peak memory (KiB, all threads) where the benchmark asks for it. */
const file = process.env.BENCH_PEAK;
if (isMainThread && file !== undefined) process.on('exit', () => writeFileSync(file, String(peak())));

/** On Linux maxRSS begins with the parent's memory at the time of the fork; VmHWM is the process's own. */
function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
