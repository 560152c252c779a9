import { declare, maybe } from '../command.ts';

export const explain = declare({
  name: 'explain',
  summary: { zh: '解释一个问题编号或一条规则', en: 'explain a finding’s code or a rule' },
  description: {
    zh: '说明一个问题编号的含义、影响、改法和例子，或一条规则（如招-07）的出处、判定、参数、默认值和数据来源；不给编号时列出全部问题编号。',
    en: 'Says what a code means, why it matters and how to mend it, with an example; of a rule where it stands, how it is told, its parameters, defaults and the table that feeds it. Without a code it lists all codes.',
  },
  argument: maybe(
    'code',
    {
      zh: '问题编号或规则编号，如 READ-001、招-07',
      en: 'a code or a rule’s number, such as READ-001, or a rule’s number',
    },
    null,
  ),
  options: {},
  examples: [['dayie explain READ-001', '解释 READ-001', 'explain READ-001']],
});
