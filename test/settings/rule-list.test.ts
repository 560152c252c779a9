import { expect, test } from 'vitest';
import type { SheetModel, WorkbookModel } from '../../src/model/workbook-model.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { readBack } from './reading.ts';

const HEADINGS =
  '编号|分项|名称|启用|规则种类|数据表|判定参数|适用机构|豁免|级次|列入名单|由谁|对谁|金额|分值|出处';

/** The preset with 规则 as an office would type it: cells divided by |. */
function withRules(...lines: readonly string[]): WorkbookModel {
  const whole = schemeWorkbook(daye2023, '2023-06-05');
  const typed: SheetModel = {
    name: '规则',
    widths: [],
    rows: [HEADINGS, ...lines].map((line) => ({
      cells: line
        .split('|')
        .map((value) =>
          value === ''
            ? null
            : { value: /^\d+$/u.test(value) ? Number(value) : value, style: 'text' as const },
        ),
    })),
    merges: [],
    print: { orientation: 'portrait' },
  };
  return { ...whole, sheets: whole.sheets.map((own) => (own.name === '规则' ? typed : own)) };
}

const RELEASED = '推进状态≠已解除';

test('Another county’s rules need no code: one switched off, one with other steps, a new one of a ledger with its own threshold.', async () => {
  const { scheme, findings } = await readBack(
    withRules(
      `招-07||签约半年未开工|否|满期未办|investment/projects|起算列：签约日期；应有列：开工日期；期限：6；单位：个月|||1|停滞|某局|单位|||`,
      `规-1||签约九十天未开工|是|满期未办|investment/projects|起算列：签约日期；应有列：开工日期；期限：90；单位：天；名称列：项目名称；条件：${RELEASED}并且计划总投资>=2||市教育局|1|停滞|市招商局|引进单位||待定|办法第5条`,
      `规-2|乡镇|拉练奖励|是|前几名|assessment/scores|周期：每季度；考核：拉练；须完成全部任务：否|乡镇街道园区||1|奖励|县财政局|乡镇|50||`,
      `规-2|乡镇|拉练奖励|是|前几名|assessment/scores|周期：每季度；考核：拉练；须完成全部任务：否|乡镇街道园区||2|奖励|县财政局|乡镇|30||`,
    ),
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const own = scheme?.rules.filter(({ kind }) => kind !== 'in-a-row') ?? [];
  expect(own.map(({ rule, on, kind, steps }) => [rule, on, kind, steps.map(({ amount }) => amount)])).toEqual(
    [
      ['招-07', false, 'since', [undefined]],
      ['规-1', true, 'since', [undefined]],
      ['规-2', true, 'first', ['50', '30']],
    ],
  );
  expect(own[1]).toMatchObject({
    plan: 'investment',
    place: '办法第5条',
    exemptUnits: ['市教育局'],
    args: {
      from: 'signed',
      without: 'started',
      limit: 90,
      unit: 'day',
      name: 'project',
      where: [
        { column: 'state', is: 'not', value: '已解除' },
        { column: 'investment', is: 'at-least', value: '2' },
      ],
    },
    steps: [{ points: null }],
  });
});

test.each([
  ['a parameter of another kind', '满期未办', '上限：3', 'G2'],
  [
    'a parameter without its value',
    '满期未办',
    '起算列：签约日期；应有列：开工日期；期限：许久；单位：个月',
    'G2',
  ],
  ['a parameter that is missing', '满期未办', '起算列：签约日期；应有列：开工日期；单位：个月', 'G2'],
  [
    'a column that the table does not have',
    '满期未办',
    '起算列：动工日；应有列：开工日期；期限：6；单位：个月',
    'G2',
  ],
])('%s is named at its cell, and no scheme is made of it.', async (_, kind, params, cell) => {
  const line = `规-1||未开工|是|${kind}|investment/projects|${params}|||1|停滞|某局|单位|||`;
  const { scheme, findings } = await readBack(withRules(line));
  expect(scheme).toBeNull();
  expect(findings.map(({ code, at }) => [code, at.sheet, at.cell])).toEqual([['SCHEME-002', '规则', cell]]);
});

test('An unknown table, an amount in words and steps that fall are named at their cells.', async () => {
  const params = '起算列：签约日期；应有列：开工日期；期限：6；单位：个月';
  const line = (table: string, times: number, amount: string): string =>
    `规-1||未开工|是|满期未办|${table}|${params}|||${times}|停滞|某局|单位|${amount}||`;
  const cells = async (...lines: readonly string[]) =>
    (await readBack(withRules(...lines))).findings.map(({ code, at }) => `${code} ${at.cell}`);
  expect(await cells(line('investment/nothing', 1, ''))).toEqual(['SCHEME-002 F2']);
  expect(await cells(line('investment/projects', 1, '若干'))).toEqual(['SCHEME-002 N2']);
  expect(await cells(line('investment/projects', 2, ''), line('investment/projects', 1, ''))).toEqual([
    'SCHEME-002 J3',
  ]);
});
