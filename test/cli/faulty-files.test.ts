import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayie, dayieProcess, FIXTURES, newFolder, type Ran } from '../support/cli.ts';
import { bookOf, type Change, monthsWith, put, sheetOf } from '../support/mutate.ts';

const TARGETS = path.join(FIXTURES, 'targets');
const DEPARTMENTS = '部门单位';

const Output = z.object({
  period: z.string(),
  assessments: z.array(
    z.object({
      classes: z.array(
        z.object({
          units: z.array(
            z.object({
              unit: z.string(),
              rank: z.number().nullable(),
              complete: z.boolean(),
              indicators: z.array(z.object({ name: z.string(), actual: z.string().nullable() })),
            }),
          ),
        }),
      ),
    }),
  ),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.string(),
      file: z.string().nullable(),
      sheet: z.string().nullable(),
      cell: z.string().nullable(),
      message: z.string(),
    }),
  ),
});

interface Scored extends Ran {
  readonly output: z.infer<typeof Output>;
  /** Codes and cells of errors and warnings, `VALUE-011 B17`. */
  readonly found: readonly string[];
  readonly units: ReadonlyMap<string, { readonly rank: number | null; readonly complete: boolean }>;
}

/** The findings and standings, which `warn` prints as `score` does, without writing documents that take longer than the rest. */
function judge(paths: readonly string[]): Scored {
  return read(dayie(['warn', ...paths, ...PRINTED]));
}

const PRINTED = ['--format', 'json', '--quiet', '--date', '2023-06-05'];

function read(ran: Ran): Scored {
  expect(ran.stdout, ran.stderr).not.toBe('');
  const output = Output.parse(JSON.parse(ran.stdout));
  const units = output.assessments.flatMap(({ classes }) => classes.flatMap((item) => item.units));
  return {
    ...ran,
    output,
    found: output.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, cell }) => (cell === null ? code : `${code} ${cell}`)),
    units: new Map(units.map((unit) => [unit.unit, unit])),
  };
}

async function judgeMay(change: Change): Promise<Scored> {
  return judge([TARGETS, await monthsWith('2023-05.xlsx', change)]);
}

function message(scored: Scored, code: string): string {
  return scored.output.findings.find((finding) => finding.code === code)?.message ?? '';
}

/** The scored workbook, the bulletin in three forms, the overview, the lists and the report; nothing half-written beside them. */
const RESULTS = [
  '.dayie-outputs.json',
  '2023-05-名单.xlsx',
  '2023-05-总览.xlsx',
  '2023-05-报告.html',
  '2023-05-招商引资-考核评分.xlsx',
  '2023-05-招商引资-通报.docx',
  '2023-05-招商引资-通报.md',
  '2023-05-招商引资-通报.txt',
  '2023-05-约谈预警名单.xlsx',
];

describe('workbooks without a fault', () => {
  it('give no findings, exit code 0 and all documents, under a path with spaces and Chinese', async () => {
    const out = path.join(newFolder(), '结果');
    const folder = await monthsWith('2023-05.xlsx', () => undefined);
    const ran = dayie(['score', TARGETS, folder, ...PRINTED, '--out', out]);
    const scored = read(ran);
    expect(scored.found).toEqual([]);
    expect(scored.status).toBe(0);
    expect(scored.units.size).toBe(86);
    expect(readdirSync(out).sort()).toEqual(RESULTS);
    expect(judge([TARGETS, folder])).toEqual(scored);
  });
});

