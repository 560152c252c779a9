import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { textWidth } from '../../src/core/text-width.ts';
import { newFolder } from '../support/cli.ts';

/** What is said on stderr of a command line that fails. */
async function said(args: readonly string[], lang: string, stream: object): Promise<string> {
  let text = '';
  const status = await main(args, {
    workingFolder: newFolder(),
    program: '',
    environment: { DAYIE_LANG: lang, NO_COLOR: '1' },
    stdout: { write: () => undefined },
    stderr: { ...stream, write: (piece: string) => (text += piece) },
  });
  expect(status).toBe(2);
  return text;
}

const LINES: readonly (readonly [words: readonly string[]])[] = [
  [['score', '没有的文件.xlsx']],
  [['validate']],
  [['collect', '.', '--out']],
  [
    [
      'validate',
      '.',
      '--month',
      '2023-99999999999999999999999999999999999999999999999999999999999999999999999',
    ],
  ],
];

describe.each(['zh', 'en'])('What could not be done, in %s,', (lang) => {
  it.each(LINES)('is broken to the width of a terminal: %s', async (given) => {
    const whole = await said(given, lang, {});
    const broken = await said(given, lang, { isTTY: true, columns: 60 });
    const lines = broken.trimEnd().split('\n');
    for (const line of lines) if (!/9{20}/u.test(line)) expect(textWidth(line)).toBeLessThanOrEqual(60);
    expect(lines.join('').replace(/\s/gu, '')).toBe(whole.replace(/\s/gu, ''));
  });

  it('is one line to a file or another program', async () => {
    expect((await said(['validate'], lang, {})).trimEnd().split('\n')).toHaveLength(1);
  });
});
