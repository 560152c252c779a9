import { escapeXml } from '../../../core/escape-xml.ts';
import { rangeA1 } from '../../../core/place.ts';
import type { ValidationModel } from '../../../model/workbook-model.ts';
import { cellText } from '../cell-text.ts';

/** Characters a cell can hold. */
const LONGEST_TEXT = 32_767;
/** 1 January 2000, as Excel counts days. */
const DAY_2000 = 36_526;

/** What may be entered where, and what is said to those who enter it. */
export function validationsXml(models: readonly ValidationModel[]): string {
  return models.length === 0
    ? ''
    : `<dataValidations count="${models.length}">${models.map(validationXml).join('')}</dataValidations>`;
}

function validationXml(model: ValidationModel): string {
  const { prompt, promptTitle, error, errorTitle, strictness, range } = model;
  const { type, operator, formulae } = checked(model.rule);
  return [
    `<dataValidation type="${type}"`,
    operator === undefined ? '' : ` operator="${operator}"`,
    ' allowBlank="1"',
    prompt === undefined
      ? ''
      : ` showInputMessage="1"${said('promptTitle', promptTitle)}${said('prompt', prompt)}`,
    ` showErrorMessage="1" errorStyle="${strictness}"${said('errorTitle', errorTitle)}${said('error', error)}`,
    ` sqref="${rangeA1(range)}">`,
    ...formulae.map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`),
    '</dataValidation>',
  ].join('');
}

function said(name: string, text: string | undefined): string {
  return text === undefined || text === ''
    ? ''
    : ` ${name}="${escapeXml(cellText(text)).replaceAll('\n', '&#10;')}"`;
}

interface Checked {
  readonly type: 'list' | 'custom' | 'textLength' | 'date' | 'decimal' | 'whole';
  /** Absent: between two bounds, or none is needed. */
  readonly operator?: 'greaterThan' | 'greaterThanOrEqual' | 'lessThanOrEqual';
  readonly formulae: readonly string[];
}

function checked(rule: ValidationModel['rule']): Checked {
  switch (rule.type) {
    case 'list':
      return { type: 'list', formulae: [rule.source] };
    case 'formula':
      return { type: 'custom', formulae: [rule.formula] };
    case 'any':
      // Longer than a cell's text can be: nothing is refused, and the prompt is shown.
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [`${LONGEST_TEXT}`] };
    case 'text-length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [`${rule.max}`] };
    case 'date':
      return { type: 'date', operator: 'greaterThan', formulae: [`${DAY_2000}`] };
    case 'decimal':
    case 'whole': {
      const { type, min, max } = rule;
      if (min !== undefined && max !== undefined)
        return { type, formulae: [`${Number(min)}`, `${Number(max)}`] };
      if (max !== undefined) return { type, operator: 'lessThanOrEqual', formulae: [`${Number(max)}`] };
      return { type, operator: 'greaterThanOrEqual', formulae: [`${Number(min ?? 0)}`] };
    }
  }
}
