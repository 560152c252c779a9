import type { UnitKind } from '../src/core/unit-kind.ts';

/** The plans that rank units in classes of their own (类别), beside those of 招商 that stand in the column 招商类别. */
export const CLASS_PLANS = ['enterprise', 'civic', 'party'] as const;

export type ClassPlan = (typeof CLASS_PLANS)[number];

/** The classes of one plan, as the document names them. */
export interface ClassSet {
  /** The id of its column in 单位名录. */
  readonly column: `${ClassPlan}-class`;
  /** That column's heading. */
  readonly header: string;
  /** In the order of print; the scheme may change them. */
  readonly classes: readonly string[];
  /** The kinds of units that are to be in one of them. */
  readonly kinds: readonly UnitKind[];
  /** What the document says of who is in which, and where. */
  readonly ground: string;
}

export const CLASS_SETS: Readonly<Record<ClassPlan, ClassSet>> = {
  enterprise: {
    column: 'enterprise-class',
    header: '企业类别',
    classes: ['党群部门', '政府部门', '条管部门'],
    kinds: ['department'],
    ground: '文件只有类名，没有部门归类的名单（企-04）。',
  },
  civic: {
    column: 'civic-class',
    header: '文明类别',
    classes: ['A类', 'B类'],
    kinds: ['township', 'department'],
    ground: '文件把街道、乡镇（场）列入A类，没有写明哪些部门是重要职能部门、哪些包保社区（村）（文-02）。',
  },
  party: {
    column: 'party-class',
    header: '党建类别',
    classes: ['大冶湖高新区', '重点城市化地区', '工业化促进地区', '特色农业地区', '生态与农业协调发展区'],
    kinds: ['township'],
    ground: '文件单列大冶湖高新区，没有四类主体功能区的名单（党-01）。',
  },
};
