import { z } from 'zod';
import { FindingsDocument } from '../../schemas/output/findings.ts';
import { LettersDocument } from '../../schemas/output/letters.ts';
import { RollCallDocument } from '../../schemas/output/roll-call.ts';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { commandsPage } from './commands-page.ts';
import { findingsPage } from './findings-page.ts';
import { limitsPage } from './limits-page.ts';
import { tablesPage } from './tables-page.ts';

/** A file that is made from the code, by its path from the project's root. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Every generated file of the documentation, as it must stand in the repository. */
export function generatedFiles(): readonly GeneratedFile[] {
  return [
    { path: 'docs/findings.md', text: findingsPage('zh') },
    { path: 'docs/findings.en.md', text: findingsPage('en') },
    { path: 'docs/commands.md', text: commandsPage('zh') },
    { path: 'docs/commands.en.md', text: commandsPage('en') },
    { path: 'docs/tables.md', text: tablesPage('zh') },
    { path: 'docs/tables.en.md', text: tablesPage('en') },
    { path: 'docs/limits.md', text: limitsPage('zh') },
    { path: 'docs/limits.en.md', text: limitsPage('en') },
    {
      path: 'schemas/output/findings.schema.json',
      text: jsonSchema('dayie validate --format json', FindingsDocument),
    },
    {
      path: 'schemas/output/score.schema.json',
      text: jsonSchema('dayie score --format json, dayie warn --format json', ScoreDocument),
    },
    {
      path: 'schemas/output/letters.schema.json',
      text: jsonSchema('dayie letters --format json', LettersDocument),
    },
    {
      path: 'schemas/output/roll-call.schema.json',
      text: jsonSchema('dayie collect --format json', RollCallDocument),
    },
  ];
}

function jsonSchema(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
