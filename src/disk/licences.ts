import { fileOfProgram } from './program-files.ts';

/**
 * The licences that come with the program.
 *
 * @throws Failure where they have been taken away.
 */
export async function licencesText(program: string): Promise<string> {
  return Buffer.from(await fileOfProgram('LICENSES.txt', program)).toString('utf8');
}
