/** Runs jobs in the order they came, one at a time: two imports into one workspace would fight for its rows. */
export function oneAtATime(): <Result>(job: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const turn = last.then(job, job);
    last = turn.catch(() => undefined);
    return turn;
  };
}
