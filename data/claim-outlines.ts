import claimsFile from './claims.json';
import type { ClaimOutline } from './types';

/** All claims without their words. The build puts in what this comes to, and leaves the file of claims out (scripts/slim-data.ts). */
export const claimOutlines: readonly ClaimOutline[] = claimsFile.claims.map(
  ({ id, side, background }) => ({ id, side, background }),
);
