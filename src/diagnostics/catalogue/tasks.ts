import { defineEntries } from '../entry.ts';

/** What is reported on tasks: states, shares and dates, in a row and from month to month. */
export const tasks = defineEntries({
  'CHECK-028': {
    name: 'task-state-contradicts',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '同一项任务的状态、进度和完成时间互相矛盾。',
      en: 'A task’s state, share and date contradict each other.',
    },
    message: {
      zh: '“{row}”的“{column}”填的是“{stated}”，“{otherColumn}”却是“{otherStated}”。请核对，改成一致。',
      en: '“{row}” has “{stated}” under “{column}” but “{otherStated}” under “{otherColumn}”. Check, and make them agree.',
    },
    why: {
      zh: '说法不一，就不知道任务到底完成没有，这一项不计入完成、也不计入逾期。',
      en: 'It cannot be told whether the task is finished; it is counted neither as finished nor as overdue.',
    },
    fix: {
      zh: '已完成的：状态填“已完成”、进度填100、写明完成时间；没完成的：不填完成时间，进度小于100。',
      en: 'Finished: state 已完成, share 100, with the day. Not finished: no day, and a share below 100.',
    },
    example: { zh: '完成状态“已完成”，完成进度40。', en: 'State 已完成 beside a share of 40.' },
  },
  'CHECK-029': {
    name: 'finished-in-the-future',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '完成时间晚于报表的月份。', en: 'A task was finished after the month of the report.' },
    message: {
      zh: '“{row}”的“{column}”为{stated}，晚于本表的{period}。请核对日期；还没完成的，留空。',
      en: '“{row}” has {stated} under “{column}”, after this report’s month {period}. Check the day; leave it blank if the task is not finished.',
    },
    why: { zh: '还没到的日子，不能算已经完成。', en: 'A day still to come cannot be that of finished work.' },
    fix: {
      zh: '填实际完成的日期；计划日期写进“进展情况”。',
      en: 'Enter the day it was finished; a planned day belongs into 进展情况.',
    },
    example: { zh: '7月的表，完成时间填“2023年8月15日”。', en: '15 August in a July report.' },
  },
  'CHECK-030': {
    name: 'task-goes-back',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '任务的进展比上次报的倒退了。',
      en: 'A task is less far along than it was reported before.',
    },
    message: {
      zh: '“{row}”的“{column}”这次是“{stated}”，上次报的是“{otherStated}”（{place}）。请核对；确实退回的，在“进展情况”里说明。',
      en: '“{row}” has “{stated}” under “{column}”, but “{otherStated}” before ({place}). Check it; if it is right, explain it under 进展情况.',
    },
    why: {
      zh: '进展一般只进不退，倒退多半是填错了行或改错了表。',
      en: 'Progress does not go back; usually the row was mixed up.',
    },
    fix: { zh: '改正这次的或上次的表。', en: 'Correct this report or the one before.' },
    example: {
      zh: '6月“已完成”，7月“推进中”；6月80%，7月40%。',
      en: '已完成 in June, 推进中 in July; 80 % in June, 40 % in July.',
    },
  },
  'CHECK-031': {
    name: 'task-past-deadline',
    severity: 'info',
    since: '0.2.0',
    title: { zh: '任务过了时限还没有完成。', en: 'A task is past its deadline and not finished.' },
    message: {
      zh: '“{row}”的时限是{due}，截至{period}“{column}”仍为“{stated}”，列为逾期。已完成的请改状态并填完成时间。',
      en: '“{row}” was due on {due}; in {period} “{column}” is still “{stated}”, so it is overdue. If it is finished, correct the state and enter the day.',
    },
    why: { zh: '逾期任务要督办。', en: 'Overdue tasks are followed up.' },
    fix: {
      zh: '核对时限和状态；确实没完成的，在“进展情况”里写明原因和新的时间。',
      en: 'Check deadline and state; if it is not finished, give the reason and a new day under 进展情况.',
    },
    example: {
      zh: '时限“2023年6月底”，7月的表仍为“推进中”。',
      en: 'Due at the end of June, still 推进中 in July.',
    },
  },
  'CHECK-032': {
    name: 'tasks-not-reported',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '有的任务没有填进展。', en: 'Some tasks have no progress.' },
    message: {
      zh: '这张表有{count}项任务的进展、状态、进度和完成时间都是空的（第{lines}行），按未报计。请补填。',
      en: 'On this sheet {count} tasks have neither progress nor state, share or date (rows {lines}); they count as not reported. Fill them in.',
    },
    why: {
      zh: '空着不等于没有进展，也不等于已经完成。',
      en: 'A blank is neither “no progress” nor “finished”.',
    },
    fix: {
      zh: '每项任务都填写进展情况和完成状态；还没开始的填“未启动”。',
      en: 'Enter progress and state for every task; 未启动 if it has not begun.',
    },
    example: { zh: '45项任务里有3行没有填。', en: '3 rows of 45 left blank.' },
  },
});
