import { describe, expect, it } from 'vitest';
import { type SpecialDay, workingDaysBetween } from '../../src/values/working-days.ts';

/** The number, or the year that has no calendar. */
function between(received: string, until: string, special?: readonly SpecialDay[]): number | string {
  const found = workingDaysBetween(received, until, special);
  return found.kind === 'known' ? found.days : `no calendar of ${found.year}`;
}

// Counted by hand on the arrangement of the State Council for 2023 (国办发明电〔2022〕16号).
describe('working days between receipt and reply in 2023', () => {
  it.each([
    ['2023-03-06', '2023-03-06', 0, 'the day of receipt'],
    ['2023-03-06', '2023-03-07', 1, 'the day after it'],
    ['2023-03-06', '2023-03-10', 4, 'Monday to Friday'],
    ['2023-03-06', '2023-03-12', 4, 'Monday to Sunday'],
    ['2023-03-06', '2023-03-13', 5, 'Monday to the next'],
    ['2023-03-10', '2023-03-17', 5, 'Friday to the next'],
    ['2023-03-11', '2023-03-13', 1, 'a letter that came on a Saturday'],
    ['2023-03-08', '2023-03-06', 0, 'a reply before the letter'],
  ])('%s to %s: %i (%s)', (received, until, days) => {
    expect(between(received, until)).toBe(days);
  });

  it.each([
    // 19, 20 January; 21–27 off; 28 and 29 (Saturday, Sunday) worked; 30.
    ['春节', '2023-01-18', '2023-01-27', 2],
    ['春节', '2023-01-18', '2023-01-29', 4],
    ['春节', '2023-01-18', '2023-01-30', 5],
    ['春节', '2023-01-18', '2023-01-31', 6],
    // 5 April, a Wednesday, off.
    ['清明', '2023-04-03', '2023-04-07', 3],
    // 23 April (Sunday) worked, 24–28.
    ['五一', '2023-04-21', '2023-04-27', 5],
    // 28 April; 29 April to 3 May off; 4, 5 and 6 (Saturday) worked; 8.
    ['五一', '2023-04-27', '2023-05-03', 1],
    ['五一', '2023-04-27', '2023-05-07', 4],
    ['五一', '2023-04-27', '2023-05-08', 5],
    // 22–24 June off, 25 (Sunday) worked.
    ['端午', '2023-06-21', '2023-06-25', 1],
    // 28 September; 29 September to 6 October off; 7 and 8 (Saturday, Sunday) worked; 9, 10.
    ['国庆', '2023-09-27', '2023-10-06', 1],
    ['国庆', '2023-09-27', '2023-10-10', 5],
    // 30 December 2022; 31 December to 2 January off; 3 January.
    ['元旦', '2022-12-29', '2023-01-03', 2],
  ])('over %s: %s to %s is %i', (_, received, until, days) => {
    expect(between(received, until)).toBe(days);
  });
});

describe('a year without a calendar', () => {
  it('is refused, and named', () => {
    expect(between('2099-03-01', '2099-03-05')).toBe('no calendar of 2099');
    expect(between('2003-12-30', '2004-01-05')).toBe('no calendar of 2003');
    const found = workingDaysBetween('2099-03-01', '2099-03-05');
    expect(found.kind === 'no-calendar' ? found.words.zh : '').toContain('没有2099年的节假日安排');
  });

  it('is not asked for where no day of it is counted', () => {
    expect(between('2003-12-31', '2004-01-02')).toBe(1);
    expect(between('2099-03-05', '2099-03-05')).toBe(0);
  });

  it('may be given by the scheme', () => {
    const special = [
      { day: '2099-01-01', works: false },
      { day: '2099-01-03', works: true },
    ];
    // 1 January 2099 is a Thursday: 2 (Friday), 3 (Saturday, worked), 5 and 6.
    expect(between('2098-12-31', '2099-01-06', special)).toBe(4);
  });
});

it('What the scheme says of a day goes before the calendar.', () => {
  const off = [{ day: '2023-03-08', works: false }];
  expect([between('2023-03-06', '2023-03-10'), between('2023-03-06', '2023-03-10', off)]).toEqual([4, 3]);
});
