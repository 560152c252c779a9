import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

const MONTHS = path.join(FIXTURES, 'monthly');
const MAY = path.join(MONTHS, '2023-05.xlsx');

const Light = z.object({ light: z.string().nullable() }).nullable();
const Compared = z.object({
  sides: z.array(z.string()),
  settings: z.array(
    z.object({
      sheet: z.string(),
      row: z.string(),
      column: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  units: z.array(z.object({ month: z.string(), unit: z.string(), first: Light, second: Light })),
  lists: z.array(
    z.object({
      month: z.string(),
      change: z.string(),
      list: z.string(),
      rule: z.string().nullable(),
      unit: z.string().nullable(),
    }),
  ),
});

function compared(from: string, ...settings: readonly string[]): z.infer<typeof Compared> {
  const given = settings.flatMap((setting) => ['--set', setting]);
  const { stdout, stderr, status } = dayie([
    ...['compare', from, ...given],
    ...['--format', 'json', '--date', '2023-06-05'],
  ]);
  if (status !== 0) throw new Error(stderr);
  return Compared.parse(JSON.parse(stdout));
}

describe('A setting of the scheme, changed', () => {
  it('is said with what it was, and three months last in place of two put fewer townships on the list', () => {
    const { sides, settings, lists, units } = compared(MONTHS, '规则.招-03.档次1=3');
    expect(sides).toEqual(['内置考核办法', '规则.招-03.档次1=3']);
    const cell = { sheet: '约谈规则', row: '招-03', column: '连续月数' };
    expect(settings).toEqual([
      { ...cell, before: '2', after: '3' },
      // The first step is reached no sooner than the second, which counts alone then.
      { ...cell, before: '3 分管市领导', after: '3 市委市政府主要领导' },
    ]);
    expect(units).toEqual([]);
    const lost = lists.filter(
      ({ change, list, rule, month }) =>
        change === 'lost' && list === 'interview' && rule === '招-03' && month === '2023-02',
    );
    // Last in January and in February, each of its class.
    expect(lost.map(({ unit }) => unit)).toEqual(['金牛镇', '茗山乡']);
    expect(lists.some(({ change, list }) => change === 'gained' && list === 'interview')).toBe(false);
  });

  it.each([
    ['规则.招-03.档次2=4', '约谈规则', '招-03', '连续月数', '3', '4'],
    ['约谈规则.招-03.连续月数2=4', '约谈规则', '招-03', '连续月数', '3', '4'],
    ['约谈规则.招-03.提前预警月数=0', '约谈规则', '招-03', '提前预警月数', '1', '0'],
    ['规则.招-07.期限=5', '规则', '招-07', '判定参数·期限', '6', '5'],
    ['规则.招-06 开工率.启用=否', '规则', '招-06 开工率', '启用', '是', '否'],
    ['基本信息.绿灯线=5', '基本信息', '绿灯线（百分点）', '取值', '0', '5'],
    ['基本信息.小数位数.取值=1', '基本信息', '小数位数', '取值', '2', '1'],
    ['指标.investment/departments 签约额.权重=2', '指标', 'investment/departments 签约额', '权重', '1', '2'],
  ])('%s is found', (setting, sheet, row, column, before, after) => {
    expect(compared(MAY, setting).settings).toEqual([{ sheet, row, column, before, after }]);
  });

  it('may be several, and changes ranks and lights as well', () => {
    const { settings, units } = compared(MAY, '指标.签约额.权重=2', '基本信息.绿灯线=50');
    expect(settings.map(({ after }) => after)).toEqual(['2', '50']);
    expect(units.some(({ first, second }) => first?.light === 'green' && second?.light === 'yellow')).toBe(
      true,
    );
  });

  it.each([
    ['规矩.招-03.档次1=3', '没有这张表', '约谈规则'],
    ['规则.招-99.档次1=3', '没有这一行', '招-03'],
    ['规则.招-03.人数=3', '没有这一列', '连续月数'],
    ['规则.招-03.档次=3', '不止一行', '招-03.档次1（2）'],
    ['规则.招-03.档次9=3', '不止一行', '招-03.档次2（3）'],
    ['规则.招-07.起算=3', '没有这一列', '期限'],
    ['基本信息.红灯线=3', '没有这一行', '绿灯线（百分点）'],
    ['绿灯线', '写法如', '规则.招-03.档次1=3'],
    ['规则.招-03.档次1=很多', '不是这一项可以写的', '很多'],
    ['基本信息.小数位数=9', '不是这一项可以写的', '0—4'],
  ])('%s is refused with what there is', (setting, ...words) => {
    const ran = dayie(['compare', MAY, '--set', setting, '--date', '2023-06-05']);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    for (const word of words) expect(ran.stderr).toContain(word);
    const english = dayie(['compare', MAY, '--set', setting], { env: { DAYIE_LANG: 'en' } });
    expect(english.status).toBe(2);
    expect(english.stderr).toMatch(/[a-z] [a-z]/u);
  });
});

it('A project folder is compared by its own scheme and returns, in a table, in lines and in Markdown', () => {
  const project = path.join(newFolder(), '2023考核');
  dayie(['init', project, '--date', '2023-06-05']);
  cpSync(MONTHS, path.join(project, '月报'), { recursive: true });
  const run = (...more: readonly string[]) =>
    dayie(['compare', '--set', '指标.签约额.权重=2', '--date', '2023-06-05', ...more], {
      cwd: path.join(project, '月报'),
    });
  const table = run();
  expect(table.stderr).toContain('项目“2023考核”');
  expect(table.stdout).toContain('改动的设置\n  指标 investment/departments 签约额 权重：1 → 2\n');
  expect(table.stdout).toMatch(
    /部门单位及金融机构招商引资\n.+\n\| 单位 +\| +类别 \| +原名次 \| +现名次 \| +变化 \|/u,
  );
  expect(run('--format', 'markdown').stdout).toContain(
    '### 部门单位及金融机构招商引资\n\n| 单位 | 类别 | 原名次 | 现名次 | 变化 |',
  );
  expect(run('--format', 'text').stdout).toMatch(/市档案馆（.+市直部门）：并列第1名（53\.33，绿） → /u);
  expect(dayie(['compare'], { cwd: project }).status).toBe(2);
});
