import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

/** The commands that the program's own help lists, so that a new one is held to the same. */
function commands(): readonly string[] {
  const { stdout } = dayie(['--help']);
  const listed = stdout.slice(stdout.indexOf('命令：')).match(/^ {2}[a-z]+(?= )/gmu) ?? [];
  return listed.map((name) => name.trim()).filter((name) => name !== 'help');
}

it('a language that there is none of is a bad option, not English', () => {
  const ran = dayie(['tables', '--lang', 'fr']);
  expect([ran.status, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain('选项 --lang 的值“fr”无效。可用：zh | en');
});

describe('help', () => {
  it('lists every command', () => {
    expect(commands()).toEqual(
      expect.arrayContaining(['score', 'warn', 'init', 'explain', 'inspect', 'validate']),
    );
  });

  it('calls what is missing as the help calls it', () => {
    expect(dayie(['validate']).stderr).toContain('缺少参数“文件”');
    expect(dayie(['validate', '.', '--marked']).stderr).toContain('选项“--marked <文件夹>”后面缺少值');
    expect(dayie(['validate', '--lang', 'en']).stderr).toContain('“paths” is missing');
  });

  it.each(['zh', 'en'])('keeps to 80 columns (%s)', (language) => {
    for (const command of ['', ...commands()]) {
      const { stdout, status } = dayie([...(command === '' ? [] : [command]), '--help', '--lang', language]);
      expect(status, command).toBe(0);
      const long = stdout.split('\n').filter((line) => stringWidth(line) > 80);
      expect(long, command).toEqual([]);
    }
  });

  it('has no English heading or placeholder in Chinese and no Chinese word outside examples in English', () => {
    for (const command of ['', ...commands()]) {
      const args = command === '' ? [] : [command];
      const chinese = dayie([...args, '--help', '--lang', 'zh']).stdout;
      expect(chinese, command).not.toMatch(/\b(Usage|Options|Arguments|Commands|Examples|options|command)\b/);
      const english = dayie([...args, '--help', '--lang', 'en']).stdout.split('Examples:')[0] ?? '';
      const words = english.match(/\p{Script=Han}+/gu) ?? [];
      // Names of sheets and files are Chinese in every language.
      expect(
        words.filter(
          (word) =>
            !['考核办法', '填表说明', '报送情况', '错误信息', '来源', '模板', '函件模板', '函件'].includes(
              word,
            ),
        ),
        command,
      ).toEqual([]);
    }
  });

  it('without a command goes to stderr or stdout with exit code 2, as a misspelt command does', () => {
    expect(dayie([]).status).toBe(2);
    const misspelt = dayie(['scroe']);
    expect(misspelt.status).toBe(2);
    expect(misspelt.stderr).toContain('score');
    expect(misspelt.stdout).toBe('');
  });

  it('names arguments and options in the language of the messages', () => {
    expect(dayie(['score']).stderr).toContain('缺少参数“文件”');
    expect(dayie(['collect', '报送']).stderr).toContain('缺少必需的选项“--out <文件>”');
    expect(dayie(['collect', '报送', '--lang', 'en']).stderr).toContain('“--out <file>” is required');
    expect(dayie(['template', '--help']).stdout).toContain('--targets <文件...>');
  });

  it('of a command that does not exist is refused with the near ones', () => {
    for (const args of [
      ['help', 'scroe'],
      ['help', 'tables', 'shwo'],
      ['tables', 'shwo'],
    ]) {
      const ran = dayie(args);
      expect(ran.status, args.join(' ')).toBe(2);
      expect(ran.stdout, args.join(' ')).toBe('');
      expect(ran.stderr, args.join(' ')).toMatch(/没有命令“(scroe|shwo)”。相近的有：(score|show)。/u);
    }
    expect(dayie(['help', 'tables', 'show']).stdout).toContain('--schema');
  });
});

describe('a wrong command line', () => {
  it.each([
    ['init', 'a', 'b'],
    ['diff', 'a', 'b', 'c'],
    ['explain', 'CHECK-001', 'CHECK-002'],
    ['tables', 'show', 'rural/tasks', 'civic/tasks'],
  ])('with more arguments than %s takes does nothing', (...args) => {
    const ran = dayie(args, { cwd: newFolder() });
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('后面的参数太多');
  });

  it.each([
    ['month 2023-13', '找不到“2023-13”。月份写法如 2023-05，月从01到12；月份只在项目文件夹里可以直接写。\n'],
    ['rules 招-99', '找不到“招-99”。看一条规则用 dayie explain 招-99。\n'],
    ['month 报送', '找不到“报送”。请检查路径是否写对；路径含空格时要加引号。\n'],
  ])('that names what is no file says what may have been meant: %s', (line, words) => {
    const ran = dayie(line.split(' '), { cwd: newFolder() });
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([2, '', words]);
  });

  it.each(['--lang=fr', '--lang fr'])('with a language that there is not is refused: %s', (option) => {
    const ran = dayie(['explain', ...option.split(' ')]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toBe('选项 --lang 的值“fr”无效。可用：zh | en。\n');
  });

  it('says how a value is written, by an example', () => {
    expect(dayie(['score', '月报', '--month', '2023-13']).stderr).toBe(
      '选项 --month 的值“2023-13”无效，写法如 2023-05。\n',
    );
    expect(dayie(['score', '月报', '--date', '2023-02-30', '--lang', 'en']).stderr).toBe(
      '“2023-02-30” is not a valid value for --date. Write it like 2023-06-05.\n',
    );
  });

  it('with a scheme that does not exist says so', () => {
    const ran = dayie(['score', FIXTURES, '--scheme', '没有.xlsx']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('找不到“没有.xlsx”');
  });
});
