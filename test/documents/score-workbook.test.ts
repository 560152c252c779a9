import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { finding } from '../../src/diagnostics/finding.ts';
import { scoreWorkbook } from '../../src/documents/score-workbook.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import type { CellModel, SheetModel, WorkbookModel } from '../../src/model/workbook-model.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { describeSettings } from '../../src/settings/describe.ts';
import { assessed, indicator, type Month, scheme, unit } from './assessed.ts';

const UNITS = [
  unit('甲局', '市直部门'),
  unit('乙局', '市直部门'),
  unit('丙局', '市直部门'),
  unit('丁行', '金融机构'),
];
const RULES = scheme([indicator('项目'), indicator('金额', { measureUnit: '亿元', cap: null })], UNITS);
const APRIL: Month = {
  甲局: { 项目: '4:1', 金额: '20:2' },
  乙局: { 项目: '4:2', 金额: '/:/' },
  丙局: { 项目: '2:0', 金额: '10:1' },
  丁行: { 项目: '/:/', 金额: '8:1' },
};
// May, schedule 41.67%: 甲 (3/4 + 25/20) ÷ 2 = 100.00; 乙 2/4 = 50.00; 丙 not reported; 丁 2/8 = 25.00.
const MONTH: Month = {
  甲局: { 项目: '4:3', 金额: '20:25' },
  乙局: { 项目: '4:2', 金额: '/:/' },
  丙局: { 项目: '2:1', 金额: '10:' },
  丁行: { 项目: '/:/', 金额: '8:2' },
};

function model(rules: Scheme = RULES): WorkbookModel {
  const results = {
    ...assessed(rules, [APRIL, MONTH], 4),
    findings: [
      finding(
        'VALUE-001',
        { file: '5月.xlsx', sheet: '部门', cell: 'D7', heading: '签约额/完成' },
        { text: '约' },
      ),
      finding('PERIOD-008', { file: '旧结果.xlsx' }, {}),
    ],
    settings: describeSettings(rules),
    inputs: [
      {
        file: { path: 'monthly/5月.xlsx', sha256: 'ab12', size: 9 },
        period: '2023-05',
        tables: ['部门招商引资任务分解表'],
        plans: ['investment' as const],
      },
    ],
  };
  return scoreWorkbook(results, '2023-06-05');
}

function sheetOf(book: WorkbookModel, name: string): SheetModel {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined)
    throw new Error(`no sheet ${name} among ${book.sheets.map((sheet) => sheet.name)}`);
  return found;
}

const shown = (cell: CellModel | null): string | number =>
  Decimal.isDecimal(cell?.value) ? cell.value.toDecimalPlaces(2).toFixed() : (cell?.value ?? '');

function values(sheet: SheetModel): readonly (readonly (string | number)[])[] {
  return sheet.rows.map((row) => row?.cells.map(shown) ?? []);
}

