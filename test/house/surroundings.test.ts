import { describe, expect, it } from 'vitest';
import { type Source, sourcesOf } from './sources.ts';

/** The room that reads and writes on disk and starts threads; no other knows the file system. */
const DISK = 'src/disk/';
/** The room that meets the process and its terminal; all others are handed what they need. */
const CLI = 'src/cli/';
/** The one file of the self-check page that meets the browser: its clock, too. */
const BROWSER = 'src/page/browser.ts';
/** What the reader of old formats remarks is silenced there, as in the thread that runs it elsewhere. */
const OLDER_FORMATS = 'src/page/older-formats.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly name: string;
  readonly mend: string;
}

const FILE_SYSTEM: Rule = {
  pattern: /'node:(?:fs|worker_threads|child_process)/,
  name: 'the file system or a thread',
  mend: `read and write in ${DISK} and hand the bytes, or a function that reads them, in`,
};

const MACHINE: readonly Rule[] = [
  {
    pattern: /'node:(?:process|os)/,
    name: 'the process or the machine',
    mend: `ask in ${CLI} and hand the answer in`,
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
  it('knows no file system: disk alone does', () => {
    const others = sources.filter(({ path }) => !path.startsWith(DISK));
    expect(broken(others, FILE_SYSTEM)).toEqual([]);
  });

  it('does not touch the machine it runs on', () => {
    const inner = sources.filter(
      ({ path }) => !path.startsWith(CLI) && !path.startsWith(DISK) && path !== OLDER_FORMATS,
    );
    expect(MACHINE.flatMap((rule) => broken(inner, rule))).toEqual([]);
  });

  it('gives the same result at any time, in any place', () => {
    const inner = sources.filter(({ path }) => !path.startsWith(CLI) && path !== BROWSER);
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
