import { licencesText } from '../../disk/licences.ts';
import { type Context, EXIT } from '../context.ts';

/** `dayie licences`: as they came with the program. */
export async function licences(context: Context): Promise<number> {
  context.print(await licencesText(context.program));
  return EXIT.clean;
}
