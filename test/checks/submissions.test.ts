import { describe, expect, it } from 'vitest';
import {
  date,
  enterprise,
  measure,
  number,
  serial,
  units as severalUnits,
  text,
  unit,
} from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import { enterpriseReturn } from '../../schemas/enterprise/return.ts';
import { type Book, checkBooks, SMALL_ROSTER } from './checking.ts';

const units = SMALL_ROSTER;

const targets = defineTable({
  id: 'test/targets',
  plan: 'investment',
  source: '',
  kind: 'target',
  title: '部门任务表',
  edition: '2023',
  titleWords: [],
  key: ['unit'],
  progress: true,
  columns: {
    unit: { header: '单位', is: unit() },
    projects: { header: '签约项目', is: measure('个') },
  },
});

const villages = defineTable({
  id: 'test/villages',
  plan: 'investment',
  source: '',
  kind: 'target',
  edition: '2023',
  titleWords: [],
  key: ['unit'],
  progress: true,
  title: '乡镇任务表',
  columns: {
    unit: { header: '单位', is: unit() },
    capital: { header: '到位内资', is: measure('亿元') },
  },
});

const list = defineTable({
  id: 'test/list',
  plan: 'enterprise',
  source: '',
  kind: 'pairing',
  title: '包保企业安排表',
  edition: '2023',
  titleWords: [],
  key: ['enterprise'],
  columns: {
    unit: { header: '挂点部门', is: unit(), group: true },
    enterprise: { header: '包保企业', is: enterprise(['※']) },
  },
});

/** A monthly return of one enterprise, as a row: what counts here is its kind, not its layout. */
const returns = defineTable({
  id: 'test/returns',
  plan: 'enterprise',
  source: '',
  kind: 'form',
  title: '企业情况收集表',
  edition: '2023',
  titleWords: [],
  key: ['enterprise'],
  progress: true,
  dueDay: 25,
  columns: {
    unit: { header: '包保单位', is: unit() },
    'filled-on': { header: '填报时间', is: date().nullable() },
    enterprise: { header: '企业名称', is: enterprise(['※']) },
    output: { header: '当月产值', is: number('万元').nullable(), progress: true },
  },
  form: { dated: 'filled-on', sections: [] },
});

const { form: _layout, ...asRow } = returns;
const setting = { definitions: [targets, villages, list], units };
const month = { year: 2023, month: 5 };

const book = (file: string, period: string, figure: number, more: Partial<Book> = {}): Book => ({
  file,
  period,
  sheets: [`| 单位 | 签约项目完成 |\n| 市一局 | ${figure} |\n| 市二局 | 3 |`],
  ...more,
});

