import type { Metadata } from './metadata.ts';

/** A text to be written, as plain data that tests can read; src/formats/docx turns it into bytes, the same for the same model. */
export interface TextModel {
  readonly title: string;
  /** Day of the run (ISO), the only date that goes into the file's properties. */
  readonly date: string;
  /** Written as custom document properties `dayie.<name>`; marks the file as dayie's own. */
  readonly metadata: Metadata;
  readonly fonts: FontProfile;
  /** 版头: the issuer's red heading over the first page; null for a text without one. */
  readonly head: RedHead | null;
  readonly sections: readonly TextSection[];
}

/** Which families a text names: those of GB2312 offices, those every Windows has, or 方正 GBK. None is embedded. */
export type FontProfile = 'gb2312' | 'system' | 'gbk';

export interface RedHead {
  /** 大冶市人民政府办公室文件. */
  readonly name: string;
  /** 发文字号, or the 〔〕 left for it. */
  readonly number: string;
}

/** Pages of one orientation. A section begins a new page. */
export interface TextSection {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly TextBlock[];
  /** The number of its first page; absent where the numbers go on. */
  readonly firstPage?: number;
}

export type TextBlock =
  /** 标题, 22 pt, centred, broken between words. */
  | { readonly type: 'title'; readonly text: string }
  /** 主送机关, without an indent. */
  | { readonly type: 'addressee'; readonly text: string }
  /** 一、 in 黑体, （一） in 楷体. */
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** A paragraph; `lead` stands before it in 楷体 on the same line: （一）未破零。 */
  | { readonly type: 'paragraph'; readonly text: string; readonly lead?: string }
  /** 附件说明: what is attached, numbered where it is more than one. */
  | { readonly type: 'attached'; readonly titles: readonly string[] }
  /** 署名 and 成文日期. */
  | { readonly type: 'signature'; readonly issuer: string; readonly date: string }
  /** 附件1 at the head of a page, and its title. */
  | { readonly type: 'attachment'; readonly label: string; readonly title: string }
  /** A line in small type: 单位：亿元, 截至…. */
  | { readonly type: 'note'; readonly text: string }
  | TextTable
  | TextChart;

/** A table over the whole width; its head repeats on every page and no row is split. */
export interface TextTable {
  readonly type: 'table';
  /** One row of headings, or two: the first spans columns, or both rows. */
  readonly headers: readonly TextHeader[];
  readonly rows: readonly (readonly TextCell[])[];
  /** Size of its type in points; at least 9 where it is to be read on paper. */
  readonly size: number;
}

/** A heading over one column, or over several with their own headings below it. */
export interface TextHeader {
  readonly text: string;
  readonly below?: readonly string[];
}

export interface TextCell {
  readonly text: string;
  readonly align: 'left' | 'centre' | 'right';
}

/** Columns with a line held against them; what is not known has no column. Texts without pictures leave it out: its figures stand in a table. */
export interface TextChart {
  readonly type: 'chart';
  readonly title: string;
  readonly categories: readonly string[];
  /** One value a category, in per cent as printed. */
  readonly series: readonly { readonly name: string; readonly values: readonly (string | null)[] }[];
  readonly line: { readonly name: string; readonly value: string };
}
