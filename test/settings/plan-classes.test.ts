import { describe, expect, test } from 'vitest';
import type { WorkbookModel } from '../../src/model/workbook-model.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { classIn } from '../../src/roster/classes.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { describeSettings } from '../../src/settings/describe.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { readBack, withCells } from './reading.ts';

const preset: WorkbookModel = schemeWorkbook(daye2023, '2023-01-10');
const roster = createRoster(daye2023.roster, daye2023.issuer);

function classesOf(name: string, units = roster): readonly (string | null)[] {
  const unit = units.byName(name);
  if (unit === undefined) throw new Error(`${name} is not on the roster`);
  return ['investment', 'enterprise', 'civic', 'party'].map((plan) => classIn(unit, plan));
}

test('A unit has a class in every plan that ranks in classes, and only those that the document gives.', () => {
  expect(classesOf('高新区')).toEqual(['高新区', null, null, '大冶湖高新区']);
  expect(classesOf('灵乡镇')).toEqual([null, null, 'A类', null]);
  expect(classesOf('罗家桥街道')).toEqual([null, null, 'A类', null]);
  expect(classesOf('市教育局')).toEqual(['市直部门', null, null, null]);
});

test('A plan without classes has none: those of 招商 are its own.', () => {
  const unit = roster.byName('市教育局');
  expect(unit && [classIn(unit, 'investment'), classIn(unit, 'project')]).toEqual(['市直部门', null]);
});

describe('The columns of 单位名录 settle the classes.', () => {
  test('招商类别, 企业类别, 文明类别 and 党建类别 are four columns; each sets its plan’s class.', async () => {
    // Row 5 is 灵乡镇.
    const values = {
      '单位名录!D5': '二类乡镇',
      '单位名录!E5': '条管部门',
      '单位名录!F5': 'B类',
      '单位名录!G5': '特色农业地区',
    };
    const { scheme, findings } = await readBack(withCells(preset, values));
    expect(findings).toEqual([]);
    expect(classesOf('灵乡镇', createRoster(scheme?.roster ?? []))).toEqual([
      '二类乡镇',
      '条管部门',
      'B类',
      '特色农业地区',
    ]);
  });

  test('A roster with 类别 alone, as former schemes have it, sets the class of 招商.', async () => {
    const values = { '单位名录!D2': '类别', '单位名录!D5': '三类乡镇' };
    const { scheme, findings } = await readBack(withCells(preset, values));
    expect(findings).toEqual([]);
    expect(classesOf('灵乡镇', createRoster(scheme?.roster ?? []))[0]).toBe('三类乡镇');
  });

  test('A class misspelt is asked about at its cell, with the setting that lists the plan’s classes.', async () => {
    const { scheme, findings } = await readBack(withCells(preset, { '单位名录!F5': 'Ａ类单位' }));
    expect(scheme).not.toBeNull();
    expect(findings.map(({ code, at, params }) => [code, at.cell, params])).toEqual([
      ['SCHEME-008', 'F5', { text: 'Ａ类单位', item: '文明类别顺序', options: ['A类', 'B类', '未定类'] }],
    ]);
  });

  test('Another county’s classes are named in 基本信息, and their order is kept.', async () => {
    const row = preset.sheets
      .find(({ name }) => name === '基本信息')
      ?.rows.findIndex((one) => one?.cells[0]?.value === '文明类别顺序');
    const values = { [`基本信息!B${(row ?? 0) + 1}`]: '甲类、乙类、丙类', '单位名录!F5': '丙类' };
    const { scheme, findings } = await readBack(withCells(preset, values));
    expect(scheme?.planClasses.civic).toEqual(['甲类', '乙类', '丙类']);
    // The preset’s A类 of the other townships is asked about once.
    expect(findings.map(({ code, params }) => [code, params.text])).toEqual([['SCHEME-008', 'A类']]);
  });
});

describe('口径说明 says whose class is open', () => {
  const assessed: Scheme = {
    ...daye2023,
    assessments: [{ table: 'enterprise/return', name: '服务企业', of: 'units' }],
  };
  const lineOf = (scheme: Scheme) => describeSettings(scheme).find(({ id }) => id === 'classes-enterprise');

  test('where its plan is assessed: 81 departments, and the rule that leaves it open.', () => {
    const departments = daye2023.roster.filter(({ kind }) => kind === 'department').length;
    expect(lineOf(assessed)).toEqual({
      id: 'classes-enterprise',
      setting: '企业类别',
      value: `名录中${departments}个单位没有企业类别，归入“未定类”，合并排名；填写单位名录“企业类别”列即可分类`,
      isDefault: true,
      why: '文件只有类名，没有部门归类的名单（企-04）。',
    });
  });

  test('not where the plan is not assessed, and not as open where the roster gives all.', () => {
    const others = daye2023.assessments.filter(({ table }) => !table.startsWith('enterprise/'));
    expect(lineOf({ ...daye2023, assessments: others })).toBeUndefined();
    const given = daye2023.roster.map((unit) => ({ ...unit, planClasses: { enterprise: '政府部门' } }));
    expect(lineOf({ ...assessed, roster: given })).toMatchObject({ value: '按单位名录', isDefault: false });
  });
});
