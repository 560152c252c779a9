import type { LetterTemplates } from '../../model/letter.ts';

const DRAFT = '（代拟稿，审定后印发）';
const CONTACT = '联系人：{联系人}，电话：{电话}。';

/** The texts that letters are written from where an office has none of its own; `init` writes them out to be edited. */
export const STANDARD_TEMPLATES: LetterTemplates = {
  letters: {
    return: {
      title: '关于退回修改{月份}报表的通知',
      addressee: '{单位}：',
      paragraphs: [
        '你单位报送的{报表}经核对，有{问题数}，现予退回。具体如下：',
        '{清单}',
        '请于{限期}前在原表上逐项改正或核实后重新报送；经核实无误的，请书面说明情况。',
        CONTACT,
      ],
    },
    remind: {
      title: '关于催报{月份}报表的通知',
      addressee: '{单位}：',
      paragraphs: [
        '截至{日期}，尚未收到你单位{月份}的以下报表：',
        '{清单}',
        '请于{限期}前报送；已经报送的，请与我们联系核对。',
        CONTACT,
      ],
    },
    interview: {
      title: '关于约谈{单位}{约谈对象}的通知',
      addressee: '{单位}：',
      paragraphs: [
        DRAFT,
        '你单位{事由}。依据{依据}，由{约谈人}约谈你单位{约谈对象}。',
        '时间：{时间}。地点：{地点}。',
        '请准备书面材料，说明原因和下一步措施，并于{限期}前报送。',
        CONTACT,
      ],
    },
    assign: {
      title: '关于交办临期事项的函',
      addressee: '{单位}：',
      paragraphs: [
        '据{月份}报送的情况，你单位有以下{事项数}项任务临近完成时限，现予交办：',
        '{清单}',
        '请抓紧办理，并于{限期}前报送办理情况。',
        CONTACT,
      ],
    },
    supervise: {
      title: '关于督办逾期事项的函',
      addressee: '{单位}：',
      paragraphs: [
        '据{月份}报送的情况，你单位有以下{事项数}项事项逾期或者未按要求办理，现予督办：',
        '{清单}',
        '未办结的请于{限期}前办结，已办结的请说明逾期原因，并书面报送办理情况。',
        CONTACT,
      ],
    },
    criticise: {
      title: '关于对{单位}予以通报批评的通知',
      addressee: '{主送单位}：',
      paragraphs: [
        DRAFT,
        '{单位}{事由}。依据{依据}，由{办理单位}对{单位}（{对象}）予以通报批评。',
        '请{单位}认真整改，并于{限期}前书面报送整改情况。',
      ],
    },
    transfer: {
      title: '关于移交{单位}有关情况的函',
      addressee: '{办理单位}：',
      paragraphs: [DRAFT, '{单位}（{对象}）{事由}。依据{依据}，现将有关情况移交，请依规处理。', CONTACT],
    },
  },
  signature: '{署名}',
};