describe('The scored workbook', () => {
  test('shows the overview, the classes as they are printed, the list, the findings and the notes, and hides what reckons and proves them.', () => {
    const names = (hidden: boolean): readonly string[] =>
      model()
        .sheets.filter(({ visibility }) => (visibility === 'hidden') === hidden)
        .map(({ name }) => name);
    expect(names(false)).toEqual(['总览', '评分·部门招商引资', '约谈预警名单', '问题清单', '口径说明']);
    expect(names(true)).toEqual(['约谈依据', '计算·市直部门', '计算·金融机构', '数据来源']);
  });

  test('is the same bytes for the same results.', async () => {
    const [first, second] = [writeWorkbook(model()), writeWorkbook(model())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('tells apart the sheets of two assessments whose classes have one name.', () => {
    const result = assessed(RULES, [APRIL, MONTH], 4);
    const assessments = result.assessments.flatMap((one) => [one, { ...one, name: '另一考核' }]);
    const twice = scoreWorkbook({ ...result, assessments }, '2023-06-05');
    const names = twice.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('计算·市直部门'))).toEqual([
      '计算·市直部门',
      '计算·市直部门 (2)',
    ]);
    expect(sheetOf(twice, '总览').rows[7]?.cells[5]?.formula).toBe("'计算·市直部门 (2)'!S6");
  });

  test('repeats the header of every sheet that may take several pages.', () => {
    expect(sheetOf(model(), '约谈预警名单').print.repeatRows).toEqual([1, 3]);
    expect(sheetOf(model(), '总览').print.repeatRows).toEqual([1, 3]);
  });
});

describe('The sheet that reckons a class', () => {
  const sheet = sheetOf(model(), '计算·市直部门');
  const rows = values(sheet);

  test('has a title, a line of units and a date, and two header rows.', () => {
    expect(rows[0]?.[0]).toBe('2023年1—5月部门招商引资评分表（市直部门）');
    expect(rows[1]?.[0]).toBe(
      '截至2023年5月底，1—5月累计数；单位：个、亿元；差距单位：百分点，不低于0为绿灯，不低于-10为黄灯，再低为红灯',
    );
    expect(rows[2]?.filter((text) => text !== '')).toEqual([
      '名次',
      '较上月',
      '责任单位',
      '项目（个）',
      '金额（亿元）',
      '基础得分',
      '加分',
      '扣分',
      '总分',
      '差距',
      '亮灯',
    ]);
    expect(rows[3]?.slice(3, 15)).toEqual([
      '任务',
      '完成',
      '完成率',
      '差距',
      '灯',
      '得分',
      '任务',
      '完成',
      '完成率',
      '差距',
      '灯',
      '得分',
    ]);
  });

  test('states cap, schedule and weight in the row the formulas refer to.', () => {
    expect(rows[4]?.slice(3, 15)).toEqual([
      '线性',
      '',
      '100',
      '41.67',
      '',
      '1',
      '线性',
      '',
      '不封顶',
      '41.67',
      '',
      '1',
    ]);
  });

  test('gives each unit its figures, rates, gaps, lights and points, — for no task and 未填 for what a report leaves blank.', () => {
    expect(rows.slice(5, 8)).toEqual([
      [
        1,
        '升1',
        '甲局',
        '4',
        '3',
        '75',
        '33.33',
        '绿',
        '0.75',
        '20',
        '25',
        '125',
        '83.33',
        '绿',
        '1.25',
        '100',
        '0',
        '0',
        '100',
        '58.33',
        '绿',
      ],
      [
        2,
        '降1',
        '乙局',
        '4',
        '2',
        '50',
        '8.33',
        '绿',
        '0.5',
        '—',
        '—',
        '—',
        '—',
        '—',
        '—',
        '50',
        '0',
        '0',
        '50',
        '8.33',
        '绿',
      ],
      [
        '—',
        '—',
        '丙局',
        '2',
        '1',
        '50',
        '8.33',
        '绿',
        '0.5',
        '10',
        '未填',
        '未填',
        '—',
        '—',
        '未填',
        '报送不全',
        '0',
        '0',
        '报送不全',
        '—',
        '—',
      ],
    ]);
  });

  test('closes with 合计: sums, and the rate of the sums.', () => {
    // 项目 6 of 10; 金额 25 of 30.
    expect(rows[8]?.slice(0, 13)).toEqual([
      '合计',
      '',
      '',
      '10',
      '6',
      '60',
      '18.33',
      '—',
      '—',
      '30',
      '25',
      '83.33',
      '41.67',
    ]);
  });

  test('has a formula in every cell of figure, rate, gap, light, points, score and rank.', () => {
    const formulas = sheet.rows[5]?.cells.map((cell) => cell?.formula !== undefined) ?? [];
    const [figures, result] = [
      [true, true],
      [true, true, true, true],
    ];
    expect(formulas).toEqual([
      true,
      false,
      false,
      ...figures,
      ...result,
      ...figures,
      ...result,
      true,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test('takes targets and actuals from the printed sheet, and says what somebody emptied there.', () => {
    const [target, actual] = [3, 4].map((column) => sheet.rows[5]?.cells[column]?.formula);
    expect(target).toBe(`IF('评分·部门招商引资'!G5="","—",'评分·部门招商引资'!G5)`);
    expect(actual).toBe(`IF('评分·部门招商引资'!H5="","未填",'评分·部门招商引资'!H5)`);
  });

  test('reckons over cells that are seen on the sheet.', () => {
    const formula = (column: number): string => sheet.rows[5]?.cells[column]?.formula ?? '';
    expect(formula(5)).toBe(
      'IF(N(D6)=0,IF(ISTEXT(D6),D6,"—"),IF(ISNUMBER(E6),ROUND(E6/D6*100,11),IF(AND(ISTEXT(E6),E6<>"—"),E6,"未填")))',
    );
    expect(formula(8)).toBe('IF(ISNUMBER(F6),I$5*MIN(MAX(0,F6),F$5)/100,F6)');
    expect(formula(0)).toBe('IF(ISNUMBER(S6),RANK(S6,$S$6:$S$8,0),"—")');
  });

  test('leaves out an indicator nobody in the class has to do with.', () => {
    const other = sheetOf(model(), '计算·金融机构');
    expect(values(other)[2]?.filter((text) => `${text}`.includes('（'))).toEqual(['金额（亿元）']);
  });

  test('prints as many decimals as the scheme says.', () => {
    const sheetOfOne = sheetOf(model({ ...RULES, decimals: 1 }), '计算·市直部门');
    expect(sheetOfOne.rows[5]?.cells[5]?.format).toBe('0.0"%"');
    expect(sheetOfOne.rows[5]?.cells[18]?.format).toBe('0.0');
    expect(sheetOfOne.rows[5]?.cells[18]?.formula).toMatch(/,1\),/);
  });
});

describe('The other sheets', () => {
  test('the overview takes rank, score, gap and light from the class’s sheet.', () => {
    const [, , , first] = sheetOf(model(), '总览').rows;
    expect(first?.cells.map(shown)).toEqual([
      '部门招商引资',
      '市直部门',
      '1',
      '升1',
      '甲局',
      '100',
      '58.33',
      '绿',
      '',
    ]);
    expect(first?.cells[5]?.formula).toBe("'计算·市直部门'!S6");
  });

  test('the sources name the cells of every target and actual.', () => {
    const rows = values(sheetOf(model(), '数据来源'));
    expect(rows.slice(3, 5)).toEqual([
      ['部门招商引资', '甲局', '项目（个）', '4', '2023-05.xlsx!进度!C2', '3', '2023-05.xlsx!进度!C2'],
      ['部门招商引资', '甲局', '金额（亿元）', '20', '2023-05.xlsx!进度!D2', '25', '2023-05.xlsx!进度!D2'],
    ]);
    expect(rows.find((row) => row[1] === '丙局' && row[2] === '金额（亿元）')?.[5]).toBe('未填');
  });

  test('the findings stand with their cells.', () => {
    expect(values(sheetOf(model(), '问题清单'))[3]).toEqual([
      '错误',
      '',
      'VALUE-001',
      '5月.xlsx',
      '部门',
      'D7',
      '签约额/完成',
      '“约”不是数字，没有读取。请只填数字，例如 12.5；任务、完成两列没有此项任务的填“/”。',
    ]);
  });

  test('the notes state scheme, indicators, every setting, the inputs with their hashes, the version and the day.', () => {
    const rows = values(sheetOf(model(daye2023), '口径说明')).map((row) => row.join('|'));
    const text = rows.join('\n');
    expect(text).toContain('考核办法：大冶市2023年招商引资考核办法（daye-2023）');
    expect(text).toMatch(/生成工具：dayie \d+\.\d+\.\d+；生成日期：2023-06-05。/);
    expect(text).toContain('部门单位及金融机构招商引资|签约额（亿元）|1|线性|100%|折算|按月均分');
    for (const { setting, value } of describeSettings(daye2023)) {
      expect(rows.find((row) => row.startsWith(`${setting}|${value}|`))).toBeDefined();
    }
    expect(rows).toContain('monthly/5月.xlsx|ab12|||2023-05|部门招商引资任务分解表|');
  });
});
