import { describe, expect, it } from 'vitest';
import { number, text } from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import { tables } from '../../schemas/index.ts';
import { type Book, checkBooks, checkSheet, SMALL_ROSTER } from './checking.ts';

const units = SMALL_ROSTER;
const setting = { definitions: tables, units };

describe('the two pairing tables', () => {
  const leaders = (rows: readonly string[]): Book => ({
    file: '领导.xlsx',
    sheets: [
      ['| 序号 | 联系领导 | 职务 | 联络部门 | 联系重点企业 | 企业类别 | 所在地 |', ...rows].join('\n'),
    ],
  });
  const departments = (rows: readonly string[]): Book => ({
    file: '部门.xlsx',
    sheets: [['| 序号 | 挂点部门 | 包保重点企业 | 企业类别 | 所在地 |', ...rows].join('\n')],
  });
  const right = departments([
    '| 1 | 市一局 | 甲公司※           | 工业   | 甲镇 |',
    '| ^ | ^      | 乙公司             | 工业   | ^    |',
    '| 2 | 市二局 | 丙公司（进规培育） | 商贸业 | 乙镇 |',
    '| ^ | ^      | 丁科技有限公司     | 工业   | 丙乡 |',
  ]);

  it('agree where the longer one holds the shorter one’s enterprises, markers apart', () => {
    const checked = checkBooks(
      [
        leaders([
          '| 1 | 王×× | 市长   | 市一局 | 甲公司       | 工业   | 甲镇 |',
          '| 2 | 李×× | 副市长 |        | 丙 公司 ※    | 商贸业 | 乙镇 |',
        ]),
        right,
      ],
      setting,
    );
    expect(checked.codes).toEqual([]);
  });

  it('disagree on an enterprise that only the shorter one names; near names are offered', () => {
    const checked = checkBooks(
      [leaders(['| 1 | 王×× | 市长 | 市二局 | 丁科技 | 工业 | 丙乡 |']), right],
      setting,
    );
    expect(checked.codes).toEqual(['CHECK-020 领导.xlsx!Sheet1!E2']);
    expect(checked.message('CHECK-020')).toContain(
      '“丁科技”不在“市直部门包保重点企业安排表”里，名称相近的有“丁科技有限公司”',
    );
  });

  it('do not miss an enterprise whose name may be the one that cannot be read', () => {
    const list = leaders(['| 1 | 王×× | 市长 | 市一局 | 乙公司 | 工业 | 甲镇 |']);
    const unread = departments(['| 1 | 市一局 | 甲公司 | 工业 | 甲镇 |', '| ^ | ^ | #REF! | 工业 | ^ |']);
    expect(checkBooks([list, unread], setting).codes).toEqual([]);
  });

  it('disagree on the unit, the category or the place of an enterprise', () => {
    const checked = checkBooks(
      [leaders(['| 1 | 王×× | 市长 | 市三局 | 丙公司 | 工业 | 丙乡 |']), right],
      setting,
    );
    expect(checked.codes).toEqual([
      'CHECK-021 部门.xlsx!Sheet1!B4',
      'CHECK-021 部门.xlsx!Sheet1!D4',
      'CHECK-021 部门.xlsx!Sheet1!E4',
    ]);
    expect(checked.message('CHECK-021')).toContain(
      '“丙公司”的“挂点部门”在本表为“市二局”，在“领导联系重点企业安排表”里为“市三局”（领导.xlsx!Sheet1!D2）',
    );
  });

  it('say once what several enterprises of a group have in common', () => {
    const checked = checkBooks(
      [
        leaders([
          '| 1 | 王×× | 市长 | 市三局 | 甲公司 | 工业 | 甲镇 |',
          '| ^ | ^    | ^    | ^      | 乙公司 | 工业 | 甲镇 |',
        ]),
        right,
      ],
      setting,
    );
    expect(checked.codes).toEqual(['CHECK-021 部门.xlsx!Sheet1!B2']);
    expect(checked.message('CHECK-021')).toContain('“甲公司、乙公司”的“挂点部门”');
  });
});