describe('files that are not workbooks', () => {
  const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const compound = (stream: string): Buffer =>
    Buffer.concat([OLE, Buffer.alloc(1016), Buffer.from(stream, 'utf16le'), Buffer.alloc(448)]);

  it.each([
    ['a text file called .xlsx', 'READ-005', Buffer.from('单位,完成\n市档案馆,2\n')],
    ['an encrypted workbook', 'READ-001', compound('EncryptedPackage')],
    ['the beginning of an old .xls called .xlsx', 'READ-006', compound('Workbook')],
    ['an empty file', 'READ-012', Buffer.alloc(0)],
    [
      'half of a workbook',
      'READ-006',
      readFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx')).subarray(0, 6000),
    ],
  ])('%s is one finding beside the others, and fails alone', async (_, code, bytes) => {
    const folder = await monthsWith('', () => undefined);
    put(folder, '坏 文件.xlsx', bytes);
    const beside = judge([TARGETS, folder]);
    expect(beside.found).toEqual([code]);
    expect(beside.status).toBe(1);
    expect(beside.units.size).toBe(86);

    const alone = dayie(['score', path.join(folder, '坏 文件.xlsx'), '--out', path.join(folder, '结果')]);
    expect(alone.status).toBe(2);
    expect(alone.stderr).toContain(code);
    expect(alone.stderr).not.toMatch(/\bat .*\.[jt]s:/);
    expect(existsSync(path.join(folder, '结果'))).toBe(false);
  });

  it.each([
    ['an empty sheet', [], 'TABLE-003'],
    [
      'a list of people',
      [
        ['姓名', '职务', '电话'],
        ['郝××', '主任', '8712345'],
      ],
      'TABLE-003',
    ],
    [
      'a table whose headings are like no known one’s',
      [
        ['序号', '责任单位', '外出招商（次）', '来访客商（批）', '意向协议（份）'],
        [1, '市档案馆', 2, 3, 4],
      ],
      'TABLE-001',
    ],
  ])('%s is a finding', async (_, rows, code) => {
    const folder = await monthsWith('', () => undefined);
    put(folder, '其他.xlsx', await bookOf(rows));
    const scored = judge([TARGETS, folder]);
    expect(scored.found.map((text) => text.split(' ')[0])).toEqual([code]);
    expect(scored.status).toBe(1);
    expect(scored.units.size).toBe(86);
  });

  it('a misspelt path is told apart from an empty folder', () => {
    const folder = newFolder();
    const missing = dayie(['score', path.join(folder, '没有.xlsx')]);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('没有.xlsx');
    const scheme = dayie(['score', TARGETS, '--scheme', path.join(folder, '没有.xlsx')]);
    expect(scheme.status).toBe(2);
    expect(scheme.stderr).toMatch(/^找不到“.*没有\.xlsx”/);
    const empty = dayie(['score', folder]);
    expect(empty.status).toBe(2);
    expect(empty.stderr).not.toBe(missing.stderr);
  });
});

