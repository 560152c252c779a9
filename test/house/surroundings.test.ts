import { describe, expect, it } from 'vitest';
import { type Source, sourcesOf } from './sources.ts';

/** Rooms that meet the machine they run on; all others are handed what they need. */
const OUTER_ROOMS = ['src/cli/', 'src/disk/'];

interface Rule {
  readonly pattern: RegExp;
  readonly name: string;
  readonly mend: string;
}

const SURROUNDINGS: readonly Rule[] = [
  {
    pattern: /'node:(?:fs|process|child_process|worker_threads|os)/,
    name: 'the file system or the process',
    mend: 'read and write in src/disk/ and hand the bytes in',
  },
  {
    pattern: /\bprocess\.|\bconsole\./,
    name: 'process or console',
    mend: 'return what is to be said and let cli print it',
  },
];

const CLOCK: Rule = {
  pattern: /\bnew Date\(\)|\bDate\.now\b|(?<!new )\bDate\(\)|\bperformance\.now\b/,
  name: 'the clock',
  mend: 'take the day as a parameter; cli decides what today is',
};

/** Results may depend on neither moment nor machine; the command line alone asks for the day and the language. */
const CHANCE: readonly Rule[] = [
  CLOCK,
  {
    pattern: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/,
    name: 'chance',
    mend: 'derive the value from the data, for example with a hash',
  },
  {
    pattern: /\blocaleCompare\b|\btoLocale\w*|\bIntl\./,
    name: 'the locale',
    mend: 'compare code units, or write the format out',
  },
];

const sources = sourcesOf(['src', 'schemas']);

describe('a library room', () => {
  it('does not touch the machine it runs on', () => {
    const inner = sources.filter(({ path }) => !OUTER_ROOMS.some((room) => path.startsWith(room)));
    expect(SURROUNDINGS.flatMap((rule) => broken(inner, rule))).toEqual([]);
  });

  it('gives the same result at any time, in any place', () => {
    const inner = sources.filter(({ path }) => !path.startsWith('src/cli/'));
    expect(CHANCE.flatMap((rule) => broken(inner, rule))).toEqual([]);
  });
});

describe('the command line', () => {
  it('asks the clock in one file, so that --date decides everywhere', () => {
    const asking = sources.filter(
      ({ path, code }) => path.startsWith('src/cli/') && CLOCK.pattern.test(code),
    );
    expect(asking.map(({ path }) => path)).toEqual(['src/cli/main.ts']);
  });
});

function broken(files: readonly Source[], { pattern, name, mend }: Rule): readonly string[] {
  return files
    .filter(({ code }) => pattern.test(code))
    .map(({ path, code }) => `${path} uses ${name} (${pattern.exec(code)?.[0]}): ${mend}`);
}
