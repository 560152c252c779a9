import { describe, expect, it } from 'vitest';
import { readUnits, splitNames } from '../../src/values/names.ts';
import { codes, context } from './reading.ts';

function read(typed: string, many = false) {
  const result = readUnits(typed, { many, kinds: ['department'] }, context());
  const { value } = result;
  const names =
    value.kind === 'units'
      ? value.names.map(({ unit, collective }) => (collective ? '各' : unit))
      : value.kind;
  return { names, others: value.kind === 'units' && value.others, codes: codes(result) };
}

describe('one unit in a cell', () => {
  it.each(['市教育局', ' 市 教育局 ', '市教育\n局', '大冶市教育局', '教育局'])('%j is 市教育局', (typed) => {
    expect(read(typed)).toEqual({ names: ['市教育局'], others: false, codes: [] });
  });

  it('may go by an alias', () => {
    expect(read('市资规局').names).toEqual(['市自然资源和规划局']);
  });

  it('that is not on the roster is an error with suggestions, and is not dropped', () => {
    const { value, findings } = readUnits('市挡案馆', { many: false, kinds: [] }, context());
    expect(value).toEqual({
      kind: 'units',
      names: [{ unit: null, kind: null, text: '市挡案馆', collective: false }],
      others: false,
      text: '市挡案馆',
    });
    expect(findings.map(({ code, params }) => [code, params])).toEqual([
      ['VALUE-011', { text: '市挡案馆', suggestions: ['市档案馆'] }],
    ]);
  });

  it.each(['市教育局、市科技局', '市教育局\n市科技局', '市教育局/市科技局', '市教育局等单位'])(
    'must be one: %j counts for the first, with an error',
    (typed) => {
      const result = read(typed);
      expect(result.names[0]).toBe('市教育局');
      expect(result.codes).toEqual(['VALUE-012']);
    },
  );

  it('with a known and an unknown name says both', () => {
    expect(read('市教育局、市气象台').codes).toEqual(['VALUE-012', 'VALUE-011']);
  });

  it('counts for nobody where the first name is unknown, and does not say otherwise', () => {
    const { findings } = readUnits('市气象台、市教育局', { many: false, kinds: [] }, context());
    expect(findings.map(({ code }) => code)).toEqual(['VALUE-012', 'VALUE-011']);
    expect(findings[0]?.params).toEqual({ text: '市气象台、市教育局', unit: '' });
  });

  it.each(['/', '无', '、', '各乡镇'])(
    '%j names no unit, which is an error where a row is for one',
    (typed) => {
      expect(read(typed).codes).toEqual(['VALUE-011']);
    },
  );
});

describe('several units in a cell', () => {
  it.each([
    '市教育局、市科技局',
    '市教育局，市科技局',
    '市教育局；市科技局',
    '市教育局,市科技局;',
    '市教育局\n市科技局',
    '市教育局、\n市科技局',
  ])('are parted by signs and line breaks: %j', (typed) => {
    expect(read(typed, true)).toEqual({ names: ['市教育局', '市科技局'], others: false, codes: [] });
  });

  it.each([
    '市教育局、市科技局等',
    '市教育局、市科技局等有关单位',
    '市教育局、市科技局、等单位',
    '市教育局等有关单位，市科技局',
  ])('are left open by 等: %j', (typed) => {
    expect(read(typed, true)).toEqual({ names: ['市教育局', '市科技局'], others: true, codes: [] });
  });

  it.each([
    '各乡镇',
    '各乡镇（场）、街道',
    '各街道',
    '市直各部门',
    '有关单位',
    '市有关单位',
    '各银行机构',
    '各成员单位',
    '全市各有关部门',
  ])('%j is a group of units, not an unknown one', (typed) => {
    const { names, codes: found } = read(typed, true);
    expect(names).toEqual(['各']);
    expect(found).toEqual([]);
  });

  it('街道 by itself, or after a unit, is no group of units', () => {
    expect(read('街道', true).codes).toEqual(['VALUE-011']);
    expect(read('各乡镇、市教育局、街道', true).codes).toEqual(['VALUE-011']);
  });

  it('are each an error when unknown', () => {
    expect(read('市教育局、市气象台、市地震台', true).codes).toEqual(['VALUE-011', 'VALUE-011']);
  });

  it('may be none', () => {
    expect(read('/', true)).toEqual({ names: 'none', others: false, codes: [] });
  });
});

describe('splitNames', () => {
  it('keeps what a bracket holds together', () => {
    expect(splitNames('市委宣传部（网信办、文明办）、市教育局').parts).toEqual([
      '市委宣传部（网信办、文明办）',
      '市教育局',
    ]);
  });

  it('goes on after a bracket that is never closed', () => {
    expect(splitNames('市教育局（牵头、市科技局').parts).toEqual(['市教育局（牵头、市科技局']);
    expect(splitNames('）市教育局、市科技局').parts).toEqual(['）市教育局', '市科技局']);
  });
});

describe('a name that fits two units alike', () => {
  it('is a finding that names both, and counts for neither', () => {
    const { value, findings } = readUnits(
      '市教育局（市科技局）',
      { many: false, kinds: ['department'] },
      context(),
    );
    expect(value).toMatchObject({ kind: 'units', names: [{ unit: null }] });
    expect(findings.map(({ code, params }) => [code, params])).toEqual([
      ['VALUE-018', { text: '市教育局（市科技局）', units: ['市教育局', '市科技局'] }],
    ]);
  });
});

describe('numbers before names', () => {
  it.each([
    '1、市教育局；2、市科技局',
    '一、市教育局、二、市科技局',
    '1、市教育局（牵头）\n2、市科技局（配合）',
  ])('are no names: %j', (typed) => {
    expect(read(typed, true)).toEqual({ names: ['市教育局', '市科技局'], others: false, codes: [] });
  });
});
