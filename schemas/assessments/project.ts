import { fixedAssets } from '../project/fixed-assets.ts';
import { funding } from '../project/funding.ts';
import { type Assessment, measureOf, measuresAlike } from './assessment.ts';

/** 项目建设: funds applied for (项目 附件4), and investment by township (附件2). */
export const projectAssessments: readonly Assessment[] = [
  {
    of: 'units',
    table: funding.id,
    name: '向上争取项目资金',
    classes: [],
    // 发改口 and 财政口 are parts of the whole: each is told, and the whole alone counts.
    parts: [
      measureOf(funding, 'plan', '1'),
      measureOf(funding, 'reform', '0'),
      measureOf(funding, 'finance', '0'),
    ],
  },
  {
    of: 'units',
    table: fixedAssets.id,
    name: '固定资产投资',
    classes: [],
    parts: measuresAlike(fixedAssets),
  },
];
