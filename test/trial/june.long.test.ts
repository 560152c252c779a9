import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { FindingsDocument } from '../../schemas/output/findings.ts';
import { RollCallDocument } from '../../schemas/output/roll-call.ts';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { dayie, type Ran } from '../support/cli.ts';
import { BY, LEGAL_NAME, mend, NO_WORKBOOKS, NOT_SENT, spoil } from './faults.ts';
import { doneByMay, figuresOf, type June, makeJune } from './june.ts';

const DATE = ['--date', '2023-07-03'] as const;
const MONTH = ['--month', '2023-06'] as const;

/** Everything found at a file of returns: severity, code and cell. Files without a line here have no finding at all. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  // 1: read, noted.
  [`${BY.suffix}-招商附件1-2023-06.xlsx`]: ['info VALUE-003 J5'],
  // 2: asked about, with last month and this month as the proposal.
  [`${BY.blankTotal}-招商附件2-2023-06.xlsx`]: ['warning CHECK-049 I5'],
  // 3: doubtful; the unit is asked.
  [`${BY.wrongMeasure}-招商附件2-2023-06.xlsx`]: ['warning CHECK-013 I5'],
  // 4: said at the title, once, and of no file of the office's own.
  [`${BY.lastMonth}-招商附件2-2023-05.xlsx`]: ['error PERIOD-010 A1'],
  // 5: an old format is read, and said to be one; nothing is returned for it.
  [`${BY.oldFormat}-招商附件2-2023-06.xls`]: ['info READ-020 '],
  // 6: one error; that the month does not fit either follows from the same figure.
  [`${BY.partAboveWhole}-招商附件1-2023-06.xlsx`]: ['error CHECK-011 AD5'],
  // 7: said at the later of the two.
  [`${BY.twoVersions}-招商附件2-2023-06（改）.xlsx`]: ['error PERIOD-005 A3'],
  // 8: said once, without the targets that differ and the falls that follow.
  [`${BY.othersForm}-招商附件2-2023-06.xlsx`]: ['error TEMPLATE-003 B5'],
  // 9
  [`${BY.falls}-招商附件2-2023-06.xlsx`]: ['warning CHECK-004 I5'],
  // 10: read and converted, which is noted.
  [`${BY.ownTable}6月报表.xlsx`]: ['info TABLE-017 C2'],
  // 11
  [`${BY.approximate}-招商附件2-2023-06.xlsx`]: ['info VALUE-003 M5', 'warning VALUE-009 I5'],
  // 12
  [`${BY.halfProject}-招商附件2-2023-06.xlsx`]: ['error VALUE-030 E5'],
  // 14
  [`${BY.targetChanged}-招商附件2-2023-06.xlsx`]: ['error CHECK-006 G5'],
  // 15
  [`${BY.date}-招商附件2-2023-06.xlsx`]: ['error VALUE-010 D5'],
  // 17
  [`${BY.unequal}-招商附件2-2023-06.xlsx`]: ['warning CHECK-005 I5'],
  // 18: an error with last month's figure.
  [`${BY.sameAsBefore}-招商附件2-2023-06.xlsx`]: ['error CHECK-050 I5'],
  // 20: one finding, at the row's name.
  [`${BY.extraRow}-招商附件1-2023-06.xlsx`]: ['error VALUE-011 C6'],
  // Files that are no workbooks: named, once.
  [NO_WORKBOOKS[0]]: ['warning READ-018 '],
  [NO_WORKBOOKS[1]]: ['warning READ-018 '],
  [NO_WORKBOOKS[2]]: ['info READ-019 '],
};

/** How the units stand whose report was not simply merged. 16 and 19 are: the subfolder is read, the legal name is known. */
const STATES: Readonly<Record<string, string>> = {
  [BY.lastMonth]: 'other',
  [BY.partAboveWhole]: 'refused',
  [BY.twoVersions]: 'contradicting',
  [BY.othersForm]: 'refused',
  [BY.halfProject]: 'refused',
  [BY.targetChanged]: 'refused',
  [BY.date]: 'refused',
  [BY.sameAsBefore]: 'refused',
  [BY.extraRow]: 'refused',
  ...Object.fromEntries(NOT_SENT.map((unit) => [unit, 'missing'])),
};

