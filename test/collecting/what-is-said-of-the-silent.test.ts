import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { run } from '../office/running.ts';
import { dayie, newFolder } from '../support/cli.ts';

const ONE = '2023年1—5月部门单位招商引资完成情况表,,\n责任单位,签约额任务（亿元）,签约额完成（亿元）\n';
const TWO = '2023年1—5月部门单位招商引资完成情况表,,\n责任单位,签约额（亿元）,\n,任务,累计\n';

interface Came {
  readonly unit: string;
  /** Files by the end of their names; none where nothing came. */
  readonly files: Readonly<Record<string, string>>;
  readonly shortfall: string | null;
  readonly zh: string;
  readonly en: string;
  /** What the bulletin says behind the unit's name. */
  readonly said: string;
}

/** What came from each unit, and what is to be said of it. */
function came(head: string): readonly Came[] {
  const own = (unit: string, actual: string): string => `${head}${unit},10,${actual}\n`;
  const last = (unit: string): string => own(unit, '2').replace('1—5月', '1—4月');
  return [
    {
      unit: '市委办公室',
      files: { '.csv': own('市委办公室', '5') },
      shortfall: null,
      zh: '50.00',
      en: '50.00',
      said: '',
    },
    { unit: '市发改局', files: {}, shortfall: 'missing', zh: '未报', en: 'n/r', said: '未报送' },
    {
      unit: '市教育局',
      files: { '.csv': own('市教育局', '很多') },
      shortfall: 'refused',
      zh: '退回',
      en: 'returned',
      said: '报表退回修改',
    },
    {
      unit: '市科技局',
      files: { '.xls': '\u00d0' },
      shortfall: 'refused',
      zh: '退回',
      en: 'returned',
      said: '报表退回修改',
    },
    {
      unit: '市经信局',
      files: { '.csv': own('市经信局', '') },
      shortfall: 'unfilled',
      zh: '空表',
      en: 'empty',
      said: '表格空着未填',
    },
    {
      unit: '市民政局',
      files: { '.pdf': '%PDF-1.4' },
      shortfall: 'unread',
      zh: '没有读',
      en: 'unread',
      said: '来件不是工作簿或打不开、没有读',
    },
    {
      unit: '市财政局',
      files: { '.csv': own('市财政局', '90000') },
      shortfall: 'doubtful',
      zh: '待核实',
      en: 'verify',
      said: '数据待核实',
    },
    {
      unit: '市人社局',
      files: { '.csv': last('市人社局') },
      shortfall: 'other',
      zh: '不属本月',
      en: 'other month',
      said: '报送的不是本月数据',
    },
    {
      unit: '市商务局',
      files: { '.csv': own('市商务局', '2'), '（改）.csv': own('市商务局', '3') },
      shortfall: 'contradicting',
      zh: '重复不一致',
      en: 'twice',
      said: '重复报送且不一致',
    },
  ];
}

/** The returns and the list of who is due, in a folder. */
function folderOf(head: string): string {
  const folder = newFolder();
  mkdirSync(path.join(folder, '报送'));
  for (const { unit, files } of came(head))
    for (const [end, text] of Object.entries(files))
      writeFileSync(path.join(folder, '报送', `${unit}${end}`), text);
  const due = came(head).map(({ unit }) => `${unit},10\n`);
  writeFileSync(
    path.join(folder, '任务.csv'),
    `部门单位招商引资任务表,\n责任单位,签约额（亿元）\n${due.join('')}`,
  );
  return folder;
}

async function scoresOf(folder: string, inputs: readonly string[]) {
  const score = (...options: readonly string[]) =>
    run(folder, ['score', ...inputs, '--date', '2023-06-05', '--fail-on', 'never', ...options]);
  const { stdout: json } = await score('--format', 'json', '--out', '结果');
  const out = path.join(folder, '结果');
  const [assessment] = ScoreDocument.parse(JSON.parse(json)).assessments;
  const [group] = assessment?.classes ?? [];
  return {
    units: new Map(group?.units.map((unit) => [unit.unit, unit])),
    zh: (await score()).stdout,
    en: dayie(['score', ...inputs, '--date', '2023-06-05', '--lang', 'en'], { cwd: folder }).stdout,
    bulletin: readFileSync(
      path.join(out, readdirSync(out).find((name) => name.endsWith('通报.txt')) ?? ''),
      'utf8',
    ),
  };
}

describe.each([
  ['one header row', ONE],
  ['two header rows', TWO],
])('Of a unit that has no score for a month, in tables with %s', (_, head) => {
  it('the same is said on screen, in JSON and in the bulletin: 未报送 only of those from whom nothing came', async () => {
    const folder = folderOf(head);
    const called = await run(folder, [
      'collect',
      '报送',
      '任务.csv',
      '--month',
      '2023-05',
      '--date',
      '2023-06-05',
      '--out',
      '2023-05.xlsx',
    ]);
    const counts =
      '应报9份，已报2份，未报1份，退回2份，重复且不一致1份，未填报1份，来件没有读1份，不属本月1份，其中有数据待核实1份';
    expect(called.stdout).toContain(counts);
    const { units, zh, en, bulletin } = await scoresOf(folder, ['2023-05.xlsx', '任务.csv']);
    for (const one of came(head)) {
      expect(units.get(one.unit)?.shortfall, one.unit).toBe(one.shortfall);
      const line = (text: string): string =>
        text.split('\n').find((row) => row.includes(`| ${one.unit} `)) ?? '';
      expect(line(zh), one.unit).toContain(` ${one.zh} `);
      expect(line(en), one.unit).toContain(` ${one.en} `);
      if (one.said !== '') expect(bulletin).toMatch(new RegExp(`${one.unit}[^，。；（]*${one.said}`, 'u'));
    }
    expect(bulletin).toContain(
      '9个单位纳入考核，其中未报送1个、报表退回修改2个、重复报送且不一致1个、报送的不是本月数据1个、表格空着未填1个、来件不是工作簿或打不开、没有读1个、数据待核实1个',
    );
    expect(bulletin).toContain('市教育局：单元格里不是能读懂的数；市科技局：文件不是工作簿');
    expect(bulletin).toContain('市人社局：报的是2023-04的');
    expect(bulletin).not.toMatch(/90000|9万/u);
  });

  it('the same is said without collecting, but that what can be read of a faulty return stands', async () => {
    const { units } = await scoresOf(folderOf(head), ['报送', '任务.csv']);
    const others: Readonly<Record<string, string>> = { 市教育局: 'doubtful', 市商务局: 'doubtful' };
    for (const { unit, shortfall } of came(head))
      expect(units.get(unit)?.shortfall, unit).toBe(others[unit] ?? shortfall);
  });
});

it('A month that nobody has reported on is not collected, though the target table tells who is due', async () => {
  const folder = folderOf(ONE);
  const collect = ['collect', '报送', '任务.csv', '--month', '2023-09', '--out', '2023-09.xlsx'];
  await expect(run(folder, collect)).rejects.toThrow('nothing-of-month');
  expect(readdirSync(folder)).not.toContain('2023-09.xlsx');
});