describe('liaison groups', () => {
  const liaison = (rows: readonly string[]): string =>
    ['| 序号 | 部门招商专班 | 乡镇招商专班 | 市工商联/市招商服务中心联系人 | 商会或联络处 |', ...rows].join(
      '\n',
    );

  it('hold every department and township once', () => {
    const sheet = liaison([
      '| 1 | 市一局 | 甲镇 | 吴×× | 广东商会 |',
      '| 2 | 市二局 | 乙镇 | ^    | ^        |',
      '| 3 | 市三局 | 丙乡 | 肖×× | 浙江商会 |',
    ]);
    expect(checkSheet(sheet, setting).codes).toEqual([]);
  });

  it('name a township in two groups, and the ones in none', () => {
    const twice = checkSheet(
      liaison([
        '| 1 | 市一局 | 甲镇 | 吴×× | 广东商会 |',
        '| 2 | 市二局 | 乙镇 | ^    | ^        |',
        '| 3 | 市三局 | 甲镇 | 肖×× | 浙江商会 |',
      ]),
      setting,
    );
    expect(twice.codes).toEqual(['CHECK-022 C4']);
    expect(twice.message('CHECK-022')).toContain('“甲镇”已编入另一组（Sheet1!C2）');
    const none = checkSheet(
      liaison([
        '| 1 | 市一局 | 甲镇 | 吴×× | 广东商会 |',
        '| 2 | 市二局 |      | ^    | ^        |',
        '| 3 | 市三局 |      | 肖×× | 浙江商会 |',
      ]),
      setting,
    );
    expect(none.codes).toEqual(['CHECK-023 C1']);
    expect(none.message('CHECK-023')).toContain('“乡镇招商专班”里缺少2个单位：乙镇、丙乡');
  });

  it('name a department in no group like any table that should hold it', () => {
    const checked = checkSheet(
      liaison([
        '| 1 | 市一局 | 甲镇 | 吴×× | 广东商会 |',
        '| 2 | 市二局 | 乙镇 | ^    | ^        |',
        '| 3 |        | 丙乡 | 肖×× | 浙江商会 |',
      ]),
      setting,
    );
    expect(checked.codes).toEqual([]);
    const lost = checkSheet(
      liaison(['| 1 | 市一局 | 甲镇 | 吴×× | 广东商会 |', '| 2 | 市二局 | 乙镇、丙乡 | ^ | ^ |']),
      setting,
    );
    expect(lost.message('CHECK-009')).toContain('对口联系的表里缺少1个应报单位：市三局');
  });

  it('count a cell that names several units for the first one, as its own finding says', () => {
    const checked = checkSheet(
      liaison([
        '| 1 | 市一局 | 甲镇、乙镇 | 吴×× | 广东商会 |',
        '| 2 | 市二局 | 乙镇 | ^    | ^        |',
        '| 3 | 市三局 | 丙乡 | 肖×× | 浙江商会 |',
      ]),
      setting,
    );
    expect(checked.codes).toEqual([]);
  });

  it('ask for a unit of the target table that the roster does not rank', () => {
    const targets = `| 序号 | 责任单位 | 新签约项目 | 签约额 |
      | 1 | 市一局 | 1 | 2 |
      | 2 | 市二局 | 1 | 2 |
      | 3 | 市三局 | 1 | 2 |
      | 4 | 市协会 | 1 | 2 |`;
    const groups = liaison([
      '| 1 | 市一局 | 甲镇 | 吴×× | 广东商会 |',
      '| 2 | 市二局 | 乙镇 | ^    | ^        |',
      '| 3 | 市三局 | 丙乡 | 肖×× | 浙江商会 |',
    ]);
    const checked = checkBooks(
      [
        { file: '任务.xlsx', sheets: [targets] },
        { file: '联系.xlsx', sheets: [groups] },
      ],
      setting,
    );
    expect(checked.codes).toEqual(['CHECK-024 任务.xlsx!Sheet1!B5']);
    expect(checked.message('CHECK-024')).toContain(
      '“市协会”在本表中有，在“招商引资工作对口联系安排表”里没有',
    );
  });
});

