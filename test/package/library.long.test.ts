import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIXTURES, PROJECT } from '../support/cli.ts';
import { type Installed, installPackage } from './installing.ts';

/** Run where the package is installed, with the compiler and the tools of the project. */
function run(cwd: string, script: string, ...args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const said = typeof error === 'object' && error !== null && 'stdout' in error ? `${error.stdout}` : '';
    throw new Error(`${script} ${args.join(' ')}\n${said}`, { cause: error });
  }
}

const TSC = path.join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
const STRICT = ['--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--exactOptionalPropertyTypes'];
const WITH_NODE = ['--typeRoots', path.join(PROJECT, 'node_modules', '@types'), '--types', 'node'];
const PAGES = ['library', 'library.en'];
const RESOLUTIONS = {
  nodenext: ['--module', 'nodenext', '--moduleResolution', 'nodenext'],
  bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'],
};

describe('the library', () => {
  let installed: Installed;
  beforeAll(() => {
    installed = installPackage();
    const { home } = installed;
    cpSync(FIXTURES, home, { recursive: true });
    for (const page of PAGES) {
      const text = readFileSync(path.join(PROJECT, 'docs', `${page}.md`), 'utf8');
      writeFileSync(path.join(home, `${page}.ts`), /```ts\n(.*?)```/s.exec(text)?.[1] ?? '');
    }
    writeFileSync(path.join(home, 'everything.ts'), "export * from 'dayie';\n");
  });

  it('does what its pages show, as Node resolves it', () => {
    const { home } = installed;
    run(home, TSC, ...PAGES.map((page) => `${page}.ts`), ...STRICT, ...WITH_NODE, ...RESOLUTIONS.nodenext);
    for (const page of PAGES) {
      const said = run(home, `${page}.js`).split('\n');
      // By hand from the sample of May: 市水利和湖泊局 leads the departments with 90, 招商银行 the banks with 100.
      expect(said).toContain('部门单位及金融机构招商引资 市水利和湖泊局 90.00');
      expect(said).toContain('部门单位及金融机构招商引资 招商银行 100.00');
    }
  });

  it('does the same as bundlers resolve and bundle it', async () => {
    const { home } = installed;
    const sources = PAGES.map((page) => `${page}.ts`);
    run(home, TSC, ...sources, '--noEmit', ...STRICT, ...WITH_NODE, ...RESOLUTIONS.bundler);
    const bundle = await rolldown({ cwd: home, input: 'library.ts', platform: 'node', logLevel: 'silent' });
    await bundle.write({ file: path.join(home, 'bundled', 'one.mjs') });
    await bundle.close();
    expect(run(home, path.join('bundled', 'one.mjs'))).toContain('市水利和湖泊局 90.00');
  });

  it.each(Object.entries(RESOLUTIONS))(
    'has types that need no others, not even Node’s (%s)',
    (_, resolution) => {
      run(installed.home, TSC, 'everything.ts', '--noEmit', ...STRICT, '--types', '', ...resolution);
    },
  );

  it('refuses at compile time what a row does not have', () => {
    const { home } = installed;
    writeFileSync(
      path.join(home, 'wrong.ts'),
      `import { type Reading, rows, tablesByName } from 'dayie';
export const wrong = (reading: Reading) => rows(reading, tablesByName.departments).map(({ data }) => data.chain);
`,
    );
    expect(() => run(home, TSC, 'wrong.ts', '--noEmit', ...STRICT, ...RESOLUTIONS.nodenext)).toThrow(/chain/);
  });

  it('is described in package.json as publint and attw want it', () => {
    const { home, tarball } = installed;
    const bin = (...parts: readonly string[]): string => path.join(PROJECT, 'node_modules', ...parts);
    expect(run(home, bin('publint', 'src', 'cli.js'), tarball, '--strict')).toContain('All good');
    run(home, bin('@arethetypeswrong', 'cli', 'dist', 'index.js'), tarball, '--profile', 'esm-only');
  });
});
