import { defineEntries } from '../entry.ts';

/** Ledgers (台账): what their days and states say of each other, and one workbook of another. */
export const ledgers = defineEntries({
  'LEDGER-001': {
    name: 'days-out-of-order',
    severity: 'warning',
    since: '0.3.0',
    doubtful: 'with-related',
    title: { zh: '台账里两个日期的先后不对。', en: 'Two days of a ledger’s row are in the wrong order.' },
    message: {
      zh: '“{row}”的“{column}”是{stated}，“{otherColumn}”是{otherStated}；{expected}。请核对这两个日期，改正填错的一个。',
      en: '“{row}” has {stated} under “{column}” and {otherStated} under “{otherColumn}”; {expected}. Check the two days and correct the wrong one.',
    },
    why: {
      zh: '先后颠倒，说明至少有一个日期填错了。改正以前，这两个日期都不用来计算开工率、时限和逾期。',
      en: 'One of the two must be wrong. Until it is corrected neither counts towards rates, time limits or overdue lists.',
    },
    fix: {
      zh: '对照合同、交办函等原件，改正填错的日期；年份也要看。',
      en: 'Look the days up in the contract or letter and correct the wrong one; check the year as well.',
    },
    example: {
      zh: '签约日期“2023年5月8日”，开工日期“2023年3月8日”。',
      en: 'Signed on 8 May 2023, started on 8 March 2023.',
    },
  },
  'LEDGER-002': {
    name: 'day-still-to-come',
    severity: 'warning',
    since: '0.3.0',
    doubtful: true,
    title: {
      zh: '台账里已经发生的事，日期还没有到。',
      en: 'Something that has happened bears a day still to come.',
    },
    message: {
      zh: '“{row}”的“{column}”是{stated}，这一天还没有到（今天是{day}）。请填实际发生的日期；还没有发生的，空着。',
      en: '“{row}” has {stated} under “{column}”, a day still to come (today is {day}). Enter the day on which it happened; leave it blank if it has not.',
    },
    why: {
      zh: '计划的日期不能当作已经做到；改正以前，这个日期不用来计算。',
      en: 'A planned day is no achievement; until it is corrected the day does not count.',
    },
    fix: {
      zh: '检查年份和月份是否填错；计划日期写进“备注”。用 --date 可以指定按哪一天核对。',
      en: 'Check year and month; planned days belong into 备注. The day of the check can be given with --date.',
    },
    example: {
      zh: '6月报的台账，开工日期“2023年11月1日”。',
      en: 'A ledger of June with a start on 1 November 2023.',
    },
  },
  'LEDGER-003': {
    name: 'ledger-state-contradicts',
    severity: 'warning',
    since: '0.3.0',
    doubtful: 'with-related',
    title: {
      zh: '台账里的状态和日期互相矛盾。',
      en: 'A state and a day of a ledger’s row contradict each other.',
    },
    message: {
      zh: '“{row}”的“{column}”是“{stated}”，“{otherColumn}”却{outcome}。请核对，改成一致。',
      en: '“{row}” has “{stated}” under “{column}”, but “{otherColumn}” {outcome}. Check, and make them agree.',
    },
    why: {
      zh: '说法不一，就不知道这件事到底办到哪一步；改正以前，既不算办成、也不算没办。',
      en: 'It cannot be told how far the matter is; until it is corrected it counts neither as done nor as not done.',
    },
    fix: {
      zh: '办结了的，填办结的日期；没有办结的，日期空着。状态与日期哪个错改哪个。',
      en: 'Enter the day if the matter is closed; leave it blank if it is not. Correct whichever of the two is wrong.',
    },
    example: { zh: '状态“已办结”，办结日期空着。', en: 'State 已办结 beside a blank 办结日期.' },
  },
  'LEDGER-004': {
    name: 'ledgers-contradict',
    severity: 'error',
    since: '0.3.0',
    title: {
      zh: '两份台账对同一件事说法不一。',
      en: 'Two workbooks of one ledger differ about the same thing.',
    },
    message: {
      zh: '“{row}”的“{column}”这里是“{stated}”，另一份台账里是“{otherStated}”（{place}）。请核对，只留正确的；两份都没有改正以前，这一项不计。',
      en: '“{row}” has “{stated}” under “{column}” here, but “{otherStated}” in another workbook of the ledger ({place}). Keep the right one; until then it does not count.',
    },
    why: {
      zh: '几份台账按编号、名称等合成一份；一处填、一处空的用填了的，两处不同的无法知道以哪份为准。',
      en: 'The workbooks of a ledger are joined by their key. What one leaves blank the other gives; where both speak and differ nobody knows which is right.',
    },
    fix: {
      zh: '改正填错的一份，或移走旧的一份。状态、到位资金等会变的栏目，在两份的标题里写明“截至某年某月某日”，就以后一份为准。',
      en: 'Correct one, or remove the older. For columns that change (state, funds) say 截至 … in both titles, and the later one counts.',
    },
    example: {
      zh: '同一项目，一份签约日期是3月8日，另一份是8月3日。',
      en: 'One project signed on 8 March in one workbook, on 3 August in the other.',
    },
  },
  'LEDGER-005': {
    name: 'ledger-key-differs',
    severity: 'warning',
    since: '0.3.0',
    title: {
      zh: '台账里两行像是同一件事，名称却不同。',
      en: 'Two rows of a ledger look like one thing under two names.',
    },
    message: {
      zh: '“{row}”的“{column}”是“{stated}”，另有一行{columns}都相同，“{column}”却是“{otherStated}”（{place}）。是同一件事的，改成一致；不是的，各用各的编号。',
      en: '“{row}” has “{stated}” under “{column}”; another row has the same {columns}, but “{otherStated}” under “{column}” ({place}). Make them agree if they are one thing; give each a number of its own if not.',
    },
    why: {
      zh: '名称不同就合不到一起，一个问题会算成两个。',
      en: 'Under two names they are not joined, and one problem counts twice.',
    },
    fix: {
      zh: '对照原件，把填错的名称改过来；确实是两件事的，编号不能相同。',
      en: 'Correct the wrong name; two things must not have one number.',
    },
    example: {
      zh: '编号12“占道经营”，一份台账里点位是“观山路”，另一份是“观山路口”。',
      en: 'Number 12, 占道经营, at 观山路 in one workbook and at 观山路口 in another.',
    },
  },
});
