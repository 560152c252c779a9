import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { validated } from '../office/running.ts';
import { newFolder } from '../support/cli.ts';

async function found(files: Readonly<Record<string, string>>, code: string): Promise<readonly string[]> {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const { findings } = await validated(folder, ['--fail-on', 'never']);
  return findings.filter((one) => one.code === code).map(({ message }) => message);
}

const TASKS =
  '2023年文明提升行动工作任务清单,,,,,,\n序号,行动名称,重点任务,具体内容,责任领导,责任单位,完成时限\n';
const task = (number: number, words: string, due: string): string =>
  `${number},行动,任务${number},${words},郝××,市教育局,${due}\n`;

it('CHECK-046: one rate in the words of two tasks, at two figures', async () => {
  const rows = (one: string, other: string): string =>
    TASKS +
    task(1, `受污染耕地安全利用率达到${one}以上`, '2023年6月底') +
    task(2, `推广低积累品种，受污染耕地安全利用率${other}`, '2023年6月底');
  const messages = await found({ '任务.csv': rows('90%', '91%') }, 'CHECK-046');
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain('受污染耕地安全利用率');
  expect(await found({ '任务.csv': rows('90%', '90.0%') }, 'CHECK-046')).toEqual([]);
});

it.each([
  ['6月底前完成排查', '2023年12月', 1],
  ['6月30日前完成排查', '2023年6月底', 0],
  ['3月底前启动，6月底前完成', '2023年12月', 0],
  ['常态排查', '2023年6月底', 0],
  ['6月底前完成排查', '常态开展', 0],
])('CHECK-047: %j beside the deadline %j', async (words, due, count) => {
  expect(await found({ '任务.csv': TASKS + task(1, words, due) }, 'CHECK-047')).toHaveLength(count);
});

const CHAINS =
  '十条重点产业链招商工作对口联系表,,,,,,\n产业链,分链,责任领导,牵头单位,成员单位,责任乡镇,责任分部\n';
const LIAISON = '招商引资工作对口联系安排表,,,\n部门招商专班,乡镇招商专班,联系人,商会\n';

it.each([
  ['招商四部（长三角浙江安徽区域）', '招商四部（长三角地区浙江安徽区域）', 0],
  ['招商一部（珠三角地区）', '市招商服务中心副主任胡××；招商一部（厦漳泉地区）', 1],
  ['招商一部（珠三角地区）', '招商二部（厦漳泉地区）', 0],
])('CHECK-045: %j and %j', async (one, other, count) => {
  const files = {
    '附件3.csv': `${CHAINS}电子信息,甲,链长：潘××,市经信局,市科技局,高新区,${one}\n`,
    '附件5.csv': `${LIAISON}市委办公室,高新区,${other},商会\n`,
  };
  expect(await found(files, 'CHECK-045')).toHaveLength(count);
});
