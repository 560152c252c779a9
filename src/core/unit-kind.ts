/** Kinds of organisations on the roster. */
export const UNIT_KINDS = ['township', 'department', 'state-company', 'bank', 'other'] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

/** The kind's name in documents (机构类型). */
export const UNIT_KIND_NAMES: Readonly<Record<UnitKind, string>> = {
  township: '乡镇街道园区',
  department: '市直部门',
  'state-company': '国有投融资公司',
  bank: '金融机构',
  other: '其他',
};
