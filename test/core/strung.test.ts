import { expect, it } from 'vitest';
import { strung } from '../../src/core/strung.ts';

it('gives what joining gives, of no piece, of empty ones and with something between them', () => {
  expect(strung([])).toBe('');
  expect(strung(['', '甲', '', '乙'])).toBe('甲乙');
  expect(strung(['', '甲', '', '乙'], '、')).toBe('、甲、、乙');
});
