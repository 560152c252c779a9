import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RollCallDocument } from '../../schemas/output/roll-call.ts';
import { collected } from '../office/running.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { fillBlanks } from '../support/fill-workbook.ts';

const ALL = ['市委办公室', '市发改局', '市教育局', '市科技局'] as const;
const HEAD = '2023年1—5月部门单位招商引资完成情况表,,\n责任单位,签约额任务（亿元）,签约额完成（亿元）\n';

type Rows = Readonly<Record<string, string>>;

/** One header row, a row a unit: its actual, blank where it is the empty text. */
function table(rows: Rows, names: readonly string[] = Object.keys(rows)): string {
  return HEAD + names.map((name) => `${name},10,${rows[name] ?? ''}\n`).join('');
}

async function rollCall(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return collected(folder, ['--month', '2023-05', '--fail-on', 'never', ...options]);
}

describe('the same table went to all, and each filled its own row', () => {
  it.each([
    [
      'in a workbook each',
      Object.fromEntries(
        ALL.slice(0, 3).map((name, index) => [`${name}.csv`, table({ [name]: String(index) }, ALL)]),
      ),
    ],
    [
      'whatever the files are called',
      Object.fromEntries(
        ALL.slice(0, 3).map((name, index) => [`${index}.csv`, table({ [name]: String(index) }, ALL)]),
      ),
    ],
    ['in one workbook', { '5月.csv': table({ 市委办公室: '0', 市发改局: '1', 市教育局: '2' }, ALL) }],
  ])('%s: who left it blank has not sent', async (_, files) => {
    const { states, counts, records } = await rollCall(files);
    expect(ALL.map((name) => states.get(name))).toEqual(['已报', '已报', '已报', '未报']);
    expect(counts).toContain('应报73份，已报3份，未报70份，退回0份');
    expect(records.map(({ values }) => [values.unit, values['contract-value.actual']])).toEqual([
      ['市委办公室', '0'],
      ['市发改局', '1'],
      ['市教育局', '2'],
    ]);
  });

  it('screen, sheet and JSON count alike', async () => {
    const files = { '5月.csv': table({ 市教育局: '2' }, ALL), '市经信局.xls': '\u00d0' };
    const { stdout, counts } = await rollCall(files);
    expect(stdout).toContain('应报73份，已报1份，未报71份，退回1份');
    expect(counts).toContain('应报73份，已报1份，未报71份，退回1份');
    const json = RollCallDocument.parse(JSON.parse((await rollCall(files, '--format', 'json')).stdout));
    const told = { expected: 73, received: 1, missing: 71, refused: 1 };
    expect(json.counts).toMatchObject(told);
    expect(json.tables[0]?.counts).toMatchObject(told);
    expect(json.tables[0]?.lines.filter(({ state }) => state === 'missing')).toHaveLength(71);
  });
});

describe('what came from a unit without being its report', () => {
  const own = { '市教育局.csv': table({ 市教育局: '2' }) };

  it.each([
    ['an old format', '市经信局2023年5月.xls', '\u00d0', '退回'],
    ['a misspelt unit in a file named after it', '市经信局.csv', table({ 市经委会: '2' }), '退回'],
    ['a misspelt unit in a file that is named after nobody', '报表.csv', table({ 市经信委: '2' }), '退回'],
    ['a faulty figure', '市经信局.csv', table({ 市经信局: '很多' }), '退回'],
    ['an unknown sheet', '市经信局.csv', '项目,备注\n甲,乙\n', '退回'],
    ['another unit’s figures alone', '市经信局.csv', table({ 市教育局: '2' }), '退回'],
    ['a blank form', '市经信局.csv', table({ 市经信局: '' }), '未填报'],
    ['a blank table of all', '市经信局.csv', table({}, [...ALL, '市经信局']), '未填报'],
    ['an archive', '市经信局.zip', 'PK', '没有读'],
    ['a document in its folder', '市经信局/五月.docx', '', '没有读'],
    ['a lock file', '~$市经信局.xlsx', '', '没有读'],
    [
      'its form of last month',
      '市经信局.csv',
      table({ 市经信局: '1' }).replace('1—5月', '1—4月'),
      '不属本月',
    ],
  ])('%s', async (_, name, text, state) => {
    const { states, counts } = await rollCall({ ...own, [name]: text });
    expect([states.get('市教育局'), states.get('市经信局')]).toEqual(['已报', state]);
    expect(counts).toContain('应报73份，已报1份，未报71份');
  });

  it('counts for nothing where the report came, too', async () => {
    const { states, counts } = await rollCall({
      ...own,
      '市教育局.zip': 'PK',
      '旧/市教育局.csv': table({ 市教育局: '' }),
    });
    expect(counts).toContain('应报73份，已报1份，未报72份，退回0份');
    expect([...states.values()].filter((state) => state === '未报')).toHaveLength(72);
  });

  it('earlier months that lie beside it are no report of this month', async () => {
    const months = Object.fromEntries(
      ALL.map((name) => [`4月/${name}.csv`, table({ [name]: '1' }).replace('1—5月', '1—4月')]),
    );
    const may = Object.fromEntries(ALL.slice(1).map((name) => [`5月/${name}.csv`, table({ [name]: '1' })]));
    const { states } = await rollCall({ ...months, ...may });
    expect(ALL.map((name) => states.get(name))).toEqual(['未报', '已报', '已报', '已报']);
  });

  it('last month’s form sent again is said once at its title; the month that is kept stays as it is', async () => {
    const april = table(Object.fromEntries(ALL.map((name) => [name, '1']))).replace('1—5月', '1—4月');
    const files = {
      '4月.csv': april,
      '市委办公室.csv': table({ 市委办公室: '3' }).replace('1—5月', '1—4月'),
      '市教育局.csv': table({ 市教育局: '2' }),
      '市发改局.csv': table({ 市发改局: '2' }),
    };
    const { states, stderr } = await rollCall(files, '--include-faulty');
    expect(states.get('市委办公室')).toBe('不属本月');
    expect(stderr.match(/PERIOD-010/gu)).toHaveLength(1);
    expect(stderr).not.toContain('PERIOD-005');
    expect(stderr).not.toContain('CHECK-004');
  });
});

