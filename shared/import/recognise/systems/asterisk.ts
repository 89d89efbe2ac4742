import { defineSystem } from './define';

/** Asterisk and FreePBX: call detail records; times are seconds. */
export const asterisk = defineSystem({
  id: 'asterisk',
  name: 'Asterisk',
  sure: ['dcontext', 'dstchannel', 'lastapp', 'lastdata', 'billsec', 'amaflags', 'accountcode', 'uniqueid', 'calldate'],
  headers: ['src', 'dst', 'clid', 'channel', 'start', 'answer', 'end', 'duration', 'disposition'],
  seconds: /^(?:duration|billsec)$/,
});
