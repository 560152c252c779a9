import { declare, maybe } from '../command.ts';

export const explain = declare({
  name: 'explain',
  summary: { zh: '解释一个问题编号', en: 'explain a finding’s code' },
  description: {
    zh: '说明一个问题编号的含义、影响、改法和例子；不给编号时列出全部编号。',
    en: 'Says what a code means, why it matters and how to mend it, with an example; without a code it lists them all.',
  },
  argument: maybe('code', { zh: '问题编号，如 READ-001', en: 'a code such as READ-001' }, null),
  options: {},
  examples: [['dayie explain READ-001', '解释 READ-001', 'explain READ-001']],
});
