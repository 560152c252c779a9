import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dayie, newFolder, PROJECT } from '../support/cli.ts';

it('dayie month --watch runs again when a report arrives, says what is new, and ends with Ctrl-C', async () => {
  const project = path.join(newFolder(), '2023考核');
  dayie(['init', project, '--date', '2023-02-28']);
  const example = (name: string): string => path.join(project, '示例', name);
  copyFileSync(example('年度任务.xlsx'), path.join(project, '任务表', '年度任务.xlsx'));
  const folder = path.join(project, '月报', '2023-02', '微信收到');
  mkdirSync(folder);
  const { PATH = '', TMPDIR = '' } = process.env;
  const running = spawn(
    process.execPath,
    [path.join(PROJECT, 'bin', 'dayie.js'), 'month', '2023-02', '--watch', '--date', '2023-03-05'],
    { cwd: project, env: { PATH, TMPDIR, DAYIE_LANG: 'zh', NO_COLOR: '1' } },
  );
  let said = '';
  let from = 0;
  let heard = (): void => {};
  for (const stream of [running.stdout, running.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      heard();
    });
  /** Waits for words that have not been waited for. */
  const says = (words: string): Promise<void> =>
    new Promise((resolve) => {
      heard = () => {
        const at = said.indexOf(words, from);
        if (at < 0) return;
        from = at + words.length;
        resolve();
      };
      heard();
    });
  const ended = new Promise<number | null>((resolve) => running.on('exit', resolve));
  // Nothing has come yet: that is said, and does not end the watching.
  await says('“月报/2023-02”里还没有报表');
  await says('等新的报表');
  copyFileSync(example('2023-02.xlsx'), path.join(folder, '各单位.xlsx'));
  await says('2023年2月：第一次运行。');
  await says('等新的报表');
  copyFileSync(example('2023-01.xlsx'), path.join(project, '月报', '2023-02', '上月的.xlsx'));
  await says('新到1个文件');
  await says('等新的报表');
  running.kill('SIGINT');
  expect(await ended).toBe(0);
}, 60_000);
