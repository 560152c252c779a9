import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitKind } from '../../src/core/unit-kind.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster, rosterConflicts } from '../../src/roster/create-roster.ts';
import type { RosterUnit } from '../../src/roster/roster.ts';

function unit(name: string, kind: UnitKind = 'department', aliases: readonly string[] = []): RosterUnit {
  return { name, kind, class: null, aliases, leader: null };
}

const roster = createRoster(
  [
    unit('高新区', 'township', ['大冶高新区', '黄石大冶湖高新区（大冶市）']),
    unit('临空经济区·还地桥镇', 'township', ['还地桥镇', '临空经济区']),
    unit('保安镇', 'township'),
    unit('东岳路街道', 'township', ['东岳路街办']),
    unit('市委宣传部（网信办）'),
    unit('市自然资源和规划局', 'department', ['市资规局']),
    unit('市档案馆'),
    unit('市教育局'),
    unit('人行大冶市支行', 'bank', ['人民银行']),
  ],
  '大冶市',
);

const match = (text: string): string | undefined => roster.match(text)?.name;

describe('a name as typed', () => {
  it.each([
    ['市教育局', '市教育局'],
    ['市 教 育 局', '市教育局'],
    ['市教育\n局', '市教育局'],
    ['\u3000市教育局\u00a0', '市教育局'],
    ['市教\u200b育局', '市教育局'],
    ['市委宣传部(网信办)', '市委宣传部（网信办）'],
    ['市委宣传部【网信办】', '市委宣传部（网信办）'],
    ['市委宣传部〔网信办〕', '市委宣传部（网信办）'],
    ['临空经济区•还地桥镇', '临空经济区·还地桥镇'],
    ['临空经济区・还地桥镇', '临空经济区·还地桥镇'],
    ['市⾃然资源和规划局', '市自然资源和规划局'],
  ])('matches after folding width, spaces, brackets and dots: %j', (typed, name) => {
    expect(match(typed)).toBe(name);
  });

  it.each([
    ['市资规局', '市自然资源和规划局'],
    ['还地桥镇', '临空经济区·还地桥镇'],
    ['临空经济区', '临空经济区·还地桥镇'],
    ['人民银行', '人行大冶市支行'],
    ['黄石大冶湖高新区(大冶市)', '高新区'],
  ])('matches by alias: %j', (typed, name) => {
    expect(match(typed)).toBe(name);
  });

  it.each([
    ['教育局', '市教育局'],
    ['大冶市教育局', '市教育局'],
    ['大冶教育局', '市教育局'],
    ['湖北省大冶市教育局', '市教育局'],
    ['市保安镇', '保安镇'],
    ['大冶市保安镇', '保安镇'],
    ['保安镇人民政府', '保安镇'],
    ['大冶市保安镇人民政府', '保安镇'],
    ['东岳路街道办事处', '东岳路街道'],
    ['市档案馆（盖章）', '市档案馆'],
    ['7.市档案馆', '市档案馆'],
    ['7、市档案馆', '市档案馆'],
  ])('matches without what offices add or leave off: %j', (typed, name) => {
    expect(match(typed)).toBe(name);
  });

  it.each(['', ' ', '市', '市挡案馆', '教育', '市教育局、市档案馆', '市委宣传部', '/'])(
    'is not guessed at: %j',
    (typed) => {
      expect(match(typed)).toBeUndefined();
    },
  );
});

describe('an alias of two units', () => {
  const units = [
    unit('城投一公司', 'state-company', ['城投']),
    unit('城投二公司', 'state-company', ['城 投', '市城投']),
  ];

  it('matches neither, and is a fault of the roster', () => {
    expect(createRoster(units).match('城投')).toBeUndefined();
    expect(rosterConflicts(units)).toEqual([{ spelling: '城投', units: ['城投一公司', '城投二公司'] }]);
  });

  it('leaves the other spellings of both alone', () => {
    expect(createRoster(units).match('市城投')?.name).toBe('城投二公司');
    expect(createRoster(units).match('城投一公司')?.name).toBe('城投一公司');
  });

  it('is no fault where both spellings are one unit’s', () => {
    expect(rosterConflicts([unit('高新区', 'township', ['高新区', '高 新 区'])])).toEqual([]);
  });
});

describe('did you mean', () => {
  it.each([
    ['市挡案馆', ['市档案馆']],
    ['市教盲局', ['市教育局']],
    ['市自然资源与规划局', ['市自然资源和规划局']],
    ['保安', ['保安镇']],
    ['东岳路', ['东岳路街道']],
    ['市气象台', []],
    ['某', []],
    ['', []],
  ])('%j: %j', (typed, names) => {
    expect(roster.suggest(typed)).toEqual(names);
  });

  it('gives three at most: the nearest first, then those of the kind asked for, then in roster order', () => {
    const near = createRoster([
      unit('甲乙丙丁', 'bank'),
      unit('甲乙丙戊', 'department'),
      unit('甲乙丙己', 'bank'),
      unit('甲乙丙庚辛', 'bank'),
      unit('甲乙丙', 'bank'),
    ]);
    expect(near.suggest('甲乙丙壬')).toEqual(['甲乙丙丁', '甲乙丙戊', '甲乙丙己']);
    expect(near.suggest('甲乙丙壬', ['department'])).toEqual(['甲乙丙戊', '甲乙丙丁', '甲乙丙己']);
  });

  it('looks at aliases too, and names the unit', () => {
    expect(roster.suggest('市资归局')).toEqual(['市自然资源和规划局']);
  });
});

describe('the official order', () => {
  it('is the roster’s; a name that is not on it comes last', () => {
    expect(['高新区', '人行大冶市支行', '市气象台'].map((name) => roster.order(name))).toEqual([0, 8, 9]);
  });

  it('and look-up by name go by the canonical name alone', () => {
    expect(roster.byName('市教育局')?.kind).toBe('department');
    expect(roster.byName('教育局')).toBeUndefined();
  });
});

describe('the preset’s roster', () => {
  const preset = createRoster(daye2023.roster, daye2023.issuer);
  const spellings = daye2023.roster.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((spelling) => [spelling, name] as const),
  );

  it('finds every unit by each of its spellings', () => {
    expect(spellings.filter(([spelling, name]) => preset.match(spelling)?.name !== name)).toEqual([]);
  });

  it('finds it however the spelling is spaced and whatever its width', () => {
    const wide = (text: string): string =>
      text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.constantFrom(...spellings), fc.nat(), fc.boolean(), ([spelling, name], at, full) => {
        const letters = [...spelling];
        const cut = at % (letters.length + 1);
        const spaced = [...letters.slice(0, cut), ' ', ...letters.slice(cut)].join('');
        expect(preset.match(full ? wide(spaced) : spaced)?.name).toBe(name);
      }),
      { numRuns: 500, seed: 20230531 },
    );
  });

  it('never throws on any text, nor suggests more than three', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        preset.match(text);
        expect(preset.suggest(text).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300, seed: 20230531 },
    );
  });
});