describe('two workbooks for one table, unit and month', () => {
  it('are named with each other, and whether they agree', () => {
    const differing = checkBooks([book('5月.xlsx', '2023-05', 2), book('5月改.xlsx', '2023-05', 4)], setting);
    expect(differing.codes).toEqual(['PERIOD-005 5月改.xlsx!Sheet1!A1']);
    expect(differing.message('PERIOD-005')).toBe(
      '2023-05有2项数据（市一局、市二局）与另一份工作簿“5月.xlsx”重复；两份数据不一致的，都没有采用。看来“5月改.xlsx”是后来的一份（文件名标明是改后的），建议留它。请核对后只保留一份。',
    );
    const agreeing = checkBooks([book('5月.xlsx', '2023-05', 2), book('5月改.xlsx', '2023-05', 2)], setting);
    expect(agreeing.message('PERIOD-005')).toContain('两份数据相同，按一份计');
  });

  it('of which one leaves a figure blank do not contradict each other', () => {
    const [whole, part] = ['5月.xlsx', '5月改.xlsx'].map((name, index) =>
      book(name, '2023-05', 2, {
        sheets: [`| 单位 | 签约项目完成 | 签约项目本月 |\n| 市一局 | 2 | ${index === 0 ? '1' : ''} |`],
      }),
    );
    if (whole === undefined || part === undefined) throw new Error('two workbooks');
    const found = checkBooks([whole, part], setting);
    expect(found.message('PERIOD-005')).toContain('一份空着的，用了另一份的数');
  });

  it('of which one leaves a unit’s row blank do not repeat each other', () => {
    const blank = book('5月改.xlsx', '2023-05', 2, {
      sheets: ['| 单位 | 签约项目完成 |\n| 市一局 | |\n| 市二局 | 3 |'],
    });
    expect(checkBooks([book('5月.xlsx', '2023-05', 2), blank], setting).codes).not.toContain(
      'PERIOD-005 5月改.xlsx 表!A1',
    );
  });

  it('are only a notice where they are the same bytes', () => {
    const checked = checkBooks(
      [book('5月.xlsx', '2023-05', 2, { hash: 'same' }), book('副本.xlsx', '2023-05', 2, { hash: 'same' })],
      setting,
    );
    expect(checked.codes).toEqual(['PERIOD-009 副本.xlsx']);
    expect(checked.found[0]?.severity).toBe('info');
    expect(checked.message('PERIOD-009')).toContain('与“5月.xlsx”完全相同');
  });

  it('are asked about where the same bytes count for two months', () => {
    const checked = checkBooks(
      [book('4月.xlsx', '2023-04', 2, { hash: 'same' }), book('5月.xlsx', '2023-05', 2, { hash: 'same' })],
      setting,
    );
    expect(checked.codes).toEqual(['PERIOD-013 5月.xlsx']);
    expect(checked.found[0]?.severity).toBe('warning');
    expect(checked.message('PERIOD-013')).toContain('与“4月.xlsx”完全相同，却分别按2023-05和2023-04计入');
  });

  it('are found for tables that are not scored, by their own keys', () => {
    const pairing = (file: string, enterprise: string): Book => ({
      file,
      sheets: [`| 挂点部门 | 包保企业 |\n| 市一局 | ${enterprise} |`],
    });
    expect(checkBooks([pairing('甲.xlsx', '甲公司'), pairing('乙.xlsx', '甲公司※')], setting).codes).toEqual([
      'PERIOD-005 乙.xlsx!Sheet1!A1',
    ]);
    expect(checkBooks([pairing('甲.xlsx', '甲公司'), pairing('乙.xlsx', '乙公司')], setting).codes).toEqual(
      [],
    );
  });

  it('are none where months or units differ', () => {
    expect(
      checkBooks([book('4月.xlsx', '2023-04', 2), book('5月.xlsx', '2023-05', 4)], setting).codes,
    ).toEqual([]);
  });
});

describe('units that report on tasks they share', () => {
  const tasks = defineTable({
    id: 'test/tasks',
    plan: 'rural',
    source: '',
    kind: 'task',
    title: '任务分解表',
    edition: '2023',
    titleWords: [],
    key: ['task'],
    progress: true,
    reportedBy: 'reporter',
    columns: {
      serial: { header: '序号', is: serial().nullable(), group: true },
      action: { header: '行动', is: text().nullable(), group: true },
      task: { header: '任务', is: text() },
      units: { header: '牵头单位', is: severalUnits().nullable() },
      progress: { header: '进展情况', is: text().nullable(), progress: true },
      reporter: { header: '填报单位', is: unit().nullish(), progress: true },
    },
  });
  const report = (rows: string): string => `| 序号 | 行动 | 任务 | 牵头单位 | 进展情况 |
| 2 | 一 | 修路 | 市一局、市二局 | ${rows} |
| 7 | 二 | 架桥 | 市一局、市二局 | ${rows} |`;
  const setting = { units, definitions: [tasks] } as const;
  const book = (file: string, progress: string, unit?: string): Book => ({
    file,
    period: '2023-05',
    sheets: [report(progress)],
    ...(unit === undefined ? {} : { metadata: { unit } }),
  });

  it('each say it for themselves, in forms of their own with the numbers of the list', () => {
    const books = [book('甲.xlsx', '已开工', '市一局'), book('乙.xlsx', '已完工', '市二局')];
    expect(checkBooks(books, setting).codes).toEqual([]);
  });

  it('are told apart by the column that names them, on one sheet', () => {
    const sheet = `| 序号 | 行动 | 任务 | 牵头单位 | 进展情况 | 填报单位 |
| 2 | 一 | 修路 | 市一局、市二局 | 已开工 | 市一局 |
| 2 | 一 | 修路 | 市一局、市二局 | 已完工 | 市二局 |
| 7 | 二 | 架桥 | 市一局、市二局 | 已开工 | 市一局 |`;
    const own = (file: string, text: string): Book => ({ file, period: '2023-05', sheets: [text] });
    expect(checkBooks([own('月报.xlsx', sheet)], setting).codes).toEqual([]);
    const twice = sheet.replace('| 已完工 | 市二局 |', '| 已完工 | 市一局 |');
    expect(checkBooks([own('月报.xlsx', twice)], setting).codes).toEqual(['CHECK-015 C3']);
  });

  it('repeat themselves where the unit is the same, or one of the two does not say who it is', () => {
    const same = [book('甲.xlsx', '已开工', '市一局'), book('乙.xlsx', '已完工', '市一局')];
    expect(checkBooks(same, setting).codes).toEqual(['PERIOD-005 乙.xlsx!Sheet1!A1']);
    const unnamed = [book('甲.xlsx', '已开工', '市一局'), book('乙.xlsx', '已完工')];
    expect(checkBooks(unnamed, setting).codes).toContain('PERIOD-005 乙.xlsx!Sheet1!A1');
  });
});

