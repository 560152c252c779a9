/** What a process of a fuzzer may use. */
export interface Allowed {
  /** Processor time of a run, by its number. */
  readonly seconds: (run: number) => number;
  /** All memory of the process, not only what the heap's limit stops: archives and large sheets lie outside the heap. */
  readonly megabytes: number;
}

/**
 * A process of a fuzzer: says when it is ready, takes the numbers of runs from its parent and says which of them failed, and how. More
 * memory than is allowed ends it; the parent then looks for the run.
 */
export function work(exercise: (run: number) => unknown, { seconds, megabytes }: Allowed): void {
  process.on('message', async (batch: { readonly from: number; readonly to: number }) => {
    const failures: [number, string][] = [];
    for (let run = batch.from; run < batch.to; run += 1) {
      const began = performance.now();
      try {
        await exercise(run);
      } catch (error) {
        failures.push([run, wordsOf(error)]);
        continue;
      }
      // Asking for the processor's time costs as much as a small run: only where the clock gives reason to.
      const most = seconds(run);
      if (performance.now() - began < most * 1000) continue;
      const used = await secondsFor(() => exercise(run));
      if (used > most) failures.push([run, `${used.toFixed(1)} s, over ${most} s`]);
    }
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    if (peak > megabytes) throw new Error(`${peak} MB, over ${megabytes} MB`);
    process.send?.({ failures });
  });
  process.send?.({ failures: [] });
}

async function secondsFor(exercise: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await exercise();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? error.message).split('\n').slice(0, 4).join(' ');
}