describe('statistics with three levels of totals', () => {
  const definition = defineTable({
    id: 'test/statistics',
    plan: 'project',
    source: '',
    kind: 'statistics',
    title: '项目统计表',
    edition: '2023',
    titleWords: [],
    key: ['stage', 'name'],
    columns: {
      stage: { header: '阶段', is: text().nullish(), group: true },
      name: { header: '名称', is: text() },
      projects: { header: '项目个数', is: number('个').nullable() },
      large: { header: '亿元以上', is: number('个').nullable() },
    },
    totals: {
      columns: ['projects', 'large'],
      nested: {
        label: 'name',
        levels: [
          { words: ['总计'] },
          { words: ['谋划', '新建'], carriedAs: 'stage' },
          { numbered: '（一）' },
        ],
      },
    },
    atMost: [['large', 'projects']],
  });
  const sheet = (changes: Readonly<Record<string, string>> = {}): string => {
    const value = (name: string, is: string): string => changes[name] ?? is;
    return `
      | 名称       | 项目个数              | 亿元以上             |
      | 总 计      | ${value('top', '30')} | 12                   |
      | 谋划       | ${value('mid', '10')} | ${value('part', '4')} |
      | （一）交通 | ${value('low', '4')}  | －                   |
      | （二）物流 | 6                     | 4                    |
      | 新建       | 20                    | 8                    |
      | （一）交通 | 15                    | 8                    |
      | （二）物流 | 5                     | －                   |`;
  };
  const here = { definitions: [definition], units };

  it('are silent where each level adds up to the one above it', () => {
    expect(checkSheet(sheet(), here).codes).toEqual([]);
  });

  it('name the level that is wrong, once', () => {
    expect(checkSheet(sheet({ top: '31' }), here).codes).toEqual(['CHECK-002 B2']);
    const mid = checkSheet(sheet({ mid: '12' }), here);
    expect(mid.codes).toEqual(['CHECK-003 B3']);
    expect(mid.message('CHECK-003')).toContain('“谋划”的“项目个数”为12，本组各行之和为10');
    expect(checkSheet(sheet({ low: '5' }), here).codes).toEqual(['CHECK-003 B3']);
    const blank = checkSheet(sheet({ mid: '' }), here);
    expect(blank.codes).toEqual(['CHECK-003 B3']);
    expect(blank.message('CHECK-003')).toContain('“谋划”的“项目个数”为空，本组各行之和为10');
  });

  it('are not judged while a row’s level cannot be told, which is said at its label', () => {
    const checked = checkSheet(sheet().replace('| 新建 ', '| 新开工'), here);
    expect(checked.codes).toEqual(['CHECK-026 A6']);
    expect(checked.message('CHECK-026')).toContain(
      '“新开工”没有编号，也不是本表的合计行（总计、谋划、新建）',
    );
    const blank = checkSheet(sheet().replace('| 新建 ', '| '), here);
    expect(blank.codes).toEqual([]);
  });

  it('find the faults of the document’s own table, and no others', () => {
    // 谋划 of 项目 附件1 as printed: A, B and C add up to 56, 93 and 50 under a row of 55, 94 and 51.
    const checked = checkSheet(
      `
      | 名称 | 项目个数 | 亿元以上项目个数 | < | < | 计划总投资（亿元） | 项目A、B、C类 | < | < |
      | ^ | ^ | 亿元以上（个） | 5亿元以上（个） | 10亿元以上（个） | ^ | A类 | B类 | C类 |
      | 总.计 | 295 | 295 | 145 | 81 | 3005.39 | 55 | 94 | 51 |
      | 谋划 | 295 | 295 | 145 | 81 | 3005.39 | 55 | 94 | 51 |
      | （一）交通、能源、水利等产业升级设施 | 48 | 48 | 28 | 15 | 709.74 | 17 | 27 | 4 |
      | （二）信息、科技、物流等产业升级设施 | 17 | 17 | 7 | 5 | 294.38 | 4 | 9 | 4 |
      | （三）城市基础设施 | 22 | 22 | 7 | 5 | 108.44 | 4 | 14 | 4 |
      | （四）社会事业 | 28 | 28 | 17 | 12 | 436.5 | 11 | 13 | 4 |
      | （五）生态环保 | 16 | 16 | 10 | 6 | 187.53 | 6 | 7 | 3 |
      | （六）园区基础设施 | 14 | 14 | 12 | 10 | 330.84 | 4 | 5 | 5 |
      | （七）镇村基础设施 | 28 | 28 | 17 | 3 | 165.94 | 6 | 17 | 5 |
      | （八）产业转型升级 | 26 | 26 | 8 | 6 | 213.3 | 4 | 1 | 21 |
      | （九）招商引资洽谈项目 | 96 | 96 | 39 | 19 | 558.72 | － | － | － |`,
      setting,
    );
    expect(checked.codes).toEqual(['CHECK-003 G4', 'CHECK-003 H4', 'CHECK-003 I4']);
    expect(checked.message('CHECK-003')).toContain('为55，本组各行之和为56');
  });
});
