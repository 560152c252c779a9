import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { dayie, dayieProcess, newFolder, PROJECT } from '../support/cli.ts';

const PROGRAM = path.join(PROJECT, 'bin', 'dayie.js');
const { PATH = '', TMPDIR = '' } = process.env;
const ENVIRONMENT = { PATH, TMPDIR, DAYIE_LANG: 'zh', NO_COLOR: '1' };

/** Every file's bytes by its name. */
function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file).toString('base64')]),
  );
}

/** What `init` writes on a day: a set of its own. */
const init = (folder: string, day: string): readonly string[] => ['init', folder, '--date', day];

function setOf(day: string): Readonly<Record<string, string>> {
  const folder = path.join(newFolder(), '项目');
  expect(dayie(init(folder, day)).status).toBe(0);
  return contents(folder);
}

describe('a run that is ended by a signal', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves each file old or new, and the next run completes the set (%s)',
    async (signal) => {
      const [old, fresh] = [setOf('2023-06-05'), setOf('2023-06-06')];
      for (const moment of [150, 300, 450, 600, 800, 1000]) {
        const folder = path.join(newFolder(), '项目');
        dayie(init(folder, '2023-06-05'));
        const child = spawn(process.execPath, [PROGRAM, ...init(folder, '2023-06-06')], { env: ENVIRONMENT });
        const ended = once(child, 'exit');
        await wait(moment);
        child.kill(signal);
        const [code, by] = await ended;
        // Ended by the signal, as a shell shows by 130, 143 or 137; or it was done before.
        expect([0, null]).toContain(code);
        if (code === null) expect(by).toBe(signal);
        for (const [file, bytes] of Object.entries(contents(folder)))
          if (!/\.dayie-(lock|pending)/u.test(file)) expect([old[file], fresh[file]], file).toContain(bytes);
        expect(dayie(init(folder, '2023-06-06'))).toMatchObject({ status: 0, stderr: expect.anything() });
        expect(contents(folder)).toEqual(fresh);
      }
    },
  );
});

describe('two runs into one folder at once', () => {
  it('both come to their end, and what stands there is the set of one of them', async () => {
    const sets = [setOf('2023-06-05'), setOf('2023-06-06')];
    const folder = path.join(newFolder(), '项目');
    const days = ['2023-06-05', '2023-06-06', '2023-06-05', '2023-06-06'];
    const children = days.map((day) =>
      spawn(process.execPath, [PROGRAM, ...init(folder, day)], { env: ENVIRONMENT }),
    );
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(sets).toContainEqual(contents(folder));
  });

  it('of one that does not end is told in words', () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, '.dayie-lock'), `${process.pid} 别的机器\n`);
    const ran = dayie(init(folder, '2023-06-05'));
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('另一次运行正在往');
    expect(ran.stderr).toContain('.dayie-lock');
    expect(readdirSync(folder)).toEqual(['.dayie-lock']);
  });
});

/** A shell's command, with the exit code of its first program. */
function shell(
  command: string,
  cwd: string,
): { readonly status: number; readonly stdout: string; readonly stderr: string } {
  const ran = spawnSync('bash', ['--norc', '-c', `${command}; exit \${PIPESTATUS[0]}`], {
    cwd,
    env: { ...ENVIRONMENT, NODE: process.execPath, DAYIE: PROGRAM },
    encoding: 'utf8',
  });
  return { status: ran.status ?? -1, stdout: ran.stdout, stderr: ran.stderr };
}

describe('an output that nobody takes', () => {
  const scored = (): string => {
    const folder = path.join(newFolder(), '项目');
    dayie(init(folder, '2023-06-05'));
    return folder;
  };
  const SCORE = '"$NODE" "$DAYIE" score 示例 --scheme 考核办法.xlsx --date 2023-06-05 --format json --out';

  it('ends nothing: the files are written and the exit code is as without it', () => {
    const folder = scored();
    const whole = shell(`${SCORE} 全`, folder);
    const cut = shell(`${SCORE} 断 2>/dev/null | head -1`, folder);
    expect(cut.status).toBe(whole.status);
    expect(contents(path.join(folder, '断'))).toEqual(contents(path.join(folder, '全')));
    expect(shell('"$NODE" "$DAYIE" rules --quiet | true', folder)).toMatchObject({ status: 0, stderr: '' });
    expect(shell('"$NODE" "$DAYIE" rules >&-', folder).status).toBe(0);
    expect(shell('"$NODE" "$DAYIE" rules 2>&-', folder).status).toBe(0);
  });

  it('is told in words where the disk that it goes to is full', () => {
    const words = '结果没有全部输出：磁盘已满。 / Not all results could be printed: the disk is full.\n';
    const quiet = shell('"$NODE" "$DAYIE" rules --quiet > /dev/full', newFolder());
    expect([quiet.status, quiet.stderr]).toEqual([2, words]);
    // What failed is said last, below the next step.
    const ran = shell('"$NODE" "$DAYIE" rules > /dev/full', newFolder());
    expect([ran.status, ran.stderr.endsWith(words)]).toEqual([2, true]);
  });

  it('is a pipe or a device that is named, and is written to, not replaced', () => {
    const folder = scored();
    const ran = shell(
      '"$NODE" "$DAYIE" validate 示例 --scheme 考核办法.xlsx --format sarif --output /dev/stdout | cat',
      folder,
    );
    expect(JSON.parse(ran.stdout)).toMatchObject({ version: '2.1.0' });
  });
});

