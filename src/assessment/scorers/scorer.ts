import { z } from 'zod';
import { Decimal } from '../../core/decimal.ts';
import type { ParamType } from '../../diagnostics/params.ts';
import type { Scorer } from '../../scheme/scheme.ts';
import { parsedOnce } from '../parsed-once.ts';

/** What a share of the weight is worked out from. Rates are fractions: 1 is 100%. */
export interface Rated {
  readonly rate: Decimal;
  /** Exact rates of all units of the class that have one, for the scorers that compare units with each other. */
  readonly rates: readonly Decimal[];
  /** Highest rate that counts; null: no cap. */
  readonly cap: Decimal | null;
}

/** Where the same stands on a sheet, in percent. */
export interface RatedCells {
  readonly rate: string;
  /** All rates of the class on this indicator, absolute. */
  readonly rates: string;
  readonly weight: string;
  /** Holds the cap in percent, or words, which MIN passes over. */
  readonly cap: string;
}

interface Definition<Shape extends z.ZodRawShape> {
  readonly id: string;
  /** 计分方法 as the scheme's workbook and 口径说明 name it. */
  readonly name: string;
  /** How it scores, behind its name, for 填写说明. */
  readonly explains: string;
  /** What is to be kept down (控制型): of that nothing done is good. */
  readonly keepsDown?: true;
  /** The points follow from the rates of the whole class. */
  readonly comparesPeers?: true;
  readonly params: Shape;
  /** 方法参数, e.g. 基础分“60”; null for a scorer without. */
  readonly example: string | null;
  /** What 方法参数 may be, for a finding. */
  readonly allowed: ParamType<'options'>;
  /** 方法参数 as typed, divided at ；, to the parameters; null where they don't fit. */
  readonly read: (parts: readonly string[]) => z.output<z.ZodObject<Shape>> | null;
  /** The same back; empty where there are none. */
  readonly text: (params: z.output<z.ZodObject<Shape>>) => string;
  /** Share of the weight. Above 1 only where a bonus is meant. */
  readonly share: (params: z.output<z.ZodObject<Shape>>, rated: Rated) => Decimal;
  /** The points, weight × share, as an Excel formula without its `=`. */
  readonly formula: (params: z.output<z.ZodObject<Shape>>, cells: RatedCells) => string;
}

/** A scorer as the rest of the house takes it, whatever its parameters are. */
export interface ScorerMethod
  extends Pick<
    Definition<z.ZodRawShape>,
    'id' | 'name' | 'explains' | 'keepsDown' | 'comparesPeers' | 'example' | 'allowed'
  > {
  readonly read: (parts: readonly string[]) => Scorer | null;
  readonly text: (scorer: Scorer) => string;
  readonly share: (scorer: Scorer, rated: Rated) => Decimal;
  readonly formula: (scorer: Scorer, cells: RatedCells) => string;
}

/** Declares a scorer: its parameters, its points, and the same as an Excel formula. */
export function defineScorer<Shape extends z.ZodRawShape>(definition: Definition<Shape>): ScorerMethod {
  const { id, params } = definition;
  const parsed = parsedOnce(z.object(params));
  return {
    ...definition,
    read: (parts) => {
      const read = definition.read(parts);
      return read === null ? null : { ...read, type: id };
    },
    text: (scorer) => definition.text(parsed(scorer)),
    share: (scorer, rated) => definition.share(parsed(scorer), rated),
    formula: (scorer, cells) => definition.formula(parsed(scorer), cells),
  };
}

/** A parameter that is an exact figure. */
export const figure = z.custom<Decimal>((value) => Decimal.isDecimal(value));

export const NO_PARAMS: ParamType<'options'> = { zh: '留空', en: 'blank' };

/** For the scorers without parameters. */
export function readNothing(parts: readonly string[]): Record<never, never> | null {
  return parts.length === 0 ? {} : null;
}
