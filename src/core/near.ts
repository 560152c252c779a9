import { distance } from 'fastest-levenshtein';

/** So many are named at most. */
export const MOST_NEAR = 3;

/** So many slips of the pen may lie between two texts of which one was meant. */
export function mostSteps(text: string): number {
  return Math.max(2, Math.floor(text.length / 4));
}

/** The candidates a person may have meant, nearest first: a few slips away, or holding or held by what was typed. */
export function nearTo(text: string, candidates: readonly string[]): readonly string[] {
  const wanted = text.trim().toLowerCase();
  const within = (candidate: string): boolean =>
    wanted.length > 2 && (candidate.includes(wanted) || wanted.includes(candidate));
  return candidates
    .map((candidate) => ({ candidate, away: distance(candidate.toLowerCase(), wanted) }))
    .filter(({ candidate, away }) => away <= mostSteps(wanted) || within(candidate.toLowerCase()))
    .sort((left, right) => left.away - right.away)
    .slice(0, MOST_NEAR)
    .map(({ candidate }) => candidate);
}
