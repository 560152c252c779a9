import { defineEntries } from '../entry.ts';

/** What is reported every month against what a ledger holds. */
export const againstLedgers = defineEntries({
  'LEDGER-006': {
    name: 'contracts-differ-from-ledger',
    severity: 'warning',
    since: '0.3.0',
    title: {
      zh: '当月新签约项目数与签约项目台账不一致。',
      en: 'New contracts of a month differ from the ledger.',
    },
    message: {
      zh: '“{unit}”{period}新增“{column}”{stated}个，“{otherTable}”中该单位当月签约{otherStated}个[[（{rows}）]]。请核对是报表多报、漏报，还是台账没有登记。',
      en: '“{unit}” reports {stated} more under “{column}” for {period}; “{otherTable}” has {otherStated} of its contracts in that month[[ ({rows})]]. Check whether the report or the ledger is wrong.',
    },
    why: {
      zh: '考核按报表计数，开工率、入库率按台账计算；两处不一致，总有一处不对。',
      en: 'Scores go by the report, the rates of starting and entering by the ledger: one of them is wrong.',
    },
    fix: {
      zh: '对照合同，改正报表的累计数，或在台账补登、更正签约日期和引进单位。',
      en: 'Check against the contracts: correct the cumulative figure, or add to the ledger or correct its days and units.',
    },
    example: {
      zh: '5月报表比4月多5个，台账5月只有4个。',
      en: 'The report grew by 5 in May; the ledger has 4 contracts of May.',
    },
  },
  'LEDGER-007': {
    name: 'problem-missing-from-ledger',
    severity: 'warning',
    since: '0.3.0',
    title: {
      zh: '企业情况收集表里的问题，问题台账里没有。',
      en: 'A problem of a return is missing from the ledger of problems.',
    },
    message: {
      zh: '“{enterprise}”{period}反映的问题“{text}”，“{otherTable}”里没有登记。请补登台账；已经登记的，核对企业名称和收函日期。',
      en: '“{enterprise}” reported “{text}” for {period}; “{otherTable}” does not have it. Add it to the ledger; where it is there, check the enterprise’s name and the day of receipt.',
    },
    why: {
      zh: '台账里没有的问题，就没有人督办，逾期也看不出来。',
      en: 'Nobody follows up what is not in the ledger, and nobody sees when it is overdue.',
    },
    fix: {
      zh: '在企业问题台账登记，写明企业、问题、涉及部门和收函日期。',
      en: 'Enter it with enterprise, problem, department and day of receipt.',
    },
    example: {
      zh: '收集表写“用工不足”，台账没有这家企业的问题。',
      en: 'The return says 用工不足; the ledger has nothing of that enterprise.',
    },
  },
});