let june: June;
let clean: Outcome;
let spoilt: Outcome;
let mended: Outcome;

interface Outcome {
  readonly checked: Ran;
  readonly findings: FindingsDocument['findings'];
  readonly called: Ran;
  readonly rollCall: RollCallDocument;
  readonly rollCallSheet: readonly string[];
  readonly scoring: Ran;
  readonly score: ScoreDocument;
  readonly bulletin: string;
}

async function run(name: string): Promise<Outcome> {
  const { folder, returns, months, targets } = june;
  const checked = dayie([
    'validate',
    returns,
    targets,
    months,
    ...MONTH,
    ...DATE,
    '--format',
    'json',
    '--quiet',
  ]);
  const collected = path.join(folder, name, '2023-06.xlsx');
  mkdirSync(path.dirname(collected));
  const collect = ['collect', returns, targets, ...MONTH, ...DATE, '--out', collected];
  const called = dayie(collect);
  const json = dayie([...collect, '--format', 'json', '--quiet', '--force']);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(collected);
  const sheet = book.getWorksheet('报送情况');
  const out = path.join(folder, name, '结果');
  const scoring = dayie([
    'score',
    months,
    targets,
    collected,
    ...DATE,
    '--out',
    out,
    '--format',
    'json',
    '--quiet',
  ]);
  return {
    checked,
    findings: FindingsDocument.parse(JSON.parse(checked.stdout)).findings,
    called,
    rollCall: RollCallDocument.parse(JSON.parse(json.stdout)),
    rollCallSheet: (sheet?.getRows(1, sheet.rowCount) ?? []).map((row) =>
      [1, 2, 3, 5].map((column) => row.getCell(column).text).join(' '),
    ),
    scoring,
    score: ScoreDocument.parse(JSON.parse(scoring.stdout)),
    bulletin: readFileSync(path.join(out, '2023-06-招商引资-通报.txt'), 'utf8'),
  };
}

beforeAll(async () => {
  june = await makeJune();
  clean = await run('无误');
  await spoil(june);
  spoilt = await run('有误');
  await mend(june);
  mended = await run('改后');
}, 300_000);

const unitScore = (unit: string, { score } = spoilt) =>
  score.assessments
    .flatMap(({ classes }) => classes.flatMap(({ units }) => units))
    .find((one) => one.unit === unit);

const signed = (unit: string) =>
  unitScore(unit)?.indicators.find(({ name }) => name === '签约额' || name === '签约投资额');

describe('A June made right, and one whose faults were mended', () => {
  it.each([
    ['made right', () => clean],
    ['mended', () => mended],
  ])('%s: no finding in any of the 86 returns, and all end with 0', (_, outcome) => {
    const { checked, findings, called, rollCall, scoring, score } = outcome();
    expect(findings).toEqual([]);
    expect(score.findings).toEqual([]);
    expect([checked.status, called.status, scoring.status]).toEqual([0, 0, 0]);
    expect(rollCall.counts).toMatchObject({ expected: 86, received: 86, missing: 0, refused: 0 });
    expect(rollCall.tables.flatMap(({ lines }) => lines).every(({ remarks }) => remarks.length === 0)).toBe(
      true,
    );
  });
});

