import claimsFile from './claims.json';
import sourcesFile from './sources.json';
import type { Source, TaughtClaim } from './types';

/** The two articles. */
export const sources: readonly Source[] = sourcesFile.sources;

/** What they say. */
// JSON has no literal types; the schema (checked in tests) says what TypeScript cannot.
export const claims = claimsFile.claims as readonly TaughtClaim[];
