import type { Language } from '../diagnostics/wording.ts';

/** A light, by the name the JSON has for it. */
export type ReportLight = 'green' | 'yellow' | 'red';

/** A figure of the report, or a word that stands in its place: where the JSON has it, and how it came about. */
export interface ReportFigure {
  readonly text: string;
  /**
   * Where the JSON of `dayie score` has it: a JSON pointer (RFC 6901); without a leading slash it goes on from the row's own. Of an
   * array the number of its items is meant; `?light=red` behind it, of those that say so. Absent for what is printed elsewhere, too.
   */
  readonly at?: string;
  /** Its node in the report's traces; absent where nothing is behind it. */
  readonly trace?: number;
}

/** How a cell of a table is shown. */
export type ReportCell =
  | { readonly type: 'text'; readonly text: string; readonly quiet?: boolean }
  | ({ readonly type: 'figure' } & ReportFigure & { readonly mark?: 'up' | 'down' | 'same' })
  | ({ readonly type: 'light'; readonly light: ReportLight } & ReportFigure)
  | ({ readonly type: 'bar'; readonly of: Bar } & ReportFigure)
  | ({ readonly type: 'course'; readonly of: Course } & ReportFigure);

/** Lengths in percent; null where the figure is not known. */
export interface Bar {
  readonly value: number | null;
  /** 序时进度; null where nothing is held against it. */
  readonly schedule: number | null;
  readonly light: ReportLight | null;
}

/** A figure over the spans of a year. */
export interface Course {
  /** Spans of that length in the year. */
  readonly spans: number;
  readonly points: readonly CoursePoint[];
  /** What the upper edge stands for, and the lower one. */
  readonly top: number;
  readonly bottom: number;
}

export interface CoursePoint {
  /** From 1. */
  readonly index: number;
  readonly name: string;
  /** null: not known. */
  readonly value: number | null;
  readonly text: string;
  readonly schedule: number | null;
}

export interface ReportColumn {
  readonly label: string;
  /** Columns that follow each other under one heading above them. */
  readonly group?: string;
  readonly align: 'left' | 'centre' | 'right';
}

export interface ReportRow {
  /** Whose row it is, for the filter; several units of one task. Empty: it belongs to none. */
  readonly units: readonly string[];
  /** JSON pointer that its figures go on from. */
  readonly at?: string;
  /** One a column; the row's name is the `heading`-th. */
  readonly cells: readonly ReportCell[];
}

export interface ReportTable {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  /** Column that names the rows. */
  readonly heading: number;
  readonly rows: readonly ReportRow[];
  /** Sums below the rows, which no sorting moves. */
  readonly foot?: readonly ReportRow[];
  /** Printed across. */
  readonly wide?: boolean;
  /** One that is passed on as a picture: narrow, with its date. */
  readonly picture?: string;
}

/** One bar a unit against 序时进度. */
export interface ReportBars {
  readonly type: 'bars';
  readonly title: string;
  readonly schedule: { readonly value: number; readonly label: string };
  /** Pointer that those of the bars go on from. */
  readonly bars: readonly ({ readonly unit: string; readonly of: Bar } & ReportFigure)[];
}

export type ReportBlock =
  | { readonly type: 'text'; readonly parts: readonly (string | ReportFigure)[] }
  | ReportTable
  /** Charts that stand beside each other where there is room. */
  | { readonly type: 'charts'; readonly charts: readonly ReportBars[] };

export interface ReportSection {
  /** Of the place in the page: letters, digits and `-`. */
  readonly id: string;
  readonly level: 2 | 3 | 4;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

/** What a figure was worked out from; texts by their place in the texts of the traces. */
export interface TraceNode {
  readonly words: readonly number[];
  /** What it came to. */
  readonly value: string;
  readonly from: readonly number[];
  readonly cells: readonly TraceCell[];
}

export interface TraceCell {
  readonly file: number;
  readonly sheet: number;
  readonly cell: string;
  readonly heading: number;
  /** As it was typed; null where that is not known. */
  readonly typed: string | null;
}

export interface Traces {
  readonly texts: readonly string[];
  readonly nodes: readonly TraceNode[];
}

/** 报告: a page to be read on a screen, printed and passed on. */
export interface ReportModel {
  readonly language: Language;
  readonly title: string;
  /** What stands under the title, a line each. */
  readonly about: readonly string[];
  /** For the filter. */
  readonly units: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly traces: Traces;
}