describe('a table of tasks', () => {
  const tasks = path.join(FIXTURES, 'tables', '乡村附件-目标任务分解表.xlsx');
  const head = '2023年1—5月乡村振兴目标任务进展情况表,,,,\n序号,主要任务,主要内容,牵头单位,进展情况';
  const row = (lead: string, words: string, content = '粮食25万吨'): string =>
    `1,粮油工程,${content},${lead},${words}`;

  it('is a report of whoever sent it, not of those whom its rows name', async () => {
    const text = [
      head,
      row('市农业农村局、市供销社', '已播种'),
      row('市水利和湖泊局', '在建', '水库'),
      '',
    ].join('\n');
    const { states } = await rollCall({ '陈贵镇.csv': text, '金牛镇.csv': text });
    expect([...states]).toEqual([
      ['陈贵镇', '已报'],
      ['金牛镇', '已报'],
    ]);
  });

  it('the same where a column says who reports', async () => {
    const text = [`${head},填报单位`, `${row('市农业农村局', '已播种')},陈贵镇`, ''].join('\n');
    const { states } = await rollCall({ '五月.csv': text });
    expect([...states]).toEqual([['陈贵镇', '已报']]);
  });

  it('without any name is the report of the one unit that leads all of it', async () => {
    const text = [
      head,
      row('市农业农村局、市供销社', '已播种'),
      row('市农业农村局', '在建', '水库'),
      '',
    ].join('\n');
    const { states } = await rollCall({ '五月.csv': text });
    expect([...states]).toEqual([['市农业农村局', '已报']]);
  });

  it('that went to all is each one’s report of its own rows', async () => {
    const text = [
      head,
      row('市农业农村局', '已播种'),
      row('市水利和湖泊局', '', '水库'),
      row('市住建局', '', '农房'),
      '',
    ].join('\n');
    const { states, stderr, records } = await rollCall({ '五月.csv': text });
    expect([...states]).toEqual([['市农业农村局', '已报']]);
    expect(records).toHaveLength(1);
    expect(stderr).not.toContain('CHECK-032');
  });

  it('its lead units are due each month like any others, and a blank form is no report', async () => {
    const folder = newFolder();
    const forms = path.join(folder, '报送');
    const options = [
      '--month',
      '2023-05',
      '--per-unit',
      '--targets',
      tasks,
      '--out',
      forms,
      '--date',
      '2023-06-05',
    ];
    dayie(['template', 'rural/tasks', ...options]);
    copyFileSync(tasks, path.join(folder, '任务表.xlsx'));
    const form = path.join(forms, '市农业农村局-乡村附件-2023-05.xlsx');
    fillBlanks(form, form, (cell) => (cell.startsWith('E') ? '按计划推进' : null));
    const { states, counts } = await collected(folder, ['--month', '2023-05', '--fail-on', 'never']);
    expect([states.get('市农业农村局'), states.get('市住建局')]).toEqual(['已报', '未填报']);
    expect(counts).toContain('应报23份，已报1份，未报0份，退回0份，重复且不一致0份，未填报22份');
  });
});

describe('blank forms as they went out', () => {
  it('are one error each, and nobody has reported', async () => {
    const folder = newFolder();
    dayie(['template', 'investment/departments', '--month', '2023-03', '--per-unit', '--out', folder]);
    const out = path.join(newFolder(), '汇总.xlsx');
    const run = dayie(['collect', folder, '--month', '2023-03', '--out', out, '--fail-on', 'never']);
    expect(run.stdout).toContain('应报73份，已报0份，未报0份，退回0份，重复且不一致0份，未填报73份');
    expect(run.stderr).toContain('PERIOD-014');
    expect(run.stderr).toContain('共73处错误');
  });
});
