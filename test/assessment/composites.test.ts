import { expect, it } from 'vitest';
import { rules } from '../../schemas/rules/index.ts';
import { type CompositeStanding, compositesOf } from '../../src/assessment/tracking/composite.ts';
import type { Verdict } from '../../src/assessment/verdict.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { parseSpan, yearSpan } from '../../src/core/span.ts';
import { type Fact, saying } from '../../src/facts/fact.ts';
import { indexFacts } from '../../src/facts/facts.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';

const TABLE = 'assessment/scores';
const roster = createRoster(daye2023.roster, daye2023.issuer);

type Mark = readonly [exam: string, subject: string, period: string, score: number];

function year(marks: readonly Mark[], span = '2023', verdicts: readonly Verdict[] = []): CompositeStanding {
  const when = yearSpan(2023);
  const all = marks.flatMap(([exam, subject, period, score]): readonly Fact[] => {
    const about = { item: `${exam}/${subject}/${period}` };
    const say = (column: string, value: Fact['value']): Fact => ({
      about,
      what: saying(TABLE, column),
      when,
      value,
      at: [],
    });
    return [
      say('review', exam),
      say('object', subject),
      say('span', period),
      say('score', new Decimal(score)),
    ];
  });
  const facts = indexFacts(all, [{ table: TABLE, when }]);
  const [found] = compositesOf(
    facts,
    { ...daye2023, rules },
    roster,
    parseSpan(span) ?? expect.fail(),
    verdicts,
  );
  return found ?? expect.fail();
}

const quarters = (subject: string, ...scores: readonly number[]): readonly Mark[] =>
  scores.map((score, index) => ['项目建设季度考核', subject, `2023年第${index + 1}季度`, score]);

const yearEnd = (subject: string, score: number): Mark => ['项目建设年终考核', subject, '2023年', score];

it('The year is the mean of four quarters × 40 % and the year’s end × 60 %.', () => {
  // (80 + 90 + 70 + 80) ÷ 4 = 80; 80 × 40 % + 90 × 60 % = 86. (100 × 4) ÷ 4 × 40 % + 70 × 60 % = 82.
  const { lines } = year([
    ...quarters('陈贵镇', 100, 100, 100, 100),
    yearEnd('陈贵镇', 70),
    ...quarters('灵乡镇', 80, 90, 70, 80),
    yearEnd('灵乡镇', 90),
  ]);
  expect(lines.map(({ name, score, rank }) => [name, score.value?.toFixed(), rank])).toEqual([
    ['灵乡镇', '86', 1],
    ['陈贵镇', '82', 2],
  ]);
});

it('A missing quarter leaves the year unknown, with what it would be from what is there.', () => {
  // 80, 90 and 70 at 10 % each and 90 at 60 %: 78 of 90 %, 86.67.
  const { lines } = year([...quarters('灵乡镇', 80, 90, 70), yearEnd('灵乡镇', 90)]);
  expect(lines.map(({ score, soFar, rank }) => [score.value, soFar?.toFixed(), rank])).toEqual([
    [null, '86.67', null],
  ]);
});

it('A span inside the year takes the quarters that are over by its end.', () => {
  const standing = year([...quarters('灵乡镇', 80, 90, 70)], '2023-H1');
  expect([standing.ended, standing.lines[0]?.soFar?.toFixed()]).toEqual([false, '85']);
});

/** A notice of 项目建设 about 灵乡镇: 表扬 adds, 批评 takes. */
function notice(
  clause: '表扬' | '批评',
  day: string | null,
  points: string | null,
  state: Verdict['state'] = 'met',
): Verdict {
  const rule = rules.find((own) => own.rule === '项-05' && own.clause === clause) ?? expect.fail();
  const when = yearSpan(2023);
  const words = { zh: '', en: '' };
  const date: Fact = {
    about: { item: '1' },
    what: saying('assessment/notices', 'day'),
    when,
    value: day,
    at: [],
  };
  return {
    rule,
    about: { unit: '灵乡镇', item: '1' },
    class: null,
    span: when,
    state,
    step: 1,
    action: { list: clause === '表扬' ? 'bonus' : 'deduction', by: '', whom: '', points },
    because: [{ value: true, when, words, from: [date] }],
    counted: null,
    phrase: words,
  };
}

it.each<readonly [what: string, notices: readonly Verdict[], quarters: readonly (string | undefined)[]]>([
  [
    'praise in March adds its points to the first quarter',
    [notice('表扬', '2023-03-31', '2')],
    ['82', '90', '70', '80'],
  ],
  [
    'criticism in April takes them from the second',
    [notice('批评', '2023-04-01', '1.5')],
    ['80', '88.5', '70', '80'],
  ],
  [
    'points that are left open leave their quarter open',
    [notice('表扬', '2023-08-01', null)],
    ['80', '90', undefined, '80'],
  ],
  [
    'a notice that nobody can tell leaves its quarter open',
    [notice('批评', '2023-08-01', '1', 'open')],
    ['80', '90', undefined, '80'],
  ],
  [
    'a notice without a day leaves every quarter open',
    [notice('表扬', null, '2')],
    [undefined, undefined, undefined, undefined],
  ],
])('%s (项-05).', (_, notices, expected) => {
  const marks = [...quarters('灵乡镇', 80, 90, 70, 80), yearEnd('灵乡镇', 90)];
  const [line] = year(marks, '2023', notices).lines;
  expect(line?.parts.slice(0, 4).map((part) => part?.toFixed())).toEqual(expected);
  expect(line?.score.value === null).toBe(expected.includes(undefined));
});
