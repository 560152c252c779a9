import { distance } from 'fastest-levenshtein';

const MOST_NEAR = 3;

/** The candidates a person may have meant, nearest first: a few slips away, or holding or held by what was typed. */
export function nearTo(text: string, candidates: readonly string[]): readonly string[] {
  const wanted = text.trim().toLowerCase();
  const within = (candidate: string): boolean =>
    wanted.length > 2 && (candidate.includes(wanted) || wanted.includes(candidate));
  return candidates
    .map((candidate) => ({ candidate, away: distance(candidate.toLowerCase(), wanted) }))
    .filter(
      ({ candidate, away }) =>
        away <= Math.max(2, Math.floor(wanted.length / 4)) || within(candidate.toLowerCase()),
    )
    .sort((left, right) => left.away - right.away)
    .slice(0, MOST_NEAR)
    .map(({ candidate }) => candidate);
}