describe('faults in the tables', () => {
  it('a missing 完成 column: its figures are not reported, nobody is ranked on them', async () => {
    const scored = await judgeMay((workbook) => {
      const sheet = sheetOf(workbook, DEPARTMENTS);
      sheet.unMergeCells('E3:F3');
      for (let row = 3; row <= sheet.rowCount; row += 1) sheet.getCell(row, 6).value = null;
    });
    expect(scored.found).toContain('TABLE-006 E3');
    expect(scored.status).toBe(1);
    expect(scored.units.size).toBe(86);
    expect(scored.units.get('市委办公室')).toMatchObject({ rank: null, complete: false });
  });

  it('a misspelt unit: the nearest name is offered, the unit is listed as not reported', async () => {
    const scored = await judgeMay((workbook) => {
      sheetOf(workbook, DEPARTMENTS).getCell('B17').value = '市挡案馆';
    });
    expect(scored.found).toEqual(expect.arrayContaining(['VALUE-011 B17']));
    expect(message(scored, 'VALUE-011')).toContain('市档案馆');
    expect(scored.units.get('市档案馆')).toMatchObject({ rank: null, complete: false });
    expect(scored.status).toBe(1);
  });

  it('a unit twice with different figures: neither counts', async () => {
    const scored = await judgeMay((workbook) => {
      sheetOf(workbook, DEPARTMENTS).getCell('B18').value = '市档案馆';
    });
    expect(scored.found).toEqual(expect.arrayContaining(['CHECK-001 B18']));
    expect(scored.units.get('市档案馆')).toMatchObject({ rank: null, complete: false });
    expect(scored.status).toBe(1);
  });

  it('two workbooks for one month: an error that names both', async () => {
    const folder = await monthsWith('', () => undefined);
    const corrected = await monthsWith('2023-05.xlsx', (workbook) => {
      sheetOf(workbook, '部门单位').getCell('F5').value = 0.5;
    });
    copyFileSync(path.join(corrected, '2023-05.xlsx'), path.join(folder, '5月（更正）.xlsx'));
    const scored = judge([TARGETS, folder]);
    expect(scored.found.some((text) => text.startsWith('PERIOD-005'))).toBe(true);
    const duplicate = scored.output.findings.find(({ code }) => code === 'PERIOD-005');
    expect(`${duplicate?.file} ${duplicate?.message}`).toContain('2023-05.xlsx');
    expect(`${duplicate?.file} ${duplicate?.message}`).toContain('5月（更正）.xlsx');
    expect(scored.status).toBe(1);
  });

  it('a missing month: a warning, and the streaks that need it go to be verified', async () => {
    const folder = await monthsWith('', () => undefined);
    const files = readdirSync(folder).filter((name) => name !== '2023-04.xlsx');
    const scored = judge([TARGETS, ...files.map((name) => path.join(folder, name))]);
    expect(scored.found.map((text) => text.split(' ')[0])).toEqual(['PERIOD-006', 'PERIOD-006']);
    expect(message(scored, 'PERIOD-006')).toContain('2023-04');
    expect(scored.status).toBe(0);
    const { interviews } = JSON.parse(scored.stdout);
    expect(interviews).toContainEqual(expect.objectContaining({ unit: '金湖街道', status: 'unverified' }));
    // The same cumulative figures in March and May prove both months.
    expect(interviews).toContainEqual(
      expect.objectContaining({ unit: '市科协', status: 'interview', months: ['2023-04', '2023-05'] }),
    );
  });

  it('a falling cumulative figure: a warning at the cell that names the earlier one', async () => {
    const scored = await judgeMay((workbook) => {
      // 市委办公室 has 2 projects of 2 in May and had fewer by April; 5 of 10 亿元 falls to 0.5.
      sheetOf(workbook, DEPARTMENTS).getCell('F5').value = 0.5;
    });
    expect(scored.found).toContain('CHECK-004 F5');
    expect(message(scored, 'CHECK-004')).toContain('2023-04.xlsx');
  });

  it('a wrong total: both figures are named', async () => {
    const scored = await judgeMay((workbook) => {
      const sheet = sheetOf(workbook, DEPARTMENTS);
      sheet.getCell('D74').value = 999;
    });
    expect(scored.found).toEqual(['CHECK-002 D74']);
    expect(message(scored, 'CHECK-002')).toMatch(/合计为999，各行之和为\d+/);
    expect(scored.status).toBe(1);
  });

  it('2000万 in an 亿元 column is 0.2 亿元, and is said to be', async () => {
    const scored = await judgeMay((workbook) => {
      sheetOf(workbook, DEPARTMENTS).getCell('F17').value = '2000万';
    });
    expect(scored.found).toContain('VALUE-004 F17');
    const archive = scored.output.assessments.flatMap(({ classes }) =>
      classes.flatMap(({ units }) => units.filter(({ unit }) => unit === '市档案馆')),
    );
    expect(archive[0]?.indicators.find(({ name }) => name === '签约额')?.actual).toBe('0.2');
  });

  it('#REF! and a blank are not reported, never 0', async () => {
    const scored = await judgeMay((workbook) => {
      const sheet = sheetOf(workbook, DEPARTMENTS);
      sheet.getCell('F17').value = { error: '#REF!' };
      sheet.getCell('F19').value = null;
    });
    expect(scored.found).toEqual(expect.arrayContaining(['VALUE-002 F17', 'TABLE-013 F19']));
    expect(scored.found.some((text) => text.startsWith('CHECK-002'))).toBe(false);
    expect(scored.units.get('市档案馆')).toMatchObject({ rank: null, complete: false });
    expect(scored.units.get('市信访局')).toMatchObject({ rank: null, complete: false });
    expect(scored.status).toBe(1);
  });
});

