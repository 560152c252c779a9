import { choice, NOT_NEGATIVE, number, PERCENT, reportedIfAny, serial, text, unit, WHOLE } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/** 志愿服务统计 (文-16, 文-17): how often and how long volunteers served, and how many of those who could are registered. */
export const volunteering = defineTable({
  id: 'civic/volunteering',
  plan: 'civic',
  source: '文明 三（九）',
  kind: 'list',
  title: '志愿服务统计表',
  edition: '2023',
  titleWords: ['志愿服务统计', '志愿服务'],
  key: ['unit', 'category', 'team'],
  progress: true,
  monthlyOnly: true,
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: {
      header: '单位',
      aliases: ['单位名称', '责任单位', '填报单位'],
      is: unit(),
      group: true,
      note: '填单位全称或规范简称；同一单位可合并单元格。',
    },
    category: {
      header: '类别',
      aliases: ['队伍类别', '统计类别', '对象类别'],
      is: choice(['书记', '市直队', '所', '站', '中心'], {
        党组织书记: '书记',
        市直特色志愿服务队: '市直队',
        市直志愿服务队: '市直队',
        实践所: '所',
        文明实践所: '所',
        实践站: '站',
        文明实践站: '站',
        实践中心: '中心',
        文明实践中心: '中心',
      }),
      note: '从“书记、市直队、所、站、中心”中选一个。',
    },
    team: {
      header: '名称',
      aliases: ['队伍名称', '站点名称', '所站名称'],
      is: text(40).nullish(),
      note: '一个单位有几支队伍、几个站的，写明是哪一个。',
    },
    times: {
      header: '本月次数',
      aliases: ['本月活动次数', '当月次数', '本月开展次数', '本月场次', '活动次数', '活动场次'],
      is: number('次', WHOLE),
      note: '填当月开展志愿服务的次数或场次。',
    },
    lectures: {
      header: '宣讲次数',
      aliases: ['理论宣讲次数', '政策宣讲次数', '其中：宣讲次数', '宣讲场次', '理论政策宣讲'],
      is: number('次', WHOLE).nullish(),
      note: '填当月理论政策宣讲的次数，不超过本月次数。',
    },
    hours: {
      header: '时长',
      aliases: ['服务时长', '志愿服务时长', '志愿服务累计时长', '累计服务时长', '累计志愿服务时长'],
      is: reportedIfAny('小时', NOT_NEGATIVE).optional(),
      note: '填1月至当月的累计小时数。',
    },
    residents: { header: '常住人口', is: number('人', WHOLE).nullish() },
    registered: {
      header: '注册志愿者',
      aliases: ['注册志愿者数', '志愿者注册数', '注册人数'],
      is: number('人', WHOLE).nullish(),
    },
    members: {
      header: '在职党员',
      aliases: ['在职党员数', '在职党员人数'],
      is: number('人', WHOLE).nullish(),
    },
    'registered-members': {
      header: '在职党员注册数',
      aliases: ['在职党员注册志愿者', '注册在职党员', '在职党员注册人数'],
      is: number('人', WHOLE).nullish(),
      note: '不超过在职党员数。',
    },
    active: {
      header: '有时长人数',
      aliases: ['有时长志愿者', '有时长的志愿者', '有服务时长人数', '有时间记录人数'],
      is: number('人', WHOLE).nullish(),
      note: '注册志愿者中有服务时长记录的人数。',
    },
    approval: {
      header: '认同率',
      aliases: ['认同和支持率', '群众认同率', '认同支持率'],
      is: number('%', PERCENT).nullish(),
      note: '填调查所得的百分数。',
    },
  },
  atMost: [
    ['lectures', 'times'],
    ['registered', 'residents'],
    ['registered-members', 'members'],
    ['active', 'registered'],
  ],
});
