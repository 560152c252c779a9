import { describe, expect, it } from 'vitest';
import type { UnitKind } from '../../src/core/unit-kind.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import type { RosterUnit } from '../../src/roster/roster.ts';

const preset = createRoster(daye2023.roster, daye2023.issuer);

function unit(name: string, kind: UnitKind = 'department', aliases: readonly string[] = []): RosterUnit {
  return { name, kind, class: null, aliases, leader: null };
}

/** What a name stands for: the unit's name, `几个：` and the names of several, or 不认识. */
function identified(text: string, roster = preset): string {
  const found = roster.identify(text);
  if (found.kind === 'unit') return found.unit.name;
  return found.kind === 'unknown' ? '不认识' : `几个：${found.units.map(({ name }) => name).join('、')}`;
}

describe('full names of what the roster has in short', () => {
  it.each([
    ['大冶市发展和改革局', '市发改局'],
    ['市发展改革局', '市发改局'],
    ['大冶市经济和信息化局', '市经信局'],
    ['大冶市人力资源和社会保障局', '市人社局'],
    ['大冶市住房和城乡建设局', '市住建局'],
    ['大冶市城市管理执法局', '市城管执法局'],
    ['大冶市交通运输局', '市交通运输局'],
    ['市交通局', '市交通运输局'],
    ['大冶市卫生健康局', '市卫健局'],
    ['大冶市文化和旅游局', '市文旅局'],
    ['大冶市市场监督管理局', '市市场监管局'],
    ['市场监管局', '市市场监管局'],
    ['大冶市医疗保障局', '市医保局'],
    ['国家税务总局大冶市税务局', '市税务局'],
    ['大冶市科学技术协会', '市科协'],
    ['大冶市残疾人联合会', '市残联'],
    ['大冶市供销合作社联合社', '市供销社'],
    ['共青团大冶市委员会', '团市委'],
    ['大冶市公安局交通警察大队', '市公安局交警大队'],
    ['国网湖北省电力有限公司大冶市供电公司', '市供电公司'],
    ['荆楚集团有限公司', '市荆楚集团'],
  ])('%s is %s', (typed, name) => {
    expect(identified(typed)).toBe(name);
  });
});

describe('the party and the place before a name', () => {
  it.each([
    ['中共大冶市委办公室', '市委办公室'],
    ['中共大冶市委组织部', '市委组织部'],
    ['中共大冶市委机构编制委员会办公室', '市委编办'],
    ['大冶市人民政府办公室', '市政府办公室'],
    ['大冶市人民代表大会常务委员会办公室', '市人大常委会办公室'],
    ['湖北省黄石市大冶市教育局', '市教育局'],
    ['大冶教育局', '市教育局'],
    ['农业农村局', '市农业农村局'],
    ['中国共产党大冶市委员会组织部', '市委组织部'],
    ['政协大冶市委员会办公室', '市政协办公室'],
    ['中国人民政治协商会议大冶市委员会办公室', '市政协办公室'],
    ['湖北大冶市教育局', '市教育局'],
    ['湖北黄石大冶市教育局', '市教育局'],
    ['黄石市大冶市教育局', '市教育局'],
    ['黄石市教育局', '不认识'],
    ['阳新县教育局', '不认识'],
  ])('%s: %s', (typed, name) => {
    expect(identified(typed)).toBe(name);
  });

  it('are those of the place that issues the scheme', () => {
    const county = createRoster([unit('县教育局'), unit('县委办')], '中共阳新县委办公室');
    expect(identified('阳新县教育局', county)).toBe('县教育局');
    expect(identified('中共阳新县委办公室', county)).toBe('县委办');
    expect(identified('大冶市教育局', county)).toBe('不认识');
  });

  it('leaves the lake alone that is called like the place', () => {
    expect(identified('大冶湖国家高新区')).toBe('高新区');
    expect(identified('湖国家高新区')).toBe('不认识');
  });
});

describe('an organisation before the place', () => {
  // What stands before 大冶 is a province or a prefecture only where it is called so: else a party’s or a league’s committee were the city’s.
  it.each([
    '民盟大冶市委员会办公室',
    '妇联大冶市委办公室',
    '人大大冶市委员会办公室',
    '工会大冶市委员会办公室',
    '黄石大冶市教育局',
  ])('is not taken away: %s', (typed) => {
    expect(identified(typed)).toBe('不认识');
  });
});

describe('a part of a unit', () => {
  it.each([
    '市教育局工会',
    '市教育局财务科',
    '市公安局陈贵派出所',
    '市税务局陈贵分局',
    '陈贵镇财政所',
    '陈贵镇人大',
    '团市委办公室',
    '市委市政府办公室',
    '大冶市委',
  ])('is not the unit: %s', (typed) => {
    expect(identified(typed)).toBe('不认识');
  });
});

describe('banks by their legal names', () => {
  it.each([
    ['中国农业银行股份有限公司大冶市支行', '农行'],
    ['中国农业银行大冶支行', '农行'],
    ['中国工商银行股份有限公司大冶支行', '工行'],
    ['中国银行股份有限公司大冶支行', '中行'],
    ['中国建设银行大冶支行', '建行'],
    ['中国农业发展银行大冶市支行', '农发行'],
    ['中国人民银行大冶市支行', '人行大冶市支行'],
    ['中国邮政储蓄银行股份有限公司大冶市支行', '邮储银行'],
    ['湖北大冶农村商业银行股份有限公司', '农商行'],
    ['交通银行股份有限公司黄石大冶支行', '交通银行'],
    ['大冶泰隆村镇银行有限责任公司', '泰隆村镇银行'],
    ['招商银行股份有限公司黄石分行大冶支行', '招商银行'],
    ['中国工商银行大冶支行营业部', '工行'],
    ['湖北大冶农商银行', '农商行'],
    ['中国农业银行黄石分行', '不认识'],
    ['中国建设银行股份有限公司黄石市分行', '不认识'],
    ['农行阳新支行', '不认识'],
  ])('%s: %s', (typed, name) => {
    expect(identified(typed)).toBe(name);
  });
});

