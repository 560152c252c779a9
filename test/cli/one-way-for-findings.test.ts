import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { run } from '../office/running.ts';
import { FIXTURES, newFolder } from '../support/cli.ts';

const INPUTS = ['targets', 'monthly'].map((name) => path.join(FIXTURES, name));

/** The sample months hold four figures above their wholes (CHECK-011): errors, and the only ones. */
const COMMANDS: readonly (readonly [name: string, fresh: () => readonly string[]])[] = [
  ['validate', () => []],
  ['score', () => ['--out', newFolder(), '--format', 'none']],
  ['warn', () => ['--format', 'none']],
  ['collect', () => ['--out', path.join(newFolder(), '汇总.xlsx'), '--date', '2023-06-05']],
];

describe.each(COMMANDS)('%s takes what is found as every command does:', (command, outputs) => {
  const ran = (...options: readonly string[]) =>
    run(FIXTURES, [command, ...INPUTS, ...outputs(), '--fail-on', 'error', ...options]);

  it('--ignore and --severity decide its exit code', async () => {
    expect((await ran()).exit).toBe(1);
    expect((await ran('--ignore', 'check-011')).exit).toBe(0);
    const milder = await ran('--severity', 'CHECK-011=warning');
    expect(milder.exit).toBe(0);
    expect(`${milder.stdout}${milder.stderr}`).toContain('警告 CHECK-011');
    await expect(ran('--ignore', 'CHECK-999')).rejects.toThrow(Failure);
    await expect(ran('--severity', 'CHECK-011')).rejects.toThrow(Failure);
  });

  it('--baseline leaves out what --write-baseline wrote down, and counts it', async () => {
    const baseline = path.join(newFolder(), '已知问题.json');
    expect((await ran('--write-baseline', baseline)).exit).toBe(0);
    const entries: unknown[] = JSON.parse(readFileSync(baseline, 'utf8')).findings;
    expect(entries.length).toBeGreaterThanOrEqual(4);
    const again = await ran('--baseline', baseline, '--fail-on', 'info');
    expect(again.exit).toBe(0);
    const said = `${again.stdout}${again.stderr}`;
    expect(said).toContain(`另有${entries.length}处已在基线中，未列出。`);
    expect(said).not.toContain('CHECK-011');
    expect(said).not.toContain('已不存在');
    writeFileSync(baseline, '{}');
    await expect(ran('--baseline', baseline)).rejects.toThrow(Failure);
  });

  it('--max-findings lists so many and counts the rest', async () => {
    const { stdout, stderr } = await ran('--max-findings', '1');
    expect(`${stdout}${stderr}`).toContain('只列出前1处');
  });
});

describe('what validate wrote down as known', () => {
  it.each([
    ['score', '--format', 'none'],
    ['warn', '--format', 'none'],
    ['collect', '--month', '2023-05', '--include-faulty'],
    ['letters', '--month', '2023-05', '--format', 'none'],
    ['import'],
  ])('is known to %s', async (command, ...options) => {
    const folder = newFolder();
    writeFileSync(
      path.join(folder, '5月.csv'),
      '2023年1—5月部门招商引资完成情况,,\n责任单位,签约额任务（亿元）,签约额完成（亿元）\n市教育局,10,待定\n市科技局,10,待定\n',
    );
    await run(folder, ['validate', '5月.csv', '--write-baseline', '已知.json']);
    const out = command === 'import' ? [] : ['--out', command === 'collect' ? '汇总.xlsx' : '结果'];
    const ran = (...more: readonly string[]) =>
      run(folder, [command, '5月.csv', ...options, ...out, ...more]);
    expect((await ran()).stderr).toContain('VALUE-001');
    const { stderr } = await ran('--baseline', '已知.json', '--force');
    expect(stderr).not.toContain('VALUE-001');
    expect(stderr).toContain('已在基线中');
  });
});

describe('a month that nobody has reported', () => {
  it.each([
    ['score', ['--format', 'none']],
    ['warn', []],
  ])('ends %s without a result, as what could not be done', async (command, options) => {
    const out = ['--out', newFolder()];
    const { exit, stderr } = await run(FIXTURES, [
      command,
      ...INPUTS,
      '--month',
      '2023-08',
      ...out,
      ...options,
    ]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('没有读到当月可以计分的进度表')]);
  });

  it.each([
    ['without a target table', [path.join(FIXTURES, 'monthly')]],
    ['though a target table says who is still to report', INPUTS],
  ])('ends collect without a result, %s', async (_, inputs) => {
    const month = ['--month', '2023-08', '--out', path.join(newFolder(), '汇总.xlsx')];
    await expect(run(FIXTURES, ['collect', ...inputs, ...month])).rejects.toThrow('nothing-of-month');
  });
});
