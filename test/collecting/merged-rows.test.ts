import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { collected } from '../office/running.ts';
import { newFolder } from '../support/cli.ts';

const HEAD =
  '2023年1—5月部门单位招商引资完成情况表,,,\n责任单位,签约额任务（亿元）,签约额完成（亿元）,新签约项目完成（个）\n';

/** A row a unit: amount and number, blank where nothing is given. */
function table(...rows: readonly (readonly [unit: string, amount?: string, projects?: string])[]): string {
  return (
    HEAD + rows.map(([name, amount = '', projects = '']) => `${name},10,${amount},${projects}\n`).join('')
  );
}

async function collect(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const ran = await collected(folder, ['--month', '2023-05', '--fail-on', 'never', ...options]);
  const rows = ran.records
    .filter(
      ({ values }) =>
        values['contract-value.actual'] !== null && values['contract-value.actual'] !== undefined,
    )
    .map(({ values }) => `${values.unit} ${values['contract-value.actual']}`);
  return { ...ran, rows };
}

describe('the month’s table', () => {
  it('has the units in the roster’s order, whatever their files are called', async () => {
    const { rows } = await collect({
      '1.csv': table(['市科技局', '1']),
      '2.csv': table(['市教育局', '2']),
      '3.csv': table(['市委办公室', '3']),
    });
    expect(rows).toEqual(['市委办公室 3', '市教育局 2', '市科技局 1']);
  });

  it('has a row once that came twice with the same figures, and says which is the copy', async () => {
    const { rows, states } = await collect({
      '1.csv': table(['市教育局', '2', '1']),
      '旧/2.csv': table(['市教育局', '2.0', '1']),
      '3.csv': table(['市科技局', '1']),
    });
    expect(rows).toEqual(['市教育局 2', '市科技局 1']);
    expect([states.get('市教育局'), states.get('市科技局')]).toEqual(['已报', '已报']);
  });

  it('has no row of a unit whose figures differ, not even where a third agrees with the first or adds to it', async () => {
    const differing = {
      '1.csv': table(['市教育局', '2']),
      '2.csv': table(['市教育局', '3']),
      '4.csv': table(['市科技局', '1']),
    };
    const third = [table(['市教育局', '2', '5']), table(['市教育局', '2'])];
    for (const files of [differing, ...third.map((text) => ({ ...differing, '3.csv': text }))]) {
      const { rows, states } = await collect(files);
      expect(rows).toEqual(['市科技局 1']);
      expect(states.get('市教育局')).toBe('重复，不一致');
    }
  });

  it('puts together what two workbooks of one unit say of different columns', async () => {
    const { records, states } = await collect({
      '1.csv': table(['市教育局', '2']),
      '2.csv': table(['市教育局', '', '4']),
    });
    expect(
      records.map(({ values }) => [values['contract-value.actual'], values['projects.actual']]),
    ).toContainEqual(['2', '4']);
    expect(states.get('市教育局')).toBe('已报');
  });

  it('leaves out what has an error, unless it is to go in all the same', async () => {
    const files = { '1.csv': table(['市教育局', '很多', '1']), '2.csv': table(['市科技局', '1']) };
    const without = await collect(files);
    expect([without.rows, without.states.get('市教育局')]).toEqual([['市科技局 1'], '退回']);
    const all = await collect(files, '--include-faulty');
    expect(all.records.map(({ values }) => values.unit)).toEqual(['市教育局', '市科技局']);
  });
});

describe('what lies among the reports', () => {
  const report = { '1.csv': table(['市教育局', '2']) };

  it('a target table is said nowhere: it belongs there', async () => {
    const targets = '部门单位招商引资任务分解表,\n责任单位,签约额（亿元）\n市教育局,10\n市科技局,8\n';
    const { states, stdout } = await collect({ ...report, '任务.csv': targets });
    expect([...states.keys()]).not.toContain('任务.csv');
    expect(stdout).not.toContain('任务.csv');
  });

  it('a report of another month is said to be one, with that month, and does not go in', async () => {
    const april = table(['市科技局', '1']).replace('1—5月', '1—4月');
    const { rows, states, stdout, stderr } = await collect({ ...report, '四月.csv': april });
    expect(rows).toEqual(['市教育局 2']);
    expect(states.get('市科技局')).toBe('不属本月');
    expect(stdout).toContain('来件不属本月：市科技局');
    expect(stderr).toContain('这张表是2023-04的，要收的是2023-05的');
  });

  it('a sheet that is no table is named as one that was not recognised', async () => {
    const { stdout, states } = await collect({ ...report, '名单.csv': '姓名,电话\n甲,1\n' });
    expect([...states.keys()].some((key) => key.includes('名单.csv'))).toBe(true);
    expect(stdout).toContain('名单.csv');
  });
});