describe('numbers, seals and roles', () => {
  it.each([
    '市教育局（盖章）',
    '市教育局（公章）',
    '市教育局（牵头）',
    '市教育局(牵头单位)',
    '（牵头）市教育局',
    '1、大冶市教育局（牵头）',
    '12.市教育局',
    '①市教育局',
    '（一）市教育局',
    '一、市教育局',
    '填报单位：市教育局（盖章）',
    '填表单位：市教育局',
    '报送单位（盖章）：大冶市教育局',
    '大冶市教育局　　（公　章）',
    '●市教育局',
    '■ 市教育局',
    '√市教育局',
    '- 市教育局',
    '1）市教育局',
    '⑴市教育局',
    '01 市教育局',
    '市教育局（本级）',
    '市教育局*',
    '※市教育局',
    '市教育局。',
    '⼤冶市教育局',
  ])('%s is 市教育局', (typed) => {
    expect(identified(typed)).toBe('市教育局');
  });

  it('do not take a bracket away that is part of the name', () => {
    expect(identified('市委宣传部（网信办）')).toBe('市委宣传部（网信办）');
    expect(identified('市委宣传部（盖章）')).toBe('市委宣传部');
    expect(identified('市发改局（能源局）')).toBe('市发改局');
  });
});

describe('townships by their governments', () => {
  it.each([
    ['大冶市陈贵镇人民政府', '陈贵镇'],
    ['陈贵镇党委', '陈贵镇'],
    ['金湖街道办事处', '金湖街道'],
    ['大冶湖高新区管委会', '高新区'],
    ['大冶湖国家高新技术产业开发区管理委员会', '高新区'],
    ['陈贵镇党政办公室', '陈贵镇'],
    ['东岳路街办', '东岳路街道'],
  ])('%s is %s', (typed, name) => {
    expect(identified(typed)).toBe(name);
  });
});

describe('a name that fits several units alike', () => {
  it('is none of them: a bracket with another unit', () => {
    expect(identified('市教育局（市科技局）')).toBe('几个：市教育局、市科技局');
  });

  it('is none of them: two units that are shortened alike', () => {
    const roster = createRoster([unit('市人民政府办公室'), unit('市政府办')], '大冶市');
    expect(identified('大冶市政府办公室', roster)).toBe('几个：市人民政府办公室、市政府办');
    expect(identified('市政府办', roster)).toBe('市政府办');
  });
});

describe('did you mean', () => {
  it.each([
    ['市发改委', '市发改局'],
    ['市卫健委', '市卫健局'],
    ['市农业局', '市农业农村局'],
    ['市水利局', '市水利和湖泊局'],
    ['自然资源局', '市自然资源和规划局'],
    ['水利局', '市水利和湖泊局'],
    ['生态环境局', '黄石市生态环境局大冶市分局'],
    ['金湖办事处', '金湖街道'],
    ['宣传部', '市委宣传部'],
    ['交警大队', '市公安局交警大队'],
    ['市环保局', '黄石市生态环境局大冶市分局'],
    ['铜绿山管委会', '铜绿山古铜矿遗址保护管委会'],
    ['大冶市纪律检查委员会', '市纪委监委'],
    ['光谷东国有资本投资运营集团有限公司', '光谷东国投集团'],
  ])('%s: first %s', (typed, first) => {
    expect(identified(typed)).toBe('不认识');
    expect(preset.suggest(typed)[0]).toBe(first);
  });
});

describe('the unit a file is named after', () => {
  it.each([
    ['市经信局2023年5月.xls', '市经信局'],
    ['大冶市发展和改革局5月报表（改）.xlsx', '市发改局'],
    ['市教育局-招商附件2-2023-05.xlsx', '市教育局'],
    ['报送/市教育局/5月.xlsx', '市教育局'],
    ['农行5月.xlsx', '农行'],
    ['中国农业银行股份有限公司大冶市支行6月报表.xlsx', '农行'],
    ['陈贵镇招商引资进度.zip', '陈贵镇'],
    ['市委宣传部（网信办）.docx', '市委宣传部（网信办）'],
    ['1市财政局.tar.gz', '市财政局'],
    ['~$市司法局.xlsx', '市司法局'],
    ['2023-05.xlsx', undefined],
    ['市教育局和市科技局.xlsx', undefined],
    ['部门单位.xlsx', undefined],
    ['招商附件2-各部门单位及金融机构招商引资工作目标任务分解表-2023-05.xlsx', undefined],
  ])('%s: %s', (path, name) => {
    expect(preset.inPath(path)?.name).toBe(name);
  });
});

it('is quick with a text of any length', () => {
  const long = '（盖章）市教育局1、'.repeat(10_000);
  const before = performance.now();
  expect(identified(long)).toBe('不认识');
  expect(preset.suggest(long)).toEqual([]);
  expect(performance.now() - before).toBeLessThan(1000);
});
