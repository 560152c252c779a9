import { choice, date, NOT_NEGATIVE, number, serial, text, unit } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/**
 * 通报、奖惩台账 (项-05, 招-05, 招-08, 村-02, 村-03): a row an event that gives or takes points: commended, criticised, talked to.
 */
export const notices = defineTable({
  id: 'assessment/notices',
  plan: 'assessment',
  source: '项目 三（三）',
  kind: 'ledger',
  title: '通报、奖惩台账',
  edition: '2023',
  titleWords: ['通报', '奖惩', '表扬', '批评', '加减分', '约谈'],
  key: ['unit', 'plan', 'day', 'kind', 'reason'],
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: {
      header: '单位',
      aliases: ['单位名称', '责任单位', '被通报单位', '奖惩单位', '对象'],
      is: unit(),
      note: '填单位全称或规范简称，一行一个单位。',
    },
    plan: {
      header: '方案',
      aliases: ['行动方案', '所属方案', '行动', '专项行动'],
      is: choice(
        ['招商引资', '项目建设', '服务企业', '科技创新', '乡村振兴', '文明提升', '营商环境', '党建引领'],
        {
          招商: '招商引资',
          项目: '项目建设',
          企业: '服务企业',
          科技: '科技创新',
          创新: '科技创新',
          乡村: '乡村振兴',
          文明: '文明提升',
          文明创建: '文明提升',
          营商: '营商环境',
          优化营商环境: '营商环境',
          党建: '党建引领',
        },
      ),
      note: '填八个行动方案之一，如招商引资。',
    },
    day: {
      header: '日期',
      aliases: ['通报日期', '通报时间', '发文日期', '发文时间', '时间', '印发日期'],
      is: date(),
      note: '填通报、约谈或发文的日期。',
    },
    kind: {
      header: '类型',
      aliases: ['通报类型', '奖惩类型', '类别', '奖惩类别', '通报类别'],
      is: choice(['表扬', '批评', '约谈', '加分', '扣分'], {
        通报表扬: '表扬',
        表彰: '表扬',
        通报批评: '批评',
      }),
      note: '填表扬、批评、约谈、加分或扣分。',
    },
    points: {
      header: '分值',
      aliases: ['分数', '加减分', '加（减）分', '加扣分', '加减分值'],
      is: number('分', NOT_NEGATIVE).nullish(),
      note: '填分数，加分、扣分都填正数；文件没有定分值的空着。',
    },
    reason: {
      header: '文号或事由',
      aliases: ['文号', '事由', '通报文号', '文号、事由', '文号及事由', '依据', '通报事由'],
      is: text(),
      note: '写明文号或事由。',
    },
  },
  ledger: {
    changing: ['points'],
    happened: ['day'],
  },
});
