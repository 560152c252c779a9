import { describe, expect, test } from 'vitest';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { schemeFromTables } from '../../src/settings/from-tables.ts';
import { schemeTables } from '../../src/settings/tables.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { cutAfter, readBack, withCells, withoutSheet } from './reading.ts';

const preset = schemeWorkbook(daye2023, '2023-06-05');

/** Codes of errors and warnings with their cells, in order of cells, and whether a scheme came out. */
async function faultsOf(values: Parameters<typeof withCells>[1]): Promise<{
  readonly faults: readonly string[];
  readonly usable: boolean;
}> {
  const { scheme, findings, readFindings } = await readBack(withCells(preset, values));
  const faults = [...readFindings, ...findings]
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, at }) => `${code} ${at.sheet}!${at.cell}`)
    .toSorted();
  return { faults, usable: scheme !== null };
}

describe('A fault of the scheme’s workbook is named at its cell, and no scheme is made of it.', () => {
  test.each([
    ['a year that is no year', { '基本信息!B5': '二〇二四' }, ['SCHEME-002 基本信息!B5']],
    ['no year', { '基本信息!B5': null }, ['SCHEME-013 基本信息!B5']],
    ['a yellow line above the green one', { '基本信息!B11': '5' }, ['SCHEME-002 基本信息!B11']],
    ['a setting twice', { '基本信息!A19': '小数位数', '基本信息!B19': '3' }, ['SCHEME-011 基本信息!A19']],
    ['a unit twice', { '单位名录!B5': '陈贵镇' }, ['SCHEME-005 单位名录!B6']],
    ['one alias for two units', { '单位名录!H5': '还地桥镇' }, ['SCHEME-005 单位名录!H5']],
    ['an unknown kind of unit', { '单位名录!C5': '企业' }, ['VALUE-015 单位名录!C5']],
    ['a unit without a kind', { '单位名录!C5': null }, ['TABLE-011 单位名录!C5']],
    ['an unknown table', { '指标!A17': 'investment/towns' }, ['SCHEME-003 指标!A17']],
    ['an unknown column', { '指标!D6': '签约总额' }, ['SCHEME-004 指标!D6']],
    ['a weight in words', { '指标!F6': '较高' }, ['VALUE-001 指标!F6']],
    ['a negative weight', { '指标!F6': -1 }, ['VALUE-008 指标!F6']],
    ['a blank weight', { '指标!F6': null }, ['TABLE-011 指标!F6']],
    ['a weight marked as none', { '指标!F6': '/' }, ['SCHEME-002 指标!F6']],
    ['an unknown scorer', { '指标!G6': '加权' }, ['VALUE-015 指标!G6']],
    ['parameters for a scorer that takes none', { '指标!H6': '60' }, ['SCHEME-002 指标!H6']],
    ['tiers that fall', { '指标!G6': '分档', '指标!H6': '100%：100%；50%：50%' }, ['SCHEME-002 指标!H6']],
    ['a cap that is no percentage', { '指标!I6': '120' }, ['SCHEME-002 指标!I6']],
    ['an unknown rule for no task', { '指标!J6': '不算' }, ['SCHEME-002 指标!J6']],
    [
      'a curve of eleven months',
      { '指标!K6': '5%；10%；20%；30%；40%；50%；60%；70%；80%；90%；100%' },
      ['SCHEME-002 指标!K6'],
    ],
    [
      'a curve that falls',
      { '指标!K6': '5%；10%；20%；30%；40%；35%；60%；70%；80%；90%；95%；100%' },
      ['SCHEME-002 指标!K6'],
    ],
    ['an unknown class', { '指标!L6': '四类乡镇' }, ['SCHEME-002 指标!L6']],
    ['another measure unit than the column’s', { '指标!E6': '万元' }, ['SCHEME-002 指标!E6']],
    ['shares that don’t make a whole', { '指标!D6': '新签约项目50%+签约额40%' }, ['SCHEME-002 指标!D6']],
    ['an indicator twice', { '指标!C6': '新签约项目' }, ['SCHEME-011 指标!C6']],
    ['two names of one assessment', { '指标!B6': '招商引资' }, ['SCHEME-012 指标!B6']],
    ['months that don’t rise', { '约谈规则!F4': 2 }, ['SCHEME-002 约谈规则!F4']],
    ['months beyond the year', { '约谈规则!F4': 13 }, ['VALUE-008 约谈规则!F4']],
    ['a part of a month', { '约谈规则!F4': 2.5 }, ['VALUE-007 约谈规则!F4']],
    [
      'a warning as early as the interview',
      { '约谈规则!I3': 2, '约谈规则!I4': 2 },
      ['SCHEME-002 约谈规则!I3'],
    ],
    ['rows of one rule that disagree', { '约谈规则!D4': '连续无增量' }, ['SCHEME-012 约谈规则!D4']],
    [
      'an unknown kind in a rule',
      { '约谈规则!E3': '乡镇', '约谈规则!E4': '乡镇' },
      ['SCHEME-002 约谈规则!E3', 'SCHEME-002 约谈规则!E4'],
    ],
    [
      'a bonus for a unit nobody knows',
      {
        '奖惩!A3': '市挡案馆',
        '奖惩!B3': 'investment/departments',
        '奖惩!C3': 3,
        '奖惩!D3': 1,
        '奖惩!E3': '表扬',
      },
      ['SCHEME-006 奖惩!A3'],
    ],
    [
      'a bonus without points',
      { '奖惩!A3': '市档案馆', '奖惩!B3': 'investment/departments', '奖惩!C3': 3, '奖惩!E3': '表扬' },
      ['TABLE-011 奖惩!D3'],
    ],
  ])('%s', async (_, values, faults) => {
    expect(await faultsOf(values)).toEqual({ faults, usable: false });
  });

  test('A sheet that is missing is named.', async () => {
    const { scheme, findings } = await readBack(withoutSheet(preset, '约谈规则'));
    expect(scheme).toBeNull();
    expect(findings.map(({ code, params }) => [code, params])).toEqual([
      ['SCHEME-001', { sheet: '约谈规则' }],
    ]);
  });

  test.each(['单位名录', '指标'])('A sheet %s with headings only is named.', async (sheet) => {
    const { scheme, findings } = await readBack(cutAfter(preset, sheet, 2));
    expect(scheme).toBeNull();
    expect(findings.map(({ code, at }) => `${code} ${at.sheet}`)).toContain(`SCHEME-007 ${sheet}`);
  });

  test('A scheme without 奖惩 is whole.', async () => {
    const { scheme, findings } = await readBack(withoutSheet(preset, '奖惩'));
    expect(findings).toEqual([]);
    expect(scheme).toEqual(daye2023);
  });

  test('The second of two owners of a name is told who the first is.', async () => {
    const { findings } = await readBack(withCells(preset, { '单位名录!H5': '还地桥镇' }));
    expect(
      findings.map(({ params, related }) => ({ params, related: related.map(({ cell }) => cell) })),
    ).toEqual([{ params: { text: '还地桥镇', units: ['临空经济区·还地桥镇', '灵乡镇'] }, related: ['B4'] }]);
  });
});

