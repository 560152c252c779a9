import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/temporary.ts';
import { sourcesOf } from './sources.ts';

/** What may ask for the temporary folder itself, or set it. */
const MAKERS = [
  'test/support/temporary.ts',
  'test/support/one-temporary-folder.ts',
  'test/support/libre-office.ts',
  'test/browser/chromium.ts',
];

describe('the temporary folder of a run of tests', () => {
  const root = process.env.DAYIE_TESTS ?? '';

  it('is one, made for the run and taken away with it', () => {
    expect(path.basename(root)).toMatch(/^dayie-tests-\d+-/);
    expect(path.resolve(tmpdir())).toBe(root);
    expect(path.dirname(newFolder())).toBe(root);
  });

  it('is also that of the programs that tests start', () => {
    const asked = execFileSync(process.execPath, ['-p', 'require("node:os").tmpdir()'], { encoding: 'utf8' });
    expect(asked.trim()).toBe(root);
  });

  it('is where every test makes its folders: none asks for another', () => {
    const asking = sourcesOf(['test'])
      .filter(({ text }) => /\b(?:mkdtemp(?:Sync)?|tmpdir)\(/.test(text))
      .map(({ path: file }) => file)
      .filter((file) => !MAKERS.includes(file) && file !== 'test/house/temporary-folder.test.ts');
    expect(asking).toEqual([]);
  });
});
