import { departments } from '../investment/departments.ts';
import { townships } from '../investment/townships.ts';
import { type Assessment, measuresAlike } from './assessment.ts';

/** 招商引资: of the departments, companies and banks, and of the townships. The document sets neither weights nor a method (招-01). */
export const investmentAssessments: readonly Assessment[] = [
  {
    of: 'units',
    table: departments.id,
    name: '部门单位及金融机构招商引资',
    classes: ['市直部门', '国有投融资公司', '金融机构'],
    parts: measuresAlike(departments, ['projects', 'contract-value', 'started']),
  },
  {
    of: 'units',
    table: townships.id,
    name: '乡镇招商引资',
    classes: ['高新区', '一类乡镇', '二类乡镇', '三类乡镇', '未定类'],
    parts: measuresAlike(townships, ['projects', 'contract-value', 'domestic-capital', 'foreign-capital']),
  },
];
