import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TableDefinition } from '../../schemas/define-table.ts';
import { tables } from '../../schemas/index.ts';
import { findFiles } from '../../src/disk/files.ts';
import { readFiles } from '../../src/disk/read-files.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import type { WorkbookModel } from '../../src/model/workbook-model.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { makeTemplates, type TemplatesRequest } from '../../src/runs/template.ts';
import { runValidate } from '../../src/runs/validate.ts';
import { FIXTURES, newFolder } from '../support/cli.ts';

export const MAY = { year: 2023, month: 5 } as const;

/** A table's form, for a month where one is given, with the fixtures' targets where asked for. */
export async function formsOf(
  definition: TableDefinition,
  more: Partial<Pick<TemplatesRequest, 'month' | 'perUnit' | 'blankRows' | 'layout'>> & {
    readonly targets?: boolean;
  } = {},
): Promise<readonly WorkbookModel[]> {
  const folders = ['targets', 'tables'].map((name) => path.join(FIXTURES, name));
  const { files } = makeTemplates({
    definitions: [definition],
    named: true,
    scheme: daye2023,
    month: more.month ?? null,
    perUnit: more.perUnit ?? false,
    targets: more.targets === true ? await readFiles(await findFiles(folders, FIXTURES), daye2023) : [],
    layout: more.layout ?? null,
    sending: { due: null, contact: null },
    blankRows: more.blankRows ?? 5,
    date: '2023-06-05',
  });
  return files.map(({ model }) => model);
}

/** Codes and cells of everything found in the workbooks, read back from their bytes. */
export async function found(...models: readonly WorkbookModel[]): Promise<readonly string[]> {
  const folder = newFolder();
  const files = await Promise.all(
    models.map(async (model, index) => {
      const file = path.join(folder, `form-${index}.xlsx`);
      writeFileSync(file, writeWorkbook(model));
      return { absolute: file, path: path.basename(file) };
    }),
  );
  return validated(files);
}

export async function validated(
  found: readonly { readonly absolute: string; readonly path: string }[],
): Promise<readonly string[]> {
  const files = await readFiles(found, daye2023);
  const { findings } = runValidate({ files, scheme: daye2023, schemeFindings: [], month: null });
  return findings.map(
    ({ code, at, params }) => `${code} ${at.sheet ?? ''}!${at.cell ?? ''} ${JSON.stringify(params)}`,
  );
}

export const monthly = tables.filter(({ progress }) => progress === true);
