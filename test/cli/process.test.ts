import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/core/version.ts';
import { dayieProcess } from '../support/cli.ts';

/** What only a process can show; process.long.test.ts holds every command to what it does in a thread. */
describe('the program as a process of its own', () => {
  it('says its version', () => {
    expect(dayieProcess(['--version'])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  it('takes its language from the environment, and prints results and failures apart', () => {
    const english = { env: { DAYIE_LANG: 'en' } };
    expect(dayieProcess(['explain', 'CHECK-002'], english)).toMatchObject({ status: 0, stderr: '' });
    expect(dayieProcess(['explain', 'CHECK-002'], english).stdout).toContain('A total');
    const failed = dayieProcess(['validate', 'nowhere.xlsx'], english);
    expect(failed).toMatchObject({ status: 2, stdout: '' });
    expect(failed.stderr).toContain('nowhere.xlsx');
  });
});
