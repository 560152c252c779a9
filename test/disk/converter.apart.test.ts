import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { convert } from '../../src/disk/converter.ts';
import { findFiles } from '../../src/disk/files.ts';
import { readFiles } from '../../src/disk/read-files.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { newFolder } from '../support/temporary.ts';

/** What the next threads do with a workbook; the last one stays. */
const scripts: string[] = [];
const started: Worker[] = [];

vi.mock('../../src/disk/start-converter.ts', () => ({
  startConverter: (options: WorkerOptions) => {
    const [script = ''] = scripts.length > 1 ? scripts.splice(0, 1) : scripts;
    const worker = new Worker(
      `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (bytes) => { ${script} });`,
      { ...options, eval: true },
    );
    const terminate = worker.terminate.bind(worker);
    // One may run out of memory just when it is given up, and say so when nobody waits for it any more: that ends nothing.
    worker.terminate = () => {
      if (worker.threadId !== -1) worker.emit('error', new Error('late'));
      return terminate();
    };
    started.push(worker);
    return worker;
  },
}));

vi.mock('../../src/core/limits.ts', async (original) => {
  const real = await original<typeof import('../../src/core/limits.ts')>();
  return { ...real, LIMITS: { ...real.LIMITS, otherFormatSeconds: 1 } };
});

const ENDLESS = 'for (;;);';
const GREEDY = 'const kept = []; for (;;) kept.push(new Array(100_000).fill(bytes.length + kept.length));';
const THROWING = 'throw new Error("broken");';
const LEAVING = 'process.exit(0);';
const DAMAGED = "parentPort.postMessage({ kind: 'damaged' });";

beforeEach(() => {
  scripts.length = 0;
  started.length = 0;
});

async function ends(worker: Worker | undefined): Promise<boolean> {
  // A thread that has ended has no number any more.
  await vi.waitFor(() => expect(worker?.threadId).toBe(-1), { timeout: 10_000 });
  return true;
}

describe('a workbook that its converter does not come to an end with', () => {
  it.each([
    ['loops for ever', ENDLESS],
    ['takes all the memory there is', GREEDY],
    ['throws', THROWING],
    ['ends itself', LEAVING],
  ])('%s: is given up, its thread is stopped, and the next one gets another', async (_, script) => {
    scripts.push(script, DAMAGED);
    const before = process.memoryUsage().rss;
    const from = performance.now();
    expect(await convert(Buffer.from('x'))).toEqual({ kind: 'slow' });
    expect(performance.now() - from).toBeLessThan(30_000);
    expect(await ends(started[0])).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000);
    expect(await convert(Buffer.from('x'))).toEqual({ kind: 'damaged' });
    expect(started).toHaveLength(2);
    // The one that answered is kept for the next; here it would go on into the next test.
    scripts.push(LEAVING);
    await started[1]?.terminate();
    expect(await convert(Buffer.from('x'))).toEqual({ kind: 'slow' });
  });

  it('is said to be so, and the workbooks around it are read', async () => {
    const folder = path.join(newFolder(), '报送');
    mkdirSync(folder);
    for (const name of ['市教育局.xls', '市科技局.xls'])
      writeFileSync(path.join(folder, name), Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_000, '0'), 'hex'));
    writeFileSync(
      path.join(folder, '市公安局.csv'),
      '2023年5月招商引资\n责任单位,签约额（亿元）任务,签约额（亿元）完成\n市公安局,10,3\n',
    );
    scripts.push(ENDLESS, DAMAGED);
    const read = await readFiles(await findFiles([folder], folder), daye2023);
    expect(read.map(({ input, opened }) => [input.path, opened])).toEqual([
      ['市公安局.csv', true],
      ['市教育局.xls', false],
      ['市科技局.xls', false],
    ]);
    expect(read[1]?.findings.map(({ code }) => code)).toEqual(['READ-021']);
    expect(read[2]?.findings.map(({ code }) => code)).toEqual(['READ-006']);
    await started[1]?.terminate();
  });
});