describe('places that cannot be written', () => {
  const fixtures = [TARGETS, path.join(FIXTURES, 'monthly')];

  it('a read-only folder: exit code 2, a plain message, nothing written', () => {
    const folder = newFolder();
    const out = path.join(folder, '只读');
    mkdirSync(out);
    chmodSync(folder, 0o755);
    chmodSync(out, 0o555);
    // Root may write anywhere: the run goes under the user “nobody” then.
    const uid = process.getuid?.() === 0 ? 65534 : undefined;
    const ran = dayieProcess(['score', ...fixtures, '--out', out], uid === undefined ? {} : { uid });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(out);
    expect(ran.stderr).toContain('没有权限');
    expect(ran.stderr).not.toMatch(/EACCES|\bat .*\.[jt]s:/);
    expect(readdirSync(out)).toEqual([]);
  });

  it('an output open elsewhere: exit code 2, and every file stays as it was', () => {
    const out = path.join(newFolder(), '结果');
    const run = (...more: string[]): Ran =>
      dayie(['score', ...fixtures, '--date', '2023-06-05', '--fail-on', 'never', '--out', out, ...more]);
    expect(run().status).toBe(0);
    const before = readdirSync(out).map((name) => readFileSync(path.join(out, name)).toString('hex'));
    put(out, '.~lock.2023-05-招商引资-考核评分.xlsx#', '张三');
    const blocked = run('--month', '2023-05');
    expect(blocked.status).toBe(2);
    expect(blocked.stderr).toContain('2023-05-招商引资-考核评分.xlsx');
    const after = readdirSync(out)
      .filter((name) => !name.startsWith('.~lock'))
      .map((name) => readFileSync(path.join(out, name)).toString('hex'));
    expect(after).toEqual(before);
  });

  it('a file somebody else wrote or edited is kept, unless --force says otherwise', () => {
    const out = path.join(newFolder(), '结果');
    mkdirSync(out);
    put(out, '2023-05-招商引资-通报.txt', '领导改过的通报');
    const refused = dayie(['score', ...fixtures, '--out', out]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('2023-05-招商引资-通报.txt');
    expect(readdirSync(out)).toEqual(['2023-05-招商引资-通报.txt']);
    expect(readFileSync(path.join(out, '2023-05-招商引资-通报.txt'), 'utf8')).toBe('领导改过的通报');
    const forced = dayie(['score', ...fixtures, '--out', out, '--force', '--fail-on', 'never']);
    expect(forced.status).toBe(0);
    expect(readFileSync(path.join(out, '2023-05-招商引资-通报.txt'), 'utf8')).not.toBe('领导改过的通报');
  });
});

describe('two runs with the same date', () => {
  it('write byte-identical files', () => {
    const [first, second] = [1, 2].map(() => {
      const out = path.join(newFolder(), '结果');
      dayie(['score', TARGETS, path.join(FIXTURES, 'monthly'), '--date', '2023-06-05', '--out', out]);
      return readdirSync(out).map((name) => [name, readFileSync(path.join(out, name)).toString('hex')]);
    });
    expect(first).toHaveLength(RESULTS.length);
    expect(second).toEqual(first);
  });

  it('write the same again where the results lie among the workbooks', async () => {
    const folder = await monthsWith('', () => undefined);
    const out = path.join(folder, '结果');
    const [first, second] = [1, 2].map(() => {
      const ran = dayie(['score', folder, TARGETS, '--date', '2023-06-05', '--out', out]);
      expect(ran.status).toBe(0);
      return readdirSync(out).map((name) => [name, readFileSync(path.join(out, name)).toString('hex')]);
    });
    expect(second).toEqual(first);
  });
});
