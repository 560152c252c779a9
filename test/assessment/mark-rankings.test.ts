import { describe, expect, it } from 'vitest';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { markRankings } from '../../src/assessment/mark-rankings.ts';
import { isAssessed } from '../../src/assessment/results.ts';
import { rankingSheet } from '../../src/documents/ranking-sheet.ts';
import { scoreJson } from '../../src/reporters/score-json.ts';
import { resultsOf } from './submitted.ts';

const MARKS = `
| 考核 | 对象 | 类别 | 周期 | 得分 |
| 重大项目拉练 | 灵乡镇 | 乡镇 | 2023年第二季度 | 80 |
| 重大项目拉练 | 陈贵镇 | 乡镇 | 2023年第二季度 | 待评 |
| 重大项目拉练 | 保安镇 | 乡镇 | 2023年第二季度 | 90 |
| 重大项目拉练 | 金牛镇 | 乡镇 | 2023年第二季度 | 80 |
| 重大项目拉练 | 殷祖镇 | 乡镇 | 2023年第一季度 | 99 |`;

describe('Marks that people give', () => {
  const results = resultsOf([[null, MARKS]], '2023-06');
  const [ranking, ...others] = markRankings(results.rules);
  if (ranking === undefined) throw new Error('no ranking');

  it('are ranked as they stand in the last quarter that is over: the best first, alike tied, the unknown last.', () => {
    expect(others).toEqual([]);
    expect([ranking.rule, ranking.name, ranking.plan]).toEqual(['项-01', '拉练', 'project']);
    const [group] = ranking.groups;
    expect(
      group?.members.map(({ about, rank, tied }) => `${about.unit} ${rank ?? '—'}${tied ? ' 并列' : ''}`),
    ).toEqual(['保安镇 1', '灵乡镇 2 并列', '金牛镇 2 并列', '陈贵镇 —']);
  });

  it('are enough to be told of alone, each with its cell', () => {
    expect(isAssessed(results)).toBe(true);
    const { plans } = ScoreDocument.parse(JSON.parse([...scoreJson(results, '2023-07-03', 'zh')].join('')));
    const [plan] = plans;
    expect([plan?.id, plan?.rankings[0]?.span]).toEqual(['project', '2023-Q2']);
    expect(plan?.rankings[0]?.classes[0]?.objects[0]).toMatchObject({
      name: '保安镇',
      rank: 1,
      score: '90.00',
      sources: [{ cell: 'E4' }],
    });
  });

  it('are printed with 并列, and a dash where the mark is not known', () => {
    const rows = rankingSheet(ranking, '排名', 2).rows.slice(3);
    expect(rows.map((row) => row?.cells.slice(0, 2).map((cell) => cell?.value))).toEqual([
      ['1', '保安镇'],
      ['并列2', '灵乡镇'],
      ['并列2', '金牛镇'],
      ['—', '陈贵镇'],
    ]);
  });
});