describe('What does not change a score is a warning or a notice, and the scheme stands.', () => {
  test('A class that the order of print does not name is questioned once.', async () => {
    const values = { '单位名录!D5': '二类镇', '单位名录!D6': '二类镇' };
    expect(await faultsOf(values)).toEqual({ faults: ['SCHEME-008 单位名录!D5'], usable: true });
    const { findings } = await readBack(withCells(preset, values));
    expect(findings.map(({ params }) => params.options)).toEqual([daye2023.classes]);
  });

  test('An item that is no setting is questioned.', async () => {
    const values = { '基本信息!A19': '小数位', '基本信息!B19': '3' };
    expect(await faultsOf(values)).toEqual({ faults: ['SCHEME-009 基本信息!A19'], usable: true });
  });

  test('Settings left blank take the built-in defaults and are named in one notice.', async () => {
    const { scheme, findings } = await readBack(
      withCells(preset, { '基本信息!B7': null, '基本信息!B12': null }),
    );
    expect(scheme).toEqual(daye2023);
    expect(findings.map(({ code, params }) => [code, params])).toEqual([
      ['SCHEME-010', { items: ['小数位数（2）', '临期天数（30）'] }],
    ]);
  });

  test('An indicator of which only table, names, column and weight are given takes the stated defaults.', async () => {
    const blank = Object.fromEntries([...'EGHIJKL'].map((column) => [`指标!${column}6`, null]));
    const { scheme, findings } = await readBack(withCells(preset, blank));
    expect(findings).toEqual([]);
    expect(scheme).toEqual(daye2023);
  });

  test('“/”, “—” and “无” stand for nothing in a class, an alias or a leader, and “无” for no cap.', async () => {
    const values = {
      '单位名录!D5': '/',
      '单位名录!F5': 'A类',
      '单位名录!H5': '—',
      '单位名录!I5': '无',
      '指标!I6': '无',
    };
    const { scheme, findings } = await readBack(withCells(preset, values));
    expect(findings).toEqual([]);
    expect(scheme?.roster[2]).toEqual(daye2023.roster[2]);
    expect(scheme?.indicators[3]?.cap).toBeNull();
  });

  test('An indicator called 签约额合计 is an indicator, not a total.', async () => {
    const { scheme, findings } = await readBack(withCells(preset, { '指标!C6': '签约额合计' }));
    expect(findings).toEqual([]);
    expect(scheme?.indicators[3]?.name).toBe('签约额合计');
  });
});

describe('A cell that could not be read', () => {
  const sheets = {
    基本信息: '| 项目 | 取值 | 说明 |\n| 考核年度 | #REF! |  |\n| 加分封顶 | #REF! |  |',
    指标: '| 考核表 | 考核名称 | 指标名称 | 取数列 | 权重 |\n| #REF! | 招商 | 签约额 | 签约额 | #REF! |',
  };

  test.each(Object.entries(sheets))(
    'of %s is said once, and taken neither for missing nor for words.',
    (name, markdown) => {
      const read = readTables(sheetFromMarkdown(markdown, { name }), {
        file: '考核办法.xlsx',
        definitions: schemeTables,
        roster: createRoster([]),
        year: 2023,
      });
      const { scheme, findings } = schemeFromTables(read.tables, {}, daye2023);
      const cells = [...read.findings, ...findings].filter(({ at }) => at.sheet === name && at.cell !== 'A1');
      expect(cells.map(({ code }) => code)).toEqual(['VALUE-002', 'VALUE-002']);
      expect(scheme).toBeNull();
    },
  );
});
