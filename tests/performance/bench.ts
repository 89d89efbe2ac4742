/** `npm run bench -- import`, `npm run bench -- analyse`, `npm run bench`: how long the heavy work takes, as ratios in one run. */
const benches: Readonly<Record<string, () => Promise<{ run(given: readonly string[]): Promise<void> }>>> = {
  import: () => import('./import-bench'),
  analyse: () => import('./analyse-bench'),
};

export {};

const [wanted, ...rest] = process.argv.slice(2);
const names = wanted === undefined ? Object.keys(benches) : [wanted];
for (const name of names) {
  const load = benches[name];
  if (!load) {
    process.stderr.write(`No bench "${name}": ${Object.keys(benches).join(', ')}\n`);
    process.exitCode = 2;
    break;
  }
  await (await load()).run(rest);
}
