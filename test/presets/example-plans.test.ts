import { expect, test } from 'vitest';
import { LIST_ORDER } from '../../src/assessment/lists.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { assess, readSubmissions, validate } from '../../src/index.ts';
import { examplePlans } from '../../src/presets/daye-2023/example-plans.ts';

/** What comes to something when the year is over. */
const YEARLY = ['untouched', 'barred', 'consultation'];

const reading = readSubmissions(
  await Promise.all(
    examplePlans('2023-07-03').map(async ({ name, model }) => ({ name, bytes: writeWorkbook(model) })),
  ),
);

test('The example of all plans has somebody on every list but those of the year’s end.', () => {
  const { lists, span } = assess(reading, { month: { year: 2023, month: 6 } });
  expect(span).toEqual({ year: 2023, unit: 'month', index: 6 });
  expect(lists.map(({ id }) => id)).toEqual(LIST_ORDER.filter((id) => !YEARLY.includes(id)));
});

test('The example of all plans has no fault.', () => {
  expect(
    validate(reading)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ code, at }) => `${code} ${at.sheet}!${at.cell}`),
  ).toEqual([]);
});
