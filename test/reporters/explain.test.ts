import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { allCodes, codeList, explainCode } from '../../src/reporters/explain.ts';

it.each(['zh', 'en'] as const)(
  'A code’s page keeps to the terminal’s width and loses no word (%s).',
  (language) => {
    for (const code of allCodes()) {
      const narrow = explainCode(code, language, 80).split('\n');
      const wide = explainCode(code, language, 10_000);
      expect(
        narrow.filter((line) => stringWidth(line) > 80),
        code,
      ).toEqual([]);
      expect(narrow.join('').replaceAll(' ', ''), code).toBe(wide.replace(/[ \n]/gu, ''));
    }
  },
);

it.each(['zh', 'en'] as const)('The list of codes has each once, in columns that fit (%s).', (language) => {
  const lines = codeList(language, 80).trimEnd().split('\n');
  expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  expect(lines.flatMap((line) => /^[A-Z]+-\d{3}/u.exec(line)?.[0] ?? [])).toEqual(allCodes());
});

it.each(['zh', 'en'] as const)('A code’s page shows no name of a parameter to people (%s).', (language) => {
  const message = (code: (typeof codes)[number]): string =>
    explainCode(code, language, 10_000).split('\n').slice(3, 5).join('\n');
  const codes = allCodes();
  expect(codes.filter((code) => /\{\w+\}/u.test(message(code)))).toEqual([]);
  expect(message('VALUE-011')).toContain(
    language === 'zh' ? '单位名录中没有“…”' : '“…” is not on the roster',
  );
});
