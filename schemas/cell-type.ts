import type { z } from 'zod';
import { once } from '../src/core/once.ts';
import type { UnitKind } from '../src/core/unit-kind.ts';

/** Bounds of a figure in its column's own unit, as decimal text. */
export interface Limits {
  readonly integer?: boolean;
  /** Beside `integer`: a half counts too where the scheme says so (联合招商的项目各计0.5个). */
  readonly halves?: boolean;
  readonly min?: string;
  readonly max?: string;
}

/** What the reader and the form-maker need to know of a cell type beside the type itself. */
export type CellMeta =
  /** 序号, 1, 2, 3 … */
  | { readonly type: 'serial' }
  | { readonly type: 'text'; readonly maxLength?: number }
  /** A unit on the roster; `many` for several in a cell (牵头单位). */
  | { readonly type: 'unit'; readonly many?: boolean; readonly kinds?: readonly UnitKind[] }
  /** 乡镇类别 and other classes units are ranked in. */
  | { readonly type: 'class' }
  /**
   * A figure that is targeted and reported, in `unit` (个, 亿元, 万元, 万美元, %). In progress workbooks it has the
   * parts 任务, 本月, 累计, 完成率, 排名; elsewhere it is one target column.
   */
  | ({
      readonly type: 'measure';
      readonly unit: string;
      readonly blank?: 'none';
      /** Nobody sets a target: it is reported, cumulatively, every month. */
      readonly untargeted?: true;
    } & Limits)
  /**
   * A heading that mixes measures (新签约项目（个）或产业基金（亿元）): a plain figure is `plain`'s target, words are
   * split over `words` by their measure units.
   */
  | { readonly type: 'composite'; readonly plain: string; readonly words: readonly string[] }
  /** A figure that is not an indicator. */
  | ({ readonly type: 'number'; readonly unit?: string } & Limits)
  /** A target whose unit and wording stand in the cell (≥ 30 家, 3.3%). */
  | {
      readonly type: 'worded-target';
      /** Id of the column that says the measure unit of a bare figure (计量单位). */
      readonly unitIn?: string;
      /** Words without a figure (稳中有进) are kept as they are. */
      readonly wordsToo?: true;
    }
  | { readonly type: 'deadline' }
  | { readonly type: 'date' }
  | { readonly type: 'months' }
  | {
      readonly type: 'choice';
      readonly options: readonly string[];
      /** What people write for an option: 已举办 for 已开展. */
      readonly alike?: Readonly<Record<string, string>>;
    }
  /** An enterprise, markers such as ※ or （进规培育） apart from the name. */
  | { readonly type: 'enterprise'; readonly markers: readonly string[] };

/** Whether a type has nothing to say against a value. */
export type Takes = (value: unknown) => boolean;

/** A cell type. */
export interface CellType<Value> {
  readonly meta: CellMeta;
  /**
   * The answer without its issues, a blank apart: most cells are right, and zod takes some twenty times as long to say so. Both ask the
   * same judges.
   */
  readonly takes: Takes;
  /** The cell may be blank. */
  readonly mayBeBlank: boolean;
  /** The column may be missing. */
  readonly mayBeMissing: boolean;
  /** The zod schema. It is made when a row is wrong, or somebody asks: tables have hundreds of columns, of which a run reads a few. */
  readonly schema: () => z.ZodType<Value>;
  readonly nullable: () => CellType<Value | null>;
  readonly optional: () => CellType<Value | undefined>;
  readonly nullish: () => CellType<Value | null | undefined>;
}

export function cell<Value>(meta: CellMeta, takes: Takes, make: () => z.ZodType<Value>): CellType<Value> {
  return wrapped({ meta, takes, mayBeBlank: false, mayBeMissing: false }, make);
}

type Plain = Omit<CellType<unknown>, 'schema' | 'nullable' | 'optional' | 'nullish'>;

function wrapped<Value>(plain: Plain, make: () => z.ZodType<Value>): CellType<Value> {
  const schema = once(make);
  return {
    ...plain,
    schema,
    nullable: () => wrapped({ ...plain, mayBeBlank: true }, () => schema().nullable()),
    optional: () => wrapped({ ...plain, mayBeMissing: true }, () => schema().optional()),
    nullish: () => wrapped({ ...plain, mayBeBlank: true, mayBeMissing: true }, () => schema().nullish()),
  };
}
