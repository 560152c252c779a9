import { expect, it } from 'vitest';
import { rules } from '../../schemas/rules/index.ts';
import { type CompositeStanding, compositesOf } from '../../src/assessment/tracking/composite.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { parseSpan, yearSpan } from '../../src/core/span.ts';
import { type Fact, saying } from '../../src/facts/fact.ts';
import { indexFacts } from '../../src/facts/facts.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';

const TABLE = 'assessment/scores';
const roster = createRoster(daye2023.roster, daye2023.issuer);

type Mark = readonly [exam: string, subject: string, period: string, score: number];

function year(marks: readonly Mark[], span = '2023'): CompositeStanding {
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
  const [found] = compositesOf(facts, { ...daye2023, rules }, roster, parseSpan(span) ?? expect.fail());
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
