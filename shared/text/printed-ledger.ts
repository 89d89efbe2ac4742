/** For hosts that print without charts or reports: the ledger as every other host prints it. */
export { printedGap, printedLedger } from '../schema/adding-up';