describe('the month that is collected', () => {
  const at = { ...setting, month };

  it('may follow earlier months, but not later ones', () => {
    const [april, may] = [book('4月.xlsx', '2023-04', 2), book('5月.xlsx', '2023-05', 4)];
    expect(checkBooks([april, may], at).codes).toEqual([]);
    const checked = checkBooks([may, book('6月.xlsx', '2023-06', 5)], at);
    expect(checked.codes).toEqual(['PERIOD-010 6月.xlsx!Sheet1!A1']);
    expect(checked.message('PERIOD-010')).toContain('这张表是2023-06的，要收的是2023-05的');
  });

  it('is missing where a table has only an earlier one', () => {
    expect(checkBooks([book('4月.xlsx', '2023-04', 2)], at).codes).toEqual(['PERIOD-010 A1']);
  });

  it('is judged table by table', () => {
    const villagesOfApril: Book = {
      file: '乡镇.xlsx',
      period: '2023-04',
      sheets: ['| 单位 | 到位内资完成 |\n| 甲镇 | 1 |\n| 乙镇 | 1 |'],
    };
    expect(checkBooks([book('5月.xlsx', '2023-05', 2), villagesOfApril], at).codes).toEqual([
      'PERIOD-010 乡镇.xlsx!Sheet1!A1',
    ]);
  });
});

describe('returns on enterprises', () => {
  const here = { definitions: [list, asRow], units };
  const pairings: Book = {
    file: '安排.xlsx',
    sheets: ['| 挂点部门 | 包保企业 |\n| 市一局 | 甲公司 |\n| ^ | 乙公司 |\n| 市二局 | 丙公司 |'],
  };
  const filled = (enterprise: string, day: string, unit = '市一局'): Book => ({
    file: `${enterprise}.xlsx`,
    period: '2023-05',
    sheets: [`| 包保单位 | 填报时间 | 企业名称 | 当月产值 |\n| ${unit} | ${day} | ${enterprise} | 120 |`],
  });

  it('are late when they came in after the day they are due', () => {
    const came = (received: string): Book => ({ ...filled('甲公司', '2023-05-20'), received });
    expect(checkBooks([came('2023-05-25')], here).codes).toEqual([]);
    const checked = checkBooks([came('2023-05-26')], here);
    expect(checked.codes).toEqual(['PERIOD-011 A1']);
    expect(checked.message('PERIOD-011')).toContain('这份表于2023-05-26填报，应在2023-05-25前报送');
  });

  it('are late by the day that is filled in, at its cell', () => {
    const form = (day: string) =>
      checkBooks(
        [
          {
            period: '2023-05',
            sheets: [
              `
              | 企业情况收集表 | < | < | < |
              | 包保单位 | 市一局 | 填报时间 | ${day} |
              | 企业名称（盖章） | 甲公司 | < | < |
              | 企业主要负责人 | 王×× | 联系方式 | '13800000000 |
              | 企业联系人 | 李×× | 联系方式 | '13800000001 |
              | 挂点部门联络员（兼职党建指导员） | 张×× | 联系方式 | '13800000002 |
              | 当月产值 | 120 | 当月税收 | 8 |`,
            ],
          },
        ],
        { definitions: [enterpriseReturn], units },
      );
    expect(form('2023-05-25').codes).toEqual([]);
    expect(form('2023-05-28').codes).toEqual(['PERIOD-011 D2']);
  });

  it('are asked for by the list, in the month that is collected', () => {
    const books = [pairings, filled('甲公司', '2023-05-20'), filled('丙公司', '2023-05-20', '市二局')];
    expect(checkBooks(books, here).codes).toEqual([]);
    expect(checkBooks(books, { ...here, month, date: '2023-05-25' }).codes).toEqual([]);
    const checked = checkBooks(books, { ...here, month, date: '2023-05-26' });
    expect(checked.codes).toEqual(['PERIOD-012']);
    expect(checked.message('PERIOD-012')).toContain('“企业情况收集表”2023-05还有1份没有报送：乙公司');
  });

  it('name an enterprise and a unit of the list', () => {
    const stranger = checkBooks([pairings, filled('戊公司', '2023-05-20')], here);
    expect(stranger.codes).toEqual(['CHECK-020 戊公司.xlsx!Sheet1!C2']);
    const other = checkBooks([pairings, filled('丙公司', '2023-05-20', '市一局')], here);
    expect(other.codes).toEqual(['CHECK-021 安排.xlsx!Sheet1!A4']);
  });
});

