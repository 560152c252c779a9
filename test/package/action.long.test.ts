import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sarifFaults } from '../reporters/validators.ts';
import { dayie, FIXTURES, newFolder, PROJECT } from '../support/cli.ts';
import { ACTION, runAction } from './composite-action.ts';

const MAY = path.join(FIXTURES, 'monthly', '2023-05.xlsx');
const FAULTY = '责任单位,签约额（亿元）完成\n市教育局,五个\n';

/** A repository with one right workbook and one faulty one. */
let repository = '';

beforeAll(() => {
  repository = newFolder();
  mkdirSync(path.join(repository, '报 送'));
  copyFileSync(MAY, path.join(repository, '报 送', '五月.xlsx'));
  writeFileSync(path.join(repository, '2023年5月 市教育局.csv'), FAULTY);
});

describe('action.yml', () => {
  it('pastes nothing into a script, and uses every input that it declares and no other', () => {
    const steps = ACTION.runs.steps;
    for (const step of steps) if ('run' in step) expect(step.run).not.toContain('${{');
    const used = [...JSON.stringify(steps).matchAll(/inputs\.([\w-]+)/gu)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(ACTION.inputs).sort());
  });

  it('builds nothing where it is built', () => {
    const scripts = ACTION.runs.steps.flatMap((step) => ('run' in step ? [step.run] : []));
    const looked = [...scripts.join('\n').matchAll(/\[ ! -f (\S+) \]/gu)].map(([, file = '']) => file);
    expect(looked).toHaveLength(1);
    expect(looked.filter((file) => !existsSync(path.join(PROJECT, file)))).toEqual([]);
  });

  it('annotates a faulty workbook, fails, and hands the findings on', () => {
    const ran = runAction(repository, { files: '2023年5月 市教育局.csv' });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/^::error file=2023年5月 市教育局\.csv,title=/mu);
    expect(ran.summary).toContain('市教育局');
    expect(ran.outputs).toEqual(['exit-code=1', 'sarif-file=dayie.sarif']);
    expect(ran.uploaded).toBe('dayie.sarif');
    const sarif = readFileSync(path.join(repository, 'dayie.sarif'), 'utf8');
    expect(sarifFaults(sarif)).toEqual([]);
    const [run] = JSON.parse(sarif).runs;
    const uris = run.results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri,
    );
    // From the root of the repository, where code scanning looks for it.
    expect([...new Set(uris)].map((uri) => decodeURIComponent(String(uri)))).toEqual([
      '2023年5月 市教育局.csv',
    ]);
  });

  it('passes a workbook in which nothing is wrong, in a folder with a space in its name', () => {
    const ran = runAction(repository, { files: '报 送', month: '2023-05', 'fail-on': 'never', lang: 'en' });
    expect([ran.status, ran.outputs[0]]).toEqual([0, 'exit-code=0']);
    expect(ran.summary).toContain('1 workbook checked');
  });

  it('takes several files, one a line, with the line ends of Windows as well', () => {
    const ran = runAction(repository, {
      files: '报 送/五月.xlsx\r\n\r\n2023年5月 市教育局.csv\r\n',
      'sarif-file': '结果 1.sarif',
      'upload-sarif': 'false',
    });
    expect(ran.status).toBe(1);
    expect(ran.summary).toContain('核对了2个工作簿');
    expect([existsSync(path.join(repository, '结果 1.sarif')), ran.uploaded]).toEqual([true, null]);
  });

  it('takes the project folder at the root where no files are named', () => {
    const project = newFolder();
    dayie(['init', project, '--date', '2023-05-05']);
    copyFileSync(MAY, path.join(project, '月报', '2023-05', '五月.xlsx'));
    const ran = runAction(project, { 'fail-on': 'never' });
    expect(ran.stderr).toContain('2023-05：考核办法.xlsx');
    expect(ran.status).toBe(0);
  });

  it('ends with 2 and uploads nothing where there is nothing to check', () => {
    for (const given of [{ files: '没有这个文件.xlsx' }, { month: '五月', files: '报 送' }, {}]) {
      const ran = runAction(newFolder(), given);
      expect([ran.status, ran.outputs, ran.uploaded]).toEqual([2, ['exit-code=2'], null]);
    }
  });

  it.each([
    ['files', '$(touch 中招)\n`touch 中招`\n"; touch 中招; "\n--output=中招'],
    ['month', '2023-05"; touch 中招; "'],
    ['scheme', "x'; touch 中招; '"],
    ['baseline', '$(touch 中招)'],
    ['fail-on', 'never" --output=中招 "'],
    ['lang', 'zh; touch 中招'],
    ['sarif-file', '$(touch 中招).sarif'],
  ])('runs nothing and sets no option by what %s holds', (name, value) => {
    const folder = newFolder();
    copyFileSync(MAY, path.join(folder, '五月.xlsx'));
    const before = readdirSync(folder);
    const ran = runAction(folder, { files: '五月.xlsx', [name]: value });
    const added = readdirSync(folder).filter((file) => !before.includes(file));
    expect(added).toEqual(name === 'sarif-file' ? [value] : []);
    expect(ran.status).toBe(name === 'sarif-file' ? 0 : 2);
  });

  it('sets no output by a line break in the name of the SARIF file', () => {
    const ran = runAction(repository, {
      files: '2023年5月 市教育局.csv',
      'sarif-file': 'a.sarif\nexit-code=0',
    });
    expect(ran.outputs).toEqual(['exit-code=1']);
  });
});
