import { describe, expect, it } from 'vitest';
import { date } from '../../src/cli/options/inputs.ts';
import { flag, type Option, optional, repeated, withDefault } from '../../src/cli/options/option.ts';
import { asTyped, count, day, month, oneOf } from '../../src/cli/options/parsers.ts';
import { Failure } from '../../src/core/failure.ts';

const HELP = { zh: '', en: '' };
const TODAY = { today: '2023-06-05' };

function read<Value>(option: Option<Value>, ...texts: readonly string[]): Promise<Value> {
  const given = texts.map((text) => ({ flag: '--some', text }));
  return Promise.resolve(option.read(given, TODAY));
}

describe('an option', () => {
  it('that is left out is null, its default, or nothing of many', async () => {
    expect(await read(optional('--some <text>', HELP, asTyped))).toBeNull();
    expect(await read(withDefault(optional('--some <n>', HELP, count), 20))).toBe(20);
    expect(await read(repeated('--some <text>', HELP, asTyped))).toEqual([]);
    expect(await read(flag('--some', HELP))).toBe(false);
    expect(await read(date)).toBe('2023-06-05');
  });

  it('that is given twice is the last one, or both where it may be repeated', async () => {
    expect(await read(optional('--some <text>', HELP, asTyped), 'a', 'b')).toBe('b');
    expect(await read(repeated('--some <text>', HELP, asTyped), 'a', 'b')).toEqual(['a', 'b']);
    expect(await read(flag('--some', HELP), '', '')).toBe(true);
  });
});

describe('a value', () => {
  it.each([
    ['a day', day, '2024-02-29', '2023-02-29'],
    ['a day', day, '2023-06-30', '2023-06-31'],
    ['a day', day, '2023-12-31', '2023-13-01'],
    ['a day', day, '2023-06-05', '2023-6-5'],
    ['a month', month, '2023-05', '2023-13'],
    ['a count', count, '0', '-1'],
    ['a count', count, '20', '1e3'],
    ['one of some', oneOf(['json', 'csv']), 'csv', 'CSV'],
  ])('that is no %s is refused with the option’s name', async (_, parse, right, wrong) => {
    await expect(Promise.resolve(parse(right, '--some'))).resolves.toBeDefined();
    expect(() => parse(wrong, '--some')).toThrow(Failure);
  });
});
