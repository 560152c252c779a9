import { tables } from '../../schemas/index.ts';
import { readDoubts } from '../collecting/read-doubts.ts';
import { readRollCall } from '../collecting/read-roll-call.ts';
import { remembering } from '../core/remembering.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { finding } from '../diagnostics/finding.ts';
import { markedFrom, withoutMarks } from '../formats/xlsx/mark/unmark.ts';
import { readWorkbook } from '../formats/xlsx/read/index.ts';
import type { InputFile, LoadedFile, ReadFile } from '../model/dataset.ts';
import { trimmed } from '../model/lean-rows.ts';
import { leanTable } from '../model/lean-tables.ts';
import { type Metadata, originOf } from '../model/metadata.ts';
import type { ReadWorkbook, Workbook } from '../model/sheet.ts';
import { BESIDE_SHEETS } from '../model/workbook-model.ts';
import { createRoster } from '../roster/create-roster.ts';
import { classesOf, unitsByAnyName } from '../scheme/changes.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ReadSettings } from '../tables/context.ts';
import { readTables } from '../tables/read-tables.ts';
import { nearlyNamed } from '../tables/unrecognised.ts';

/** As much of a scheme as reading goes by. */
export type SchemeOfReading = Pick<
  Scheme,
  'roster' | 'issuer' | 'year' | 'classes' | 'changes' | 'halfProjects'
>;

/** What reading submissions under a scheme needs to know: every name and class of its year is understood. */
export function readingFor(scheme: SchemeOfReading): ReadSettings {
  const { issuer, year } = scheme;
  return {
    definitions: tables,
    roster: createRoster(unitsByAnyName(scheme), issuer),
    year,
    classes: classesOf(scheme),
    halves: scheme.halfProjects,
  };
}

/** The same scheme for another thread, to which no figures can be sent. */
export function sentToThread(scheme: SchemeOfReading): SchemeOfReading {
  const { issuer, year, halfProjects } = scheme;
  return {
    roster: unitsByAnyName(scheme),
    issuer,
    year,
    classes: classesOf(scheme),
    changes: [],
    halfProjects,
  };
}

/** Bytes to tables. Never throws for what is in the file; every fault is a finding. */
export function readSubmission({ input, bytes }: LoadedFile, settings: ReadSettings): ReadFile {
  return readOpened(input, readWorkbook(bytes, { file: input.path }), settings);
}

/** The same of a workbook that was opened before, for whoever also shows its cells. */
export function readOpened(
  input: InputFile,
  { workbook, findings }: ReadWorkbook,
  settings: ReadSettings,
): ReadFile {
  if (workbook === null) return { input, metadata: {}, tables: [], findings, opened: false };
  const { metadata } = workbook;
  const modified = workbook.modified();
  const origin = originOf(metadata);
  if (origin === 'document') {
    const skipped = finding('PERIOD-008', { file: input.path }, {});
    return { input, metadata, tables: [], findings: [...findings, skipped], opened: true };
  }
  if (origin === 'scheme' && !settings.definitions.some(({ plan }) => plan === 'scheme')) {
    const noted = finding('SCHEME-014', { file: input.path }, {});
    return { input, metadata, tables: [], findings: [...findings, noted], opened: true };
  }
  const original = markedFrom(workbook.sheets);
  const sheets = withoutMarks(tableSheets(workbook));
  const form = origin === 'submission' && metadata.table !== undefined;
  const context = { file: input.path, ...settings, form };
  const read = sheets.map((sheet) => readTables(sheet, context));
  const parsed = read.flatMap((sheet) => sheet.tables);
  const collected = originOf(metadata) === 'collected';
  const called = collected ? workbook.sheets.find(({ name }) => name === BESIDE_SHEETS.rollCall) : undefined;
  // What was not reported was asked for when it was collected.
  const tableFindings = read
    .flatMap((sheet) => sheet.findings)
    .filter(({ code }) => !collected || !['TABLE-012', 'TABLE-013'].includes(code));
  const sources = collected ? workbook.sheets.find(({ name }) => name === BESIDE_SHEETS.sources) : undefined;
  const doubts = sources === undefined ? [] : readDoubts(sources, workbook.sheets, parsed, tableFindings);
  // Said once for the workbook, and only where no sheet has said what is wrong.
  const silent = parsed.length === 0 && !tableFindings.some(({ severity }) => severity === 'error');
  // A month in which nothing could be collected still has its roll-call.
  const near = silent && !collected ? sheets.flatMap((sheet) => nearlyNamed(sheet, context) ?? []) : [];
  const nothing =
    silent && !collected && near.length === 0
      ? [finding('TABLE-003', { file: input.path }, { sheets: sheetNames(workbook) })]
      : near;
  return {
    input,
    metadata: Object.keys(metadata).length === 0 ? NO_METADATA : metadata,
    tables: parsed.map(leanTable),
    findings: trimmed([...findings, ...(silent ? [] : tableFindings), ...doubts, ...nothing]),
    opened: true,
    ...(modified === undefined ? {} : { modified: sameMoment(modified) }),
    ...(original === null ? {} : { markedFrom: original }),
    ...(called === undefined ? {} : { rollCall: readRollCall(called) }),
  };
}

/** The same text for the same moment: what was sent again is kept until the end of a run, too. */
const sameMoment = remembering((moment: string) => moment);

const NO_METADATA: Metadata = {};

/** The sheets to read: not the guide and the lists of a form that dayie made. */
export function tableSheets({ sheets, metadata }: Workbook): Workbook['sheets'] {
  const beside: readonly string[] = metadata.version === undefined ? [] : Object.values(BESIDE_SHEETS);
  // A form copied into another workbook no longer says what it is; its guide is known by its title.
  const isGuide = ({ name, cell }: Workbook['sheets'][number]): boolean =>
    name.startsWith(BESIDE_SHEETS.guide) && cell(1, 1)?.value === BESIDE_SHEETS.guide;
  return sheets.filter((sheet) => !beside.includes(sheet.name) && !isGuide(sheet));
}

/** “部门单位”（空） …: what the workbook does hold. */
function sheetNames({ sheets }: Workbook): readonly Bilingual[] {
  return sheets.map(({ name, used }) => ({
    zh: used === null ? `“${name}”为空` : `“${name}”`,
    en: used === null ? `“${name}” is empty` : `“${name}”`,
  }));
}
