import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayie, newFolder } from '../support/cli.ts';

/** What a shell offers at the end of a command line, by the script it was given. */
type Offer = (script: string, words: readonly string[]) => readonly string[];

/** CI installs these shells; elsewhere one that is missing is said to be so by the test's name. */
const SHELLS: Readonly<Record<string, Offer>> = {
  bash: (script, words) =>
    run('bash', [
      '-c',
      `source '${script}'; COMP_WORDS=(dayie ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _dayie dayie '${words.at(-1)}' '${words.at(-2) ?? 'dayie'}'; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ]),
  zsh: (script, words) =>
    run('zsh', [
      '-fc',
      // The completion system needs a terminal: what the script hands to it is printed instead.
      `compdef() { :; }; _files() { print FILES; }; compadd() { shift; print -l -- \${(M)@:#$PREFIX*}; }
       _describe() { local -a all=(\${(P)2}); print -l -- \${(M)\${all%%:*}:#$PREFIX*}; }
       source '${script}'; words=(dayie ${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length + 1}; PREFIX='${words.at(-1)}'; _dayie`,
    ]),
  fish: (script, words) =>
    run('fish', ['--no-config', '-c', `source '${script}'; complete -C 'dayie ${words.join(' ')}'`]).map(
      (line) => line.split('\t')[0] ?? '',
    ),
};

function run(shell: string, args: readonly string[]): readonly string[] {
  const { stdout, stderr, status } = spawnSync(shell, args, { encoding: 'utf8' });
  expect([stderr, status === 0 || status === 1], shell).toEqual(['', true]);
  return stdout.split('\n').filter((line) => line !== '');
}

function scriptFor(shell: string, language: string): string {
  const { stdout, status } = dayie(['completion', shell, '--lang', language]);
  expect(status).toBe(0);
  const file = path.join(newFolder(), `dayie.${shell}`);
  writeFileSync(file, stdout);
  return file;
}

describe.each(Object.entries(SHELLS))('completion in %s', (shell, offer) => {
  const missing = spawnSync(shell, ['--version']).error !== undefined;
  if (missing)
    process.stderr.write(`\n*** SKIPPED: ${shell} is not installed; its completion is not tested. ***\n\n`);

  it.skipIf(missing).each(['zh', 'en'])('offers commands, options and values (%s)', (language) => {
    const script = scriptFor(shell, language);
    expect(offer(script, ['va'])).toEqual(['validate']);
    expect(offer(script, ['validate', '--ma'])).toEqual(
      expect.arrayContaining(['--marked', '--max-findings']),
    );
    expect(offer(script, ['validate', '--format', 'sa'])).toEqual(['sarif']);
    expect(offer(script, ['tables', 'show', 'investment/d'])).toEqual(['investment/departments']);
    expect(offer(script, ['tables', 's'])).toEqual(['show']);
    expect(offer(script, ['explain', 'READ-00'])).toContain('READ-001');
    expect(offer(script, ['completion', 'power'])).toEqual(['powershell']);
    // A value of an option is no command, though it is called like one.
    expect(offer(script, ['validate', '.', '--lang', '']).toSorted()).toEqual(['en', 'zh']);
  });
});

it('the script for PowerShell holds every command with its options and quotes what it says', () => {
  const { stdout } = dayie(['completion', 'powershell', '--lang', 'en']);
  for (const word of ["'validate' = @{", "'tables show' = @{", "'--marked' = @{", "'investment/departments'"])
    expect(stdout).toContain(word);
  const strings = stdout.replaceAll(/'(?:[^'‘’‚‛]|(?:['‘’‚‛]){2})*'/gu, '');
  expect(strings).not.toMatch(/['‘’‚‛]/u);
});

it('a shell that there is no script for is refused with those there are', () => {
  const ran = dayie(['completion', 'tcsh']);
  expect([ran.status, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toBe('没有“tcsh”的补全脚本。可用：bash | zsh | fish | powershell。\n');
});