/** A machine whose clock is off by so many milliseconds whenever it is asked. */
function clock(off: string): Readonly<Record<string, string>> {
  const code = `let asked = 0;
    const Right = Date;
    globalThis.Date = class extends Right {
      constructor(...given) { if (given.length > 0) super(...given); else super(Date.now()); }
      static now() { return Right.now() + ${off}; }
    };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

describe('what is written', () => {
  it('does not depend on the locale, the zone of time or the day of the machine', () => {
    const folder = path.join(newFolder(), '项目');
    dayie(init(folder, '2023-06-05'));
    const surroundings: readonly Readonly<Record<string, string>>[] = [
      {},
      { LC_ALL: 'C' },
      { LC_ALL: 'zh_CN.GBK', LANG: 'zh_CN.GBK' },
      { LANG: '', LC_ALL: '' },
      { TZ: 'Pacific/Kiritimati' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: '没有', SOURCE_DATE_EPOCH: '0' },
      clock('-400 * 864e5'),
      // Set back in the middle of the run, again and again.
      clock('(asked++ % 2) * -90 * 864e5'),
    ];
    const made = surroundings.map((env) => {
      // The example with deadlines, ledgers and days in it: what is reckoned with days shows.
      const place = path.join(newFolder(), '各方案示例');
      cpSync(path.join(folder, '各方案示例'), place, { recursive: true });
      const args = [
        'score',
        '各方案示例',
        '--scheme',
        path.join(folder, '考核办法.xlsx'),
        '--date',
        '2023-06-30',
      ];
      const ran = dayieProcess([...args, '--format', 'json', '--out', '结果'], {
        cwd: path.dirname(place),
        env,
      });
      return { ...ran, files: contents(path.join(path.dirname(place), '结果')) };
    });
    for (const one of made) expect(one).toEqual(made[0]);
  });

  it('bears the day that the machine’s own calendar says where no day is given', () => {
    const folder = newFolder();
    writeFileSync(
      path.join(folder, '5月.csv'),
      '责任单位,签约额任务（亿元）,签约额完成（亿元）\n市教育局,10,5\n',
    );
    const day = (moment: string, zone: string): unknown => {
      const env = { ...clock(`${Date.parse(moment)} - Right.now()`), TZ: zone };
      const ran = dayieProcess(['validate', '5月.csv', '--format', 'json'], { cwd: folder, env });
      return JSON.parse(ran.stdout).date;
    };
    expect(day('2023-06-05T20:00:00Z', 'Asia/Shanghai')).toBe('2023-06-06');
    expect(day('2023-06-05T20:00:00Z', 'America/Los_Angeles')).toBe('2023-06-05');
    expect(day('2023-06-05T02:00:00Z', 'America/Los_Angeles')).toBe('2023-06-04');
    expect(day('2023-12-31T16:00:00Z', 'Asia/Shanghai')).toBe('2024-01-01');
  });

  it('names the language by the locale where nothing else does', () => {
    const lang = (env: Readonly<Record<string, string>>) =>
      dayieProcess(['validate', '没有.xlsx'], { env: { DAYIE_LANG: '', ...env } }).stderr;
    expect(lang({ LC_ALL: 'C' })).toContain('does not exist');
    expect(lang({ LC_ALL: 'zh_CN.GBK' })).toContain('找不到');
    // LC_ALL goes before the others, as the system has it, and an empty one is none.
    expect(lang({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toContain('does not exist');
    expect(lang({ LC_ALL: '', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'C' })).toContain('找不到');
    expect(lang({ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' })).toContain('找不到');
  });
});
