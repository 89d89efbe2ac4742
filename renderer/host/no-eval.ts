import { config } from 'zod';

// zod tries `new Function` once, at the first schema, to see whether it may compile checks. The content policy forbids that and reports it
// on the console, so it is switched off before the contract's schemas are made. Import this file first.
config({ jitless: true });
