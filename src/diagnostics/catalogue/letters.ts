import { defineEntries } from '../entry.ts';

/** The workbook of letters' texts, against what letters can say. */
export const letters = defineEntries({
  'LETTER-001': {
    name: 'unknown-placeholder',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '函件模板里有不认识的占位符。', en: 'A letter’s text has an unknown placeholder.' },
    message: {
      zh: '“{text}”不是可用的占位符。[[是不是{suggestions}？]]请照“占位符”表改写；要原样印出的，去掉花括号。',
      en: '“{text}” is no placeholder. [[Is it {suggestions}? ]]Write one of those on the sheet 占位符, or take the braces away from words that are to be printed as they are.',
    },
    why: {
      zh: '不认识的占位符会原样印在函里，发出去就改不回来了。',
      en: 'It would be printed in the letter as it stands.',
    },
    fix: {
      zh: '改成“占位符”表里的写法，花括号要成对。',
      en: 'Write it as the sheet 占位符 has it, with both braces.',
    },
    example: { zh: '{单位名}，应写{单位}。', en: '{单位名} in place of {单位}.' },
  },
  'LETTER-002': {
    name: 'unknown-letter',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '函件模板里有不认识的函件。', en: 'The letters’ texts name an unknown kind of letter.' },
    message: {
      zh: '“函件”一列的“{text}”不是函件的种类。请填：{options}；接着上一段的，这一格空着。',
      en: '“{text}” under 函件 is no kind of letter. Enter {options}; leave the cell blank where the letter above goes on.',
    },
    why: {
      zh: '这些段落不知道属于哪种函件，印不出来。',
      en: 'Nobody knows which letter the text belongs to.',
    },
    fix: {
      zh: '改成所列的名称之一；不用的行删去。',
      en: 'Write one of the names listed, or remove the row.',
    },
    example: { zh: '“退回通知”，应写“退改通知”。', en: '退回通知 in place of 退改通知.' },
  },
  'LETTER-003': {
    name: 'no-letter-templates',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '工作簿里没有函件模板。', en: 'The workbook holds no letters’ texts.' },
    message: {
      zh: '前10行里没有表头{missing}，不是函件模板。请用 dayie init 写出的函件模板.xlsx 修改。',
      en: 'No row among the first ten has the headings {missing}, so this is no workbook of letters’ texts. Edit the 函件模板.xlsx that dayie init writes.',
    },
    why: {
      zh: '没有表头，读不出哪一栏是什么。',
      en: 'Without its headings nobody can tell what stands where.',
    },
    fix: {
      zh: '用 dayie init 重新写出函件模板.xlsx，只改文字，不改表头。',
      en: 'Write 函件模板.xlsx anew with dayie init, and edit the texts, not the headings.',
    },
    example: { zh: '--template 给的是考核办法.xlsx。', en: '--template names 考核办法.xlsx.' },
  },
});