describe('a template', () => {
  const template = (metadata: Readonly<Record<string, string>>, rows: readonly string[]): Book => ({
    file: '市一局.xlsx',
    period: '2023-05',
    metadata,
    sheets: [['| 单位 | 签约项目完成 |', ...rows].join('\n')],
  });
  const own = { table: 'test/targets', edition: '2023', period: '2023-05', unit: '市一局', version: '0.1.0' };

  it('holds its own table, edition and unit', () => {
    expect(checkBooks([template(own, ['| 市 一局 | 2 |'])], setting).codes).toEqual([]);
    expect(checkBooks([template({}, ['| 市二局 | 2 |'])], setting).codes).toEqual([]);
  });

  it('that holds another table is named with both', () => {
    const checked = checkBooks([template({ ...own, table: 'test/villages' }, ['| 市一局 | 2 |'])], setting);
    expect(checked.codes).toEqual(['TEMPLATE-001 A1']);
    expect(checked.message('TEMPLATE-001')).toContain('这份模板是“乡镇任务表”，里面却是“部门任务表”');
  });

  it('of an old edition is named with both', () => {
    const checked = checkBooks([template({ ...own, edition: '2022' }, ['| 市一局 | 2 |'])], setting);
    expect(checked.codes).toEqual(['TEMPLATE-002 A1']);
    expect(checked.message('TEMPLATE-002')).toContain('用的是2022版模板，现行的是2023版');
  });

  it('of one unit that names another is named at the row', () => {
    const checked = checkBooks([template(own, ['| 市一局 | 2 |', '| 市二局 | 1 |'])], setting);
    expect(checked.codes).toEqual(['TEMPLATE-003 A3']);
    expect(checked.message('TEMPLATE-003')).toContain('发给“市一局”的，却填了“市二局”');
  });
});

describe('rows that units leave blank in everybody’s workbook', () => {
  it('are named once, and not cell by cell', () => {
    const sheets = ['| 单位 | 签约项目完成 |\n| 市一局 | 2 |\n| 市二局 | 1 |\n| 市三局 | |'];
    const checked = checkBooks([book('5月.xlsx', '2023-05', 2, { sheets })], setting);
    expect(checked.codes.filter((code) => code.startsWith('PERIOD-015'))).toHaveLength(1);
    expect(checked.message('PERIOD-015')).toContain('市三局');
    expect(checked.codes.join()).not.toContain('TABLE-013');
  });

  it('all of them: the form was not filled in', () => {
    const sheets = ['| 单位 | 签约项目完成 |\n| 市一局 | |\n| 市二局 | |'];
    const checked = checkBooks([book('5月.xlsx', '2023-05', 2, { sheets })], setting);
    expect(checked.codes.filter((code) => code.startsWith('PERIOD-014'))).toHaveLength(1);
  });
});
