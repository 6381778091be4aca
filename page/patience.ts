/** So often is put back what a page takes away: more than frameworks do that clean up behind their own navigation. */
const MOST_RETURNS = 20;

/** Counts how often a page took away what we put there: a page that does not want us gets its will, after a while. */
export class Patience {
  #left = MOST_RETURNS;

  /** Tells whether to put back what is gone; each call counts as one loss. */
  lose(): boolean {
    return --this.#left >= 0;
  }

  /** Begins anew: the reader asked for something of ours. */
  renew(): void {
    this.#left = MOST_RETURNS;
  }
}
