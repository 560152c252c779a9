import path from 'node:path';
import { daye2023 } from '../presets/daye-2023/index.ts';
import { type LoadedScheme, readScheme } from '../runs/read-scheme.ts';
import { displayPath, loadFile } from './files.ts';

/**
 * The scheme a run goes by: the built-in preset, or a workbook.
 *
 * @throws Failure when the file cannot be read at all.
 */
export function loadScheme(file: string | null, workingFolder: string): LoadedScheme {
  if (file === null) return { scheme: daye2023, findings: [] };
  const absolute = path.resolve(workingFolder, file);
  return readScheme(loadFile({ absolute, path: displayPath(absolute, workingFolder) }));
}
