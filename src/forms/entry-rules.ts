import type { CellMeta } from '../../schemas/define-table.ts';
import { a1, type Range } from '../core/place.ts';
import type { ValidationModel } from '../model/workbook-model.ts';
import { lastLevel } from '../words/headings.ts';
import { type ChoiceLists, choiceOf } from './choices.ts';
import type { TemplateColumn, TemplateRequest } from './model.ts';
import { columnContent, columnNote } from './notes.ts';

/** Excel cuts longer ones off, or refuses the file. */
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_ERROR = 225;

/** What may be entered in a run of cells of one column, with the message shown there. */
export function entryRule(
  item: TemplateColumn,
  range: Range,
  open: boolean,
  lists: ChoiceLists,
  request: Pick<TemplateRequest, 'roster' | 'classes'>,
): ValidationModel {
  const { column, part } = item;
  const title = part === null ? lastLevel(column) : `${lastLevel(column)} ${item.levels.at(-1) ?? ''}`;
  const text = `${columnContent(item)}。${columnNote(item)}`;
  const message = { promptTitle: clip(title, LONGEST_TITLE), prompt: clip(text, LONGEST_PROMPT) };
  const choice = choiceOf(column, request.roster, request.classes);
  if (choice !== null && choice.options.length > 0) {
    return {
      range,
      rule: { type: 'list', source: lists.source(choice.options) },
      ...message,
      errorTitle: '不在可选项中',
      error: choice.strictness === 'stop' ? '请从下拉列表中选择。' : '不是列表中的名称，确认无误可以保留。',
      strictness: choice.strictness,
    };
  }
  return { range, ...ruleOf(column.content, range, open), ...message };
}

type Rule = Pick<ValidationModel, 'rule' | 'errorTitle' | 'error' | 'strictness'>;

function ruleOf(content: CellMeta, range: Range, open: boolean): Rule {
  switch (content.type) {
    case 'measure':
    case 'number':
      return figureRule(content, range, open || content.type === 'number');
    case 'serial':
      return figureRule({ integer: true, min: '1' }, range, false);
    case 'date':
      return {
        rule: { type: 'date' },
        errorTitle: '不是日期',
        error: '请填日期，如2023/5/20；写成文字的日期确认无误可以保留。',
        strictness: 'warning',
      };
    case 'text':
      return content.maxLength === undefined
        ? { rule: { type: 'any' }, strictness: 'stop' }
        : {
            rule: { type: 'text-length', max: content.maxLength },
            errorTitle: '文字过长',
            error: `请不要超过${content.maxLength}个字。`,
            strictness: 'stop',
          };
    default:
      return { rule: { type: 'any' }, strictness: 'stop' };
  }
}

interface Limits {
  readonly integer?: boolean;
  readonly halves?: boolean;
  readonly min?: string;
  readonly max?: string;
}

/** The limits that the checks hold a figure to; where there may be no such task, “/” as well. */
function figureRule(limits: Limits, range: Range, open: boolean): Rule {
  const { integer, halves, min, max } = limits;
  const byHalves = integer !== true && halves === true;
  const words = clip(
    `请填${limitWords(limits)}${open ? '，没有此项的填“/”' : ''}，不带单位。`,
    LONGEST_ERROR,
  );
  const error = { errorTitle: '数字不合要求', error: words, strictness: 'stop' } as const;
  if (!open && !byHalves && (min !== undefined || max !== undefined)) {
    const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
    return { rule: { type: integer === true ? 'whole' : 'decimal', ...bounds }, ...error };
  }
  const cell = a1(range.top, range.left);
  const conditions = [
    `ISNUMBER(${cell})`,
    ...(min === undefined ? [] : [`${cell}>=${min}`]),
    ...(max === undefined ? [] : [`${cell}<=${max}`]),
    ...(integer === true ? [`${cell}=INT(${cell})`] : []),
    ...(byHalves ? [`${cell}*2=INT(${cell}*2)`] : []),
  ];
  const figure = conditions.length === 1 ? (conditions[0] ?? '') : `AND(${conditions.join(',')})`;
  // IF, not one OR: the comparisons beside the marks would be worked out too, and fail on words.
  const formula = open ? `IF(OR(${cell}="/",${cell}="-"),TRUE,${figure})` : figure;
  return { rule: { type: 'formula', formula }, ...error };
}

function limitWords({ integer, halves, min, max }: Limits): string {
  const kind = integer === true ? '整数' : halves === true ? '整数或半个（0.5的倍数）' : '数字';
  if (min !== undefined && max !== undefined) return `${min}—${max}的${kind}`;
  if (min !== undefined) return `不小于${min}的${kind}`;
  return max === undefined ? kind : `不大于${max}的${kind}`;
}

function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
