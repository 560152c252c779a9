import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { VERSION } from '../../src/core/version.ts';
import { junitFaults } from '../reporters/validators.ts';
import { FIXTURES, newFolder, PROJECT } from '../support/cli.ts';
import { ACTION, runAction } from './composite-action.ts';
import { type Installed, installPackage } from './installing.ts';

const Workflow = z.strictObject({
  name: z.string(),
  on: z.array(z.string()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.strictObject({
      'runs-on': z.string(),
      steps: z.array(z.strictObject({ uses: z.string(), with: z.record(z.string(), z.string()).optional() })),
    }),
  ),
});

const Pipeline = z.strictObject({
  check: z.strictObject({
    image: z.string(),
    script: z.array(z.string()),
    artifacts: z.strictObject({ when: z.string(), reports: z.strictObject({ junit: z.string() }) }),
  }),
});

const Hooks = z.strictObject({
  repos: z.array(
    z.strictObject({
      repo: z.string(),
      rev: z.string(),
      hooks: z.array(z.strictObject({ id: z.string() })),
    }),
  ),
});

/** A repository whose folder 报送 holds a right workbook and, if asked for, a faulty one. */
function repository(faulty: boolean): string {
  const folder = newFolder();
  mkdirSync(path.join(folder, '报送'));
  copyFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx'), path.join(folder, '报送', '五月.xlsx'));
  if (faulty)
    writeFileSync(
      path.join(folder, '报送', '2023年5月 市教育局.csv'),
      '责任单位,签约额（亿元）完成\n市教育局,五个\n',
    );
  return folder;
}

describe.each(['README.md', 'README.zh-CN.md'])('The CI steps of %s', (name) => {
  const text = readFileSync(path.join(PROJECT, name), 'utf8');
  const blocks = [...text.matchAll(/```yaml\n(.*?)```/gsu)].map(([, block = '']) => block);
  let installed: Installed;
  beforeAll(() => {
    installed = installPackage();
  });

  it('on GitHub annotate, and upload what they may upload', () => {
    const { jobs, permissions } = Workflow.parse(parse(blocks[0] ?? ''));
    expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const own = steps.filter(({ uses }) => uses.includes('/dayie@'));
    expect(own.map(({ uses }) => uses.split('@')[1])).toEqual([`v${VERSION}`]);
    const given = own[0]?.with ?? {};
    for (const input of Object.keys(given)) expect(Object.keys(ACTION.inputs)).toContain(input);
    const faulty = runAction(repository(true), given);
    expect([faulty.status, faulty.uploaded]).toEqual([1, 'dayie.sarif']);
    expect(faulty.stdout).toContain('::error file=报送/2023年5月 市教育局.csv');
    expect(runAction(repository(false), { ...given, 'fail-on': 'never' }).status).toBe(0);
  });

  it('on GitLab leave a report that merge requests show, also where the job fails', async () => {
    const { check } = Pipeline.parse(parse(blocks[1] ?? ''));
    expect(check.artifacts.when).toBe('always');
    for (const faulty of [true, false]) {
      const folder = repository(faulty);
      cpSync(installed.tarball, path.join(folder, path.basename(installed.tarball)));
      const ran = spawnSync('sh', ['-ec', check.script.join('\n')], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, npm_config_offline: 'true', npm_config_cache: newFolder() },
      });
      expect(ran.stdout).toContain(faulty ? '2023年5月 市教育局.csv' : '1个工作簿');
      const report = readFileSync(path.join(folder, check.artifacts.reports.junit), 'utf8');
      expect(await junitFaults(report)).toEqual([]);
      if (faulty) expect([ran.status, report.includes('<failure')]).toEqual([1, true]);
    }
  });

  it('of pre-commit name a hook that there is', () => {
    const { repos } = Hooks.parse(parse(blocks[2] ?? ''));
    const manifest = z
      .array(z.object({ id: z.string() }))
      .parse(parse(readFileSync(path.join(PROJECT, '.pre-commit-hooks.yaml'), 'utf8')));
    expect(repos.flatMap(({ hooks }) => hooks)).toEqual(manifest.map(({ id }) => ({ id })));
    expect(repos.map(({ rev }) => rev)).toEqual([`v${VERSION}`]);
  });

  it('are these and no others', () => {
    expect(blocks).toHaveLength(3);
  });
});
