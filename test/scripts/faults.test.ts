import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANGES } from '../../scripts/faults/faulty-disk.ts';
import { SCENARIOS } from '../../scripts/faults/scenarios.ts';
import { COMMANDS } from '../../src/cli/declarations/index.ts';
import { PROJECT } from '../support/cli.ts';

/** Options that name what is written. */
const WRITING = ['--out', '--output', '--marked', '--write-baseline'];

/** A command line of each writing command with each such option that it has; commands that write need leave to replace. */
const writing = COMMANDS.flatMap(({ path: command, declaration }) => {
  const flags = Object.values(declaration.options).flatMap((option) =>
    option.flags.map(({ flags: syntax }) => syntax.split(' ')[0] ?? ''),
  );
  const mine = WRITING.filter((flag) => flags.includes(flag));
  if (mine.length === 0 && !flags.includes('--force')) return [];
  return mine.length === 0 ? [[command, ''] as const] : mine.map((flag) => [command, flag] as const);
});

describe('The faults of disks and of processes that end', () => {
  it.each(writing)('befall dayie %s %s', (command, flag) => {
    const lines = SCENARIOS.map(({ args }) => args('second')).filter(([first]) => first === command);
    expect(lines.some((args) => flag === '' || args.includes(flag))).toBe(true);
  });

  it('befall every function of the system by which dayie changes files', () => {
    const changing =
      /^(?:append|chmod|chown|copy|cp|create|fchmod|ftruncate|futimes|lchmod|lchown|link|lutimes|mk|open|rename|rm|symlink|truncate|unlink|utimes|write)/u;
    const found = new Map<string, string>();
    const folder = path.join(PROJECT, 'src');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const text = readFileSync(path.join(folder, name), 'utf8');
      for (const [, names = '', from = ''] of text.matchAll(
        /import\s*(\{[^}]*\}|[^'{}]*?)\s*from 'node:fs(\/promises)?'/gu,
      ))
        for (const one of names
          .replace(/[{}]/gu, '')
          .split(',')
          .map((part) => part.trim()))
          if (!/^\{?[a-z]+[A-Za-z]*$/u.test(one) && one !== '' && !one.startsWith('type '))
            found.set(`${one} in ${name}`, 'renamed or whole');
          else if (changing.test(one)) found.set(`${one}${from}`, name);
    }
    const allowed = [...CHANGES.map((name) => `${name}/promises`), 'openSync', 'opendirSync'];
    expect([...found].filter(([name]) => !allowed.includes(name))).toEqual([]);
    expect(found.size).toBeGreaterThan(5);
  });
});
