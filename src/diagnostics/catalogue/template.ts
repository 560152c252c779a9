import { defineEntries } from '../entry.ts';

/** What a template says of itself against what was filled in. */
export const template = defineEntries({
  'TEMPLATE-001': {
    name: 'wrong-form',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '模板里填的是另一张表。', en: 'A template holds another table than its own.' },
    message: {
      zh: '这份模板是“{expected}”，里面却是“{stated}”。请用对应的模板重新填报。',
      en: 'This template is for “{expected}” but holds “{stated}”. Fill in the template that belongs to the table.',
    },
    why: {
      zh: '表和模板对不上，下拉选项和校验都不适用。',
      en: 'The choices and checks of the template don’t fit another table.',
    },
    fix: {
      zh: '用 dayie template 重新导出所需的模板，把数据填进去。',
      en: 'Make the right template with dayie template and enter the data there.',
    },
    example: {
      zh: '在部门的模板里粘贴了乡镇的表。',
      en: 'The townships’ table pasted into the departments’ template.',
    },
  },
  'TEMPLATE-002': {
    name: 'old-edition',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '模板不是现行版本。', en: 'A template is not of the current edition.' },
    message: {
      zh: '“{table}”用的是{stated}版模板，现行的是{expected}版。请用新模板填报。',
      en: '“{table}” was filled in on the {stated} edition of its form; the current one is {expected}. Use the new template.',
    },
    why: {
      zh: '旧版的指标和任务可能已经变动。',
      en: 'Indicators and targets may have changed since.',
    },
    fix: { zh: '用 dayie template 导出新模板。', en: 'Make a new template with dayie template.' },
    example: { zh: '用2022版模板报2023年数据。', en: 'The figures of 2023 on a form of 2022.' },
  },
  'TEMPLATE-003': {
    name: 'other-unit',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: '一个单位的模板里填了别的单位。',
      en: 'A template made for one unit names another one.',
    },
    message: {
      zh: '这份模板是发给“{owner}”的，却填了“{unit}”。请核对是否拿错了模板。',
      en: 'This template was made for “{owner}” but names “{unit}”. Check that it is the right template.',
    },
    why: {
      zh: '拿错模板，数据会记到别的单位名下。',
      en: 'With the wrong template, figures end up under another unit.',
    },
    fix: { zh: '用本单位的模板填报。', en: 'Use the unit’s own template.' },
    example: { zh: '市教育局的模板里填了市科技局。', en: '市科技局 entered in the template of 市教育局.' },
  },
});
