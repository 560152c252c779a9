import { describe, expect, it } from 'vitest';
import { remembering } from '../../src/core/remembering.ts';

function counted() {
  const asked: string[] = [];
  const length = remembering((text): number | null => {
    asked.push(text);
    return text === '' ? null : text.length;
  });
  return { asked, length };
}

describe('A function that remembers', () => {
  it('works once for a text, be the result null', () => {
    const { asked, length } = counted();
    expect(['签约额', '', '签约额', ''].map(length)).toEqual([3, null, 3, null]);
    expect(asked).toEqual(['签约额', '']);
  });

  it('does not keep texts of more than eighty characters', () => {
    const { asked, length } = counted();
    const [kept, long] = ['字'.repeat(80), '字'.repeat(81)];
    expect([kept, long, kept, long].map(length)).toEqual([80, 81, 80, 81]);
    expect(asked).toEqual([kept, long, long]);
  });

  it('forgets all after five thousand texts, and is right as before', () => {
    const { asked, length } = counted();
    const texts = Array.from({ length: 5000 }, (_, index) => `第${index}行`);
    texts.forEach(length);
    expect(length('第0行')).toBe(3);
    expect(asked).toHaveLength(5000);
    expect(length('又一行')).toBe(3);
    expect(length('第0行')).toBe(3);
    expect(asked).toHaveLength(5002);
  });
});