describe('A June with twenty faults', () => {
  it('finds in each return what is wrong with it and nothing else', () => {
    const found = new Map<string, string[]>();
    for (const { file, severity, code, cell } of spoilt.findings) {
      const name = file === null ? '' : path.basename(file);
      found.set(name, [...(found.get(name) ?? []), `${severity} ${code} ${cell ?? ''}`].sort());
    }
    expect(found.get('')).toEqual(['warning PERIOD-012 ', 'warning PERIOD-012 ']);
    const asked = spoilt.findings
      .filter(({ code }) => code === 'PERIOD-012')
      .map(({ params }) => params.reporters);
    expect(asked.sort()).toEqual(['市档案馆、兴业银行', '茗山乡'].sort());
    found.delete('');
    expect(Object.fromEntries(found)).toEqual(FOUND);
    expect(spoilt.checked.status).toBe(1);
  });

  it('calls the roll: three have not sent, and everybody else is said as what he is', () => {
    const lines = spoilt.rollCall.tables.flatMap((table) => table.lines);
    const states = new Map(
      lines.flatMap(({ unit, state }) => (unit === null ? [] : [[unit, state] as const])),
    );
    expect(states.size).toBe(86);
    const others = [...states].filter(([, state]) => state !== 'merged');
    expect(Object.fromEntries(others)).toEqual(STATES);
    // Whoever’s form another unit filled in has sent its own, and nothing is said of it.
    expect(lines.filter(({ unit }) => unit === BY.lender)).toMatchObject([{ state: 'merged', remarks: [] }]);
    expect(lines.filter(({ unit }) => unit === BY.twoVersions)).toHaveLength(2);
    expect(lines.find(({ unit }) => unit === BY.fullName)?.file).toContain(LEGAL_NAME);
    expect(lines.find(({ unit }) => unit === BY.subfolder)?.file).toContain('微信收到');
    expect(spoilt.rollCall.others.map(({ file }) => path.basename(file ?? '')).sort()).toEqual(
      [...NO_WORKBOOKS].sort(),
    );
  });

  it('counts alike on the screen, in the sheet and in JSON', () => {
    const [townships, departments] = ['附件1', '附件2'].map(
      (source) => spoilt.rollCall.tables.find((table) => table.source.endsWith(source))?.counts,
    );
    expect(townships).toMatchObject({ expected: 13, received: 10, missing: 1, refused: 2 });
    expect(departments).toMatchObject({
      expected: 73,
      received: 64,
      missing: 2,
      refused: 5,
      contradicting: 1,
      otherMonth: 1,
    });
    for (const words of [
      '应报13份，已报10份，未报1份，退回2份',
      '应报73份，已报64份，未报2份，退回5份，重复且不一致1份，不属本月1份，其中有数据待核实1份',
    ]) {
      expect(spoilt.called.stdout).toContain(words);
      expect(spoilt.rollCallSheet.join('\n')).toContain(words);
    }
    for (const unit of NOT_SENT)
      expect(spoilt.rollCallSheet.filter((line) => line.includes(unit) && line.includes('未报'))).not.toEqual(
        [],
      );
    expect(spoilt.called.status).toBe(1);
  });

  it.each([BY.wrongMeasure, BY.falls, BY.blankTotal])(
    'keeps %s’s doubtful figure out of score and rank',
    (unit) => {
      expect(signed(unit)).toMatchObject({ actual: null, rate: null });
      expect(unitScore(unit)).toMatchObject({ score: null, rank: null, complete: false });
    },
  );

  it('keeps doubtful figures out of sums and text, as to be verified', () => {
    const { bulletin } = spoilt;
    expect(bulletin).not.toMatch(/89,?\d{3}/u);
    expect(bulletin).toContain(`数据待核实。${BY.falls}、${BY.wrongMeasure}等2个单位有数据存疑`);
    const sums = spoilt.score.assessments.flatMap((assessment) => assessment.sums);
    expect(sums.length).toBeGreaterThan(0);
    expect(JSON.stringify(sums)).not.toMatch(/89\d{3}/u);
  });

  it.each([
    [BY.suffix, '23'],
    [BY.ownTable, '5.2'],
    [BY.approximate, '5'],
    [BY.fullName, '1.6'],
    [BY.subfolder, '7.3'],
  ])('reads what %s sent in its own way', (unit, actual) => {
    expect(signed(unit)?.actual).toBe(actual);
  });

  const messageAt = (unit: string, code: string): string =>
    spoilt.findings.find((one) => one.code === code && one.file?.includes(`${unit}-招商`) === true)
      ?.message ?? '';

  it('proposes the cumulative figure left blank, last month’s for “同上月”, and the later of two versions', async () => {
    const done = await doneByMay();
    const before = (unit: string): string => done.get(unit)?.get('签约额（亿元）')?.toString() ?? '';
    const filled = figuresOf(done, june.units, BY.blankTotal).get('签约额（亿元）');
    expect(messageAt(BY.blankTotal, 'CHECK-049')).toContain(`请核对后在此填${filled?.total.toString()}`);
    expect(messageAt(BY.sameAsBefore, 'CHECK-050')).toContain(`请填${before(BY.sameAsBefore)}`);
    expect(messageAt(BY.twoVersions, 'PERIOD-005')).toMatch(/看来“[^”]*（改）\.xlsx”是后来的一份/u);
    const remarks = spoilt.rollCall.tables
      .flatMap(({ lines }) => lines)
      .filter(({ unit }) => unit === BY.twoVersions)
      .flatMap((line) => line.remarks);
    expect(remarks).toHaveLength(2);
    for (const remark of remarks) expect(remark).toMatch(/看来“[^”]*（改）\.xlsx”是后来的一份/u);
  });

  it('says of every unit in the JSON of scores what came from it, and gives no figure of a doubtful one', () => {
    const units = spoilt.score.assessments.flatMap(({ classes }) => classes.flatMap((group) => group.units));
    const wanting = units.flatMap(({ unit, shortfall }) => (shortfall === null ? [] : [[unit, shortfall]]));
    expect(Object.fromEntries(wanting)).toEqual({
      ...STATES,
      [BY.wrongMeasure]: 'doubtful',
      [BY.falls]: 'doubtful',
      [BY.blankTotal]: 'partly',
    });
    for (const unit of [BY.wrongMeasure, BY.falls])
      expect(signed(unit)).toMatchObject({ actual: null, increment: null, rate: null, why: 'doubtful' });
    expect(JSON.stringify(spoilt.score.assessments)).not.toMatch(/"-?(?:89|59)\d{3}/u);
  });

  it('says in the bulletin that three sent nothing, and of the others what came and why it was returned', () => {
    const { bulletin } = spoilt;
    const [missing] = /报送不到位。(.*?)未报送/u.exec(bulletin)?.slice(1) ?? [];
    expect(missing).toBe('市档案馆、兴业银行、茗山乡等3个单位');
    const returned = Object.entries(STATES).flatMap(([unit, state]) => (state === 'refused' ? [unit] : []));
    expect(returned).toHaveLength(7);
    expect(bulletin).toContain('等7个单位（名单和原因见附件2）报表退回修改；');
    const attached = bulletin.slice(bulletin.lastIndexOf('报送情况表')).split('\n');
    const reasonOf = (unit: string): string | undefined =>
      attached.find((line) => line.split('\t')[1] === unit)?.split('\t')[4];
    for (const unit of returned) expect([unit, reasonOf(unit)]).toEqual([unit, expect.stringMatching(/./u)]);
    expect(bulletin).toContain(`${BY.twoVersions}重复报送且不一致`);
    expect(bulletin).toContain(`${BY.lastMonth}报送的不是本月数据，原因见附件2`);
    expect(reasonOf(BY.lastMonth)).toBe('报的是2023-05的');
    expect(bulletin).toContain(`${BY.blankTotal}报送不全`);
    for (const unit of june.units.filter((one) => !(NOT_SENT as readonly string[]).includes(one)))
      expect(bulletin).not.toMatch(new RegExp(`${unit}(?:、[^，。；]*)?未报送`, 'u'));
  });

  it('gives the row of a table without targets its targets, too', () => {
    expect(signed(BY.ownTable)?.target).toBe(signed(BY.blankTotal)?.target);
  });
});
