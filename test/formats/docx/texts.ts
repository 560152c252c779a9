import { openArchive } from '../../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../../src/formats/xlsx/read/limits.ts';
import type { TextBlock, TextModel } from '../../../src/model/text-model.ts';

/** A short text with every kind of block, or with those given. */
export function textModel(blocks: readonly TextBlock[] = EVERY_KIND): TextModel {
  return {
    title: '测试',
    date: '2023-06-05',
    metadata: { document: 'bulletin', version: '0.0.0' },
    fonts: 'gb2312',
    head: null,
    sections: [{ orientation: 'portrait', blocks }],
  };
}

const EVERY_KIND: readonly TextBlock[] = [
  { type: 'title', text: '关于大冶市2023年1—5月招商引资工作情况的通报' },
  { type: 'addressee', text: '〔主送单位〕：' },
  { type: 'heading', level: 1, text: '一、总体情况' },
  { type: 'heading', level: 2, text: '（一）市直部门' },
  { type: 'paragraph', text: '3个单位纳入考核。' },
  { type: 'paragraph', lead: '（一）未破零。', text: '甲局各项任务累计完成数均为0。' },
  { type: 'attached', titles: ['完成情况排名表', '逾期清单'] },
  { type: 'signature', issuer: '〔署名〕', date: '2023年6月5日' },
  { type: 'attachment', label: '附件1', title: '完成情况排名表' },
  { type: 'note', text: '单位：亿元' },
  {
    type: 'table',
    size: 10.5,
    headers: [{ text: '名次' }, { text: '新签约项目', below: ['任务', '完成'] }],
    rows: [
      [
        { text: '1', align: 'centre' },
        { text: '5', align: 'right' },
        { text: '4', align: 'right' },
      ],
    ],
  },
];

/** The parts of a written document by their names. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const archive = openArchive(Buffer.from(bytes), '', DEFAULT_LIMITS);
  return Object.fromEntries(
    archive.names.map((name) => [name, Buffer.from(archive.part(name) ?? []).toString('utf8')]),
  );
}
