/** For hosts that print without charts or reports: the service level and its ledger as every other host tells them. */
export { printedGap, printedLedger } from '../schema/adding-up';
export { ownVerdict } from '../schema/own-definition';
